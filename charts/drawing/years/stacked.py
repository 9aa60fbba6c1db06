"""Two measures over the same years, one above the other: lines that are named where they end, and a level in the lower."""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd

from charts import words
from charts.drawing import theme
from charts.drawing.lines import trace
from charts.drawing.years import annotations

MARGIN = {"l": 46, "r": 16, "t": 34, "b": 40}
HEIGHT, UPPER, LOWER = 380, [0.56, 1.0], [0.0, 0.38]  # parts of the plot
BEFORE, AFTER, ROOM = 0.4, 0.5, 0.5  # years that the axis goes on; of the level, around the lower line
MOST_TICKS = 5


class Share(NamedTuple):
    """A line of the upper part, per cent by year. name: at its end, lines parted by <br>. thin: dashed and paler."""

    name: str
    values: pd.Series
    thin: bool = False


def stacked(
    upper: list[Share], lower: pd.Series, units: tuple[str, str], *, level: tuple[str, float, int] | None = None,
    unrevised: Collection[int] = (), happened: annotations.Marked = (),
) -> theme.Drawn:  # fmt: skip
    """upper: per cent. lower: by year. units: of the two. level: its name, where it is and from which year, in the lower."""
    fig = theme.figure(HEIGHT, units[0])
    years = sorted({int(year) for values in (*(share.values for share in upper), lower) for year in values.index})
    fig.update_layout(margin=MARGIN, yaxis2={**fig.plain["layout"]["yaxis"]})
    for share in upper:
        _share(fig, share)
    _lower(fig, lower, unrevised, units[1])
    known = [*lower.dropna(), *([level[1]] if level else [])]
    if level:
        ends = [max(level[2], years[0] - BEFORE), years[-1] + AFTER]
        line = {"color": theme.LEVEL, "width": 2, "dash": "dash"}
        fig.add_scatter(x=ends, y=[level[1]] * 2, yaxis="y2", mode="lines", line=line, hoverinfo="skip")
        theme.note(fig, level[0], theme.LEVEL, x=ends[0], y=level[1], yref="y2", xanchor="right", yanchor="middle")
    shown = years[::-1][:: -(-len(years) // MOST_TICKS)][::-1]
    fig.update_xaxes(
        range=[years[0] - BEFORE, years[-1] + AFTER], tickvals=shown, ticktext=[str(year) for year in shown],
        tickangle=0, showgrid=False, anchor="y2",
    )  # fmt: skip
    fig.update_yaxes(
        domain=UPPER, range=[0, 108], tickvals=[0, 50, 100], ticktext=["0\u00a0%", "50\u00a0%", "100\u00a0%"]
    )
    fig.plain["layout"]["yaxis2"] |= {
        "domain": LOWER, "range": [min(known) - ROOM, max(known) + ROOM], "nticks": 4, "tickformat": ",.1f", "anchor": "x",
    }  # fmt: skip
    annotations.draw(fig, happened, years)
    return fig


def _share(fig: theme.Drawn, share: Share) -> None:
    """The line with its first figure over its beginning and its name after its end."""
    values = share.values.dropna().sort_index()
    color, dash, symbol = (theme.NEUTRAL, "dash", "square") if share.thin else (theme.TOTAL, "solid", "circle")
    years, width = list(values.index), 1.5 if share.thin else 2.5
    trace(fig, years, values.tolist(), color, dash, [symbol] * len(years), 0, f" prosent<br>{share.name}",
          width=width, size=6 if share.thin else 9)  # fmt: skip
    last, end = years[-1], float(values.iloc[-1])
    told = f"{share.name}<br>{words.percent(end, 0)} i {last}"
    theme.note(
        fig, told if share.thin else f"<b>{told}</b>", color, x=last, y=end, xanchor="left", xshift=8, align="left",
        yanchor="middle",
    )  # fmt: skip
    if not share.thin:
        first = f"<b>{words.percent(float(values.iloc[0]), 0)}</b>"
        theme.note(fig, first, color, x=years[0], y=float(values.iloc[0]), yanchor="bottom", yshift=6)


def _lower(fig: theme.Drawn, values: pd.Series, unrevised: Collection[int], unit: str) -> None:
    """The line, each figure under its mark, and the unit over it."""
    known = values.dropna().sort_index()
    symbols = ["circle-open" if year in unrevised else "circle" for year in known.index]
    fig.add_scatter(
        x=list(known.index), y=known.tolist(), yaxis="y2", mode="lines+markers", line={"color": theme.TOTAL, "width": 2.5},
        marker={"size": 9, "color": theme.TOTAL, "symbol": symbols}, text=[words.number(value) for value in known],
        hovertemplate=f"%{{x}}: %{{text}} {unit.lower()}<extra></extra>",
    )  # fmt: skip
    for year, value in known.items():
        text = f"<b>{words.number(value)}</b>"
        theme.note(fig, text, theme.TOTAL, x=year, y=value, yref="y2", yanchor="top", yshift=-7)
    place = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom"}
    theme.note(fig, unit, x=0, y=LOWER[1], xshift=-40, yshift=8, **place)
