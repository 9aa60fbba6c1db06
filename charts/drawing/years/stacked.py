"""Two measures one above the other on one axis of years: lines named where they end, the years without figures, a level in the upper."""

from collections.abc import Collection
from typing import Any, NamedTuple

import pandas as pd

from charts import words
from charts.drawing import labels, theme
from charts.drawing.lines import trace
from charts.drawing.years import annotations, hollow

MARGIN = {"l": 46, "r": labels.BESIDE, "t": 34, "b": 28}
HEIGHT, UPPER, LOWER = 446, [0.675, 1.0], [0.0, 0.48]  # parts of the plot, with what happened in the lower between them
BEFORE, AFTER = 0.4, 0.3  # years that the axis goes on
NEAR, HOLLOW = 0.15, 0.08  # years from a figure to where there are none; from the middle of a hollow mark to its edge
ROOM, HALF = (
    0.3,
    50.0,
)  # of the level, around the lower line; per cent that the upper axis begins at where all are above
TOP, MOST_TICKS = 106.0, 6
UPPER_AXES: dict[str, Any] = {"xref": "x", "yref": "y2"}
ON_UPPER: dict[str, Any] = {"xaxis": "x", "yaxis": "y2"}
PALER = 0.5  # of the surface of years without figures, on which names are read
FROM, TO = "Tall fra og<br>med {}", "Tall til og<br>med {}"
UNREVISED = "\u25cb urevidert"


class Share(NamedTuple):
    """A line of the lower part, per cent by year. name: at its end, lines parted by <br>. thin: dashed and paler."""

    name: str
    values: pd.Series
    thin: bool = False


def stacked(
    upper: pd.Series, lower: list[Share], units: tuple[str, str], *, level: tuple[str, float, int] | None = None,
    unrevised: Collection[int] = (), happened: annotations.Marked = (),
) -> theme.Drawn:  # fmt: skip
    """upper: by year. lower: per cent. units: of the two. level: its name, where it is and from which year, in the upper.
    happened: in the lower."""
    fig = theme.figure(HEIGHT, units[0])
    axes = fig.plain["layout"]
    fig.update_layout(margin=MARGIN, yaxis2={**axes["yaxis"]})
    shares = {int(year) for share in lower for year in share.values.dropna().index}
    years = sorted(shares | {int(year) for year in upper.dropna().index})
    _years(fig, list(range(years[0], years[-1] + 1)))
    _upper(fig, upper, unrevised, units[0], level)
    bottom = HALF if min(share.values.min() for share in lower) >= HALF else 0.0
    ticks = [tick for tick in (0, 25, 50, 75, 100) if tick >= bottom and (bottom or tick % 50 == 0)]
    axes["yaxis"] |= {
        "domain": LOWER, "range": [bottom - (TOP - 100) * (bottom > 0), TOP], "tickvals": ticks,
        "ticktext": [f"{tick}\u00a0%" for tick in ticks],
    }  # fmt: skip
    for share in lower:
        _share(fig, share)
    low, high = axes["yaxis"]["range"]
    labels.beside(fig, [_end(share) for share in lower], max(shares), _px(LOWER) / (high - low))
    words_px = annotations.draw(fig, happened, years, LOWER[1])
    place = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    theme.note(fig, units[1], x=0, y=LOWER[1], xshift=-40, yshift=6 + words_px, **place)
    _without(fig, sorted(shares), LOWER, low)
    return fig


def _without(fig: theme.Drawn, years: list[int], part: list[float], low: float, **axes: str) -> None:
    """The years of the axis before and after those that a part has figures of: a pale surface that says so. low: where the part begins,
    at whose foot the words stand, under the names of lines."""
    start, end = fig.plain["layout"]["xaxis"]["range"]
    for first, last, told in (
        (start, years[0] - NEAR, FROM.format(years[0])),
        (years[-1] + NEAR, end, TO.format(years[-1])),
    ):
        if last - first > BEFORE:
            place = {"x0": first, "x1": last, "y0": part[0], "y1": part[1], "yref": "paper", "layer": "below"}
            fig.add_shape(type="rect", fillcolor=theme.FAINT, opacity=PALER, line={"width": 0}, **place)
            font = {"color": theme.INK, "size": theme.SMALL}
            theme.note(
                fig, told, x=(first + last) / 2, y=low, yanchor="bottom", yshift=8, font=font, bgcolor=None, **axes
            )


