"""A headline of several years together says where the newest year lies on the other side of the others."""

import pytest

import languages
from analysis.profile import rows as profile_rows
from charts.profile import places, words
from charts.words import counted
from tests import shipped_tables

OVER_YEARS = ("ndr_pct_3yr", "ndr_pct_5yr")


def headline(code: str, asked: str) -> tuple[str, dict]:
    found = shipped_tables.profile_material()
    every = profile_rows.rows(found, code, asked)
    drift = every[every["group"] == "Drift"]
    return words.headline("Drift", drift, found.names[code]), drift.set_index("measure").to_dict("index")


@pytest.mark.parametrize(
    ("code", "asked", "end"),
    [
        ("1151", "", "klart høyere enn de andres; lavere i 2025"),
        ("1837", "fylke", "klart lavere enn de andres; høyere i 2025"),
        ("4601", "", ""),
        ("1151", "storrelse", ""),
    ],
)
def test_what_years_together_hide_is_told(code, asked, end):
    told, by = headline(code, asked)
    clear = [by[each] for each in OVER_YEARS if by[each]["verdict"] in ("higher", "lower")]
    one = by["ndr_pct"]["value"] - by["ndr_pct"]["peers_value"]
    assert any((each["value"] > each["peers_value"]) != (one > 0) for each in clear) == bool(end)
    assert told.endswith(end or told) and (";" in told) == bool(end) and counted(told) <= 15
    for language in (languages.NYNORSK, languages.ENGLISH):
        assert languages.missing(told, language) == []


def test_beside_another_measure_it_is_said_of_which():
    year = {
        "measure": "ndr_pct",
        "verdict": "no_clear_difference",
        "gap": -1.0,
        "value": 1.0,
        "peers_value": 2.0,
        "year": 2025,
    }
    held = {"høyere": [{"measure": "ndr_pct_5yr"}, {"measure": "free_income_nok_per_capita"}], "lavere": []}
    assert places.other_side([year], held) == "; resultatet lavere i 2025"
    assert places.other_side([year | {"gap": 1.0}], held) == ""
    assert places.other_side([year | {"verdict": ""}], held) == ""  # nobody to be held against
    assert places.other_side([year], {"høyere": [{"measure": "free_income_nok_per_capita"}], "lavere": []}) == ""
    for verdict in ("same", "small_difference", "too_few_peers"):  # nothing is claimed of the gap
        assert places.other_side([year | {"verdict": verdict}], held) == ""
    assert places.other_side([year | {"gap": -0.01, "value": 1.99}], held) == ""  # written alike
