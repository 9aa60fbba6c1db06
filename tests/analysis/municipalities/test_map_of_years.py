"""The map of the municipalities of every year, against the dated counts and a slow walk through the key."""

import re

import pandas as pd
import pytest

from analysis.accounts import net_result
from analysis.municipalities import by_class, inhabitants, unit_tables
from analysis.result import rows as result_rows, spread
from data.extract import store
from data.folder import PACKAGE
from data.municipalities.former import formers

COUNTS = store.read_reference("municipality_counts").set_index("year")["municipalities"].to_dict()
BEFORE_THE_COUNTS = {2013: 428, 2014: 428}  # as 2015: no municipality was merged or split in 2014 or 2015
YEARS = sorted(BEFORE_THE_COUNTS | COUNTS)
CLASSIFICATIONS = ("ks", "ssb", "kostra")


@pytest.fixture(scope="module")
def known(shipped):
    return unit_tables.units(shipped)


@pytest.mark.parametrize("year", YEARS)
def test_as_many_as_klass_counts(shipped, known, year):
    assert len(unit_tables.municipalities(shipped, known, year)) == (BEFORE_THE_COUNTS | COUNTS)[year]


@pytest.mark.slow("every municipality, class or year of the extract")
@pytest.mark.parametrize("classification", CLASSIFICATIONS)
def test_the_classes_and_those_in_none_are_all_of_them(
    shipped, shipped_results, shipped_persons, levels, known, classification
):
    for year in net_result.years(shipped_results):
        rows = result_rows.members(shipped, shipped_results, shipped_persons, year, classification, known)
        classes = spread.by_class(rows, levels, year, with_oslo=True)
        outside = spread.outside(rows, with_oslo=True)
        assert classes["municipalities_of"].sum() + len(outside) == len(rows) == COUNTS[year]
        assert outside["region_name"].notna().all() and all(
            inhabitants.lacking(known, key) for key in outside["unit_code"]
        )


def test_the_country_and_the_classes_count_the_same_municipalities(shipped, shipped_results, known):
    rows = result_rows.net_result_rows(shipped, shipped_results, with_oslo=True, known=known)
    assert rows.set_index("year")["municipalities_of"].to_dict() == {year: COUNTS[year] for year in rows["year"]}


def test_everyone_is_in_a_class_since_2020_and_before_it_whoever_is_the_same_today(
    shipped, shipped_results, shipped_persons, known
):
    today = set(store.read("municipalities", PACKAGE)["municipality_code"])
    for year in net_result.years(shipped_results):
        rows = result_rows.members(shipped, shipped_results, shipped_persons, year, "ks", known)
        in_one = set(rows.loc[rows["size_class"].notna(), "unit_code"])
        assert in_one == set(rows["unit_code"]) if year >= 2020 else in_one == set(rows["unit_code"]) & today


def test_a_split_one_is_as_large_as_its_parts(shipped_persons, known):
    """Ålesund until 2023 against the count of Ålesund and Haram right after."""
    by_year = shipped_persons.set_index(["region_code", "year"])["persons"]
    for year in range(2020, 2024):
        parts = by_year["1508", year + 1] + by_year["1580", year + 1]
        assert inhabitants.sizes(shipped_persons, known, ["1507-2023"], year).iloc[0] == pytest.approx(parts)
    assert 66_000 < by_year["1508", 2024] + by_year["1580", 2024] < 69_000


def count(rows: list[tuple]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["region_code", "year", "persons"])


OLD_BORDERS = [("1103", 2019, 134.0), ("1141", 2019, 3.0), ("1142", 2019, 4.0), ("1103", 2020, 144.0)]
LATER_BORDERS = [("1103", 2019, 141.0), ("1103", 2020, 144.0)]


@pytest.mark.parametrize(("rows", "size"), [(OLD_BORDERS, 134.0), (LATER_BORDERS, None)])
def test_a_number_that_others_joined_is_counted_only_in_the_borders_of_the_time(known, rows, size):
    found = inhabitants.sizes(count(rows), known, ["1103-2019"], 2019).iloc[0]
    assert pd.isna(found) if size is None else found == size
    assert inhabitants.sizes(count(rows), known, ["1103"], 2020).iloc[0] == 144


@pytest.mark.parametrize(
    ("rows", "year", "size"),
    [
        ([("0230", 2019, 1.0), ("3029", 2020, 2.0)], 2019, 2.0),
        ([("3222", 2020, 3.0)], 2019, 3.0),
        ([("K-3222", 2020, 4.0)], 2019, 4.0),
        ([("0230", 2019, 5.0)], 2019, 5.0),
        ([("3029", 2024, 6.0), ("3222", 2024, 7.0)], 2023, 7.0),
    ],
)
def test_a_new_number_is_the_same_people(known, rows, year, size):
    assert inhabitants.sizes(count(rows), known, ["3222"], year).iloc[0] == size


def test_a_number_out_of_use_since_is_counted_for_what_it_was(known):
    rows = count([("0602", 2019, 69.0), ("3005", 2020, 101.0)])
    assert inhabitants.sizes(rows, known, ["0602-2019"], 2019).iloc[0] == 69
    assert inhabitants.sizes(rows, known, ["0602-2019"], 2018).iloc[0] == 69
    assert pd.isna(inhabitants.sizes(rows, known, ["0602-2019"], 2017).iloc[0])


def test_what_a_picker_tells_of_a_former_number_is_what_the_map_says(shipped, known):
    """The one reads the key of numbers and Klass, for a name in a list; the other Klass alone, for the figures."""
    today = shipped("municipalities")["municipality_code"].tolist()
    gone = formers(today, shipped("municipality_moves"), shipped("municipality_changes"))
    mapped = [one for one in gone.values() if one.changed >= known.steps[0].year]
    assert len(mapped) > 400
    for one in mapped:
        key = known.key(one.code, one.changed - 1)
        assert (key in today) == one.same and (not one.same or one.today == (key,)), one


def test_the_two_counts_differ_only_where_borders_were_others(shipped_persons, known):
    """by_class.size_in asks of today's area by its number, inhabitants.sizes of the municipality as it was."""
    differ = {}
    for year in range(2009, 2026):
        area = by_class.size_in(shipped_persons, year)
        own = inhabitants.sizes(shipped_persons, known, [known.key(code, year) for code in area.index], year)
        other = {code for code, count in area.items() if own[known.key(code, year)] != count}
        assert all(pd.isna(own[known.key(code, year)]) for code in other)
        differ[year] = other
    assert all(other == {"1103", "5001"} for year, other in differ.items() if year < 2020)  # Stavanger and Trondheim
    assert not any(other for year, other in differ.items() if year >= 2020)


def test_the_history_is_read_in_one_place():
    """Everyone else gets it whole, see data.history.changes_of."""
    raw = re.compile(r'(?<!found\.)\bread(\.table)?\("municipality_changes"\)')  # found: Material, which has it whole
    paths = [path for folder in ("analysis", "charts", "pages") for path in (PACKAGE.parent / folder).rglob("*.py")]
    assert paths and [path.name for path in paths if raw.search(path.read_text(encoding="utf-8"))] == []


def test_class_limits_hold_and_no_size_is_no_class(shipped):
    classes = store.read_reference("size_classes")
    found = by_class.size_class(pd.Series({"1101": 1999.0, "1102": 2000.0, "1103": float("nan")}), classes, "ks")
    assert found.isna().tolist() == [False, False, True] and found["1101"] != found["1102"]
