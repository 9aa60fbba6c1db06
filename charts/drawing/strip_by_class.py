"""Strip a size class: every municipality a dot, under them the quartiles as a bar with the median as a tick.

Nothing is drawn through the words above a strip: the level and the zero are lines through the strips alone.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.row_marks import ABOVE, BAR, DOTS, OWN_NAME, OWN_ROOM, ROW, STRIP, WORDS

MARGIN = {"l": 12, "r": 12, "t": 30, "b": 40}


@dataclass(frozen=True)
class Scale:
    """What is drawn: the columns of a municipality's figure and of a class' median and quartiles, and how they read.

    ends: the axis; dots beyond it are triangles at its edge. text: a figure in words. axis: of plotly's x axis. beside:
    a class' figure, to the right of its name, and what it is, told in the first row; None: its median. limit: what is written above the line of the
    limit; "": that it is the recommended level.
    """

    value: str = "ndr_pct"
    median: str = "ndr_pct_median"
    quartiles: tuple[str, str] = ("p25", "p75")
    ends: tuple[float, float] = (-12.0, 16.0)
    text: Callable[[float], str] = words.percent
    axis: dict = field(default_factory=lambda: {"dtick": 4, "ticksuffix": "\u00a0%"})
    beside: Callable[[Any], str] | None = None
    beside_is: str = "median {}"
    limit: str = ""

    @property
    def room(self) -> tuple[float, float]:
        """The axis with room for the triangles."""
        margin = (self.ends[1] - self.ends[0]) / 35
        return self.ends[0] - margin, self.ends[1] + margin


NET_RESULT = Scale()


def size_strip(
    each: pd.DataFrame,
    classes: pd.DataFrame,
    level_pct: float,
    *,
    chosen: str | None = None,
    scale: Scale = NET_RESULT,
) -> theme.Drawn:
    """One row a class, smallest on top. each: result.spread.municipalities with figures. classes: result.spread.by_class.

    level_pct: NaN where there is none. The scatter across a row means nothing and is the same every time.
    """
    each = each[
        ["region_code", "region_name", "size_class", "inhabitants", scale.value]
    ]  # what is drawn: rows cost by column
    each = each[each["size_class"].isin(classes["size_class"])]
    others = each["region_code"] != chosen
    own = each[~others]
    place = _places(classes, own)
    bottom = min(place.values()) - 0.52 - OWN_ROOM * (own["size_class"] == classes["size_class"].iloc[-1]).any()
    rows = each["size_class"].astype(str).map(place).astype(float)
    y = np.array(list(place.values()))
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + round(ROW * (ABOVE - bottom)))
    fig.update_layout(margin=MARGIN)
    if scale.room[0] <= 0 <= scale.room[1]:
        row_marks.through(fig, 0, y, STRIP, {"color": theme.NEUTRAL, "width": 1})
    _dots(fig, each[others], rows[others] + row_marks.jitter(each[others], DOTS), theme.SOFT, 7, scale)
    _quartiles(fig, classes, y + BAR, scale)
    _words(fig, classes, y + WORDS, scale)
    row_marks.level(fig, level_pct, y, STRIP, scale.limit)
    if len(own):
        _chosen(fig, own, rows[~others], scale)
    fig.update_xaxes(range=scale.room, tickangle=0, **scale.axis)
    fig.update_yaxes(visible=False, range=[bottom, ABOVE])
    return fig


def _places(classes: pd.DataFrame, own: pd.DataFrame) -> dict[str, float]:
    """Where each class has its row, smallest on top; that of the chosen municipality has room for a name under it."""
    order = list(classes["size_class"])
    after = order.index(own["size_class"].iloc[0]) if len(own) else len(order)
    return {label: -position - OWN_ROOM * (position > after) for position, label in enumerate(order)}


def _dots(fig: theme.Drawn, each: pd.DataFrame, y: pd.Series, color: str, size: int, scale: Scale) -> None:
    said = words.hover(each, scale.value, scale.text)
    row_marks.dots(fig, each[scale.value].to_numpy(), y, said, scale.ends, color, size)


def _quartiles(fig: theme.Drawn, classes: pd.DataFrame, y: np.ndarray, scale: Scale) -> None:
    """A bar from the lower to the upper quartile of each class, and a tick at its median."""
    row_marks.across(fig, classes[list(scale.quartiles)], y, {"color": theme.TOTAL, "width": 7})
    fig.add_scatter(
        x=classes[scale.median],
        y=y,
        mode="markers",
        text=[scale.text(median) for median in classes[scale.median]],
        hovertemplate="Median %{text}<extra></extra>",
        marker={"symbol": "line-ns", "size": 14, "line": {"width": 4, "color": theme.TOTAL}},
    )


def _words(fig: theme.Drawn, classes: pd.DataFrame, y: np.ndarray, scale: Scale) -> None:
    """Above each strip its class and n of N to the left, its figure to the right; what they are is told once, on top."""
    labels: list[dict] = []
    for row, middle, at in zip(classes.itertuples(), classes[scale.median], y, strict=True):
        name = row_marks.row_name(row.size_class, row.municipalities, row.municipalities_of, is_first=not labels)
        figure = scale.beside(row) if scale.beside else scale.text(middle)
        told = figure if labels else scale.beside_is.format(figure)
        median = told if row.municipalities else "ingen tall"
        left, right = scale.room
        for text, color, x, side in ((name, theme.INK, left, "left"), (median, theme.TOTAL, right, "right")):
            labels.append(theme.label(text, color, x=x, y=at, xanchor=side))
    theme.notes(fig, labels)


def _chosen(fig: theme.Drawn, own: pd.DataFrame, y: pd.Series, scale: Scale) -> None:
    """The chosen municipality, with its name under the strip and a line between them."""
    value = own[scale.value].iloc[0]
    x, at = float(np.clip(value, *scale.ends)), y.iloc[0]
    name = f"{own['region_name'].iloc[0]} {scale.text(value)}"
    row_marks.chosen_name(fig, name, x, (at, at + OWN_NAME), scale.ends)
    _dots(fig, own, y, theme.CHOSEN, 14, scale)
