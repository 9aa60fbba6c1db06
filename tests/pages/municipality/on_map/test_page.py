"""The map: classes against a slow second count of all 357, a point inside each, and the list that says all the map does."""

import math
import re

import numpy as np
import pytest
import streamlit as st

from analysis.profile import material
from analysis.profile.several import on_map
from charts.drawing.maps import municipality_map
from charts.profile import level_map, map_words
from data.brought_in import borders
from data.extract import store
from data.folder import PACKAGE
from pages.municipality.on_map import finding, listed
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401


@pytest.fixture(scope="module")
def found(shipped):
    return material.material(shipped, {table: store.vintage(table, PACKAGE) for table in material.TABLES})


@pytest.fixture(scope="module")
def shapes():
    return on_map.rings(borders.latest(PACKAGE)[0])


def slow_class(value: float, level: float, near: float, far: float) -> str:
    if math.isnan(value):
        return ""
    away = abs(value - level)
    if value < level:
        return "below_1" if away <= near else "below_2" if away <= far else "below_3"
    return "above_1" if away < near else "above_2" if away < far else "above_3"


LEVELS = {"ndr_pct": 1.75, "ndr_pct_3yr": 1.75, "ndr_pct_5yr": 1.75, "result_pct": 1, "fund_pct": 5, "debt_pct": 85}


def test_every_class_is_that_of_a_slow_second_count(found):
    for measure, level in LEVELS.items():
        rows, one = on_map.rows(found, measure, 2025, {}), found.series[measure]
        assert len(rows) == 357 and set(rows["region_code"]) == set(found.codes)
        for row in rows.itertuples():
            value = float(one.value[found.codes.index(row.region_code), one.years.index(2025)])
            assert row.map_class == slow_class(value, level, *on_map.STEPS[measure]), (measure, row.region_name)
            assert (row.reason != "") == math.isnan(value)
        known = [distance for distance in rows["level_distance"] if not math.isnan(distance)]
        assert known == sorted(known) and rows["reason"].iloc[: len(known)].eq("").all()


def test_the_accounts_by_hand_give_as_many_below(found, shipped):
    amounts = {
        (row.region_code, row.concept_code): row.value_1000nok
        for row in shipped("accounts").itertuples()
        if row.year == 2025
    }
    below = sum(100 * amounts[code, "AGD23"] / amounts[code, "AGD13"] < 1.75 for code in found.codes)
    told = map_words.answer(on_map.rows(found, "ndr_pct", 2025, {}), "4601")
    assert told.meeting[1].startswith(f"{below} av 357 kommuner hadde netto driftsresultat under anbefalt nivå i 2025")
    assert told.sentence == (
        f"Bergen: netto driftsresultat 1,0\u00a0prosent i 2025; {below} av 357 kommuner var under anbefalt nivå"
    )
    assert "under" not in told.meeting[0] and told.meeting[0].endswith("gjelder kommunene samlet over tid.")
    assert any("0,7 poeng under" in one.beside for one in told.figures)


def test_the_shipped_borders_are_closed_and_the_point_of_each_is_inside_it(found, shapes):
    assert set(shapes) == set(found.codes)
    for code, (east, north) in on_map.places(shapes).items():
        crossings = 0
        for ring in shapes[code]:
            assert (ring[0] == ring[-1]).all() and len(ring) >= 4
            for (x0, y0), (x1, y1) in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True):
                if (y0 > north) != (y1 > north) and x0 + (north - y0) / (y1 - y0) * (x1 - x0) > east:
                    crossings += 1
        assert crossings % 2 == 1, code


