"""A growth taken apart, from zero: a bar for each part where the one before ended, and last one for the whole.

Lying bars, with their words above them and their amount at their end, so that it can be read on a phone without an axis.
No part is good or bad.
"""

from collections.abc import Sequence

import numpy as np

from charts import words
from charts.drawing import near, theme

ROW, WORDS, HEIGHT, ROOM = 52, 0.42, 0.36, 0.34  # room to the right for the amounts, as a share of the bars
PHONE_PX = 319  # of the plot on a phone
MARGIN = {"l": 12, "r": 12, "t": 8, "b": 12}
FILLS = {  # kind: fill, outline, pattern; told apart by form, not by colour alone
    "end": (theme.NEUTRAL, theme.NEUTRAL, ""),
    "people": (theme.TOTAL, theme.TOTAL, ""),
    "rest": (theme.SURFACE, theme.TOTAL, "/"),
}


def waterfall(steps: list[tuple[str, float, str]], unit: str, decimals: int = 1) -> theme.Drawn:
    """steps: text, amount in the unit, kind of FILLS. A step of kind "end" is a level, and the others are added to it."""
    starts, ends = _places(steps)
    texts, amounts, kinds = zip(*steps, strict=True)
    place = -np.arange(len(steps), dtype=float)
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + ROW * len(steps))
    fig.update_layout(margin=MARGIN, bargap=0)
    low, high = min(0.0, *starts, *ends), max(0.0, *starts, *ends)
    zero = {"color": theme.NEUTRAL, "width": 1}
    fig.add_scatter(x=[0, 0], y=[WORDS - 0.2, place[-1] - 0.3], mode="lines", line=zero, hoverinfo="skip")
    _bars(fig, starts, ends, place, kinds)
    _carried(fig, ends, place)
    axis = [low, high + ROOM * ((high - low) or 1)]
    _names(fig, texts, starts, ends, place, axis)
    units = [f" {unit}", *[""] * (len(steps) - 2), f" {unit}"]  # told where the eye begins and ends
    said = [
        f" <b>{words.number(amount, decimals, signed=True)}</b>{of}" for amount, of in zip(amounts, units, strict=True)
    ]
    _text(fig, np.maximum(starts, ends), place, said)
    fig.update_xaxes(visible=False, range=axis)
    fig.update_yaxes(visible=False, range=[place[-1] - 0.4, 0.75])
    return fig


def _names(
    fig: theme.Drawn, texts: Sequence[str], starts: list[float], ends: list[float], place: np.ndarray, axis: list[float]
) -> None:
    """Above each bar its name: at its left end, or where no line goes through it on a phone."""
    per_px = (axis[1] - axis[0]) / PHONE_PX
    lines = [[0.0], *([0.0, end] for end in ends[:-1])]  # the zero line, and the one down to the bar
    chosen = []
    for text, start, end, crossed in zip(texts, starts, ends, lines, strict=True):
        length = per_px * near.LETTER_PX * (len(text) + 1)
        tried = [(min(start, end), 1), (crossed[-1], 1), (crossed[-1], -1), (axis[0], 1)]
        free = [one for one in tried if _is_free(sorted((one[0], one[0] + one[1] * length)), crossed, axis)]
        chosen.append((free or tried)[0])
    x, ways = zip(*chosen, strict=True)
    told = [f"\u00a0{text}" if way > 0 else f"{text}\u00a0" for text, way in zip(texts, ways, strict=True)]
    _text(fig, np.array(x), place + WORDS, told, ["middle right" if way > 0 else "middle left" for way in ways])


def _is_free(span: list[float], lines: list[float], axis: list[float]) -> bool:
    """Whether words from one place to another are within the axis and stand on none of the lines."""
    inside = axis[0] <= span[0] and span[1] <= axis[1]
    return inside and not any(span[0] < line < span[1] for line in lines)


def _bars(fig: theme.Drawn, starts: list[float], ends: list[float], place: np.ndarray, kinds: tuple[str, ...]) -> None:
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


def _text(
    fig: theme.Drawn, x: np.ndarray, y: np.ndarray, text: Sequence[str], side: str | list[str] = "middle right"
) -> None:
    font = {"size": theme.LABEL, "color": theme.INK}
    fig.add_scatter(
        x=x, y=y, mode="text", text=text, textposition=side, textfont=font, hoverinfo="skip", cliponaxis=False,
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


def _carried(fig: theme.Drawn, ends: list[float], place: np.ndarray) -> None:
    """A thin line from where one bar ends to where the next begins."""
    gaps = np.full(len(ends) - 1, np.nan)
    x = np.column_stack([ends[:-1], ends[:-1], gaps]).ravel()
    y = np.column_stack([place[:-1] - HEIGHT / 2, place[1:] + HEIGHT / 2, gaps]).ravel()
    line = {"color": theme.NEUTRAL, "width": 1, "dash": "dot"}
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")
