"""Bars hold the very shares of the rows, with the counts beside them."""

import numpy as np
import pandas as pd

from charts import headlines_room, share_bars

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


def row(**more) -> pd.Series:
    base = {"municipalities_of": 10, "debt_failing": 4, "debt_known": 10, "all_failing": 0, "all_known": 10}
    return pd.Series(base | more)


def test_sentences_never_say_more_than_is_known():
    assert headlines_room.test(row(), "debt", 85, 2024) == (
        "4 av 10 kommuner hadde netto lånegjeld over 85 prosent av inntektene i 2024"
    )
    assert "4 av 9 kommuner med tall" in headlines_room.test(row(debt_known=9), "debt", 85, 2024)
    assert headlines_room.test(row(debt_known=0, debt_failing=0), "debt", 85, 2024) == ""
    assert headlines_room.all_three(row(), 2024) == "0 av 10 kommuner brøt alle tre grensene i 2024"
    assert headlines_room.all_three(row(all_known=4, all_failing=2), 2024).startswith("Minst 2 av 10 kommuner")
    assert headlines_room.all_three(row(all_known=4), 2024) == ""