def test_dots_are_by_area_and_every_class_is_drawn_and_counted(found, shapes):
    rows = on_map.rows(found, "ndr_pct", 2025, on_map.places(shapes))
    for drawn in (
        level_map.with_chosen(
            level_map.dots(rows, municipality_map.ground(municipality_map.drawable({})), map_words.labels("ndr_pct")),
            rows,
            "4601",
        ),
        level_map.areas(rows, municipality_map.drawable(shapes), map_words.labels("ndr_pct"), "4601"),
    ):
        told = [note.text for note in drawn.checked().layout.annotations]
        counts = [int(re.sub(r"\D", "", text.split(":")[1])) for text in told if ":" in text]
        assert sum(counts) == 357 and "<b>Bergen</b>" in told
    sizes = np.concatenate([np.atleast_1d(np.asarray(one.marker.size, float)) for one in
                            level_map.dots(rows, municipality_map.ground(municipality_map.drawable({})), map_words.labels("ndr_pct")).checked().data if one.text is not None])  # fmt: skip
    assert len(sizes) == len(rows)  # each once, in the inset or outside it
    persons = np.sort(rows["inhabitants"].to_numpy(float))[-50:]
    assert np.allclose(np.sort(sizes)[-50:] ** 2 / persons, municipality_map.PX_PER_ROOT**2)


def test_the_page_says_the_answer_and_its_list_is_searched_by_any_name():
    at = open_page("kart", kommune="4601 Bergen")
    assert (
        "av 357 kommuner var under anbefalt nivå i 2025, oftest i Troms" in said(at)
        and len(at.get("plotly_chart")) == 1
    )
    own = at.table[0].value["Kommune"].tolist()
    assert len(own) == listed.FIRST + 1 and own[-1].startswith("Bergen") and own[0] == "Andøy"
    assert f"{level_map.LISTED}: 357" in [drawer.label for drawer in at.expander] and len(at.table) == 1
    at.text_input(key=listed.KEY).set_value("lorenskog").run()
    assert at.table[0].value["Kommune"].tolist() == ["Lørenskog"]
    at.text_input(key=listed.KEY).set_value("Atlantis").run()
    assert "Ingen kommune har dette" in said(at)


def test_all_are_in_the_drawer_of_the_list():
    at = open_page("kart", **{f"drawer-{listed.EVERY}": True})
    every = at.table[1].value
    assert len(every) == 357 and every["Kommune"].tolist() == finding.rows("ndr_pct", 2025)["region_name"].tolist()
    assert "Hvorfor" not in at.table[0].value and "Hvorfor" not in every


def test_gaps_are_told_where_a_year_has_few_figures():
    at = open_page("kart", aar="2020")
    assert re.search(r"av 24[12] kommuner med tall hadde netto driftsresultat under", said(at))
    assert "Hvorfor" in open_page("kart", aar="2020", **{f"drawer-{listed.EVERY}": True}).table[1].value
    rows = finding.rows("ndr_pct", 2020)
    assert (rows["map_class"] == "").sum() + rows["level_side"].ne("").sum() == 357


def test_the_land_is_made_once_for_every_measure_and_year(monkeypatch):
    st.cache_resource.clear()
    made, ground = [], municipality_map.ground
    monkeypatch.setattr(municipality_map, "ground", lambda shapes: made.append(1) or ground(shapes))
    first, second = (
        finding.finding(*one, finding.DOTS, None).figure for one in (("ndr_pct", 2025), ("debt_pct", 2024))
    )
    assert len(made) == 1 and first.plain["data"][0]["fill"] == "toself"
    assert first.plain["data"][0]["x"]["bdata"] is second.plain["data"][0]["x"]["bdata"]
    st.cache_resource.clear()


def test_the_map_has_the_name_and_the_count_of_the_county_that_its_headline_tells_of(monkeypatch):
    st.cache_resource.clear()
    monkeypatch.setattr(
        on_map, "by_share", lambda *_: [on_map.County("Innlandet", 9, 10), on_map.County("Troms", 1, 2)]
    )
    found, areas = (finding.finding("ndr_pct", 2025, form, None) for form in (finding.DOTS, finding.AREAS))
    assert found.headline.endswith("oftest i Innlandet")
    assert "<b>Innlandet</b><br>9 av 10" in [note["text"] for note in areas.figure.plain["layout"]["annotations"]]
    assert "<b>Innlandet</b><br>9 av 10" in [note["text"] for note in found.figure.plain["layout"]["annotations"]]
    st.cache_resource.clear()
