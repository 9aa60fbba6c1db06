"""Which municipalities a year of SSB's tables has, by the year's map or today's, and where a series changes area."""

import pandas as pd
import pytest

from analysis.kindergarten import coverage
from data.contract.schema import MISSING
from data.extract import store

NAMES = {"1108": "Sandnes", "3222": "Lørenskog"}


def moves(rows: list[tuple]) -> pd.DataFrame:
    """rows: old code, new code, weight, first and last year (None: still)."""
    frame = pd.DataFrame(rows, columns=["old_code", "new_code", "weight", "from_year", "to_year"])
    return frame.astype({"old_code": "category", "new_code": "category", "to_year": "Int64"})


SANDNES = moves([("1102", "1108", 1, 2013, 2019), ("1129", "1108", 1, 2013, 2019), ("1108", "1108", 1, 2020, None)])


def units(rows: list[tuple]) -> pd.DataFrame:
    """rows: code, reason; all of 2019."""
    frame = pd.DataFrame(rows, columns=["unit_code", "reason"])
    return frame.assign(year=2019, unit="Sted " + frame["unit_code"])


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ([("1102", ""), ("1129", "")], ["1102", "1129"]),
        ([("1102", ""), ("1129", MISSING[":"])], ["1102", "1129"]),
        ([("1102", ""), ("1129", ""), ("1108", MISSING["."])], ["1102", "1129"]),
        ([("1102", ""), ("1129", ""), ("1108", MISSING[".."])], ["1102", "1129"]),
        ([("1108", "")], ["1108"]),
        ([("1108", ""), ("1102", MISSING[".."])], ["1108"]),
        ([("1108", MISSING[":"])], ["1108"]),
        ([], ["1102", "1129"]),
    ],
)
def test_a_municipality_is_listed_once_by_the_code_that_the_table_uses(rows, codes):
    assert list(coverage.listed(units(rows), SANDNES, NAMES, 2019)) == codes


def test_names_are_those_of_the_table_else_todays():
    assert coverage.listed(units([("1102", "")]), SANDNES, NAMES, 2019)["1102"] == "Sted 1102"
    assert coverage.listed(units([])[:0], SANDNES, NAMES, 2021) == {"1108": "Sandnes"}


@pytest.fixture(scope="module")
def shipped():
    return store.read_any("municipality_moves")


@pytest.mark.parametrize("year", [2017, 2019, 2020, 2024])
def test_without_figures_it_is_the_map_of_the_year(shipped, year):
    counts = store.read_any("municipality_counts").set_index("year")["municipalities"]
    assert len(coverage.listed(units([])[:0], shipped, NAMES, year)) == counts[year]


def series(*codes: str) -> pd.DataFrame:
    """Figures of these municipalities, every year from 2015 to 2025."""
    frame = pd.DataFrame([(code, year) for code in codes for year in range(2015, 2026)], columns=["unit_code", "year"])
    return frame.assign(reason="")


@pytest.mark.parametrize(
    ("codes", "breaks"),
    [
        (["1508"], {2024: "deling"}), (["1580"], {2024: "deling"}),
        (["1508", "1504"], {2020: "sammenslåing", 2024: "deling"}),
        (["1806"], {2020: "deling"}), (["5059"], {2020: "deling"}), (["5056"], {2020: "deling"}),
        (["1103", "1141", "1142"], {2020: "sammenslåing"}), (["1103"], {}), (["3222"], {}), (["4601", "1201"], {}),
        (["0301"], {}), (["5001", "5030"], {2020: "sammenslåing"}),
    ],
)  # fmt: skip
def test_a_series_is_broken_where_the_area_changes_and_not_by_a_new_number(shipped, codes, breaks):
    assert coverage.breaks(shipped, codes[0], series(*codes)) == breaks


def test_a_series_that_begins_with_the_municipality_is_not_broken(shipped):
    units = series("1508")
    assert coverage.breaks(shipped, "1508", units[units["year"] >= 2024]) == {}
