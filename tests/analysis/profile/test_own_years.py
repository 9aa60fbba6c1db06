"""Why a result of several years is not there: a new number, a new municipality, or neither."""

import pytest

import languages
from analysis.profile import own_years, peers as peer_groups, rows
from analysis.profile.spread import TOO_FEW
from charts.profile import answer
from charts.profile.strip import strip_words
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


def test_of_too_few_others_those_whose_number_is_new_are_counted_and_nobody_who_lacks_years_for_another_reason(found):
    told = rows.rows(found, "4601").set_index("measure").loc["ndr_pct_5yr"]
    peers = peer_groups.of(found, "4601", "").codes
    lacking = [code for code in peers if own_years.reason(found, "ndr_pct_5yr", code, 2025)]
    slow = [code for code in lacking if "nytt nummer" in own_years.reason(found, "ndr_pct_5yr", code, 2025)]
    assert told["peers_renumbered"] == len(slow) == len(lacking) == told["peers_of"] - told["peers_with"] == 6
    drawn = strip_words.few(told.to_dict() | {"measure": "ndr_pct_5yr"})
    assert drawn == "4 av 10 andre; 6 fikk nytt nummer"
    assert languages.missing(drawn, languages.ENGLISH) == [] == languages.missing(drawn, languages.NYNORSK)
    assert (
        own_years.renumbered(found, "ndr_pct_5yr", ["1508", "3101", "4601"], 2025) == 1
    )  # divided, renumbered, neither
    every = rows.rows(found, "4601")
    assert (every.loc[every["verdict"] != TOO_FEW, "peers_renumbered"] == 0).all()
