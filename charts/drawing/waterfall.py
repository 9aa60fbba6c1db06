"""A growth taken apart: a bar for the start, one for each part where the one before ended, and one for the end.

Lying bars, with their words above them, so that it can be read on a phone. No part is good or bad.
"""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from charts import words
from charts.drawing import theme

ROW, WORDS, HEIGHT, ROOM = 52, 0.42, 0.36, 1.2  # room to the right for the figures
FILLS = {  # kind: fill, outline, pattern; told apart by form, not by colour alone
    "end": (theme.NEUTRAL, theme.NEUTRAL, ""),
    "price": (theme.FAINT, theme.NEUTRAL, ""),
    "people": (theme.TOTAL, theme.TOTAL, ""),
    "rest": (theme.SURFACE, theme.TOTAL, "/"),
}


def waterfall(steps: list[tuple[str, float, str]], unit: str, decimals: int = 1) -> go.Figure:
    """steps: text, amount in the unit, kind of FILLS. A step of kind "end" is a level, the others are added to it."""
    starts, ends = _places(steps)
    texts, amounts, kinds = zip(*steps, strict=True)
    place = -np.arange(len(steps), dtype=float)
    fig = theme.figure(62 + ROW * len(steps))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 8, "b": 54}, bargap=0)
    _bars(fig, starts, ends, place, kinds)
    _carried(fig, ends, place)
    low, high = min(0.0, *starts, *ends), ROOM * max(0.0, *starts, *ends)
    said = [f"<b>{words.number(a, decimals, signed=k != 'end')}</b>" for a, k in zip(amounts, kinds, strict=True)]
    _text(fig, low, place + WORDS, texts, "middle right")
    _text(fig, high, place + WORDS, said, "middle left")
    unit_title = {"text": unit, "standoff": 8, "font": {"size": theme.LABEL}}
    fig.update_xaxes(title=unit_title, range=[low, high], tickangle=0, nticks=5, tickformat=",")
    fig.update_yaxes(visible=False, range=[place[-1] - 0.4, 0.75])
    return fig


def _bars(fig: go.Figure, starts: list[float], ends: list[float], place: np.ndarray, kinds: tuple[str, ...]) -> None:
    fills, lines, shapes = zip(*(FILLS[kind] for kind in kinds), strict=True)
    fig.add_bar(
        x=np.subtract(ends, starts),
        base=starts,
        y=place,
        orientation="h",
        width=HEIGHT,
        hoverinfo="skip",
        marker={
            "color": fills,
            "line": {"width": 1.5, "color": lines},
            "pattern": {"shape": shapes, "fgcolor": theme.TOTAL, "fillmode": "overlay", "size": 6, "solidity": 0.35},
        },
    )


def _text(fig: go.Figure, x: float, y: np.ndarray, text: Sequence[str], side: str) -> None:
    font = {"size": theme.LABEL, "color": theme.INK}
    fig.add_scatter(
        x=np.full(len(y), x), y=y, mode="text", text=text, textposition=side, textfont=font, hoverinfo="skip",
        cliponaxis=False,
    )  # fmt: skip


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
