"""Lines over years, each with its name at its end and a form of its own, and the norm as a dashed line."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts import words
from charts.drawing import labels, theme
from charts.drawing.lines import trace
from charts.drawing.years import annotations
from charts.drawing.years.hollow import symbols
from charts.kindergarten.norm_name import in_lines

MARGIN, BARE = {"l": 46, "t": 34, "b": 40}, 10  # BARE: above a plot without a unit
BEFORE, AFTER = 0.4, 0.15  # years that the axis goes on; the names are led to the last points


@dataclass(frozen=True)
class Line:
    """name: beside the end of the line, lines parted by <br>. values by year, missing ones are gaps.

    hollow: the years whose figures are not yet revised.
    """

    name: str
    values: pd.Series
    color: str = theme.TOTAL
    dash: str = "solid"
    symbol: str = "circle"
    hollow: tuple[int, ...] = ()


def parted(values: pd.Series, breaks: Iterable[int]) -> pd.Series:
    """The values with a gap before each year in which the series is of another area. values: by year."""
    gaps = pd.Series(float("nan"), index=[year - 0.5 for year in breaks if values.index.min() < year], dtype=float)
    return pd.concat([values.astype(float), gaps]).sort_index() if len(gaps) else values


def hollow(drawn: Iterable[Line]) -> set[int]:
    """The years that have a hollow mark on some line."""
    return {year for line in drawn for year in line.hollow if pd.notna(line.values.get(year))}


def lines(
    drawn: list[Line], unit: str, *, norm: tuple[str, float] | None = None, norm_from: int | None = None, decimals: int = 1,
    percent: bool = False, height: int = 320, starts: bool = False, happened: annotations.Marked = (),
) -> theme.Drawn:  # fmt: skip
    """norm: its name and where it is, drawn from norm_from, the year it came. percent: the axis runs from 0 to 100 per cent.
    starts: the first figure of each line stands over its mark."""
    fig = theme.figure(height, unit)
    above = MARGIN["t"] if unit else BARE
    fig.update_layout(margin=MARGIN | {"t": above})
    years = sorted({int(year) for line in drawn for year in line.values.index})
    span = [years[0] - BEFORE, years[-1] + AFTER]
    for line in drawn:
        _trace(fig, line, decimals)
        if starts:
            _start(fig, line, years[0], decimals, percent)
    marks = [
        labels.Mark(
            f"{line.name}<br>{_end(line, years[-1], decimals, percent)}",
            float(line.values.dropna().iloc[-1]),
            line.color,
        )
        for line in drawn
        if line.values.notna().any()
    ]
    values = [value for line in drawn for value in line.values.dropna()]
    low, high = (0.0, 105.0) if percent else (min(values) - 0.3, max([*values, norm[1] if norm else 0]) + 0.3)
    if norm is not None:
        theme.level_line(fig, [max(span[0], (norm_from or years[0]) - BEFORE), span[1]], [norm[1]] * 2)
        marks.append(labels.Mark(in_lines(norm[0]), norm[1], theme.LEVEL))
    step = max(1, len(years) // 4)
    fig.update_xaxes(range=span, tickvals=years[::-step], ticktext=[str(year) for year in years[::-step]], tickangle=0)
    fig.update_xaxes(showgrid=False)
    fig.update_yaxes(range=[low, high], ticksuffix="\u00a0%" if percent else "", tickformat="" if percent else ",.1f")
    labels.beside(fig, marks, span[1], (height - above - MARGIN["b"]) / (high - low))
    annotations.draw(fig, happened, years)
    return fig


def _end(line: Line, last_year: int, decimals: int, percent: bool) -> str:
    """The last figure of a line, with its year where the axis goes further."""
    known = line.values.sort_index().dropna()
    told = _figure(known.iloc[-1], decimals, percent)
    return told if known.index[-1] == last_year else f"{told} i {int(known.index[-1])}"


def _start(fig: theme.Drawn, line: Line, first: int, decimals: int, percent: bool) -> None:
    """The first figure of a line: over its mark, or under it to the left of one within the plot, through which a year may have a line."""
    known = line.values.sort_index().dropna()
    if len(known):
        over: dict[str, Any] = {"yanchor": "bottom", "yshift": 6, "bgcolor": None}
        beside: dict[str, Any] = {"xanchor": "right", "xshift": -3, "yanchor": "top", "bgcolor": None}
        place = over if known.index[0] == first else beside
        theme.note(
            fig, _figure(known.iloc[0], decimals, percent), line.color, x=known.index[0], y=known.iloc[0], **place
        )


def _figure(value: float, decimals: int, percent: bool) -> str:
    return words.percent(value, decimals) if percent else words.number(value, decimals)


def _trace(fig: theme.Drawn, line: Line, decimals: int) -> None:
    values = line.values.sort_index()
    marks = symbols(line.symbol, values.index, line.hollow)
    trace(fig, list(values.index), values, line.color, line.dash, marks, decimals, f"<br>{line.name}")
