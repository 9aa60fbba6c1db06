"""Bars hold the very shares of the rows, with the counts beside them."""

import numpy as np
import pandas as pd

from charts.drawing import share_bars

ROWS = pd.DataFrame(
    {"label": ["Små", "Store", "Tom"], "part": [1, 3, 0], "whole": [4, 3, 0], "share_pct": [25.0, 100.0, np.nan]}
)


def texts(fig) -> list[str]:
    return [text for trace in fig.data if trace.type == "scatter" for text in trace.text]


def test_every_row_is_a_bar_with_its_count():
    fig = share_bars.share_bars(ROWS)
    assert list(fig.data[0].x[:2]) == [25.0, 100.0] and np.isnan(fig.data[0].x[2])
    assert "1 av 4 (25\u00a0%)" in texts(fig) and "3 av 3 (100\u00a0%)" in texts(fig) and "ingen tall" in texts(fig)


def test_the_class_of_the_chosen_municipality_is_told_in_words_too():
    fig = share_bars.share_bars(ROWS, chosen_class="Store")
    assert "<b>Store</b> (valgt kommune)" in texts(fig)
    assert list(fig.data[0].marker.line.width) == [1, 2.5, 1]
