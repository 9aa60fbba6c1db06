"""What is told of a municipality that has changed, against the numbers of the shipped key by hand."""

import pytest

from analysis.common.reasons import NOT_IN_USE
from analysis.municipalities import unit_tables, unit_words

OF_FIVE = (
    "kommunen hadde sine grenser fra 2020 til 2023, etter at Ålesund (1504), Ørskog (1523), Skodje (1529), Haram (1534) og "
    "Sandøy (1546) ble slått sammen"
)
OF_A_PART = (
    "kommunen har hatt dagens grenser siden 2020, da Narvik (1805), en del av Tysfjord (1850) og Ballangen (1854) ble slått "
    "sammen"
)


@pytest.fixture(scope="module")
def known(shipped_read):
    return unit_tables.units(shipped_read)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("4601", ""),  # Bergen got a new number, and is the same
        ("0301", ""),
        ("1108", "kommunen har hatt dagens grenser siden 2020, da Sandnes (1102) og Forsand (1129) ble slått sammen"),
        ("1580", "kommunen har hatt dagens grenser siden 2024, da Ålesund (1507) ble delt"),
        ("1507-2023", OF_FIVE),
        ("1806", OF_A_PART),
    ],
)
def test_how_a_municipality_began(known, key, told):
    assert unit_words.began(known, key) == told
    assert unit_words.absent(known, key) == (told or NOT_IN_USE)


@pytest.mark.parametrize(
    ("key", "year", "others"),
    [
        ("1103", 2020, "Finnøy (1141) og Rennesøy (1142)"),
        ("5001", 2020, "Klæbu (5030)"),
        ("4601", None, ""),  # its number was new
        ("1108", None, ""),  # so was Sandnes'
        ("1103-2019", None, ""),
    ],
)
def test_the_figures_of_a_number_from_before_others_joined_are_told_as_another_municipalitys(known, key, year, others):
    told = unit_words.before(known, key)
    assert bool(told) == bool(others)
    if others:
        assert told == (
            f"Tallene før {year} er av kommunen før {others} kom til. Det er en annen kommune: linjen er brutt, og snitt "
            f"og standardavvik går aldri over {year}."
        )
        assert year in {step.year for step in known.steps if key in step.made.get(key, ())}
