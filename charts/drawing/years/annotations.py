"""What happened in a year, on a chart over years: a band or a thin line, and a few words above the plot, over no data.

What happened is data (data/chart_annotations.csv), with its source; which charts it belongs to is its family.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from charts.drawing import labels, theme

PHONE_PX, LETTER_PX, GAP_PX = 200, 6.3, 5  # of the plot on a phone; of a letter
ANCHORS = {"break": ("right", "left"), "period": ("center", "left", "right"), "year": ("center", "left", "right")}
FACTS = ["from_year", "to_year", "form", "text", "scope_code"]


class Annotation(NamedTuple):
    """form: break (a line between the two years), period (a band over both) or year (a line in it). scope: SSB's code of the
    country that it is said of, whose figure of the year may stand beside the words; "" of what has no figure."""

    first: int
    last: int
    form: str
    text: str
    scope: str = ""

    @property
    def middle(self) -> float:
        """Where its words belong."""
        return (self.first + self.last) / 2


Marked = tuple[Annotation, ...]


def of(rows: pd.DataFrame, family: str) -> Marked:
    """Those of a family of charts. rows: the reference table chart_annotations."""
    known = rows.loc[rows["family"] == family, FACTS].sort_values(["from_year", "to_year"])
    known = known.astype({"scope_code": object}).fillna({"scope_code": ""})
    return tuple(Annotation(*row) for row in known.itertuples(index=False))


def draw(fig: theme.Drawn, annotations: Marked, years: list[int]) -> None:
    """Those within the years, on a figure whose x axis has its range and whose margins are set; it grows by the words."""
    start, end = fig.plain["layout"]["xaxis"]["range"]
    shown = [each for each in annotations if _within(each, years)]
    placed = _placed([_cut(each, years) for each in shown], lambda year: PHONE_PX * (year - start) / (end - start))
    if not shown:
        return
    _make_room(fig, labels.LINE * (1 + max(row for _, row, _ in placed)))
    for each in shown:
        fig.add_shape(**_mark(each, start, end))
    theme.notes(fig, [_words(*one) for one in placed])


def _within(each: Annotation, years: list[int]) -> bool:
    inside = (years[0] <= each.first, each.last <= years[-1])
    return all(inside) if each.form != "period" else each.first <= years[-1] and each.last >= years[0]


def _cut(each: Annotation, years: list[int]) -> Annotation:
    """A period as much of it as is drawn, in whose middle its words belong."""
    if each.form != "period":
        return each
    return each._replace(first=max(each.first, years[0]), last=min(each.last, years[-1]))


def _placed(shown: list[Annotation], px: Callable[[float], float]) -> list[tuple[Annotation, int, str]]:
    """Each with the row of its words from the plot up, and its side, so that none meet on a phone."""
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for each in shown:
        free = [
            (row, anchor)
            for row in range(len(taken) + 1)
            for anchor in ANCHORS[each.form]
            if _is_free(taken[row] if row < len(taken) else [], _span(each, px, anchor))
        ]
        row, anchor = free[0]
        taken += [[]] * (row == len(taken))
        taken[row] = [*taken[row], _span(each, px, anchor)]
        placed.append((each, row, anchor))
    return placed


def _span(each: Annotation, px: Callable[[float], float], anchor: str) -> tuple[float, float]:
    """From where to where its words go, in pixels of a phone's plot; beyond the plot there is room to the right."""
    width, at = LETTER_PX * len(each.text), px(each.middle)
    left = {"left": at, "center": at - width / 2, "right": at - width}[anchor]
    return left, left + width


def _is_free(taken: list[tuple[float, float]], span: tuple[float, float]) -> bool:
    every = sorted([*taken, span])
    return span[0] > -GAP_PX * 6 and all(one[1] + GAP_PX < other[0] for one, other in pairwise(every))


def _make_room(fig: theme.Drawn, height: int) -> None:
    """Above the plot: what stands there already (the unit) moves up."""
    layout = fig.plain["layout"]
    for annotation in layout.get("annotations", []):
        if (annotation.get("yref"), annotation["y"], annotation.get("yanchor")) == ("paper", 1, "bottom"):
            annotation["yshift"] = annotation.get("yshift", 0) + height
    fig.update_layout(height=layout["height"] + height, margin={"t": layout["margin"]["t"] + height})


def _mark(each: Annotation, start: float, end: float) -> dict:
    place = {"yref": "paper", "y0": 0, "y1": 1, "layer": "below"}
    if each.form == "period":
        ends = {"x0": max(each.first - 0.5, start), "x1": min(each.last + 0.5, end)}
        return {"type": "rect", "fillcolor": theme.FAINT, "line": {"width": 0}, **ends, **place}
    line = {"color": theme.NEUTRAL, "width": 1, "dash": "dot" if each.form == "break" else "solid"}
    return {"type": "line", "line": line, "x0": each.middle, "x1": each.middle, **place}


def _words(each: Annotation, row: int, anchor: str) -> dict:
    place: dict[str, Any] = {"x": each.middle, "y": 1, "yref": "paper", "xanchor": anchor, "yanchor": "bottom"}
    font = {"color": theme.INK, "size": theme.SMALL}
    return theme.label(each.text, yshift=row * labels.LINE, font=font, **place)
