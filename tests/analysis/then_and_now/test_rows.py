"""What was said and what came: the published figures, the gaps counted a second time, and a reason for each that is missing."""

import csv
import math

import numpy as np
import pandas as pd
import pytest

from analysis.then_and_now import costs, pair, results, rows as then_rows, size
from data.folder import PACKAGE
from data.norwegian import number


@pytest.fixture(scope="module")
def found(shipped_read):
    return then_rows.rows(shipped_read, PACKAGE)


def of(found: pd.DataFrame, subject: str, year: int | None = None) -> pd.DataFrame:
    rows = found[found["subject"] == subject]
    return rows if year is None else rows[rows["year"] == year]


def test_the_budgets_are_held_against_the_accounts(found):
    (row,) = of(found, "Budsjettene", 2021).itertuples()
    assert (row.said_low, row.said_high, row.came_low) == (0.4, 0.7, 4.2)
    assert (row.gap_low, row.gap_high) == pytest.approx((3.5, 3.8))
    assert "132 kommuner" in row.sentence and "3,5–3,8 prosentpoeng høyere" in row.sentence
    (words,) = of(found, "Budsjettene", 2024).itertuples()
    assert words.reason == results.NO_RANGE and math.isnan(words.gap_low)


def test_a_published_result_is_held_against_today_s_edition(found):
    rows = of(found, "Resultatene", 2024).set_index("said_low")
    assert rows.at[-0.6, "came_low"] == pytest.approx(-0.337, abs=0.001)
    assert "det samme" in rows.at[-0.4, "sentence"]
    assert set(of(found, "Resultatene", 2018)["reason"]) == {results.NO_ACCOUNTS}


def test_the_sizes_in_words_stand_beside_the_accounts_where_all_are_there(found):
    (told,) = of(found, "Etter størrelse", 2024)["sentence"]
    assert "høyest under 2 000 innbyggere (2,9\u00a0%), lavest 20 000–59 999 innbyggere (−1,2\u00a0%); 3 av 6" in told
    assert "minst 60 000 innbyggere (3,1\u00a0%)" in of(found, "Etter størrelse", 2025)["sentence"].iloc[0]
    assert "241 av 355 kommuner har tall for 2021" in of(found, "Etter størrelse", 2021)["reason"].iloc[0]


def test_the_costs_of_the_population_are_those_of_the_file(found):
    with open(PACKAGE / "demography_costs.csv", encoding="utf-8") as file:
        told = [(int(row["year"]), float(row["estimate_bn"]), float(row["actual_bn"])) for row in csv.DictReader(file)]
    rows = of(found, "Merkostnader av befolkningen")
    ours = list(zip(rows["year"], rows["said_low"], rows["came_low"], strict=True))
    assert ours == told and len(told) == 15 and told[0] == (2006, 2.1, 3.0) and told[-1] == (2020, 1.3, 1.3)


def test_the_norm_is_told_in_one_year_s_kroner_and_an_estimate_without_the_private_has_no_gap(found):
    rows = of(found, "Barnehagenormene").dropna(subset=["year"])
    assert list(rows["reason"]) == [costs.PRIVATE, *[costs.NOT_WHAT_CAME] * 6] and rows["came_low"].isna().all()
    (row,) = rows[rows["sentence"].str.startswith("KS (mai 2018)")].itertuples()
    assert row.said_low == pytest.approx(799, abs=1) and (row.ours_low, row.ours_high) == pytest.approx(
        (408.5, 1736.8), abs=0.1
    )
    assert row.sentence.endswith(
        "på tellingen i 2017, før normen, er 408–1\u202f737, et annet anslag og ikke det som kom."
    )
    (care,) = of(found, "Pleie og omsorg").dropna(subset=["year"]).itertuples()
    assert (
        care.ours_low == pytest.approx(9.63, abs=0.01) and care.reason == costs.NO_FIGURE and math.isnan(care.came_low)
    )