def _px(domain: list[float]) -> float:
    """The height of a part."""
    return (HEIGHT - MARGIN["t"] - MARGIN["b"]) * (domain[1] - domain[0])


def _years(fig: theme.Drawn, years: list[int]) -> None:
    """The axis, under both parts."""
    shown = years[::-1][:: -(-len(years) // MOST_TICKS)][::-1]
    fig.plain["layout"]["xaxis"] |= {
        "range": [years[0] - BEFORE, years[-1] + AFTER], "tickvals": shown, "ticktext": [str(year) for year in shown],
        "tickangle": 0, "showgrid": False, "anchor": "y",
    }  # fmt: skip


def _share(fig: theme.Drawn, share: Share) -> None:
    """The line with its first figure over its beginning; of a thin one under it, to the left of the mark of a year."""
    values = share.values.dropna().sort_index()
    color, dash, symbol = (theme.NEUTRAL, "dash", "square") if share.thin else (theme.TOTAL, "solid", "circle")
    years, width = list(values.index), 1.5 if share.thin else 2.5
    trace(fig, years, values.tolist(), color, dash, [symbol] * len(years), 0, f" prosent<br>{share.name}",
          width=width, size=6 if share.thin else 9)  # fmt: skip
    first = words.percent(float(values.iloc[0]), 0)
    text = first if share.thin else f"<b>{first}</b>"
    above: dict[str, Any] = {"yanchor": "bottom", "yshift": 6, "bgcolor": None}
    beside: dict[str, Any] = {"xanchor": "right", "xshift": -3, "yanchor": "top"}
    theme.note(fig, text, color, x=years[0], y=float(values.iloc[0]), **(beside if share.thin else above))


def _end(share: Share) -> labels.Mark:
    """Its name and its last figure, after its end."""
    values = share.values.dropna().sort_index()
    told = f"{share.name}<br>{words.percent(float(values.iloc[-1]), 0)}"
    return labels.Mark(
        told if share.thin else f"<b>{told}</b>", float(values.iloc[-1]), theme.NEUTRAL if share.thin else theme.TOTAL
    )


def _upper(
    fig: theme.Drawn, values: pd.Series, unrevised: Collection[int], unit: str, level: tuple[str, float, int] | None
) -> None:
    """The line, each figure under its mark, what a hollow one is after it, and the level."""
    known = values.dropna().sort_index()
    years = [int(year) for year in known.index]
    around = [*known, *([level[1]] if level else [])]
    low, high = min(around) - ROOM, max(around) + ROOM
    fig.plain["layout"]["yaxis2"] |= {
        "domain": UPPER, "range": [low, high], "nticks": 3, "tickformat": ",.1f", "anchor": "x",
    }  # fmt: skip
    end = fig.plain["layout"]["xaxis"]["range"][1]
    _without(fig, years, UPPER, low, **UPPER_AXES)
    symbols = hollow.symbols("circle", years, unrevised)
    trace(fig, years, known.tolist(), theme.TOTAL, "solid", symbols, 1, f" {unit.lower()}", **ON_UPPER)
    for year, value in known.items():
        text = f"<b>{words.number(value)}</b>"
        font = {"color": theme.TOTAL, "size": theme.SMALL}  # on a phone the years are near each other
        theme.note(fig, text, x=year, y=value, font=font, yanchor="top", yshift=-7, **UPPER_AXES)
    marks = [labels.Mark(UNREVISED, float(known.iloc[-1]), theme.TOTAL)] if set(years) & set(unrevised) else []
    labels.led(fig, known.iloc[-1] if marks else None, (years[-1] + HOLLOW, end), theme.TOTAL, **ON_UPPER)
    if level:
        theme.level_line(
            fig, [max(level[2], fig.plain["layout"]["xaxis"]["range"][0]), end], [level[1]] * 2, **ON_UPPER
        )
        marks.append(labels.Mark(level[0].replace(": ", ":<br>"), level[1], theme.LEVEL))
    labels.beside(fig, marks, end, _px(UPPER) / (high - low), **UPPER_AXES)
