"""The spread across size: against a slow second computation on the shipped extract, and at the edges."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.accounts import net_result
from analysis.common import reasons
from analysis.common.asked import UnknownChoice
from analysis.municipalities import unit_tables
from analysis.result import municipality, rows as result_rows, spread

LIMITS = {"Under 2 000": (0, 1999), "2 000–4 999": (2000, 4999), "5 000–9 999": (5000, 9999), "10 000–19 999": (10000, 19999),
          "20 000–59 999": (20000, 59999), "60 000 og over": (60000, math.inf)}  # fmt: skip


@pytest.fixture
def members(shipped, shipped_results, shipped_persons):
    return result_rows.members(shipped, shipped_results, shipped_persons, 2024, "ks")


def test_classes_cover_every_municipality_once(shipped, members):
    without = result_rows.spread_rows(shipped, members, 2024)
    assert without["municipalities"].sum() == without["municipalities_of"].sum() == 356
    with_oslo = result_rows.spread_rows(shipped, members, 2024, with_oslo=True)
    assert list(with_oslo["size_class"])[-1] == "Oslo" and with_oslo["municipalities"].sum() == 357


def test_against_a_slow_second_computation(shipped, members):
    people = shipped("population")
    people = (
        people[people["year"] == 2025].astype({"region_code": "str"}).groupby("region_code")["persons"].sum().to_dict()
    )
    raw = shipped("accounts")
    raw = raw[(raw["year"] == 2024) & raw["value_1000nok"].notna()].astype(
        {"region_code": "str", "concept_code": "str"}
    )
    amount = {(r.region_code, r.concept_code): r.value_1000nok for r in raw.itertuples()}
    found = result_rows.spread_rows(shipped, members, 2024).set_index("size_class")
    for label, (low, high) in LIMITS.items():
        codes = [code for code, count in people.items() if low <= count <= high and code != "0301"]
        each = sorted((100 * amount[code, "AGD23"] / amount[code, "AGD13"], people[code]) for code in codes)
        row = found.loc[label]
        assert row["municipalities"] == len(codes)
        assert row["ndr_pct_weighted"] == pytest.approx(
            100 * sum(amount[c, "AGD23"] for c in codes) / sum(amount[c, "AGD13"] for c in codes)
        )
        assert row["p25"] == pytest.approx(slow_quantile([v for v, _ in each], 0.25))
        assert row["p90"] == pytest.approx(slow_quantile([v for v, _ in each], 0.90))
        assert row["share_below_pct"] == pytest.approx(100 * sum(v < 1.75 for v, _ in each) / len(each))
        assert row["inhabitants_below_pct"] == pytest.approx(
            100 * sum(n for v, n in each if v < 1.75) / sum(n for _, n in each)
        )


def slow_quantile(ordered: list[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    below, rest = int(place), place - int(place)
    return ordered[below] + (rest * (ordered[below + 1] - ordered[below]) if rest else 0)


def test_size_is_the_population_after_the_year(shipped, shipped_persons, members):
    oslo = members.set_index("region_code").loc["0301", "inhabitants"]
    people = shipped("population")
    assert oslo == people[(people["region_code"] == "0301") & (people["year"] == 2025)]["persons"].sum()


def test_kostra_groups_sum_to_all(shipped, shipped_results, shipped_persons):
    members = result_rows.members(shipped, shipped_results, shipped_persons, 2025, "kostra")
    rows = result_rows.spread_rows(shipped, members, 2025)
    assert rows["municipalities"].sum() == 356 and len(rows) == 16
    assert "KOSTRA-gruppe 13" not in set(rows["size_class"])


def test_one_municipality_gets_its_class_and_its_own_figure(shipped, members):
    row = result_rows.spread_rows(shipped, members, 2024, code="4601")
    assert list(row["size_class"]) == ["60 000 og over"]
    assert round(row["municipality_ndr_pct"].iloc[0], 2) == -2.45


def test_a_municipality_stands_among_the_others_of_its_class(shipped, members):
    row = result_rows.spread_rows(shipped, members, 2024, code="4601").iloc[0]
    others = members[(members["size_class"] == "60 000 og over") & (members["region_code"] != "4601")]["ndr_pct"]
    assert row["others_of"] == row["others"] == len(others) and row["others_median_pct"] == others.median()
    assert row["others_lower"] == sum(value < row["municipality_ndr_pct"] for value in others)
    assert row["others_lower"] + row["others_higher"] == len(others)


def test_one_without_a_figure_stands_nowhere(members):
    unknown = members.assign(ndr_pct=members["ndr_pct"].where(members["region_code"] != "4601"))
    assert set(map(str, municipality.among_others(unknown, "4601").values())) == {"nan"}


def test_only_classes_with_four_of_five_known_are_compared():
    classes = pd.DataFrame(
        {"size_class": list("abcde"), "municipalities": [2, 8, 0, 26, 79], "municipalities_of": [9, 10, 0, 51, 100]}
    )
    assert list(spread.comparable(classes)["size_class"]) == ["b"]
    pairs = [(some, of) for of in range(5, 400) for some in range(5, of + 1)]
    every = pd.DataFrame(pairs, columns=["municipalities", "municipalities_of"])
    kept = every[5 * every["municipalities"] >= 4 * every["municipalities_of"]]
    assert spread.comparable(every).index.equals(kept.index)


def test_one_that_the_extract_lacks_is_told_by_the_number_that_it_had_then(shipped, shipped_results, shipped_persons):
    known, renumbered = unit_tables.units(shipped), 0
    for year in net_result.years(shipped_results):
        rows = result_rows.members(shipped, shipped_results, shipped_persons, year, "ks", known)
        for row in rows[rows["ndr_pct"].isna()].itertuples():
            then = known.number(row.unit_code, year)
            other = "" if then == row.region_code else f" (den hadde da nummer {then})"
            if row.reason.startswith(reasons.NOT_IN_TABLE):
                assert row.reason == reasons.NOT_IN_TABLE + other
                renumbered += bool(other)
            assert "ikke i tabellen" not in row.reason
        if 2020 <= year <= 2023:
            own = rows[rows["region_code"] == "3301"].iloc[0]
            assert own["reason"] == "uttrekket har ikke kommunens tall for dette året (den hadde da nummer 3005)"
    assert renumbered > 300


def small(amounts: dict, sizes: dict, classes: dict, year=2024):
    from tests.frames import make_accounts

    results = net_result.by_municipality(make_accounts([(code, year, *pair, ":") for code, pair in amounts.items()]))
    size_class = pd.Series(classes).astype(pd.CategoricalDtype(["små", "store"], ordered=True))
    return spread.municipalities(
        results,
        {c: f"Sted {c}" for c in amounts} | {"9901": "Sted 9901"},
        pd.Series(sizes, dtype=float),
        size_class,
        year,
    )


def test_the_missing_are_named_with_their_reason(levels):
    rows = small(
        {"1101": (100.0, 5.0), "1103": (None, None)},
        {"1101": 900, "1103": 1000, "9901": 50},
        {"1101": "små", "1103": "små", "9901": "store"},
    )
    missing = spread.missing(rows).set_index("region_code")
    assert missing.loc["1103", "reason"] == "tallet er skjermet"
    assert missing.loc["9901", "reason"] == reasons.NOT_IN_TABLE
    found = spread.by_class(rows, levels, 2024).set_index("size_class")
    assert list(found["municipalities"]) == [1, 0] and list(found["municipalities_of"]) == [2, 1]
    assert math.isnan(found.loc["store", "ndr_pct_weighted"])


def test_a_municipality_without_a_known_size_is_outside_not_lost_with_a_figure_or_without(levels):
    rows = small({"1101": (100.0, 5.0), "1103": (100.0, 1.0)}, {"1101": 900}, {"1101": "små"})
    assert list(spread.outside(rows)["region_code"]) == ["1103", "9901"]
    assert spread.by_class(rows, levels, 2024)["municipalities"].sum() == 1


def test_exactly_at_the_level_is_not_below(levels):
    rows = small(
        {"1101": (10000.0, 175.0), "1103": (10000.0, 174.0)}, {"1101": 1, "1103": 1}, {"1101": "små", "1103": "små"}
    )
    assert spread.by_class(rows, levels, 2024)["share_below_pct"].iloc[0] == 50
    assert list(spread.below(rows, 1.75)["region_code"]) == ["1103"]


def test_bands_reach_from_smallest_to_largest_and_are_ordered(members):
    found = spread.bands(members)
    known = net_result.known(members)["inhabitants"]
    assert found["inhabitants"].iloc[0] == pytest.approx(known.min()) and found["inhabitants"].iloc[
        -1
    ] == pytest.approx(known.max())
    assert (
        (found["p10"] <= found["p25"])
        & (found["p25"] <= found["median"])
        & (found["median"] <= found["p75"])
        & (found["p75"] <= found["p90"])
    ).all()


def test_bands_of_too_few_are_empty(members):
    assert spread.bands(members.head(5)).empty


@pytest.mark.parametrize("with_oslo", [False, True])
def test_the_ends_of_the_bands_say_what_the_classes_there_say(shipped, shipped_results, shipped_persons, with_oslo):
    """In every whole year the largest and the smallest municipalities are told by their own, not by the fifth nearest."""
    rows = result_rows.net_result_rows(shipped, shipped_results, with_oslo)
    whole = [int(year) for year in rows.loc[rows["is_whole"], "year"]]
    assert 2025 in whole
    for year in whole:
        members = result_rows.members(shipped, shipped_results, shipped_persons, year, "ks")
        known = net_result.known(members, with_oslo).sort_values("inhabitants")
        found = spread.bands(members, with_oslo)
        large = known.loc[known["inhabitants"] >= 60_000, "ndr_pct"]
        at_the_end = found[["p10", "p25", "median", "p75", "p90"]].iloc[-1].to_numpy()
        assert at_the_end == pytest.approx(np.percentile(large, [10, 25, 50, 75, 90])), year
        beyond = found.loc[found["inhabitants"] >= 100_000, "median"]
        assert (beyond - large.median()).abs().max() < 0.35, year
        fifth = known["ndr_pct"].head(round(0.2 * len(known)))
        assert found["median"].iloc[0] == pytest.approx(fifth.median())
    if not with_oslo:
        assert round(spread.bands(members)["median"].iloc[-1], 1) == 2.9 and year == 2025


@given(st.integers(10, 400), st.tuples(st.integers(1, 80), st.integers(1, 80)), st.data())
def test_a_window_lies_around_its_rank_and_is_never_smaller_than_the_class_at_the_end(count, ends, data):
    window = max(10, round(0.2 * count))
    ends = tuple(min(window, end) for end in ends)
    rank = data.draw(st.integers(0, count - 1))
    first, last = spread._window(rank, count, window, ends)
    assert 0 <= first <= rank < last <= count and min(ends) <= last - first <= window
    if 0 < first and last < count:
        assert last - first == window
    elif first > 0:
        assert last - first <= max(ends[1], 2 * (count - rank))


@pytest.mark.parametrize(
    ("sizes", "ends"),
    [
        ([4, 4, 4], (10, 10)),  # no class of enough to compare: the whole window
        ([4, 12, 3], (10, 10)),  # small ends go with the class beside, which holds more than the window
        ([5, 9, 6], (5, 6)),
        ([3, 4, 5], (10, 5)),  # the first two with the third: twelve
    ],
)
def test_an_end_is_the_class_there_and_of_too_few_with_the_next(sizes, ends):
    """By hand, of a window of ten and at least five to compare."""
    assert spread.FEWEST_COMPARED == 5
    assert spread._ends(pd.Series([f"k{n}" for n, size in enumerate(sizes) for _ in range(size)]), 10) == ends


def test_a_municipality_without_accounts_is_refused_by_its_number(shipped_results):
    assert result_rows.check_code(shipped_results, "4601") == "4601"
    with pytest.raises(UnknownChoice, match="Uttrekket har ikke regnskap for 9999"):
        result_rows.check_code(shipped_results, "9999")
