"""What the chart of the rounds is marked with: figures beside their marks, and our own estimates."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import theme
from charts.survey import words as survey_words

CLEAR = theme.faded(theme.SURFACE, 0)  # no line comes to these words, but a band may lie behind them


def beside_mark(fig, text: str, x: float, y: float, under: bool, away_px: int, color: str, size=theme.LABEL) -> None:
    """A figure over or under a mark, so many pixels away from it."""
    anchor, shift = ("top", -away_px) if under else ("bottom", away_px)
    font = {"color": color, "size": size}
    theme.note(fig, text, x=x, y=y, font=font, yanchor=anchor, yshift=shift, bgcolor=CLEAR)


def estimates(fig: theme.Drawn, found: pd.DataFrame, rows: pd.DataFrame) -> None:
    """Our own, with the figure under it or over it; in a year with a box of KS's there is no room for it."""
    if found.empty:
        return
    point = found["ndr_pct"]
    fig.add_scatter(
        x=found["x"],
        y=point,
        mode="markers",
        name="Eget anslag med spenn" if found["ndr_pct_low"].notna().any() else "Eget anslag",
        marker={"symbol": "diamond", "size": 13, "color": theme.INK},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": (found["ndr_pct_high"] - point).fillna(0),
            "arrayminus": (point - found["ndr_pct_low"]).fillna(0),
            "color": theme.INK,
            "thickness": 3,
            "width": 7,
        },
        customdata=[survey_words.figure(row) for _, row in found.iterrows()],
        hovertemplate="Eget anslag: %{customdata} %<extra></extra>",
    )
    actual = rows.set_index("year")["actual_ndr_pct"]
    for row in found.iloc[:-1].itertuples():  # the last one is told beside the plot
        if row.x == row.year:
            under = not actual[row.year] < row.ndr_pct
            at = np.nanmin([row.ndr_pct, row.ndr_pct_low]) if under else np.nanmax([row.ndr_pct, row.ndr_pct_high])
            beside_mark(fig, words.number(row.ndr_pct), row.x, at, under, 5, theme.INK)
