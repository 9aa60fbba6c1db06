"""Lines over years, each with its name and last figure beside its end and a form of its own: colour, dash, symbol."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from charts import words
from charts.drawing import labels, theme
from charts.drawing.years import annotations, hollow

MARGIN = {"l": 46, "t": 34, "b": 40}
MOST_TICKS = 6
FORMS = (
    (theme.TOTAL, "solid", "circle"), (theme.NEUTRAL, "dash", "square"), (theme.LEVEL, "dot", "diamond"),
    (theme.INK, "dashdot", "triangle-up"), (theme.NEUTRAL, "solid", "x"), (theme.TOTAL, "dash", "cross"),
)  # fmt: skip
OWN = (theme.CHOSEN, "solid", "circle")


class Line(NamedTuple):
    """One line. values: one a year, NaN for a gap. short: what stands beside its end. own: the chosen municipality.

    unrevised: the year whose figures SSB has not yet revised; its mark is hollow.
    """

    name: str
    short: str
    years: list[int]
    values: list[float]
    own: bool = False
    unrevised: int | None = None


def lines(
    drawn: list[Line], unit: str, decimals: int = 0, height: int = 340, from_zero: bool = True,
    marked: tuple[int, ...] = (), happened: annotations.Marked = (),
) -> theme.Drawn:  # fmt: skip
    """The lines in the order given; one that ends before the last year has its label under its end.

    marked: the years on the axis, instead of as many as there is room for. happened: what is marked above the plot.
    """
    fig = theme.figure(height, unit)
    first, last = min(line.years[0] for line in drawn), max(line.years[-1] for line in drawn)
    forms = iter(FORMS)
    marks = []
    for line in drawn:
        color, dash, symbol = OWN if line.own else next(forms)
        shown = hollow.symbols(symbol, line.years, {line.unrevised})
        trace(fig, line.years, line.values, color, dash, shown, decimals, f" {unit.lower()}<br>{line.name}",
              name=line.name, width=3.5 if line.own else 2.5, size=8)  # fmt: skip
        known = [at for at, value in enumerate(line.values) if not np.isnan(value)]
        if not known:
            continue
        end, value = line.years[known[-1]], line.values[known[-1]]
        said = words.number(value, decimals)
        if end == last:
            marks.append(labels.Mark(f"<b>{labels.wrap(line.short)}<br>{said}</b>", value, color))
        else:
            text = f"<b>{labels.wrap(line.short)}<br>{said}</b>"
            theme.note(fig, text, color, x=end, y=value, xanchor="center", yanchor="top", yshift=-24)
    frame(fig, first, last, marked)
    low, high = around(fig, from_zero)
    labels.beside(
        fig, marks, fig.plain["layout"]["xaxis"]["range"][1], (height - MARGIN["t"] - MARGIN["b"]) / (high - low)
    )
    annotations.draw(fig, happened, [first, last])
    return fig


def trace(
    fig: theme.Drawn, years: Sequence[float], values: Sequence[float], color: str, dash: str, symbols: list[str],
    decimals: int, after: str, *, name: str | None = None, width: float = 2.5, size: int = 9,
) -> None:  # fmt: skip
    """One line with a mark a year. after: what follows the figure in the hover text. name: of the line, None for none."""
    fig.add_scatter(
        x=years,
        y=values,
        mode="lines+markers",
        name=name,
        line={"color": color, "width": width, "dash": dash},
        marker={"size": size, "color": color, "symbol": symbols},
        text=[words.number(value, decimals) for value in values],
        hovertemplate=f"%{{x}}: %{{text}}{after}<extra></extra>",
    )


def frame(fig: theme.Drawn, first: int, last: int, marked: tuple[int, ...] = ()) -> None:
    """The axis of years, and the margins. marked: see `lines`."""
    years = list(range(first, last + 1))
    shown = list(marked) or years[:: -max(1, -(-len(years) // MOST_TICKS))][::-1]
    span = max(last - first, 1)
    fig.update_xaxes(
        tickvals=shown,
        ticktext=[str(year) for year in shown],
        tickangle=0,
        range=[first - 0.04 * span, last + 0.03 * span],
        showgrid=False,
    )
    fig.update_layout(margin=MARGIN)


def around(fig: theme.Drawn, from_zero: bool) -> tuple[float, float]:
    """Set the y axis around all that is drawn, with room above for a label."""
    drawn = np.concatenate([np.asarray(trace["y"], dtype=float) for trace in fig.plain["data"]])
    drawn = drawn[~np.isnan(drawn)]
    low, high = (drawn.min(), drawn.max()) if len(drawn) else (0.0, 1.0)
    low = min(low, 0.0) if from_zero else low - 0.1 * (high - low)
    high += 0.14 * (high - low) or 1
    fig.update_yaxes(range=[low, high], tickformat=",")
    return low, high
