"""How many municipalities lie where in one year: a histogram with the recommended level and the chosen one marked."""

import itertools

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import labels, theme
from data.norwegian import figure

EDGES = np.arange(-10, 16)  # of the bars, in whole per cent; all beyond are in the outermost
PALE, UNIT = 0.3, "Antall kommuner, sterk farge: under nivået"
MARGIN = {"l": 46, "r": 24, "t": 34, "b": 48}


def distribution(
    each: pd.DataFrame,
    level_pct: float,
    *,
    target_pct: float | None = None,
    chosen: str | None = None,
    height: int = 340,
) -> theme.Drawn:
    """Histogram of ndr. each: rows with region_code, region_name, ndr_pct, none missing.

    A bar holds its lower edge. The outermost bars hold all beyond them, and say so. What is below the level is in full colour; the
    bar that the level is in is so as far up as it holds municipalities below it.
    """
    fig = theme.figure(height, "Antall kommuner" if np.isnan(level_pct) else UNIT)
    fig.update_layout(margin=MARGIN)
    inner, axis = EDGES[1:-1], (EDGES[0] - 0.3, EDGES[-1] + 0.3)
    value = each["ndr_pct"].to_numpy()
    bins = np.searchsorted(inner, value, side="right")
    own, is_over = np.flatnonzero(each["region_code"] == chosen), value >= level_pct
    _bars(fig, bins[~is_over], bins[own], "" if np.isnan(level_pct) else " under nivået", 1.0)
    if is_over.any():
        _bars(fig, bins[is_over], bins[own], " på eller over nivået", PALE)
    marks = [(level_pct, f"Anbefalt nivå {words.level(level_pct)} %", theme.LEVEL, "dash")]
    if target_pct is not None:
        marks.append((target_pct, f"Eget måltall {words.level(target_pct)} %", theme.CHOSEN, "dash"))
    for name, value in each[["region_name", "ndr_pct"]].iloc[own].itertuples(index=False):
        marks.append((value, f"<b>{name} {words.percent(value)}</b>", theme.CHOSEN, "solid"))
    known = [labels.Mark(text, _share(at, axis), color, line) for at, text, color, line in marks if not np.isnan(at)]
    labels.above(fig, known, height - MARGIN["t"] - MARGIN["b"])
    ends = f"under<br>{figure(inner[0])}\u00a0%", f"{figure(inner[-1])}\u00a0%<br>og over"
    texts = [ends[0], *(words.percent(tick, 0) for tick in (-5, 0, 5, 10)), ends[1]]
    middle = (EDGES[:-1] + EDGES[1:]) / 2
    fig.update_layout(barmode="stack")
    fig.update_yaxes(rangemode="tozero")
    fig.update_xaxes(
        tickvals=[middle[0], -5, 0, 5, 10, middle[-1]], ticktext=texts, tickangle=0, range=axis, showgrid=False
    )
    return fig


def _bars(fig: theme.Drawn, bins: np.ndarray, own_bins: np.ndarray, side: str, opacity: float) -> None:
    """Those on one side of the level, on top of those drawn before. bins: the bar that each is in."""
    counts = np.bincount(bins, minlength=len(EDGES) - 1)
    colors = [theme.CHOSEN if bar in own_bins else theme.NEUTRAL for bar in range(len(counts))]
    fig.add_bar(
        x=(EDGES[:-1] + EDGES[1:]) / 2,
        y=counts,
        width=0.92,
        marker={"color": [theme.faded(each, opacity) for each in colors], "line": {"width": 1, "color": colors}},
        customdata=_spans(),
        hovertemplate=f"%{{customdata}}: %{{y}} kommuner{side}<extra></extra>",
    )


def _spans() -> list[str]:
    inner = [figure(edge) for edge in EDGES[1:-1]]
    between = [f"Fra {low} til {high} %" for low, high in itertools.pairwise(inner)]
    return [f"Under {inner[0]} %", *between, f"{inner[-1]} % og over"]


def _share(value: float, axis: tuple[float, float]) -> float:
    """Where on the axis, from 0 to 1; what is beyond the axis stands at its end, as its bar does."""
    return float(np.clip((value - axis[0]) / (axis[1] - axis[0]), 0, 1))
