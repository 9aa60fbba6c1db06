"""Children per full-time equivalent in the country by year: one panel, each figure under its mark, and the norm as a dashed line."""

from collections.abc import Collection
from math import ceil, floor
from typing import Any, NamedTuple

import pandas as pd

from charts import words
from charts.drawing import labels, theme
from charts.drawing.lines import trace
from charts.drawing.years import hollow
from charts.kindergarten.norm_name import in_lines

MARGIN, HEIGHT = {"l": 46, "r": labels.BESIDE, "t": 34, "b": 34}, 330
BEFORE, AFTER = 0.4, 0.3  # years that the axis goes on
EDGE = 0.08  # years from the middle of a hollow mark to its edge
STEP, ROOM = 0.5, 0.3  # of the ticks; around what is drawn, for the figures and the names
STEEP = 0.05  # from one year to the next: on a phone the line then goes through what stands right under its mark
UNREVISED = "\u25cb urevidert"


class Part(NamedTuple):
    """What one publisher has: its name at the foot of the plot, under its years, its figures by year, and the form of its marks."""

    publisher: str
    values: pd.Series
    symbol: str = "circle"


class Level(NamedTuple):
    """name: at its end. since: the year it came into force."""

    name: str
    at: float
    since: int


def line(
    parts: list[Part],
    unit: str,
    *,
    level: Level | None = None,
    unrevised: Collection[int] = (),
) -> theme.Drawn:
    """parts: oldest first, none without figures, of years that follow each other; no line goes from one into the next.
    unrevised: years of the last."""
    fig = theme.figure(HEIGHT, unit)
    fig.update_layout(margin=MARGIN)
    known = [part._replace(values=part.values.dropna().sort_index()) for part in parts]
    years = [int(year) for part in known for year in part.values.index]
    span = (years[0] - BEFORE, years[-1] + AFTER)
    low, high = _range([value for part in known for value in part.values], level)
    fig.update_xaxes(
        range=list(span),
        tickvals=years[::-2],
        ticktext=[str(year) for year in years[::-2]],
        tickangle=0,
        showgrid=False,
    )
    fig.update_yaxes(range=[low, high], dtick=STEP, tickformat=",.1f")
    for part in known:
        _part(fig, part, unrevised, unit, low if len(known) > 1 else None)
    marks = []
    newest = known[-1].values
    if years[-1] in unrevised:
        labels.led(fig, newest.iloc[-1], (years[-1] + EDGE, span[1]), theme.TOTAL)
        marks.append(labels.Mark(UNREVISED, float(newest.iloc[-1]), theme.TOTAL))
    if level:
        theme.level_line(fig, [max(level.since, span[0]), span[1]], [level.at] * 2)
        marks.append(labels.Mark(in_lines(level.name).replace(" fra ", "<br>fra "), level.at, theme.LEVEL))
    labels.beside(fig, marks, span[1], (HEIGHT - MARGIN["t"] - MARGIN["b"]) / (high - low))
    return fig


def _range(values: list[float], level: Level | None) -> tuple[float, float]:
    """Whole steps around all that is drawn, with room for words."""
    around = [*values, *([level.at] if level else [])]
    return STEP * floor((min(around) - ROOM) / STEP), STEP * ceil((max(around) + ROOM) / STEP)


def _clear(before: float, after: float) -> dict[str, Any]:
    """Where a figure is clear of its line: under the mark, or over it where the line goes down from it; beside, where it does both.

    before, after: how much higher the years beside it are.
    """
    down, up = [change < -STEEP for change in (before, after)], [change > STEEP for change in (before, after)]
    if not any(down):
        return {"yanchor": "top", "yshift": -7}
    over: dict[str, Any] = {"yanchor": "bottom", "yshift": 7}
    if up[0]:
        return over | {"xanchor": "left", "xshift": 1}
    return over | {"xanchor": "right", "xshift": -1} if up[1] else over


def _part(fig: theme.Drawn, part: Part, unrevised: Collection[int], unit: str, foot: float | None) -> None:
    """The line, each figure under its mark, and the publisher at the foot, where there is more than one."""
    years = list(range(int(part.values.index[0]), int(part.values.index[-1]) + 1))
    values = part.values.reindex(years).tolist()  # a year without a figure is a gap
    symbols = hollow.symbols(part.symbol, years, unrevised)
    trace(fig, years, values, theme.TOTAL, "solid", symbols, 1, f" {words.first_lower(unit)}<br>{part.publisher}")
    small = {"color": theme.TOTAL, "size": theme.SMALL}  # on a phone the years are near each other
    for year, value in part.values.items():
        place = _clear(*(part.values.get(int(year) + side, value) - value for side in (-1, 1)))
        theme.note(fig, f"<b>{words.number(value)}</b>", x=year, y=value, font=small, **place)
    if foot is not None:
        theme.note(fig, part.publisher, x=(years[0] + years[-1]) / 2, y=foot, font=small, yanchor="bottom", yshift=6)
