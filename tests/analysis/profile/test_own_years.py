"""Why a result of several years is not there: a new number, a new municipality, or neither."""

import pytest

import languages
from analysis.profile import own_years, rows
from charts.profile import answer
from tests import shipped_tables


@pytest.fixture(scope="module")
def found():
    return shipped_tables.profile_material()


@pytest.mark.parametrize(
    ("code", "year", "told"),
    [
        ("3101", 2025, "uttrekket har bare tall fra 2024, da kommunen fikk nytt nummer"),
        ("4601", 2022, "uttrekket har bare tall fra 2020, da kommunen fikk nytt nummer"),
        ("1508", 2025, "kommunen har hatt dagens grenser siden 2024, da Ålesund (1507) ble delt"),
        ("4601", 2030, own_years.NOT_ALL_YEARS),  # the number is older than the years behind it
    ],
)
def test_the_reason_is_the_new_number_only_where_that_is_why(found, code, year, told):
    assert own_years.reason(found, "ndr_pct_5yr", code, year) == told


def test_kommunen_says_it_in_every_language(found):
    note = answer.municipality("Halden", rows.rows(found, "3101")).note
    assert "ikke vurdert mot det, for uttrekket har bare tall fra 2024, da kommunen fikk nytt nummer." in note
    for language in (languages.NYNORSK, languages.ENGLISH):
        assert languages.missing(note, language) == []
