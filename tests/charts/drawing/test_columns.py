"""Columns over years: from zero, each with its figure, open where it is not revised, and the level beside them."""

import numpy as np
import pandas as pd

from charts.drawing import theme
from charts.drawing.years.columns import columns

VALUES = pd.Series({2025: 5.7, 2023: 5.8, 2024: np.nan})


def test_each_year_with_a_figure_has_a_column_from_zero_with_its_figure_in_it():
    fig = columns(VALUES, "Barn per årsverk", level=("Norm", 6.0), unrevised=(2025,))
    bars = fig.data[0]
    assert (
        list(bars.x) == [2023, 2025] and list(bars.y) == [5.8, 5.7] and list(bars.text) == ["<b>5,8</b>", "<b>5,7</b>"]
    )
    assert bars.base is None and fig.layout.yaxis.range[0] == 0 and fig.layout.yaxis.range[1] > 6.0
    assert list(bars.marker.color) == [theme.TOTAL, theme.SURFACE] != list(bars.textfont.color)


def test_the_level_is_a_dashed_line_across_with_its_name_beside_it_and_none_without():
    fig = columns(VALUES, "Barn per årsverk", level=("Norm", 6.0))
    (line,) = [trace for trace in fig.data if trace.type == "scatter"]
    assert list(line.y) == [6.0, 6.0] and line.line.dash == "dash" and list(line.x) == list(fig.layout.xaxis.range)
    assert [note.y for note in fig.layout.annotations if note.text == "Norm"] == [6.0]
    assert len(columns(VALUES, "Barn per årsverk").data) == 1
