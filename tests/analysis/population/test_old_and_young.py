"""More old than young: against the published counts, and against a slow count of every municipality and year."""

import json

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.__main__ import main
from analysis.common.asked import UnknownChoice
from analysis.municipalities.by_class import rough_until
from analysis.population import crossing, old_and_young, projected, rows as population_rows
from data.brought_in import projections
from data.extract import store
from data.folder import PACKAGE


@pytest.fixture(scope="module")
def single_years(shipped_read):
    """region -> year -> age -> persons, one row of the table at a time."""
    out: dict[str, dict[int, dict[int, float]]] = {}
    rows = shipped_read("population")
    for code, year, age, persons in zip(rows["region_code"], rows["year"], rows["age"], rows["persons"], strict=True):
        out.setdefault(code, {}).setdefault(int(year), {})[int(age)] = float(persons)
    return out


PUBLISHED = {2009: 22, 2020: 158, 2024: 216, 2025: 227, 2026: 239}


@pytest.mark.parametrize("year, older", PUBLISHED.items())
def test_as_many_municipalities_as_the_method_counts_have_more_old_than_young(shipped_read, counted, year, older):
    last = population_rows.classes(shipped_read, counted, year, "ks").iloc[-1]
    assert (last["size_class"], last["municipalities"], last["municipalities_of"]) == ("Alle", 357, 357)
    assert last["older"] == older


def test_the_country_of_2026_and_the_share_of_its_inhabitants(shipped_read, counted):
    country = counted.country.set_index("year").loc[2026]
    assert (country["older_65"], country["younger_0_19"]) == (1_083_060, 1_238_634)
    last = population_rows.classes(shipped_read, counted, 2026, "ks").iloc[-1]
    assert round(last["inhabitants_older_pct"], 1) == 30.0 and round(last["older_pct"], 1) == round(23900 / 357, 1)


@pytest.mark.slow("every municipality of the extract")
def test_every_municipality_and_year_is_counted_as_one_age_at_a_time_does(counted, single_years):
    spans = {"older_65": range(65, 200), "younger_0_19": range(20), "older_67": range(67, 200),
             "younger_0_17": range(18), "older_80": range(80, 200), "aged_20_64": range(20, 65)}  # fmt: skip
    assert len(counted.each) == 357 * 18
    for row in counted.each.to_dict("records"):
        ages = single_years[row["region_code"]][row["year"]]
        for name, span in spans.items():
            assert row[name] == sum(persons for age, persons in ages.items() if age in span)
        assert row["inhabitants"] == sum(ages.values())


def slow(older: dict[int, float], younger: dict[int, float]) -> int | None:
    """The definition read aloud: the first year such that in it and every later one the old are more."""
    return next((year for year in sorted(older) if all(older[y] > younger[y] for y in older if y >= year)), None)


def test_the_year_of_every_municipality_is_the_one_of_the_definition(shipped_read, counted, single_years):
    rough = rough_until(shipped_read("municipality_moves"))
    years = counted.crossings.set_index("region_code")["crossing_year"]
    some = 0
    for code, by_year in single_years.items():
        older, younger = ({y: sum(n for a, n in ages.items() if (a >= 65 if old else a < 20)) for y, ages in by_year.items()}
                          for old in (True, False))  # fmt: skip
        if code in rough:
            usable = {y for y in older if y > rough[code]}
            expected = slow({y: older[y] for y in usable}, younger)
            expected = None if expected == min(usable) else expected
        else:
            expected = slow(older, younger)
        assert (None if pd.isna(years[code]) else years[code]) == expected
        some += expected is not None
    assert some == 237  # 239 have more old than young in 2026, and of two of them it is not known since when


@pytest.mark.parametrize(
    "code, last", [("1508", 2023), ("1580", 2023), ("1806", 2019), ("1875", 2019), ("5059", 2019), ("5055", 2019)]
)
def test_a_rough_split_says_so_and_has_no_year_before_it_was_made(counted, code, last):
    own = population_rows.municipality(counted, code)
    assert own.loc[own["rough"], "year"].max() == last and not own.loc[own["year"] > last, "rough"].any()
    years = own["crossing_year"].dropna()
    assert years.empty or years.min() > last + 1
    if own["older_65"].iloc[-1] > own["younger_0_19"].iloc[-1] and years.empty:
        assert "grovt anslag" in own["reason"].iloc[-1]


COUNTS = st.dictionaries(st.integers(2000, 2012), st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=13)


@given(COUNTS)
def test_the_year_is_that_of_the_definition_for_any_series(counts):
    older, younger = ({year: float(pair[end]) for year, pair in counts.items()} for end in (0, 1))
    year, reason, told_before = crossing.crossing(older, younger)
    assert year == slow(older, younger)
    if year is None:
        assert reason
    before = [y for y in older if older[y] > younger[y] and (year is None or y < year)]
    assert ("gikk tilbake" in reason or "ikke siden" in reason) == bool(before) == bool(told_before)


