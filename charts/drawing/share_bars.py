"""A share per class as a bar from zero, with the count beside it; one neutral colour, since no share is good or bad."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import words
from charts.drawing import theme


def share_bars(rows: pd.DataFrame, *, chosen_class: str | None = None) -> go.Figure:
    """One bar a row, first on top. rows: label, part and whole (counts), share_pct (NaN where whole is 0).

    chosen_class: the row with the chosen municipality, told by an outline and a mark in its label.
    """
    labels = list(rows["label"])
    place = -np.arange(len(labels), dtype=float)
    fig = theme.figure(40 + 46 * len(labels))
    fig.update_layout(margin={"l": 12, "r": 26, "t": 8, "b": 34}, bargap=0.5)
    outline = [theme.CHOSEN if label == chosen_class else theme.NEUTRAL for label in labels]
    fig.add_bar(
        x=rows["share_pct"],
        y=place,
        orientation="h",
        width=0.42,
        marker={
            "color": theme.SOFT,
            "line": {"width": [2.5 if c == theme.CHOSEN else 1 for c in outline], "color": outline},
        },
        hoverinfo="skip",
    )
    _text(fig, 0, place + 0.42, [_name(label, label == chosen_class) for label in labels], "middle right")
    _text(fig, 100, place + 0.42, [_count(row) for row in rows.itertuples()], "middle left")
    fig.update_xaxes(range=[0, 100], dtick=25, ticksuffix="\u00a0%", tickangle=0)
    fig.update_yaxes(visible=False, range=[place[-1] - 0.5, 0.75])
    return fig


def _name(label: str, chosen: bool) -> str:
    return f"<b>{words.label(label)}</b>{' (valgt kommune)' if chosen else ''}"


def _count(row) -> str:
    if not row.whole:
        return "ingen tall"
    return f"{words.number(row.part, 0)} av {words.number(row.whole, 0)} ({words.percent(row.share_pct, 0)})"


def _text(fig: go.Figure, x: float, y: np.ndarray, text: list[str], side: str) -> None:
    font = {"size": theme.LABEL, "color": theme.INK}
    fig.add_scatter(
        x=np.full(len(y), x),
        y=y,
        mode="text",
        text=text,
        textposition=side,
        textfont=font,
        hoverinfo="skip",
        cliponaxis=False,
    )
