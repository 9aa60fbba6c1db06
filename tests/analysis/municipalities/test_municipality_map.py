"""The map of municipalities as Klass and the key of numbers tell it together, on the shipped tables."""

import pytest

from analysis.municipalities import by_class, same_unit
from data.extract import store
from data.folder import PACKAGE
from data.municipalities import history
from tests.care_frames import changes, key

MOVES = store.read_reference("municipality_moves")
KLASS = store.read("municipality_changes", PACKAGE)
TODAY = store.read("municipalities", PACKAGE)
COMPLETED = history.completed(KLASS, MOVES)
COUNTS = store.read_reference("municipality_counts").set_index("year")["municipalities"]


def of_key(year: int) -> dict[str, frozenset | None]:
    """What today's municipalities were made of in a year, straight from the rows of the key."""
    found: dict[str, list] = {}
    for row in MOVES[MOVES["new_code"].notna()].itertuples():
        last = 9999 if str(row.to_year) == "<NA>" else row.to_year
        if row.from_year <= year <= last:
            found.setdefault(row.new_code, []).append((row.old_code, row.weight))
    return {
        code: None if any(weight < 1 for _, weight in of) else frozenset(old for old, _ in of)
        for code, of in found.items()
    }


@pytest.mark.parametrize("year", range(2013, 2027))
def test_every_municipality_of_today_is_made_of_what_the_key_says(year):
    found = same_unit.made_of(COMPLETED, MOVES, year, 2026)
    assert {code: found.get(code, {code}) for code in of_key(year)} == of_key(year)


@pytest.mark.parametrize("year", COUNTS.index)
def test_as_many_municipalities_a_year_as_klass_counts(year):
    assert len(by_class.in_use(TODAY, COMPLETED, year)) == COUNTS[year]


def test_klass_and_the_key_say_the_same_where_both_speak():
    told = set(zip(KLASS["changed_on"], KLASS["old_code"], KLASS["new_code"], strict=True))
    alone = history.completed(KLASS.iloc[:0], MOVES)
    keyed = set(zip(alone["changed_on"], alone["old_code"], alone["new_code"], strict=True))
    days = {day for day, *_ in keyed}
    touched = {(day, code) for day, *codes in told for code in codes}
    both = {row for row in keyed if {(row[0], row[1]), (row[0], row[2])} & touched}
    assert both and both == {row for row in told if row[0] in days}


def test_a_klass_that_knows_all_of_it_is_left_as_it_is():
    whole = history.completed(KLASS.iloc[:0], MOVES)
    assert len(history.completed(whole, MOVES)) == len(whole)


def test_klass_stands_alone_where_it_speaks():
    said = changes([("2020-01-01", "1103", "1103"), ("2020-01-01", "1199", "1103")])
    found = history.completed(said, MOVES)
    assert same_unit.origins(found, 2019, 2020)["1103"] == {"1103", "1199"}
    assert same_unit.origins(found, 2019, 2020)["1108"] == {"1102", "1129"}


def test_land_given_to_one_that_the_key_knows_does_not_hide_how_it_was_made():
    said = changes([("2020-01-01", "1199", "1199"), ("2020-01-01", "1199", "1108")])
    assert same_unit.origins(history.completed(said, MOVES), 2019, 2020)["1108"] >= {"1102", "1129"}


def test_changes_after_the_key_are_klass():
    later = changes([("2028-01-01", "3205", "3299"), ("2028-01-01", "3201", "3299")])
    found = same_unit.made_of(history.completed(later, MOVES), MOVES, 2019, 2028)
    assert found["3299"] == {"0219", "0226", "0227", "0231"}


@pytest.mark.parametrize("county", ["16", "17"])
def test_several_new_numbers_go_in_the_order_of_the_old_ones_as_the_others_of_their_county(county):
    told = [(old, new) for year, old, new in history.steps(MOVES) if year == 2018 and old.startswith(county)]
    told = [(old, new) for old, new in told if new != "5054"]  # made of one from each county
    assert {("1601", "5001"), ("1662", "5030"), ("1702", "5004"), ("1724", "5039")} & set(told)
    assert [new for _, new in sorted(told)] == sorted(new for _, new in told) and len(told) > 20


def test_inhabitants_are_rough_until_the_split():
    assert by_class.rough_until(MOVES) == {"1508": 2023, "1580": 2023, "1806": 2019, "1875": 2019, "5055": 2019,
                                          "5056": 2019, "5059": 2019}  # fmt: skip
    assert by_class.rough_until(key([])) == {}
