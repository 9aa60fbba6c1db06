"""A strip a measure: the peers as dots, their middle half as a bar with the median, the level, and the municipality on top.

Every strip runs from the lowest to the highest of what is drawn in it: the strips of one chart share no axis.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.common.records import records
from analysis.measures.measure import Measure
from analysis.profile import levels
from analysis.profile.sentences import figure, level
from charts.drawing import theme
from charts.profile.strip import strip_key

ROW, EDGE = 76, 8  # pixels: of a measure, and above the first and below the last
WORDS, ENDS, REACH, BAR = 0.3, -0.26, 0.13, 8  # within a row, from the middle of its strip
LEVEL_WORDS = {levels.RECOMMENDED_NAME: "nivået", levels.NORM: "normen"}  # others by their name
Dots = Sequence[tuple[str, float]]


def strips(
    rows: pd.DataFrame, dots: Mapping[str, Dots], measures: Mapping[str, Measure], with_key: bool = False
) -> theme.Drawn:
    """rows: of profile.rows, those with peers. dots: by measure the name and figure of each peer that has one. with_key: what
    the median is stands under the first strip that has room for most of it; what a level is, once in any case."""
    fig = theme.figure(2 * EDGE + ROW * len(rows))
    fig.update_layout(margin={"l": 12, "r": 12, "t": EDGE, "b": EDGE})
    drawn = [_Strip(row, dots[row["measure"]], measures[row["measure"]], -at) for at, row in enumerate(records(rows))]
    _lines(fig, [(0.0, 1.0, one.y) for one in drawn], {"color": theme.FAINT, "width": BAR})
    _lines(
        fig,
        [(one.x(one.quartiles[0]), one.x(one.quartiles[1]), one.y) for one in drawn],
        {"color": theme.SOFT, "width": BAR},
    )
    _dots(fig, drawn)
    _ticks(fig, [(one.x(one.row["peers_median"]), one.y) for one in drawn], {"color": theme.TOTAL, "width": 3})
    dashed = {"color": theme.LEVEL, "width": 2, "dash": "4px,2px"}
    _ticks(fig, [(one.x(one.row["level"]), one.y) for one in drawn if one.has_level], dashed)
    own = [one for one in drawn if one.has_own]
    fig.add_scatter(
        x=[one.x(one.row["value"]) for one in own], y=[one.y for one in own], mode="markers", hoverinfo="skip",
        cliponaxis=False, marker={"size": 14, "color": theme.CHOSEN, "line": {"width": 1, "color": theme.NEUTRAL}},
    )  # fmt: skip
    theme.notes(fig, [label for one in drawn for label in one.labels()])
    theme.notes(fig, _keys(drawn, with_key)[0])
    fig.update_xaxes(visible=False, range=[-0.02, 1.02])
    fig.update_yaxes(visible=False, range=[0.5 - len(drawn), 0.5])
    return fig


def levels_unnamed(rows: pd.DataFrame, measures: Mapping[str, Measure], with_key: bool) -> list[str]:
    """The levels drawn in these that no strip has room to name. Arguments as of `strips`."""
    drawn = [_Strip(row, [], measures[row["measure"]], -at) for at, row in enumerate(records(rows))]
    return _keys(drawn, with_key)[1]


def _keys(drawn: Sequence["_Strip"], with_key: bool) -> tuple[list[dict], list[str]]:
    """What the ticks are, under them: of median and level where most of them have room, of each other level where the first
    has; and the levels that are named nowhere."""
    whole = [(one, _key(one, one.ticks)) for one in drawn if with_key]
    medians = [(one, strip_key.key(one, [one.median_tick()])) for one in drawn if with_key]
    keyed, found = max([*whole, *medians], key=lambda pair: len(pair[1]), default=(None, []))
    named = {keyed.level_word} if keyed and len(found) == 2 else set()
    for one in drawn:
        if one.has_level and one.level_word not in named and not (one is keyed and found):
            told = _key(one, one.level_ticks)
            found, named = found + told, named | ({one.level_word} if told else set())
    every = dict.fromkeys(one.level_word for one in drawn if one.has_level)
    return found, [word for word in every if word not in named]


def _key(one: "_Strip", ticks: Callable[[bool], list[tuple[float, str, str]]]) -> list[dict]:
    """With the figure of the level where there is room for that."""
    return strip_key.key(one, ticks(True)) or strip_key.key(one, ticks(False))


class _Strip:
    """Where the figures of one measure lie, from 0 to 1."""

    def __init__(self, row: dict[str, Any], dots: Dots, measure: Measure, y: int):
        self.row, self.dots, self.measure, self.y = row, dots, measure, y
        self.has_own, self.has_level = (not np.isnan(row[name]) for name in ("value", "level"))
        self.quartiles = row["peers_p25"], row["peers_p75"]
        shown = [row["peers_min"], row["peers_max"], *([row["value"]] if self.has_own else [])]
        shown += [row["level"]] if self.has_level else []
        self.low, self.high = min(shown), max(shown)

    def x(self, value: float) -> float:
        """The place of a figure; in the middle where all are alike."""
        return (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5

    def ends(self) -> list[str]:
        """The lowest and the highest that is drawn, in words."""
        return [figure(value, self.measure) for value in (self.low, self.high)]

    @property
    def level_word(self) -> str:
        """What its level is."""
        return LEVEL_WORDS.get(self.row["level_name"], self.row["level_name"])

    def level_ticks(self, figures: bool) -> list[tuple[float, str, str]]:
        """Where the level is, what it is and its colour; none where it has none. figures: with its figure."""
        at = f" {level(self.row['level'], self.measure)}" if figures else ""
        return [(self.x(self.row["level"]), self.level_word + at, theme.LEVEL)] if self.has_level else []

    def ticks(self, figures: bool) -> list[tuple[float, str, str]]:
        """The same of all its ticks, from the lowest."""
        return sorted([self.median_tick(), *self.level_ticks(figures)])

    def median_tick(self) -> tuple[float, str, str]:
        return self.x(self.row["peers_median"]), "median", theme.TOTAL

    def labels(self) -> list[dict]:
        """Name and own figure above the strip, its ends below."""
        own = f" <b>{figure(self.row['value'], self.measure)}</b>" if self.has_own else ""
        above: dict[str, Any] = {"y": self.y + WORDS, "xanchor": "left", "x": 0, "yanchor": "middle"}
        places = [(text, x, side) for text, (x, side) in zip(self.ends(), ((0, "left"), (1, "right")), strict=True)]
        below = [theme.label(text, theme.NEUTRAL, x=x, xanchor=side, y=self.y + ENDS, yanchor="middle")
                 for text, x, side in places]  # fmt: skip
        found = [theme.label(self.row["measure_name"], **above), *below]
        if own:
            found.append(theme.label(own, theme.CHOSEN, **above | {"x": 1, "xanchor": "right"}))
        return found


def _lines(fig: go.Figure, ends: list[tuple[float, float, float]], line: dict) -> None:
    x = [value for low, high, _ in ends for value in (low, high, None)]
    y = [value for *_, at in ends for value in (at, at, None)]
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _ticks(fig: go.Figure, at: list[tuple[float, float]], line: dict) -> None:
    x = [value for place, _ in at for value in (place, place, None)]
    y = [value for _, middle in at for value in (middle - REACH, middle + REACH, None)]
    fig.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _dots(fig: go.Figure, drawn: list[_Strip]) -> None:
    every = [(one, name, value) for one in drawn for name, value in one.dots]
    fig.add_scatter(
        x=[one.x(value) for one, _, value in every], y=[one.y for one, *_ in every], mode="markers", cliponaxis=False,
        text=[f"<b>{name}</b><br>{figure(value, one.measure)}" for one, name, value in every],
        hovertemplate="%{text}<extra></extra>", marker={"size": 8, "color": theme.SOFT},
    )  # fmt: skip
