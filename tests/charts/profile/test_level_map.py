"""The map's marks: each gap is a cross, also of a municipality whose inhabitants are not known, chosen or not."""

import numpy as np
import pandas as pd
import pytest

from analysis.profile.several import on_map
from analysis.profile.several.on_map import CLASSES, STEPS, County
from charts import words
from charts.drawing.maps import marks, municipality_map
from charts.files import picture
from charts.profile import level_map, map_headline, map_words
from data.norwegian import number
from tests import shipped_tables

ROWS = pd.DataFrame(
    {
        "region_code": ["4601", "1508", "1103"], "region_name": ["Bergen", "Ålesund", "Stavanger"],
        "inhabitants": [290_000.0, np.nan, np.nan], "value": [1.0, np.nan, np.nan], "reason": ["", "delt", "slått sammen"],
        "map_class": [CLASSES[2], "", ""], "level": 1.75, "east_hm": [0.0, 10.0, 20.0], "north_hm": [0.0, 10.0, 20.0],
    }
)  # fmt: skip


def test_a_gap_without_inhabitants_is_a_cross_and_can_be_chosen():
    for chosen in (None, "1508", "4601"):
        every = level_map.dots(
            ROWS,
            municipality_map.ground(municipality_map.drawable({})),
            {CLASSES[2]: "Inntil 2 under", "": "Ikke tall"},
        )
        fig = level_map.with_chosen(every, ROWS, chosen).checked()
        told = [text for trace in fig.data for text in trace.text or ()]
        assert len(told) == 3 and not any("nan" in text or "–" in text for text in told)
        (drawn,) = [trace for trace in fig.data if trace.text and trace.xaxis != "x2"]
        assert list(drawn.marker.symbol) == ["circle", "x-thin", "x-thin"]


def test_the_legend_has_the_unit_of_the_classes_and_dots_of_their_size():
    fig = level_map.dots(
        ROWS, municipality_map.ground(municipality_map.drawable({})), {CLASSES[2]: "Inntil 2 under", "": "Ikke tall"}
    ).checked()
    texts = [note.text for note in fig.layout.annotations if note.xref != "x2"]
    assert texts[:2] == ["<b>Prosentpoeng fra 1,75\u00a0%</b>", "Inntil 2 under: 1"] and "<b>Innbyggere</b>" in texts
    keys = [float(trace.marker.size) for trace in fig.data if trace.marker.symbol == "circle-open"]
    assert np.allclose(np.square(keys) / marks.PX_PER_ROOT**2, [6_000, 100_000, 300_000], rtol=0.01)
    (bergen,) = [trace for trace in fig.data if any("Bergen" in text for text in trace.text or ())]
    assert np.allclose(np.square(bergen.marker.size[0]) / marks.PX_PER_ROOT**2, 290_000)
    told = [note.text.replace("\u202f", "") for note in fig.layout.annotations]
    assert told[-4:] == ["inntil 6000", "100000", "300000", "Bergen"]


def test_the_smallest_dots_are_as_large_as_the_words_say():
    least = (marks.LEAST_PX / marks.PX_PER_ROOT) ** 2
    assert round(least, -2) == marks.LEAST
    assert f"inntil om lag {number(marks.LEAST, 0)} innbyggere".replace("\u202f", " ") in map_words.SIZE


def test_the_smallest_dot_is_nearly_a_millimetre_in_print_with_its_line():
    mm = picture.COLUMN_MM / picture.WIDTH
    assert (marks.LEAST_PX + marks.mark(CLASSES[0], 1)["line"]["width"]) * mm > 0.95


