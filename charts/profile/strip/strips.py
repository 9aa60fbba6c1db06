"""A strip a measure: the peers as dots, their middle half as a bar, a diamond at what they have together or, where that is not known,
a tick at their median, the level, and the municipality on top.

Every strip runs from the lowest to the highest of what is drawn in it: the strips of one chart share no axis. A level that judges
no single year is not drawn at one. Of a measure that too few of the peers have, their dots are drawn, with how many they are.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.common.records import records
from analysis.measures.measure import Measure
from analysis.profile import levels
from analysis.profile.sentences import figure, level
from analysis.profile.spread import MEDIAN, TOGETHER, TOO_FEW
from charts.drawing import theme
from charts.profile.places import together
from charts.profile.short_names import names
from charts.profile.strip import strip_key, strip_words, strokes

ROW, EDGE, BAR = 76, 8, 8  # pixels: of a measure, above the first and below the last, of a bar
LEVEL_WORDS = {levels.NORM: "normen"}  # others by their name
OTHERS_WORDS = {TOGETHER: ("de andre samlet", "samlet"), MEDIAN: ("median av de andre", "median")}
PAST = 0.012  # of a strip: as far as the dot at its end
Dots = Sequence[tuple[str, float]]


def strips(rows: pd.DataFrame, dots: Mapping[str, Dots], measures: Mapping[str, Measure]) -> theme.Drawn:
    """rows: of profile.rows, those with peers. dots: by measure the name and figure of each peer that has one. What each kind of tick
    is stands once, see strip_key."""
    fig = theme.figure(2 * EDGE + ROW * len(rows))
    fig.update_layout(margin={"l": 12, "r": 12, "t": EDGE, "b": EDGE})
    drawn = [_Strip(row, dots[row["measure"]], measures[row["measure"]], -at) for at, row in enumerate(records(rows))]
    strokes.lines(fig, [(-PAST, 1 + PAST, one.y) for one in drawn], {"color": theme.FAINT, "width": BAR})
    strokes.lines(
        fig,
        [(one.x(one.quartiles[0]), one.x(one.quartiles[1]), one.y) for one in drawn if not one.has_few],
        {"color": theme.SOFT, "width": BAR},
    )
    _dots(fig, drawn)
    _others(fig, drawn)
    dashed = {"color": theme.LEVEL, "width": 2, "dash": "4px,2px"}
    strokes.ticks(fig, [(one.x(one.row["level"]), one.y) for one in drawn if one.has_level], dashed)
    own = [one for one in drawn if one.has_own]
    fig.add_scatter(
        x=[one.x(one.row["value"]) for one in own], y=[one.y for one in own], mode="markers", hoverinfo="skip",
        cliponaxis=False, marker={"size": 14, "color": theme.CHOSEN, "line": {"width": 1, "color": theme.NEUTRAL}},
    )  # fmt: skip
    theme.notes(fig, [label for one in drawn for label in one.labels()])
    theme.notes(fig, strip_key.keys(drawn)[0])
    fig.update_xaxes(visible=False, range=[-0.02, 1.02])
    fig.update_yaxes(visible=False, range=[0.5 - len(drawn), 0.5])
    return fig


def unnamed(rows: pd.DataFrame, measures: Mapping[str, Measure]) -> list[strip_key.Mark]:
    """The marks that are drawn in these and that no strip has room to name. Arguments as of `strips`."""
    drawn = [_Strip(row, [], measures[row["measure"]], -at) for at, row in enumerate(records(rows))]
    return strip_key.keys(drawn)[1]


class _Strip:
    """Where the figures of one measure lie, from 0 to 1."""

    def __init__(self, row: dict[str, Any], dots: Dots, measure: Measure, y: int):
        self.row, self.dots, self.measure, self.y = row, dots, measure, y
        self.has_own, self.has_few = not np.isnan(row["value"]), row["verdict"] == TOO_FEW
        self.kind = "" if self.has_few else row["peers_kind"]
        self.has_level = bool(row["level_judges"])
        self.told = figure(row["value"], measure) if self.has_own else ""
        self.quartiles = row["peers_p25"], row["peers_p75"]
        theirs = [row["peers_min"], row["peers_max"]] if row["peers_with"] else []
        shown = [*theirs, *([row["value"]] if self.has_own else [])]
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

    @property
    def level_text(self) -> str:
        """The same with its figure: "anbefalt nivå 1,75 %"."""
        return f"{self.level_word} {level(self.row['level'], self.measure)}"

    def marks(self) -> list[strip_key.Mark]:
        """The others' figure and the level, those that it has."""
        kind, at, word = self.kind, self.row["peers_value"], self.level_word
        theirs = [strip_key.Mark(kind, self.x(at), OTHERS_WORDS[kind], theme.TOTAL)] if kind else []
        level_at = (
            [strip_key.Mark(word, self.x(self.row["level"]), (self.level_text,), theme.LEVEL)] if self.has_level else []
        )
        return theirs + level_at

    def above(self) -> str:
        """What stands above it, the longest line: its name and the own figure; how many of the others there are where they are few."""
        return max(f"{self._name()} {self.told}".strip(), self._few(), key=len)

    def labels(self) -> list[dict]:
        """Name and own figure above the strip, its ends below."""
        own = f' <b style="color:{theme.CHOSEN}">{self.told}</b>' if self.told else ""
        few = f'<span style="color:{theme.NEUTRAL}">{self._few()}</span>'
        name = self._name() + own
        lines = [(strip_key.OF_TWO, name), (strip_key.FEW, few)] if self.has_few else [(strip_key.ABOVE, name)]
        over = [theme.label(text, x=0, xanchor="left", y=self.y + row, yanchor="middle") for row, text in lines]
        below = [theme.label(text, theme.NEUTRAL, x=x, xanchor=side, y=self.y + strip_key.UNDER, yanchor="middle")
                 for text, x, side in zip(self.ends(), (0, 1), ("left", "right"), strict=True)]  # fmt: skip
        return [*over, *below]

    def _name(self) -> str:
        """Of the measure, whole where it has room beside its figure, on a phone too."""
        whole, short = names(self.row, together(self.row))
        return whole if strip_key.beside(whole, self.told) else short

    def _few(self) -> str:
        return strip_words.few(self.row) if self.has_few else ""


def _others(fig: theme.Drawn, drawn: list[_Strip]) -> None:
    """What the others have together a diamond, and their median a tick: the two are not alike."""
    at = {kind: [(one.x(one.row["peers_value"]), one.y) for one in drawn if one.kind == kind] for kind in OTHERS_WORDS}
    strokes.ticks(fig, at[MEDIAN], {"color": theme.TOTAL, "width": 3})
    fig.add_scatter(
        x=[x for x, _ in at[TOGETHER]], y=[y for _, y in at[TOGETHER]], mode="markers", hoverinfo="skip", cliponaxis=False,
        marker={"symbol": "diamond-tall", "size": 17, "color": theme.SURFACE, "line": {"width": 2.5, "color": theme.TOTAL}},
    )  # fmt: skip


def _dots(fig: theme.Drawn, drawn: list[_Strip]) -> None:
    every = [(one, name, value) for one in drawn for name, value in one.dots]
    fig.add_scatter(
        x=[one.x(value) for one, _, value in every], y=[one.y for one, *_ in every], mode="markers", cliponaxis=False,
        text=[f"<b>{name}</b><br>{figure(value, one.measure)}" for one, name, value in every],
        hovertemplate="%{text}<extra></extra>", marker={"size": 8, "color": theme.SOFT},
    )  # fmt: skip
