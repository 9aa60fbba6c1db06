"""The key of a municipality through time, against a slow second computation and made-up histories."""

import pandas as pd
import pytest
from hypothesis import given, settings

from analysis.municipalities import unit_tables
from analysis.municipalities.units import units
from data.extract import store
from data.folder import PACKAGE
from data.municipalities import history
from tests.care_frames import changes
from tests.data.municipalities.test_history import histories

MOVES = store.read_reference("municipality_moves")
YEARS = range(2013, 2027)


@pytest.fixture(scope="module")
def known(shipped):
    return unit_tables.units(shipped)


def slow_map(year: int) -> dict[str, frozenset[str]]:
    """Every number of a year and today's numbers that it leads to, straight from the rows of the key."""
    found: dict[str, set[str]] = {}
    for row in MOVES.itertuples():
        last = 9999 if pd.isna(row.to_year) else row.to_year
        if row.from_year <= year <= last and isinstance(row.new_code, str):
            found.setdefault(row.old_code, set()).add(row.new_code)
    return {code: frozenset(to) for code, to in found.items()}


SLOW = {year: slow_map(year) for year in YEARS}


def slow_same(code: str, year: int, later: int, number: str) -> bool:
    """Whether a number of a year is the same municipality as a number of a later year: in every year between them one
    number alone, and always the only one, leads to the same place as it does."""
    to = SLOW[year].get(code)
    if to is None or to != SLOW[later].get(number):
        return False
    alone = [[leads for leads in SLOW[between].values() if leads & to] for between in range(year, later + 1)]
    return len(to) == 1 and all(leads == [to] for leads in alone)


@pytest.mark.parametrize("year", YEARS)
def test_the_same_as_a_slow_walk_through_the_key(known, year):
    """Every number of every year: today's municipality has its key just when nothing was merged or split since."""
    for code, to in SLOW[year].items():
        alone = len(to) == 1 and slow_same(code, year, 2026, next(iter(to)))
        key = known.key(code, year)
        assert known.number(key, year) == code
        assert key == next(iter(to)) if alone else key[4:5] == "-", (code, year, key)
        if not alone:
            last = int(key[5:])
            assert all(SLOW[then][known.number(key, then)] == to for then in range(year, last + 1)), key
            assert shape(last, to) != shape(last + 1, to), key


def shape(year: int, to: frozenset[str]) -> list[list[str]]:
    """Where the numbers of a year lead, of those that lead to any of these: another one after a merger or a split."""
    return sorted(sorted(leads) for leads in SLOW[year].values() if leads & to)


@pytest.mark.parametrize("year", YEARS)
def test_two_municipalities_of_a_year_never_have_one_key(known, year):
    keys = [known.key(code, year) for code in SLOW[year]]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("code", "year", "key"),
    [
        ("0230", 2015, "3222"), ("3029", 2021, "3222"), ("3222", 2026, "3222"),  # Lørenskog
        ("0814", 2015, "4012"), ("3813", 2020, "4012"),  # Bamble
        ("0602", 2015, "0602-2019"), ("3005", 2020, "3301"), ("3301", 2024, "3301"),  # Drammen, of three in 2020
        ("1103", 2019, "1103-2019"), ("1103", 2020, "1103"),  # Stavanger
        ("1601", 2015, "5001-2019"), ("5001", 2019, "5001-2019"), ("5001", 2020, "5001"),  # Trondheim
        ("1507", 2020, "1507-2023"), ("1508", 2024, "1508"), ("1580", 2024, "1580"), ("1534", 2019, "1534-2019"),
        ("3118", 2025, "3118"), ("3118", 2026, "3118"), ("3207", 2025, "3207"),  # a boundary moved
        ("3005", 2025, "3301"), ("0230", 2026, "3222"), ("1141", 2026, "1141-2019"),  # out of use: what it was
        ("3301", 2015, "3301"),  # not in use yet: what it became
    ],
)  # fmt: skip
def test_known_municipalities(known, code, year, key):
    assert known.key(code, year) == key


def test_how_many_got_a_new_number_in_2024(known):
    """113 of three counties that were parted; of 97 of them the municipality itself had been the same since 2013."""
    renumbered = [
        one for one in store.read("municipalities", PACKAGE)["municipality_code"] if 2024 in known.numbers(one)
    ]
    assert len(renumbered) == 113
    assert sum(known.begun(code) is None for code in renumbered) == 97


def test_those_that_kept_their_number_while_others_joined(known):
    kept = [(step.year, new) for step in known.steps for new, of in step.made.items() if new in of]
    assert kept == [(2020, "1103"), (2020, "5001")]


@settings(max_examples=150, deadline=None)
@given(histories())
def test_a_made_up_history_has_the_keys_that_it_says(story):
    """Each year is played forward beside it: what is the same goes on, all else ends."""
    there, rows = story
    frame = changes(rows)
    known = units(frame)
    for year in range(2013, 2017):
        day = [(old, new) for when, old, new in rows if when == f"{year + 1}-01-01"]
        for code in there[year]:
            into = {new for old, new in day if old == code}
            moved_only = code in into and len({old for old, new in day if new == code}) == 1
            onto = code if not into or moved_only else next(iter(into)) if len(into) == 1 else None
            same = onto and {old for old, new in day if new == onto} <= {code} or not into
            if same:
                assert known.key(code, year) == known.key(onto, year + 1)
            else:
                assert known.key(code, year) == f"{code}-{year}"
        assert len({known.key(code, year) for code in there[year]}) == len(there[year])


@pytest.mark.slow("hundreds of generated cases")
@settings(max_examples=100, deadline=None)
@given(histories())
def test_the_map_of_a_made_up_history_is_the_one_that_was_played(story):
    there, rows = story
    known = units(changes(rows))
    for year, codes in there.items():
        found = known.in_use({code: code for code in there[2017]}, year)
        assert {known.number(key, year) for key in found} == set(codes)
        assert codes == history.municipalities_on(there[2017], changes(rows), f"{year}-01-01")