def test_the_headline_of_the_map_is_of_all_that_it_shows_and_the_answer_of_the_chosen_municipality():
    each = pd.DataFrame(
        {
            "region_code": ["1871", "4601", "1547", "1103"], "region_name": ["Andøy", "Bergen", "Aukra", "Stavanger"],
            "level_side": ["under", "under", "over", ""], "level_distance": [-13.2, -0.7, 20.0, np.nan], "year": 2025,
            "level_name": "anbefalt nivå", "measure": "ndr_pct", "measure_name": "Netto driftsresultat", "level": 1.75,
            "level_judges": False,
        }
    )  # fmt: skip
    each = each.assign(value=each["level"] + each["level_distance"], reason=["", "", "", "tallet mangler"])
    told, limit = (
        "2 av 3 kommuner med tall hadde netto driftsresultat under anbefalt nivå i 2025",
        each.assign(level_name="KS' grense"),
    )
    several = [County("Rogaland", 4, 5), County("Vestland", 8, 10)]
    assert map_headline.headline(each, []) == map_headline.headline(each, several) == told
    assert map_words.answer(each, None).sentence == told
    all_there, romsdal, troms = each[each["reason"] == ""], County("Møre og Romsdal", 4, 5), County("Troms", 18, 21)
    short = "2 av 3 kommuner var under anbefalt nivå i 2025, oftest i {}".format
    assert map_words.answer(all_there, None).sentence == told.replace(" med tall", "")
    assert map_headline.headline(all_there, [romsdal]) == short("Møre og Romsdal")
    assert map_headline.headline(all_there, [troms]) == short("Troms")
    bergen = "Bergen: netto driftsresultat {} i 2025; 2 av 3 med tall var under anbefalt nivå".format
    assert map_words.answer(each, "4601").sentence == bergen(
        "1,1\u00a0%"
    )  # fifteen words; no verdict on one in one year
    together = each.assign(level_judges=True, measure="ndr_pct_5yr", measure_name="Netto driftsresultat, fem år samlet")
    of_years = "Bergen: netto driftsresultat over fem år 0,7 prosentpoeng under anbefalt nivå i 2025"
    assert map_words.answer(together, "4601").sentence == of_years
    assert map_headline.headline(limit, []) == told.replace("anbefalt nivå", "KS' grense")
    fund = limit.assign(level_judges=True, measure="fund_pct", measure_name="Fond")
    assert map_words.answer(fund, "4601").sentence == "Bergen: fond 0,7 prosentpoeng under KS' grense i 2025"
    at_level = together.assign(level_side=["under", "på", "over", ""], level_distance=[-13.2, 0.0, 20.0, np.nan])
    assert map_words.answer(at_level, "4601").sentence.endswith("over fem år på anbefalt nivå i 2025")
    assert "har ikke netto driftsresultat i 2025 for Stavanger" in map_words.answer(each, "1103").sentence
    every = each.assign(level_side="", level_distance=np.nan)
    assert (
        map_headline.headline(every, [County("Nordland", 4, 5)])
        == "Uttrekket har ikke netto driftsresultat i 2025 for noen kommune"
    )


@pytest.mark.parametrize("measure", STEPS)
def test_the_answer_and_what_is_said_of_it_name_the_measure_and_the_level_in_fifteen_words(measure):
    found = shipped_tables.profile_material()
    each, whole = on_map.rows(found, measure, 2025, {}), "ukorrigert"
    level = "anbefalt nivå" if each["level_name"].iloc[0] == "anbefalt nivå" else "KS' grense"
    what = {"debt_pct": "netto lånegjeld", "fund_pct": "fond"}.get(measure, "resultat")
    for code in (None, *each.loc[each["reason"] == "", "region_code"]):
        told = map_words.answer(each, code)
        assert words.counted(told.sentence) <= 15, told.sentence
        for text in (told.sentence, *told.meeting):
            assert what in text and level in text and (whole in text) == (measure == "debt_pct"), text


