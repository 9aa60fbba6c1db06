"""Two measures over the same years in one frame: each on its own axis, with what happened through both."""

import pandas as pd
import pytest

from charts.drawing import theme
from charts.drawing.years.annotations import Annotation
from charts.drawing.years.stacked import Share, stacked

MET, OTHER = pd.Series({2016: 55.0, 2019: 94.0, 2021: 99.0}), pd.Series({2018: 53.0, 2021: 71.0})
RATIO = pd.Series({2020: 5.8, 2024: 5.7, 2025: 5.7})


@pytest.fixture
def fig():
    happened = (Annotation(2019, 2019, "year", "Norm kom"),)
    drawn = [Share("Bemanning", MET), Share("Pedagog", OTHER, thin=True)]
    return stacked(drawn, RATIO, ("Andel", "Barn"), level=("Høyst 6", 6.0, 2019), unrevised=(2025,), happened=happened)


def test_each_measure_has_its_own_axis_over_the_same_years(fig):
    shares = [trace for trace in fig.data if trace.yaxis is None]
    assert [list(trace.y) for trace in shares] == [[55, 94, 99], [53, 71]]
    (ratio,) = [trace for trace in fig.data if trace.yaxis == "y2" and trace.marker.symbol]
    assert list(ratio.y) == [5.8, 5.7, 5.7] and list(ratio.marker.symbol) == ["circle", "circle", "circle-open"]
    low, high = fig.layout.xaxis.range
    assert low < 2016 and high > 2025 and fig.layout.yaxis2.domain[1] < fig.layout.yaxis.domain[0]
    assert (
        fig.layout.yaxis.range[0] == 0 and fig.layout.yaxis2.range[0] < RATIO.min() and fig.layout.yaxis2.range[1] > 6.0
    )


def test_lines_and_level_are_named_where_they_are_and_every_lower_figure_is_written(fig):
    told = {(note.text, note.x, note.y) for note in fig.layout.annotations}
    assert {("<b>Bemanning<br>99\u00a0% i 2021</b>", 2021, 99), ("Pedagog<br>71\u00a0% i 2021", 2021, 71)} <= told
    assert {("<b>5,8</b>", 2020, 5.8), ("<b>5,7</b>", 2025, 5.7), ("Høyst 6", 2019, 6.0)} <= told
    (level,) = [trace for trace in fig.data if trace.line.color == theme.LEVEL]
    assert level.yaxis == "y2" and level.x[0] == 2019 and list(level.y) == [6.0, 6.0]


def test_what_happened_goes_through_both(fig):
    (line,) = fig.layout.shapes
    assert (line.x0, line.y0, line.y1, line.yref) == (2019, 0, 1, "paper")
