"""What charts with a row a class are drawn of: bars and lines a row, and a dot a municipality."""

import re
from typing import Any

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import theme

# Of a row: its height in pixels, and in parts of it, from the middle of the dots: the words above, which are nearer to
# their own dots than to the bar of the row above, the dots, the bar, how far lines go, the chosen one's name and its room.
ROW, WORDS, DOTS, BAR, STRIP = 78, 0.38, 0.34, -0.32, (0.22, -0.39)
OWN_NAME, OWN_ROOM, ABOVE = -0.55, 0.32, 0.62  # ABOVE: from the first row's middle to the top of the plot
KEY, KEY_ROOM = (
    -0.53,
    0.2,
)  # what the bar and its tick are, told under the first bar that has no name under it, and its room
BAR_IS, DOT = "midtre halvdel, strek: median", "\u25cb"
SIZE = re.compile(r"\d{3}$")  # ends the label of a class of inhabitants
LEFT_OUT, RIGHT_OUT, OUTSIDE = "\u25c1", "\u25b7", "utenfor aksen"


def across(fig: theme.Drawn, ends: pd.DataFrame, y: np.ndarray, line: dict) -> None:
    """A line a row from the first column to the second, broken between the rows."""
    gaps = np.full(len(y), np.nan)
    _line(fig, np.column_stack([ends.to_numpy(), gaps]), np.column_stack([y, y, gaps]), line)


def through(fig: theme.Drawn, x: float, y: np.ndarray, reach: tuple[float, float], line: dict) -> None:
    """A vertical line through every row, from reach[0] above to reach[1] below, open at the words between them."""
    ends = np.column_stack([y + reach[0], y + reach[1], np.full(len(y), np.nan)])
    _line(fig, np.full(ends.shape, x), ends, line)


def level(fig: theme.Drawn, level_pct: float, y: np.ndarray, reach: tuple[float, float], text: str = "") -> None:
    """The recommended level through every row with its name above, or another limit with its text; nothing of NaN."""
    if np.isnan(level_pct):
        return
    through(fig, level_pct, y, reach, {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
    text = text or f"Anbefalt nivå {words.level(level_pct)} %"
    theme.note(fig, text, theme.LEVEL, x=level_pct, y=1, yref="paper", yanchor="bottom")


def _line(fig: theme.Drawn, x: np.ndarray, y: np.ndarray, line: dict) -> None:
    fig.add_scatter(x=x.ravel(), y=y.ravel(), mode="lines", line=line, hoverinfo="skip")


def row_name(label: str, some: int, all_of: int, is_first: bool, counted: bool = True) -> str:
    """Above a row: "2 000–4 999  (98)"; in the first row what is counted and what a dot is, with its mark. counted: False where the figure of
    the row says how many they are; that some are lacking is told all the same."""
    told = row_count(some, all_of) if counted or some != all_of else ""
    if is_first:
        several = " kommuner" if all_of > 1 else " kommune"
        size = " innbyggere" if SIZE.search(label) and some == all_of else ""  # beside a longer count it has no room
        return f"<b>{words.label(label)}</b>{size}  {DOT} {told + several if told else 'kommune'}"
    return f"<b>{words.label(label)}</b>{f'  ({told})' if told else ''}"


def row_count(some: int, all_of: int) -> str:
    """ "75 av 76"; of all of them "76"."""
    return words.number(some, 0) if some == all_of else f"{words.number(some, 0)} av {words.number(all_of, 0)}"


def places(order: list[str], chosen: str | None) -> tuple[dict[str, float], float]:
    """Where each row is, the first on top, with room under that of the chosen municipality for its name and under `keyed`
    for the key; and where the last one ends."""
    place, at = {}, 0.0
    for label in order:
        place[label] = at
        at -= 1 + OWN_ROOM * (label == chosen) + KEY_ROOM * (label == keyed(order, chosen))
    return place, at + 0.48


def keyed(order: list[str], chosen: str | None) -> str | None:
    """The row whose bar is told of: the first that has no name under it."""
    return next((label for label in order if label != chosen), None)


def key(fig: theme.Drawn, middle: float, y: float, axis: tuple[float, float], color: str = theme.TOTAL) -> None:
    """Under a bar what it is, and what its tick is; no wider than a phone."""
    share = (middle - axis[0]) / (axis[1] - axis[0])
    side = "left" if share < 0.35 else "right" if share > 0.65 else "center"
    font = {"color": color, "size": theme.SMALL}
    theme.note(fig, BAR_IS, x=min(max(middle, axis[0]), axis[1]), y=y + KEY, font=font, xanchor=side, yanchor="middle")


def jitter(each: pd.DataFrame, width: float) -> np.ndarray:
    """A fixed offset from the code itself, so that a municipality always stands in the same spot."""
    return ((each["region_code"].astype(int) * 7919) % 97 / 97 - 0.5).to_numpy() * width


def dots(
    fig: theme.Drawn, value: np.ndarray, y, text: list[str], axis: tuple[float, float], color: str | list[str], size: int,
    outline: float = 1,
) -> None:  # fmt: skip
    """A dot a municipality with its text to hover; those beyond the axis are triangles at its edge."""
    symbol = np.select([value < axis[0], value > axis[1]], ["triangle-left", "triangle-right"], "circle")
    fig.add_scatter(
        x=np.clip(value, *axis),
        y=y,
        mode="markers",
        text=text,
        hovertemplate="%{text}<extra></extra>",
        cliponaxis=False,
        marker={"size": size, "color": color, "symbol": symbol, "line": {"width": outline, "color": theme.NEUTRAL}},
    )


def triangles(value: np.ndarray, axis: tuple[float, float]) -> str:
    """Those that `dots` draws, in words: "◁", "▷", both or none."""
    return LEFT_OUT * bool((value < axis[0]).any()) + RIGHT_OUT * bool((value > axis[1]).any())


def foot(fig: theme.Drawn, left: str, marks: str, down: int, color: str = theme.INK) -> None:
    """At the foot of the chart, to the left what is told of its axis or its dots, to the right what the triangles are;
    nothing of "". marks: of `triangles`. down: pixels below the axis."""
    right = f"{' '.join(mark for mark in (LEFT_OUT, RIGHT_OUT) if mark in marks)} {OUTSIDE}" if marks else ""
    place: dict[str, Any] = {"xref": "paper", "yref": "paper", "y": 0, "yanchor": "top", "yshift": -down}
    for text, x, side, each in ((left, 0, "left", color), (right, 1, "right", theme.NEUTRAL)):
        if text:
            theme.note(fig, text, x=x, xanchor=side, font={"color": each, "size": theme.SMALL}, **place)


def chosen_name(fig: theme.Drawn, text: str, x: float, at: tuple[float, float], axis: tuple[float, float]) -> None:
    """The chosen municipality's name under its dot, and a line between them. at: of the dot, and of the name."""
    line = {"color": theme.CHOSEN, "width": 1}
    fig.add_scatter(x=[x, x], y=list(at), mode="lines", line=line, hoverinfo="skip")
    side = "right" if x > sum(axis) / 2 else "left"
    theme.note(fig, f"<b>{text}</b>", theme.CHOSEN, x=x, y=at[1], xanchor=side, yanchor="middle")