@pytest.mark.parametrize("year", [2023, 2025])
@pytest.mark.parametrize("measure", STEPS)
def test_the_headline_names_its_measure_but_for_the_result_of_one_year_and_tells_whose_figures_it_is_of(measure, year):
    found = shipped_tables.profile_material()
    each = on_map.rows(found, measure, year, {})
    known, told = (
        int((each["level_side"] != "").sum()),
        map_headline.headline(each, on_map.most_below(on_map.by_share(each, found.classes["fylke"]))),
    )
    assert words.counted(told) <= 15 and ("med tall" in told) == (known < len(each))
    named = {"debt_pct": "netto lånegjeld (ukorrigert)", "fund_pct": "fond", "result_pct": "resultat etter bundne fond",
             "ndr_pct_3yr": f"netto driftsresultat {year - 2}–{year} samlet", "ndr_pct_5yr": f"netto driftsresultat {year - 4}–{year} samlet"}  # fmt: skip
    assert named.get(measure, "under anbefalt nivå") in told
    assert ("oftest i" in told) == ((measure, year) == ("ndr_pct", 2025))


def test_the_foot_of_the_picture_says_how_gaps_are_drawn_where_there_are_gaps():
    found = shipped_tables.profile_material()
    for year, gaps in ((2023, True), (2025, False)):
        told = map_words.caveat(on_map.rows(found, "ndr_pct", year, {}), [])
        assert told.endswith("Kryss eller skravert: ikke tall." if gaps else "i ett år.") and "Andel" not in told


@pytest.mark.parametrize("measure", STEPS)
def test_the_foot_has_the_shares_that_the_county_of_the_headline_was_found_by_and_only_where_it_names_one(measure):
    found = shipped_tables.profile_material()
    county_of = found.classes["fylke"]
    for year in (2024, 2025):
        rows = on_map.rows(found, measure, year, {})
        ranked = on_map.by_share(rows, county_of)
        told, headline = map_words.caveat(rows, ranked), map_headline.headline(rows, on_map.most_below(ranked))
        assert ("Andel under" in told) == ("oftest i" in headline)
        if "oftest i" not in headline:
            continue
        known = rows[rows["level_side"] != ""]
        below = {
            name: (own["level_side"] == "under").tolist()
            for name, own in known.groupby(known["region_code"].map(county_of))
        }
        most = sorted((name for name in below if name != "Oslo"), key=lambda name: sum(below[name]) / len(below[name]))[
            ::-1
        ]
        every = [
            *((name, below[name]) for name in most[:2]),
            ("landet", [one for own in below.values() for one in own]),
        ]
        for name, own in every:
            share = number(100 * sum(own) / len(own), 0)
            assert f"{name} {share}\u00a0% ({sum(own)} av {len(own)})" in told, told
        assert told.index(most[0]) < told.index(most[1]) < told.index("landet")


def test_no_county_of_several_that_are_alike_is_among_the_first_without_the_others():
    five, four, alike = County("Troms", 5, 5), County("Agder", 4, 5), County("Akershus", 8, 10)
    assert on_map.first_of([five, four, alike], 2) == [five] and on_map.first_of([five, four, alike], 3) == [
        five,
        four,
        alike,
    ]
    assert on_map.first_of([], 3) == []


def test_how_the_map_is_read_holds_on_a_dark_ground_too():
    assert "mørk" not in map_words.SIGN.lower() and "lys" not in map_words.SIGN.lower()


@pytest.mark.parametrize("measure", STEPS)
def test_a_county_is_marked_where_the_headline_names_it_and_only_there(measure):
    found = shipped_tables.profile_material()
    county_of = found.classes["fylke"]
    shapes = {code: [np.array([[0, 0], [9, 0], [9, 9], [0, 0]], dtype=float)] for code in found.codes}
    for year in (2024, 2025):
        rows = on_map.rows(found, measure, year, {})
        counties = on_map.most_below(on_map.by_share(rows, county_of))
        told = level_map.marked(rows, counties, on_map.members(counties, county_of), shapes)
        named = [
            name for name in set(county_of.values()) if f"oftest i {name}" in map_headline.headline(rows, counties)
        ]
        assert [told.name] == named if told else not named
