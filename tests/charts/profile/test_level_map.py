"""The map's marks: each gap is a cross, also of a municipality whose inhabitants are not known, chosen or not."""

import numpy as np
import pandas as pd
import pytest

from analysis.profile.several import on_map
from analysis.profile.several.on_map import CLASSES, STEPS
from charts import words
from charts.drawing.maps import municipality_map
from charts.profile import level_map, map_words
from data.norwegian import number
from tests import shipped_tables

ROWS = pd.DataFrame(
    {
        "region_code": ["4601", "1508", "1103"], "region_name": ["Bergen", "Ålesund", "Stavanger"],
        "inhabitants": [290_000.0, np.nan, np.nan], "value": [1.0, np.nan, np.nan], "reason": ["", "delt", "slått sammen"],
        "map_class": [CLASSES[2], "", ""], "east_hm": [0.0, 10.0, 20.0], "north_hm": [0.0, 10.0, 20.0],
    }
)  # fmt: skip


def test_a_gap_without_inhabitants_is_a_cross_and_can_be_chosen():
    for chosen in (None, "1508", "4601"):
        every = level_map.dots(ROWS, {}, {CLASSES[2]: "Inntil 2 under", "": "Ikke tall"})
        fig = level_map.with_chosen(every, ROWS, chosen).checked()
        told = [text for trace in fig.data for text in trace.text or ()]
        assert len(told) == 3 and not any("nan" in text or "–" in text for text in told)
        assert [trace.marker.symbol for trace in fig.data].count("x-thin") >= 1


def test_the_legend_has_the_unit_of_the_classes_and_dots_of_their_size():
    fig = level_map.dots(ROWS, {}, {CLASSES[2]: "Inntil 2 under", "": "Ikke tall"}).checked()
    texts = [note.text for note in fig.layout.annotations]
    assert texts[:2] == ["<b>Prosentpoeng fra nivået</b>", "Inntil 2 under: 1"] and "<b>Innbyggere</b>" in texts
    keys = [float(trace.marker.size) for trace in fig.data if trace.marker.symbol == "circle-open"]
    assert np.allclose(np.square(keys) / municipality_map.PX_PER_ROOT**2, [10_000, 100_000, 300_000])
    (bergen,) = [trace for trace in fig.data if any("Bergen" in text for text in trace.text or ())]
    assert np.allclose(np.square(bergen.marker.size) / municipality_map.PX_PER_ROOT**2, 290_000)
    told = [note.text.replace("\u202f", "") for note in fig.layout.annotations]
    assert told[-4:] == ["10000", "100000", "300000", "Bergen"]


def test_the_smallest_dots_are_as_large_as_the_words_say():
    least = (municipality_map.LEAST_PX / municipality_map.PX_PER_ROOT) ** 2
    assert f"under om lag {number(round(least, -2), 0)} innbyggere".replace("\u202f", " ") in map_words.SIZE


def test_the_headline_of_the_map_is_of_all_that_it_shows_and_the_answer_of_the_chosen_municipality():
    each = pd.DataFrame(
        {
            "region_code": ["1871", "4601", "1547", "1103"], "region_name": ["Andøy", "Bergen", "Aukra", "Stavanger"],
            "level_side": ["under", "under", "over", ""], "level_distance": [-13.2, -0.7, 20.0, np.nan], "year": 2025,
            "level_name": "anbefalt nivå", "measure": "ndr_pct", "measure_name": "Netto driftsresultat", "level": 1.75,
        }
    )  # fmt: skip
    each = each.assign(value=each["level"] + each["level_distance"], reason=["", "", "", "tallet mangler"])
    told, limit = (
        "2 av 3 kommuner hadde netto driftsresultat under anbefalt nivå i 2025",
        each.assign(level_name="KS' grense"),
    )
    assert map_words.headline(each, []) == map_words.headline(each, ["Rogaland", "Vestland"]) == told
    assert map_words.answer(each, None).sentence == told
    assert (
        map_words.headline(each, ["Møre og Romsdal"])
        == "2 av 3 kommuner var under anbefalt nivå i 2025, oftest i Møre og Romsdal"
    )
    assert (
        map_words.answer(each, "4601").sentence
        == "Bergen: netto driftsresultat 0,7 prosentpoeng under anbefalt nivå i 2025"
    )
    assert map_words.headline(limit, []) == told.replace("anbefalt nivå", "KS' grense")
    assert (
        map_words.answer(limit, "4601").sentence
        == "Bergen: netto driftsresultat 0,7 prosentpoeng under KS' grense i 2025"
    )
    at_level = each.assign(level_side=["under", "på", "over", ""], level_distance=[-13.2, 0.0, 20.0, np.nan])
    assert map_words.answer(at_level, "4601").sentence == "Bergen: netto driftsresultat på anbefalt nivå i 2025"
    assert "har ikke netto driftsresultat i 2025 for Stavanger" in map_words.answer(each, "1103").sentence
    every = each.assign(level_side="", level_distance=np.nan)
    assert map_words.headline(every, ["Nordland"]) == "Uttrekket har ikke netto driftsresultat i 2025 for noen kommune"


@pytest.mark.parametrize("measure", STEPS)
def test_the_answer_and_what_is_said_of_it_name_the_measure_and_the_level_in_fifteen_words(measure):
    found = shipped_tables.profile_material()
    each, whole = on_map.rows(found, measure, 2025, {}), "ukorrigert"
    level = "anbefalt nivå" if each["level_name"].iloc[0] == "anbefalt nivå" else "KS' grense"
    what = {"debt_pct": "netto lånegjeld", "fund_pct": "disposisjonsfond"}.get(measure, "resultat")
    for code in (None, *each.loc[each["reason"] == "", "region_code"]):
        told = map_words.answer(each, code)
        assert words.counted(told.sentence) <= 15, told.sentence
        for text in (told.sentence, *told.meeting):
            assert what in text and level in text and (whole in text) == (measure == "debt_pct"), text


def test_how_the_map_is_read_holds_on_a_dark_ground_too():
    assert "mørk" not in map_words.SIGN.lower() and "lys" not in map_words.SIGN.lower()
