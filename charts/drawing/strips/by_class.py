"""Strip a size class: every municipality a dot, under them the quartiles as a bar with the median as a tick.

Nothing is drawn through the words above a strip: the level and the zero are lines through the strips alone.
"""

from collections.abc import Collection
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.row_marks import ABOVE, BAR, DOTS, OWN_NAME, ROW, STRIP, WORDS
from charts.drawing.strips import middle_half
from charts.drawing.strips.one_of_all import Dots
from charts.drawing.strips.scale import NET_RESULT, Scale

MARGIN, FOOT = {"l": 12, "r": 12, "t": 30, "b": 40}, 22


def size_strip(
    each: pd.DataFrame,
    classes: pd.DataFrame,
    level_pct: float,
    *,
    chosen: str | None = None,
    scale: Scale = NET_RESULT,
) -> theme.Drawn:
    """One row a class, smallest on top, with the chosen municipality. See `SizeStrip`."""
    return SizeStrip(each, classes, level_pct, scale).with_chosen(chosen)


class SizeStrip:
    """One row a class, smallest on top, of which most is the same whoever is chosen. each: result.spread.municipalities
    with figures. classes: result.spread.by_class.

    level_pct: NaN where there is none. told: the classes that the headline of the country names, which are seen first.
    The scatter across a row means nothing and is the same every time.
    """

    def __init__(
        self, each: pd.DataFrame, classes: pd.DataFrame, level_pct: float, scale: Scale = NET_RESULT, told: Collection[str] = ()
    ):  # fmt: skip
        columns = ["region_code", "region_name", "size_class", "inhabitants", scale.value]  # rows cost by column
        each = each.loc[each["size_class"].isin(classes["size_class"]), columns]
        self._classes, self._level_pct, self._scale, self._told = classes, level_pct, scale, list(told)
        self._class_of = each["size_class"].astype(str).to_numpy(dtype=object)
        said = words.hover(each, scale.value, scale.text)
        alone = each["size_class"].map(each["size_class"].value_counts()).to_numpy(float) == 1  # nearer to its words
        across = np.where(alone, DOTS / 2, row_marks.jitter(each, DOTS))
        self._lifted = dict(zip(each["region_code"], np.where(alone, DOTS / 2, 0.0), strict=True))
        self._dots = Dots(each, each[scale.value].to_numpy(), across, said, scale.ends)
        self._made: dict[str | None, _Country] = {}

    def with_chosen(self, code: str | None) -> theme.Drawn:
        """The chart, in which a municipality is marked where it has a figure."""
        if code is None or code not in self._dots.place:
            return self._country(None).figure.over()
        label = self._class_of[self._dots.place[code]]
        country = self._country(label)
        fig, at = country.figure.over(), country.place[label]
        fig.plain["data"][country.dots] = self._dots.without(country.trace, code)
        value = float(self._dots.value[self._dots.place[code]])
        name = f"{self._dots.name(code)} {self._scale.text(value)}"
        row_marks.chosen_name(fig, name, self._dots.x(code), (at, at + OWN_NAME), self._scale.ends)
        self._dots.draw_chosen(fig, code, at + self._lifted[code])
        return fig

    def weight(self) -> int:
        """Bytes in memory, with the room for the name in every class."""
        return self._country(None).figure.weight() * (len(self._classes) + 1)

    def _country(self, label: str | None) -> "_Country":
        """All municipalities, with room for the name of one in a class; None: of no one."""
        if label not in self._made:
            self._made[label] = self._drawn(label)
        return self._made[label]

    def _drawn(self, label: str | None) -> "_Country":
        scale, order = self._scale, list(self._classes["size_class"].astype(str))
        place, bottom = row_marks.places(order, label)
        y = np.array(list(place.values()))
        fig = theme.figure(MARGIN["t"] + MARGIN["b"] + round(ROW * (ABOVE - bottom)))
        fig.update_layout(margin=MARGIN)
        if scale.room[0] <= 0 <= scale.room[1]:
            row_marks.through(fig, 0, y, STRIP, {"color": theme.NEUTRAL, "width": 1})
        row_marks.foot(fig, scale.unit, row_marks.triangles(self._dots.value, scale.ends), FOOT)
        dots = len(fig.plain["data"])
        told = self._told if label is None else []  # of a chosen one the headline tells that
        self._dots.draw(
            fig, np.array([place[one] for one in self._class_of], dtype=float), np.isin(self._class_of, told)
        )
        loud = np.isin(order, told or order)
        for which, look in ((loud, middle_half.LOUD), (~loud, middle_half.QUIET)):
            middle_half.draw(fig, self._classes[which], y[which] + BAR, scale, *look)
        _words(fig, self._classes, y + WORDS, scale, told)
        if keyed := row_marks.keyed(order, label):
            middle = self._classes[scale.median].iloc[order.index(keyed)]
            if not np.isnan(middle):
                color = theme.TOTAL if keyed in (told or order) else theme.NEUTRAL
                row_marks.key(fig, float(middle), place[keyed], scale.ends, color)
        row_marks.level(fig, self._level_pct, y, STRIP, scale.limit)
        fig.update_xaxes(range=scale.room, tickangle=0, **scale.axis)
        fig.update_yaxes(visible=False, range=[bottom, ABOVE])
        trace = fig.plain["data"][dots]
        fig.finish()
        return _Country(fig, trace, dots, place)


class _Country(NamedTuple):
    """All municipalities: the chart, its dots as they are before they are sent and their number in it, and the middle
    of each class' row."""

    figure: theme.Drawn
    trace: dict[str, Any]
    dots: int
    place: dict[str, float]


def _words(fig: theme.Drawn, classes: pd.DataFrame, y: np.ndarray, scale: Scale, loud: Collection[str]) -> None:
    """Above each strip its class and n of N to the left, its figure to the right; what they are is told once, on top. loud: the
    classes whose figures are bold, of some."""
    labels: list[dict] = []
    if scale.beside_over:
        top: dict[str, Any] = {"x": scale.room[1], "y": 1, "yref": "paper", "xanchor": "right", "yanchor": "bottom"}
        theme.note(fig, scale.beside_over, theme.TOTAL, **top)
    for row, middle, at in zip(classes.itertuples(), classes[scale.median], y, strict=True):
        counts, own_counts = (row.municipalities, row.municipalities_of), bool(scale.beside_over)
        name = row_marks.row_name(row.size_class, *counts, is_first=not labels, counted=not own_counts)
        figure = scale.beside(row) if scale.beside else scale.text(middle)
        told = figure if labels else scale.beside_is.format(figure)
        median = told if row.municipalities else "ingen tall"
        shade = theme.NEUTRAL if loud and row.size_class not in loud else theme.TOTAL
        median = f"<b>{median}</b>" if row.size_class in loud else median
        left, right = scale.room
        for text, color, x, side in ((name, theme.INK, left, "left"), (median, shade, right, "right")):
            labels.append(theme.label(text, color, x=x, y=at, xanchor=side))
    theme.notes(fig, labels)
