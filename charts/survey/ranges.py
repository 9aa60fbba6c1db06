"""A point with a range a row, and its figures in words under it: an estimate per class, or an error with its spread.

Nothing is drawn through words: the level and the zero are lines through the marks alone, as in size_strip.
"""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme

MARGIN = {"l": 12, "r": 12, "t": 30, "b": 40}
ROW_PX = 68
# Within the height of a row, from its mark:
NAME, TOLD, STRIP, OWN_MARK, OWN_NAME, OWN_ROOM = 0.36, -0.26, (0.18, -0.1), -0.5, -0.74, 0.5


def ranges(
    rows: pd.DataFrame, *, level_pct: float = np.nan, own: tuple[str, str, float] | None = None, zero: str = ""
) -> theme.Drawn:
    """One row a class, first on top.

    rows: label, count (text beside the label), point, low and high (NaN: no range), told (the text under the mark).
    own: label of the row, text and value of the chosen municipality. zero: what the zero stands for, written above it;
    the axis is then in points.
    """
    place = _places(list(rows["label"]), own)
    y = np.array(list(place.values()))
    has_own_last = own is not None and own[0] == rows["label"].iloc[-1]
    bottom = y[-1] - 0.45 - OWN_ROOM * has_own_last
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + round(ROW_PX * (0.6 - bottom)))
    fig.update_layout(margin=MARGIN)
    axis = _axis(rows, level_pct, own)
    row_marks.through(fig, 0, y, STRIP, {"color": theme.NEUTRAL, "width": 1})
    _range(fig, rows, y)
    if zero:
        theme.note(fig, zero, theme.INK, x=0, y=1, yref="paper", yanchor="bottom")
    row_marks.level(fig, level_pct, y, STRIP)
    for row, at in zip(rows.itertuples(), y, strict=True):
        theme.note(fig, f"<b>{words.label(row.label)}</b>  {row.count}", x=axis[0], y=at + NAME, xanchor="left")
        _told(fig, row.told, row.point, at + TOLD, axis, theme.TOTAL)
    if own and own[0] in place:
        _own(fig, own, place[own[0]], axis)
    fig.update_xaxes(range=axis, nticks=7, ticksuffix="" if zero else "\u00a0%", tickangle=0)
    fig.update_yaxes(visible=False, range=[bottom, 0.6])
    return fig


def _places(labels: list[str], own: tuple | None) -> dict[str, float]:
    """Where each row is; those under the row of the chosen municipality make room for it."""
    after = labels.index(own[0]) if own and own[0] in labels else len(labels)
    return {label: -position - OWN_ROOM * (position > after) for position, label in enumerate(labels)}


def _axis(rows: pd.DataFrame, level_pct: float, own: tuple | None) -> list[float]:
    drawn = [0.0, level_pct, *rows[["point", "low", "high"]].to_numpy().ravel(), own[2] if own else np.nan]
    low, high = np.nanmin(drawn), np.nanmax(drawn)
    return [float(low - 0.06 * (high - low + 1)), float(high + 0.06 * (high - low + 1))]


def _range(fig: theme.Drawn, rows: pd.DataFrame, y: np.ndarray) -> None:
    row_marks.across(fig, rows[["low", "high"]], y, {"color": theme.NEUTRAL, "width": 7})
    fig.add_scatter(
        x=rows["point"],
        y=y,
        mode="markers",
        text=[f"{words.label(label)}: {told}" for label, told in zip(rows["label"], rows["told"], strict=True)],
        hovertemplate="%{text}<extra></extra>",
        marker={"symbol": "diamond", "size": 13, "color": theme.TOTAL, "line": {"width": 1.5, "color": theme.SURFACE}},
    )


def _told(fig: theme.Drawn, text: str, x: float, y: float, axis: list[float], color: str) -> None:
    """Words at a mark; towards an end of the axis they go the other way, and with no mark they stand at the start."""
    share = 0.0 if np.isnan(x) else (x - axis[0]) / (axis[1] - axis[0])
    side = "left" if share < 0.3 else "right" if share > 0.7 else "center"
    theme.note(fig, text, color, x=axis[0] if np.isnan(x) else x, y=y, xanchor=side)


def _own(fig: theme.Drawn, own: tuple[str, str, float], at: float, axis: list[float]) -> None:
    _, text, value = own
    fig.add_scatter(
        x=[value],
        y=[at + OWN_MARK],
        mode="markers",
        marker={"size": 13, "color": theme.CHOSEN},
        hoverinfo="skip",
    )
    _told(fig, f"<b>{text}</b>", value, at + OWN_NAME, axis, theme.CHOSEN)
