"""The words at the ends of a strip: none runs into another on a phone."""

import collections
import math
import re
from itertools import pairwise

import pytest

import languages
from analysis.measures.registry import of_municipality
from analysis.profile import named, rows as profile_rows
from analysis.profile.sentences import figure
from charts.drawing import theme
from charts.profile.short_names import SHORT
from charts.profile.strip import strip_key, strip_rows
from charts.profile.strip.strips import strips
from charts.profile.strip.strokes import REACH
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
    words = {re.sub("<[^>]*>", "", note["text"]) for note in fig.plain["layout"]["annotations"]}
    for row in held.itertuples():
        told = figure(row.value, COMPARED[row.measure]) if row.value == row.value else ""
        years = {"ndr_pct_5yr": "2021–2025 samlet", "ndr_pct_3yr": "2023–2025 samlet"}.get(row.measure, "")
        whole = f"Netto driftsresultat {years}" if years else row.measure_name
        short = f"Resultat {years}" if years else SHORT.get(row.measure, "")
        name = whole if strip_key.beside(whole, told) else short
        assert f"{name} {told}".strip() in words  # the figure stands by its name
        few = f"tall her{' for alle årene' * bool(years)}: {row.peers_with} av {row.peers_of} andre"
        if row.peers_with + row.peers_renumbered == row.peers_of:
            few = f"{row.peers_with} av {row.peers_of} andre; {row.peers_renumbered} fikk nytt nummer"
        assert (few in words) == (row.verdict == "too_few_peers")
    assert not all(strip_key.beside(name, "112,8 prosentpoeng") for name in held["measure_name"])


@pytest.mark.parametrize("code", ["1151", "4601", "1874", "0301"])
def test_the_mark_of_the_others_is_the_figure_that_the_sentences_hold_the_municipality_against(code):
    """A diamond where they are added together and a tick at their median, and never the one for the other."""
    rows = profile_rows.rows(shipped_tables.profile_material(), code)
    held = rows[(rows["verdict"] != "") & rows["peers_min"].notna()]
    plain = strips(held, {measure: () for measure in held["measure"]}, of_municipality()).plain["data"]
    together = next(trace for trace in plain if trace.get("marker", {}).get("symbol") == "diamond-tall")
    median = next(trace for trace in plain if trace.get("line") == {"color": theme.TOTAL, "width": 3})
    at = {"samlet": dict(zip(together["y"], together["x"], strict=True))}
    at["median"] = dict(zip([y + REACH for y in median["y"][::3]], median["x"][::3], strict=True))
    few = held["verdict"] == "too_few_peers"  # whose dots are drawn, and nothing that they have together
    assert all(at.values()) and sum(map(len, at.values())) == len(held) - few.sum()
    for place, row in enumerate(held.itertuples()):
        if row.verdict == "too_few_peers":
            continue
        level = row.level if row.level_side else math.nan
        shown = [value for value in (row.peers_min, row.peers_max, row.value, level) if not math.isnan(value)]
        there = min(shown) + at[row.peers_kind][-place] * (max(shown) - min(shown))
        assert there == pytest.approx(row.peers_value)
        assert figure(row.peers_value, COMPARED[row.measure]) in row.sentence


@pytest.mark.slow("every municipality")
@pytest.mark.parametrize("language", ["", languages.NYNORSK, languages.ENGLISH])
def test_no_word_of_a_strip_touches_another_on_a_phone(language):
    """Each row of words, in each language: letters are 5 to 5.8 pixels in the browser."""
    beside = 0
    for own in shipped_tables.every_profile().values():
        for _, group in own.groupby("group"):
            if (rows := strip_rows.drawn(group)).empty:
                continue
            fig = strips(rows, {measure: () for measure in rows["measure"]}, of_municipality())
            by_row = collections.defaultdict(list)
            for note in fig.plain["layout"]["annotations"]:
                said = languages.translated(note["text"], language) if language else note["text"]
                wide = 5.8 * len(re.sub("<[^>]*>", "", said))
                start = note["x"] * strip_key.PLOT_PX + note.get("xshift", 0)
                start -= {"left": 0, "center": wide / 2, "right": wide}[note["xanchor"]]
                by_row[round(note["y"], 2)].append((start, start + wide))
            for spans in map(sorted, by_row.values()):
                assert all(end < start for (_, end), (start, _) in pairwise(spans)), (
                    rows["region_name"].iloc[0],
                    spans,
                )
                assert spans[0][0] >= 0 and spans[-1][1] <= strip_key.PLOT_PX + 12, said  # the margin of the chart
                beside += len(spans) > 2
    assert beside > 1000


@pytest.mark.parametrize("language", [languages.NYNORSK, languages.ENGLISH])
def test_every_short_name_has_words_in_every_language(language):
    assert [name for name in SHORT.values() if languages.missing(name, language)] == []