def test_years_that_went_back_are_told():
    even = dict.fromkeys(range(2010, 2018), 5.0)
    was = crossing.crossing(even | {2011: 6, 2012: 6, 2014: 6, 2016: 6, 2017: 6}, even)
    assert was == (2016, "hadde flere eldre også i 2011–2012 og 2014, men gikk tilbake", (2011, 2012, 2014))
    assert crossing.crossing(even | {2012: 6}, even) == (None, "hadde flere eldre i 2012, men ikke siden", (2012,))
    assert crossing.crossing({2012: 5}, {2012: 5}) == (None, crossing.NOT_YET, ())  # as many is not more
    assert crossing.crossing({}, {}) == (None, crossing.NO_COUNT, ())


@pytest.mark.parametrize("variant, year", [("main", 2037), ("low", 2034), ("high", 2050)])
def test_the_projected_year_of_the_country_is_of_67_and_over(counted, variant, year):
    ahead = projected.projected(projections.latest(lambda name: store.read(name, PACKAGE), PACKAGE)[0])
    rows = population_rows.municipality(counted, old_and_young.COUNTRY, ahead)
    own = rows[rows["variant"] == variant]
    assert set(own["crossing_year"]) == {year} and set(own["ages"]) == {"67+ mot 0–19"}
    assert own["older_65"].isna().all() and own["older_per_100_younger"].isna().all()
    by_year = own.set_index("year")
    assert (by_year.loc[year:, "older_67"] > by_year.loc[year:, "younger_0_19"]).all()
    assert by_year.loc[year - 1, "older_67"] <= by_year.loc[year - 1, "younger_0_19"]
    start = rows[(rows["kind"] == "counted") & (rows["year"] == 2026)].iloc[0]
    assert start["older_67"] == by_year.loc[2026, "older_67"]


def ahead(*groups: tuple[int, float]) -> pd.DataFrame:
    rows = [{"age": age, "persons": persons} for age, persons in groups]
    return pd.DataFrame(rows).assign(region_code="4601", variant_code="main", year=2030)


def test_a_projection_by_single_years_is_asked_of_65_and_over():
    counted = projected.projected(ahead(*((age, 1.0) for age in range(106))))
    assert counted[["younger_0_19", "older_65", "older_67"]].iloc[0].tolist() == [20, 41, 39]
    assert projected.older_column(counted) == "older_65"


@pytest.mark.parametrize("first", [(0, 20, 80), (0, 16, 67)])
def test_a_projection_whose_groups_reach_over_the_limits_is_refused(first):
    with pytest.raises(ValueError, match="ingen aldersgruppe fra"):
        projected.projected(ahead(*((age, 1.0) for age in first)))


def test_a_missing_age_is_no_count(shipped_read):
    rows = shipped_read("population")
    one = rows[(rows["region_code"] == "4601") & (rows["year"] >= 2024)].copy()
    one.loc[(one["year"] == 2025) & (one["age"] == 70), "persons"] = float("nan")
    assert old_and_young.counted(one, ["4601"])["year"].tolist() == [2024, 2026]


def test_a_series_that_the_statistics_bank_sums_is_counted_once(shipped_read):
    rows = shipped_read("population").astype({"region_code": "str"})
    own = rows[(rows["region_code"] == "4601") & (rows["year"] == 2026)]
    both = pd.concat([own, own.assign(region_code="K-4601")]).astype({"region_code": "category"})
    assert len(old_and_young.counted(both, ["4601"])) == 1
    alone = own.assign(region_code="K-4601").astype({"region_code": "category"})
    assert old_and_young.counted(alone, ["4601"])["inhabitants"].tolist() == [own["persons"].sum()]


def test_a_year_without_a_count_is_refused_with_those_there_are(shipped_read, counted):
    with pytest.raises(UnknownChoice, match="2009–2026"):
        population_rows.classes(shipped_read, counted, 2008, "ks")


def printed(capsys, *asked: str) -> list[dict]:
    assert main(["old-and-young", *asked, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_command_prints_classes_municipalities_one_and_the_country(capsys):
    for name in ("ks", "ssb", "kostra"):
        rows = printed(capsys, "--year", "2020", "--size-classes", name)
        assert rows[-1]["size_class"] == "Alle" and rows[-1]["older"] == 158
        assert name == "kostra" or sum(row["older"] for row in rows[:-1]) == 158
    assert len(printed(capsys, "--level", "municipality")) == 357
    own = printed(capsys, "--municipality", "Lærdal", "--year", "2026")
    assert list(own[0])[:5] == ["year", "older_65", "younger_0_19", "crossing_year", "reason"] and len(own) == 1
    country = printed(capsys, "--country", "--year", "2037")
    assert {(row["variant"], row["crossing_year"]) for row in country} == {
        ("main", 2037),
        ("low", 2034),
        ("high", 2050),
    }


@pytest.mark.parametrize("asked", [("--year", "2008"), ("--municipality", "Bergen", "--year", "2070"),
                                   ("--municipality", "Atlantis"), ("--country", "--municipality", "4601")])  # fmt: skip
def test_a_choice_that_is_not_there_is_refused(asked):
    try:
        assert main(["old-and-young", *asked]) == 2
    except SystemExit as stopped:
        assert stopped.code == 2
