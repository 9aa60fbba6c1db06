"""Two measures over one axis of years in one frame, with what happened in the lower, and the years without figures."""

import pandas as pd
import pytest

from charts.drawing import labels, theme
from charts.drawing.years import stacked as stacked_years
from charts.drawing.years.annotations import Annotation
from charts.drawing.years.stacked import UNREVISED, Share, stacked

MET, OTHER = pd.Series({2016: 55.0, 2019: 94.0, 2021: 99.0}), pd.Series({2018: 53.0, 2021: 71.0})
RATIO = pd.Series({2020: 5.8, 2024: 5.7, 2025: 5.7})


@pytest.fixture
def fig():
    happened = (Annotation(2019, 2019, "year", "Norm kom"),)
    drawn = [Share("Bemanning", MET), Share("Pedagog", OTHER, thin=True)]
    return stacked(
        RATIO, drawn, ("Barn", "Andel"), level=("Norm: høyst 6", 6.0, 2019), unrevised=(2025,), happened=happened
    )


def test_both_measures_are_over_one_axis_of_years(fig):
    shares = [trace for trace in fig.data if trace.yaxis is None]
    assert [list(trace.y) for trace in shares] == [[55, 94, 99], [53, 71]]
    (ratio,) = [trace for trace in fig.data if trace.yaxis == "y2" and trace.marker.symbol]
    assert list(ratio.y) == [5.8, 5.7, 5.7] and list(ratio.marker.symbol) == ["circle", "circle", "circle-open"]
    assert ratio.xaxis == "x" and fig.layout.xaxis.anchor == "y" and fig.layout.yaxis2.anchor == "x"
    axis = fig.layout.xaxis
    assert 2015 < axis.range[0] < 2016 and 2025 < axis.range[1] < 2026 and axis.tickvals[-1] == 2025
    assert len(set(pd.Series(axis.tickvals).diff().dropna())) == 1  # as far from each other
    assert fig.layout.yaxis.domain[1] < fig.layout.yaxis2.domain[0] and fig.layout.yaxis2.domain[1] == 1
    assert fig.layout.yaxis2.range[0] < RATIO.min() and fig.layout.yaxis2.range[1] > 6.0


def test_the_years_without_figures_are_a_pale_surface_that_says_so_and_no_others_are(fig):
    surfaces = [shape for shape in fig.layout.shapes if shape.type == "rect"]
    lower, upper = fig.layout.yaxis.domain, fig.layout.yaxis2.domain
    found = {(shape.y0, shape.y1): (shape.x0, shape.x1) for shape in surfaces}
    assert len(surfaces) == 2 and found.keys() == {tuple(upper), tuple(lower)}
    assert 2021 < found[tuple(lower)][0] < 2022 and found[tuple(lower)][1] == fig.layout.xaxis.range[1]
    assert 2019 < found[tuple(upper)][1] < 2020 and found[tuple(upper)][0] == fig.layout.xaxis.range[0]
    told = [note.text for note in fig.layout.annotations if "<br>med " in note.text]
    assert told == [stacked_years.FROM.format(2020), stacked_years.TO.format(2021)]
    whole = stacked(pd.Series({2016: 5.8, 2021: 5.7}), [Share("Bemanning", MET)], ("Barn", "Andel"))
    assert not [shape for shape in whole.layout.shapes if shape.type == "rect"]


@pytest.mark.parametrize(("least", "bottom"), [(50.0, 50), (49.0, 0)])
def test_the_shares_are_from_zero_or_from_a_half_that_all_are_over(least, bottom):
    fig = stacked(RATIO, [Share("Bemanning", pd.Series({2016: least, 2021: 99.0}))], ("Barn", "Andel"))
    assert fig.layout.yaxis.tickvals[0] == bottom and fig.layout.yaxis.ticktext[0] == f"{bottom}\u00a0%"
    assert fig.layout.yaxis.range[0] <= bottom and fig.layout.yaxis.tickvals[-1] == 100


def test_lines_and_level_are_named_at_their_ends_and_every_upper_figure_is_written(fig):
    told = {(note.text, note.y, note.yref) for note in fig.layout.annotations}
    assert {("<b>Bemanning<br>99\u00a0%</b>", 99, None), ("Pedagog<br>71\u00a0%", 71, None)} <= told
    assert {("<b>5,8</b>", 5.8, "y2"), ("<b>5,7</b>", 5.7, "y2"), ("Norm:<br>høyst 6", 6.0, "y2")} <= told
    (level,) = [trace for trace in fig.data if trace.line.color == theme.LEVEL]
    assert level.yaxis == "y2" and list(level.y) == [6.0, 6.0] and list(level.x) == [2019, fig.layout.xaxis.range[1]]


def test_a_level_begins_where_it_came_into_force_and_never_before():
    fig = stacked(RATIO, [Share("Bemanning", MET)], ("Barn", "Andel"), level=("Norm: høyst 6", 6.0, 2023))
    (level,) = [trace for trace in fig.data if trace.line.color == theme.LEVEL]
    assert level.x[0] == 2023
    long_ago = stacked(RATIO, [Share("Bemanning", MET)], ("Barn", "Andel"), level=("Norm: høyst 6", 6.0, 1999))
    (level,) = [trace for trace in long_ago.data if trace.line.color == theme.LEVEL]
    assert level.x[0] == long_ago.layout.xaxis.range[0]


def test_what_a_hollow_mark_is_is_told_where_there_is_one(fig):
    assert UNREVISED in {note.text for note in fig.layout.annotations}
    without = stacked(RATIO, [Share("Bemanning", MET)], ("Barn", "Andel"), unrevised=(2030,))
    assert UNREVISED not in {note.text for note in without.layout.annotations}


def test_what_happened_goes_through_the_lower_alone_with_its_words_and_the_unit_under_the_upper(fig):
    (line,) = [shape for shape in fig.layout.shapes if shape.type == "line"]
    top, above = fig.layout.yaxis.domain[1], fig.layout.yaxis2.domain[0]
    assert (line.x0, line.y0, line.y1, line.yref) == (2019, 0, top, "paper")
    notes = {note.text: note for note in fig.layout.annotations}
    assert (notes["Barn"].y, notes["Norm kom"].y, notes["Andel"].y) == (1, top, top)
    room = (above - top) * (fig.layout.height - fig.layout.margin.t - fig.layout.margin.b)
    assert notes["Norm kom"].yshift + labels.LINE <= notes["Andel"].yshift <= room - 2 * labels.LINE
