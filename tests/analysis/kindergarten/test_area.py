"""A municipality is followed over a new number, and over nothing else."""

import pandas as pd
import pytest

from analysis.kindergarten import coverage, same_area
from data.municipalities import history

YEARS = range(2015, 2026)


@pytest.fixture(scope="module")
def of(shipped):
    changes, moves = history.changes_of(shipped), shipped("municipality_moves")
    return {year: same_area.origins(changes, moves, year) for year in YEARS}


@pytest.fixture(scope="module")
def called(shipped):
    return same_area.names(history.changes_of(shipped), shipped("municipalities"))


def under(of, called, code: str, there: set[str]) -> dict[int, str]:
    """The number that each year is found under, where a table has these numbers with figures in every year."""
    rows = pd.DataFrame({"reason": ""}, index=sorted(there))
    found = {year: same_area.followed(rows, code, of[year], called, year) for year in YEARS}
    return {year: number for year, (number, why) in found.items() if number in there and not why}


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("3222", {2015: "0230", 2019: "0230", 2020: "3029", 2023: "3029", 2024: "3222", 2025: "3222"}),
        ("4601", {2019: "1201", 2020: "4601"}),
        ("1580", {2019: "1534", 2020: None, 2023: None, 2024: "1580"}),
        ("1108", {2019: None, 2020: "1108"}),
    ],
)
def test_the_years_under_an_old_number_are_the_municipalitys_own(of, called, code, numbers):
    old = {"0230", "3029", "1534", "1507", "1102", "1129", "1201", "1246"}
    for year, expected in numbers.items():
        there = old | {code} if year >= 2020 and code != "1580" or year >= 2024 else old
        there = there - {code} if code == "3222" and year < 2024 else there
        assert under(of, called, code, there).get(year) == expected, (code, year)


def test_every_municipality_has_one_number_or_a_reason_in_every_year(of, called, shipped):
    empty = pd.DataFrame({"reason": []}, index=pd.Index([], dtype=object))
    for code in shipped("municipalities")["municipality_code"].astype(str):
        for year in YEARS:
            number, why = same_area.followed(empty, code, of[year], called, year)
            assert bool(why) == (same_area.number(of[year], code) is None), (code, year)
            assert number or "slått sammen" in why or "delt" in why


def test_harams_years_as_haram_are_not_broken_and_alesunds_are(shipped):
    moves = shipped("municipality_moves")
    units = pd.DataFrame({"unit_code": "1580", "year": [2024, 2025], "reason": ""})
    assert coverage.breaks(moves, "1580", units, pd.Series([2017, 2018, 2024, 2025])) == {}
    assert coverage.breaks(moves, "1580", units, pd.Series([2019, 2022, 2024])) == {2024: "deling"}


def test_revenue_is_of_all_or_it_is_missing():
    rows = pd.DataFrame({"unit_code": ["3222", "1103-2019"], "year": 2017, "revenue_1000nok": [5.0, 7.0]})
    assert same_area.revenue(rows, 2017, "3222") == 5.0
    assert pd.isna(same_area.revenue(rows, 2017, "1103"))
    assert same_area.country_revenue(rows, 2017, 2) == 12.0
    assert pd.isna(same_area.country_revenue(rows, 2017, 3))
