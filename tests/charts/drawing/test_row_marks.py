"""What charts with a row a class are drawn of."""

from functools import partial

import numpy as np
import pandas as pd

from charts.drawing import row_marks, theme


def test_lines_are_broken_between_the_rows():
    fig = theme.figure(300)
    row_marks.across(fig, pd.DataFrame({"low": [1.0, 2.0], "high": [3.0, 5.0]}), np.array([0.0, -1.0]), {"width": 7})
    row_marks.through(fig, 1.75, np.array([0.0, -1.0]), (0.25, -0.5), {"width": 1})
    bars, level = fig.data
    assert np.allclose(bars.x, [1, 3, np.nan, 2, 5, np.nan], equal_nan=True)
    assert np.allclose(bars.y, [0, 0, np.nan, -1, -1, np.nan], equal_nan=True)
    assert np.allclose(level.y, [0.25, -0.5, np.nan, -0.75, -1.5, np.nan], equal_nan=True) and set(level.x) == {1.75}


def test_a_dot_beyond_the_axis_is_a_triangle_at_its_edge():
    fig = theme.figure(300)
    row_marks.dots(fig, np.array([-20.0, 1.0, 20.0]), np.zeros(3), ["a", "b", "c"], (-12, 16), theme.SOFT, 7)
    assert list(fig.data[0].x) == [-12, 1, 16]
    assert list(fig.data[0].marker.symbol) == ["triangle-left", "circle", "triangle-right"]


def test_a_municipality_always_stands_in_the_same_spot():
    each = pd.DataFrame({"region_code": ["0301", "4601"]})
    first = row_marks.jitter(each, 0.34)
    assert (first == row_marks.jitter(each[::-1], 0.34)[::-1]).all() and (np.abs(first) <= 0.17).all()


def test_the_words_of_a_row_are_nearer_to_its_own_dots_than_to_the_bar_of_the_row_above():
    half_words, half_dot, half_bar = 8.5 / row_marks.ROW, 4 / row_marks.ROW, 3.5 / row_marks.ROW
    to_own = row_marks.WORDS - half_words - (row_marks.DOTS / 2 + half_dot)
    to_other = (1 + row_marks.BAR - half_bar) - (row_marks.WORDS + half_words)
    assert 0 < to_own < to_other / 2
    name_to_own = (row_marks.BAR - half_bar) - (row_marks.OWN_NAME + half_words)
    name_to_other = (row_marks.OWN_NAME - half_words) - (row_marks.WORDS + half_words - 1 - row_marks.OWN_ROOM)
    assert 0 < name_to_own < name_to_other / 2
    half_small = 7.5 / row_marks.ROW
    assert row_marks.KEY + half_small < row_marks.BAR - half_bar
    assert row_marks.KEY - half_small > row_marks.WORDS + half_words - 1 - row_marks.KEY_ROOM


def test_what_a_bar_is_stands_under_the_first_that_has_no_name_under_it():
    order = ["a", "b", "c"]
    assert [row_marks.keyed(order, chosen) for chosen in (None, "b", "a")] == ["a", "a", "b"]
    assert row_marks.keyed(["a"], "a") is None
    place, bottom = row_marks.places(order, "c")
    assert place == {"a": 0.0, "b": -1 - row_marks.KEY_ROOM, "c": -2 - row_marks.KEY_ROOM}
    assert np.isclose(bottom, place["c"] - 0.52 - row_marks.OWN_ROOM)
    fig = theme.figure(300)
    for middle in (-10.0, 1.0, 15.0):  # within the plot at either end of the axis
        row_marks.key(fig, middle, 0.0, (-12.0, 16.0))
    assert [one.xanchor for one in fig.layout.annotations] == ["left", "center", "right"]
    assert {one.text for one in fig.layout.annotations} == {row_marks.BAR_IS}


def test_a_row_tells_what_it_counts_once():
    first, others = (partial(row_marks.row_name, "Oslo", is_first=is_first) for is_first in (True, False))
    assert first(75, 76) == "<b>Oslo</b>  ○ 75 av 76 kommuner" and first(76, 76) == "<b>Oslo</b>  ○ 76 kommuner"
    size = partial(row_marks.row_name, "Under 2 000")
    assert size(76, 76, is_first=True) == "<b>Under 2\u202f000</b> innbyggere  ○ 76 kommuner"
    assert "innbyggere" not in size(75, 76, is_first=True) + size(76, 76, is_first=False)
    assert others(75, 76) == "<b>Oslo</b>  (75 av 76)" and others(76, 76) == "<b>Oslo</b>  (76)"
    assert first(1, 1) == "<b>Oslo</b>  ○ 1 kommune" and first(0, 1) == "<b>Oslo</b>  ○ 0 av 1 kommune"
    assert first(76, 76, counted=False) == "<b>Oslo</b>  ○ kommune" and others(76, 76, counted=False) == "<b>Oslo</b>"
    assert others(75, 76, counted=False) == others(75, 76)  # who is lacking is told whatever else is


def test_the_foot_tells_what_the_triangles_are_only_of_the_sides_that_have_some():
    for values, told in (
        ([-20.0, 1.0], "\u25c1"),
        ([1.0, 20.0], "\u25b7"),
        ([-20.0, 20.0], "\u25c1 \u25b7"),
        ([1.0, -12.0, 16.0, np.nan], ""),
    ):
        fig = theme.figure(300)
        row_marks.foot(fig, "", row_marks.triangles(np.array(values), (-12, 16)), 22)
        texts = [note["text"] for note in fig.plain["layout"].get("annotations", [])]
        assert texts == ([f"{told} utenfor aksen"] if told else [])
    row_marks.foot(fig, "Prosent", "\u25b7\u25c1\u25b7", 22)
    left, right = fig.plain["layout"]["annotations"]
    assert (left["text"], left["xanchor"], right["text"], right["xanchor"]) == (
        "Prosent",
        "left",
        "\u25c1 \u25b7 utenfor aksen",
        "right",
    )
