"""Children per FTE of the country in one panel: each publisher's own line, each figure written, and the norm from when it bound."""

import pandas as pd
import pytest

from charts.drawing import theme
from charts.kindergarten.over_years.country_line import UNREVISED, Level, Part, line

UDIR, SSB = pd.Series({2017: 6.0, 2018: 5.8}), pd.Series({2019: 5.7, 2020: 5.7, 2021: 5.6})
NORM = Level("Norm fra 2019: høyst 6", 6.0, 2019)


@pytest.fixture
def fig():
    parts = [Part("Udir", UDIR, "diamond"), Part("SSB", SSB)]
    return line(parts, "Barn per årsverk", level=NORM, unrevised=(2021,))


def notes(fig) -> dict:
    return {note.text: note for note in fig.layout.annotations}


def test_one_panel_has_every_figure_and_no_field_without_one(fig):
    assert {key for key in fig.layout.to_plotly_json() if key.startswith("yaxis")} == {"yaxis"}
    assert not fig.layout.shapes
    assert fig.layout.yaxis.domain in (None, (0, 1))
    axis = fig.layout.xaxis
    assert 2016 < axis.range[0] < 2017 and 2021 < axis.range[1] < 2022 and axis.tickvals[0] == 2021
    written = sorted((note.x, note.text) for note in fig.layout.annotations if note.text.startswith("<b>"))
    assert written == [
        (2017, "<b>6,0</b>"),
        (2018, "<b>5,8</b>"),
        (2019, "<b>5,7</b>"),
        (2020, "<b>5,7</b>"),
        (2021, "<b>5,6</b>"),
    ]


def test_no_line_goes_from_one_publishers_figures_into_the_others_and_each_is_named_under_its_years(fig):
    udir, ssb = [trace for trace in fig.data if trace.mode == "lines+markers"]
    assert (list(udir.x), list(ssb.x)) == ([2017, 2018], [2019, 2020, 2021])
    assert set(udir.marker.symbol) == {"diamond"} and list(ssb.marker.symbol) == ["circle", "circle", "circle-open"]
    assert (notes(fig)["Udir"].x, notes(fig)["SSB"].x) == (2017.5, 2020) and notes(fig)[
        "SSB"
    ].y == fig.layout.yaxis.range[0]
    alone = line([Part("SSB", SSB)], "Barn per årsverk")
    assert "SSB" not in notes(alone)  # the subtitle has the only one


@pytest.mark.parametrize(
    ("values", "over"),
    [
        ({2017: 6.0, 2018: 5.8, 2019: 5.7, 2020: 5.7}, {2017, 2018}),
        ({2017: 5.7, 2018: 5.8, 2019: 6.1}, {2018, 2019}),  # the line comes up from the left
        ({2017: 6.2, 2018: 5.9, 2019: 5.5}, {2017, 2018}),
        ({2017: 5.5, 2018: 5.9, 2019: 5.4}, {2018}),
        ({2017: 5.7, 2018: 5.7}, set()),
    ],
)
def test_a_figure_stands_clear_of_its_line_where_years_are_near_each_other(values, over):
    """As on a phone: 30 pixels a year, 175 a child per FTE, a figure of 20 by 14 pixels that its place puts beside its mark."""
    fig = line([Part("SSB", pd.Series(values))], "Barn", level=NORM)
    written = {note.x: note for note in fig.layout.annotations if note.text.startswith("<b>")}
    assert {year for year, note in written.items() if note.yanchor == "bottom"} == over
    for year, note in written.items():
        left = {"left": 0, "right": -20}.get(note.xanchor, -10) + (note.xshift or 0)
        low, high = (note.yshift, note.yshift + 14) if note.yanchor == "bottom" else (note.yshift - 14, note.yshift)
        for side in (-1, 1):
            slope = (values.get(year + side, values[year]) - values[year]) * 175 / 30
            ends = sorted((max(0, side * left), max(0, side * (left + 20))))
            through = sorted(slope * end for end in ends)
            assert ends[0] == ends[1] or through[1] <= low or through[0] >= high, (year, side)


def test_the_norm_begins_where_it_bound_and_is_named_at_its_end(fig):
    (level,) = [trace for trace in fig.data if trace.line.color == theme.LEVEL]
    assert list(level.x) == [2019, fig.layout.xaxis.range[1]] and list(level.y) == [6.0, 6.0]
    assert notes(fig)["Norm<br>fra 2019:<br>høyst 6"].y == 6.0
    long_ago = line([Part("SSB", SSB)], "Barn", level=NORM._replace(since=1999))
    (level,) = [trace for trace in long_ago.data if trace.line.color == theme.LEVEL]
    assert level.x[0] == long_ago.layout.xaxis.range[0]


def test_what_a_hollow_mark_is_is_told_where_there_is_one(fig):
    assert UNREVISED in notes(fig)
    assert UNREVISED not in notes(line([Part("SSB", SSB)], "Barn", unrevised=(2030,)))


@pytest.mark.parametrize("values", [{2020: 5.7, 2021: 5.7}, {2020: 3.1, 2021: 9.9}, {2020: 6.0}])
def test_all_that_is_drawn_is_within_the_axis_with_room_for_its_figure(values):
    drawn = pd.Series(values)
    low, high = line([Part("SSB", drawn)], "Barn", level=NORM).layout.yaxis.range
    assert low <= min(drawn.min(), 6.0) - 0.3 and high >= max(drawn.max(), 6.0) + 0.3
    assert (low * 2) % 1 == (high * 2) % 1 == 0  # whole ticks


@pytest.mark.parametrize("values", [{2019: 5.7, 2020: float("nan"), 2021: 5.6}, {2019: 5.7, 2021: 5.6}])
def test_a_missing_year_is_a_gap_without_a_figure(values):
    gap = line([Part("SSB", pd.Series(values))], "Barn")
    (only,) = gap.data
    assert list(only.x) == [2019, 2020, 2021] and pd.isna(list(only.y)).tolist() == [False, True, False]
    assert [note.x for note in gap.layout.annotations if note.text.startswith("<b>")] == [2019, 2021]
