"""The words at the ends of a strip: none runs into another on a phone."""

import math

import pytest

import languages
from analysis.measures.registry import of_municipality
from analysis.profile import named, rows as profile_rows
from analysis.profile.sentences import figure
from charts.profile.short_names import SHORT
from charts.profile.strip import strip_key
from charts.profile.strip.strips import strips
from tests import shipped_tables

COMPARED = {measure: one for measure, one in of_municipality().items() if named.compared(measure, one)}


@pytest.mark.parametrize("measure", COMPARED)
def test_a_name_of_every_measure_has_room_beside_a_wide_figure(measure):
    one = COMPARED[measure]
    names = (named.name(measure, one), SHORT.get(measure, ""))
    wide = figure(-218132.0 if one.unit == "kr" else 112.8, one)
    assert any(strip_key.beside(name, wide) for name in names if name)


@pytest.mark.parametrize("code", ["1151", "4601", "1874", "0301"])
def test_what_is_drawn_is_the_whole_name_or_the_short_one_where_that_has_no_room(code):
    rows = profile_rows.rows(shipped_tables.profile_material(), code)
    held = rows[(rows["verdict"] != "") & rows["peers_min"].notna()]
    fig = strips(held, {measure: () for measure in held["measure"]}, of_municipality())
    words = {note["text"] for note in fig.plain["layout"]["annotations"]}
    for row in held.itertuples():
        told = figure(row.value, COMPARED[row.measure]) if row.value == row.value else ""
        whole = strip_key.beside(row.measure_name, told)
        assert (row.measure_name if whole else SHORT[row.measure]) in words
    assert not all(strip_key.beside(name, "112,8 prosentpoeng") for name in held["measure_name"])


@pytest.mark.parametrize("code", ["1151", "4601", "1874", "0301"])
def test_the_dark_tick_is_the_figure_that_the_sentences_hold_the_municipality_against(code):
    rows = profile_rows.rows(shipped_tables.profile_material(), code)
    held = rows[(rows["verdict"] != "") & rows["peers_min"].notna()]
    dark = strips(held, {measure: () for measure in held["measure"]}, of_municipality()).plain["data"][3]["x"][::3]
    seen = set()
    for row, at in zip(held.itertuples(), dark, strict=True):
        shown = [value for value in (row.peers_min, row.peers_max, row.value, row.level) if not math.isnan(value)]
        there = min(shown) + at * (max(shown) - min(shown))
        assert there == pytest.approx(row.peers_value)
        assert figure(row.peers_value, COMPARED[row.measure]) in row.sentence or row.verdict == "too_few_peers"
        seen.add(row.peers_kind)
    assert seen == {"samlet", "median"}


@pytest.mark.parametrize("language", [languages.NYNORSK, languages.ENGLISH])
def test_every_short_name_has_words_in_every_language(language):
    assert [name for name in SHORT.values() if languages.missing(name, language)] == []