def test_every_gap_is_what_came_less_what_was_said_and_what_has_none_says_why(found):
    assert list(found.columns) == then_rows.COLUMNS and found["sentence"].is_unique
    for row in found.itertuples():
        known = not math.isnan(row.said_low) and not math.isnan(row.came_low) and row.reason != results.NO_SCOPE
        assert math.isnan(row.gap_low) != known and row.sentence.endswith(".")
        assert bool(row.reason) == (not known) or row.subject == "Etter størrelse"
        if known:
            every = [came - said for came in (row.came_low, row.came_high) for said in (row.said_low, row.said_high)]
            assert (row.gap_low, row.gap_high) == pytest.approx((min(every), max(every)))
        assert row.source or row.subject in ("Pleie og omsorg", "Etter størrelse")
    lacking = found[found["reason"] == "ikke for hånden"]
    assert len(lacking) == 7 and lacking["sentence"].str.contains("Det som skal til: ").all()


@pytest.mark.parametrize(
    ("gap", "said"),
    [((0.3, 0.3), "0,3 mrd. høyere"), ((-0.5, -0.2), "0,2–0,5 mrd. lavere"), ((0.04, 0.01), "det samme"),
     ((-1.0, 2.0), "fra 1,0 mrd. lavere til 2,0 høyere")],
)  # fmt: skip
def test_a_gap_is_told_with_its_side(gap, said):
    assert pair.apart(gap, "mrd.") == said


def test_a_year_that_is_not_there_and_accounts_that_are_not_whole_have_a_reason():
    rounds = pd.DataFrame({"budget_year": [2019, 2021], "statement": ["Ord.", "Andre ord."], "source": ["KS", "KS"]})
    some = pd.DataFrame({"size_class": ["Under 2 000", "Alle over"], "municipalities": [1, 2], "municipalities_of": [2, 2],
                         "ndr_pct_weighted": [1.0, np.nan]})  # fmt: skip
    told = size.size(rounds, [2021, 2022], lambda year: some)
    assert [one.reason for one in told] == [
        "uttrekket har ikke regnskapene for 2019", "3 av 4 kommuner har tall for 2021", "3 av 4 kommuner har tall for 2022",
    ]  # fmt: skip


def test_what_is_not_to_be_had_by_size_is_the_years_that_are_not_whole_and_none_once_they_are():
    def of_years(*years: int, reason: str = "3 av 4") -> list[pair.Pair]:
        return [pair.Pair(year, *[math.nan] * 4, "%", "x.", "", reason=reason) for year in years]

    whole = of_years(2024, reason="")
    assert size.not_here(whole) == []
    assert [one.figure for one in size.not_here([*of_years(2021, 2022, 2023), *whole])] == [
        "Resultatet i 2021 til 2023 for hver størrelse"
    ]
    assert size.not_here(of_years(2019, 2022))[0].figure == "Resultatet i 2019 og 2022 for hver størrelse"


@pytest.mark.parametrize(
    ("kind", "gap"), [("published", -0.3), ("unrevised", -0.3), ("ks", math.nan), ("survey", math.nan)]
)
def test_a_result_whose_scope_its_publisher_does_not_give_has_no_gap_and_says_why(kind, gap):
    said = {
        "year": 2030,
        "scope_code": "country",
        "ndr_pct": 2.0,
        "kind_code": kind,
        "said": "1. mai 2031",
        "source": "En",
    }
    (one,) = results.published(pd.DataFrame([said]), {"country": pd.Series({2030: 1.7})})
    assert one.gap == pytest.approx((gap, gap), nan_ok=True) and one.came_low == 1.7 and "1,7" in one.sentence
    unknown = math.isnan(gap)
    assert (results.NO_SCOPE in one.sentence) == (one.reason == results.NO_SCOPE) == unknown
    assert ("prosentpoeng" in one.sentence) != unknown


def test_a_round_without_accounts_says_so():
    row = {"budget_year": 2030, "ndr_low_pct": 0.1, "ndr_high_pct": 0.1, "actual_ndr_pct": math.nan, "respondents": 9,
           "source": "KS", "actual_source": ""}  # fmt: skip
    (one,) = results.budgets(pd.DataFrame([row]))
    assert one.reason == results.NO_ACCOUNTS and f"ga {number(0.1)}\u00a0%;" in one.sentence
