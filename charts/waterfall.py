"""A growth taken apart: a bar for the start, one for each part where the one before ended, and one for the end.

Lying bars, with their words above them, so that it can be read on a phone. No part is good or bad.
"""

import numpy as np
import plotly.graph_objects as go

from charts import theme, words

ROW, WORDS, HEIGHT = 52, 0.42, 0.36
FILLS = {  # kind: fill, outline, pattern; told apart by form, not by colour alone
    "end": (theme.NEUTRAL, theme.NEUTRAL, ""),
    "price": (theme.FAINT, theme.NEUTRAL, ""),
    "people": (theme.TOTAL, theme.TOTAL, ""),
    "rest": ("#FFFFFF", theme.TOTAL, "/"),
}


def waterfall(steps: list[tuple[str, float, str]], unit: str, decimals: int = 1) -> go.Figure:
    """steps: text, amount in the unit, kind of FILLS. A step of kind "end" is a level, the others are added to it."""
    starts, ends = _places(steps)
    place = -np.arange(len(steps), dtype=float)
    fig = theme.figure(62 + ROW * len(steps))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 8, "b": 54}, bargap=0)
    for (text, amount, kind), start, end, at in zip(steps, starts, ends, place, strict=True):
        fill, line, shape = FILLS[kind]
        marker = {"color": fill, "line": {"width": 1.5, "color": line}}
        marker |= {"pattern": {"shape": shape, "fgcolor": line, "size": 6, "solidity": 0.35}} if shape else {}
        fig.add_bar(
            x=[end - start], base=[start], y=[at], orientation="h", width=HEIGHT, marker=marker, hoverinfo="skip"
        )
        said = words.number(amount, decimals, signed=kind != "end")
        theme.note(fig, text, x=0, xref="paper", y=at + WORDS, xanchor="left")
        theme.note(fig, f"<b>{said}</b>", x=1, xref="paper", y=at + WORDS, xanchor="right")
    _carried(fig, ends, place)
    fig.update_xaxes(
        title={"text": unit, "standoff": 8, "font": {"size": 13}},
        rangemode="tozero",
        tickangle=0,
        nticks=5,
        tickformat=",",
    )
    fig.update_yaxes(visible=False, range=[place[-1] - 0.4, 0.75])
    return fig


def _places(steps: list[tuple[str, float, str]]) -> tuple[list[float], list[float]]:
    """Where each bar begins and ends."""
    starts, ends, level = [], [], 0.0
    for _, amount, kind in steps:
        start = 0.0 if kind == "end" else level
        level = start + amount
        starts.append(start)
        ends.append(level)
    return starts, ends


def _carried(fig: go.Figure, ends: list[float], place: np.ndarray) -> None:
    """A thin line from where one bar ends to where the next begins."""
    gaps = np.full(len(ends) - 1, np.nan)
    x = np.column_stack([ends[:-1], ends[:-1], gaps]).ravel()
    y = np.column_stack([place[:-1] - HEIGHT / 2, place[1:] + HEIGHT / 2, gaps]).ravel()
    line = {"color": theme.NEUTRAL, "width": 1, "dash": "dot"}
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")
