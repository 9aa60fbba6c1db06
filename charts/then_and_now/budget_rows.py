"""What was proposed and what came, a row a budget year: a box from lowest to highest, a dot, and how far between them."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from data.norwegian import span

MARGIN, FOOT = {"l": 76, "r": 12, "t": 34, "b": 44}, 24  # FOOT: pixels down to the unit
UNIT = "av brutto driftsinntekter"  # after the ticks, which are per cent
ROW = 74  # pixels
BOX, STRIP, OVER, UNDER = 0.2, (0.17, -0.17), 0.34, -0.34  # parts of a row, from its middle
EDGE = 0.3  # of the axis, within which words go the other way


def budget_rows(known: pd.DataFrame, happened: dict[int, str]) -> theme.Drawn:
    """known: year, respondents (NaN: not known), ndr_low_pct, ndr_high_pct, actual_ndr_pct and recommended_pct, in order. happened: words beside a year."""
    y = -np.arange(len(known), dtype=float)
    fig = theme.figure(MARGIN["t"] + MARGIN["b"] + ROW * len(known))
    fig.update_layout(margin=MARGIN)
    axis = _axis(known)
    row_marks.through(fig, 0, y, STRIP, {"color": theme.NEUTRAL, "width": 1})
    for level, those in known.assign(y=y).groupby("recommended_pct"):
        row_marks.level(fig, float(str(level)), those["y"].to_numpy(), STRIP)
    _marks(fig, known, y)
    for row, at in zip(known.itertuples(), y, strict=True):
        said = f"{_who(row)} {span(row.ndr_low_pct, row.ndr_high_pct)}\u00a0%"
        _words(fig, said, (row.ndr_low_pct, row.ndr_high_pct), at + UNDER, axis, theme.NEUTRAL)
        came = f"<b>Regnskapet {words.percent(row.actual_ndr_pct)}</b>"
        _words(fig, came, (row.actual_ndr_pct, row.actual_ndr_pct), at + OVER, axis, theme.TOTAL)
    ticks = [f"<b>{year}</b>" + (f"<br>{happened[year]}" if year in happened else "") for year in known["year"]]
    fig.update_xaxes(range=axis, nticks=7, ticksuffix="\u00a0%", tickangle=0)
    row_marks.foot(fig, UNIT, "", FOOT)
    fig.update_yaxes(tickvals=list(y), ticktext=ticks, range=[y[-1] - 0.55, 0.55], showgrid=False)
    return fig


def _who(row) -> str:
    """Whose the figures are, and of how many proposals: "KS, 132 forslag:"."""
    return "KS:" if np.isnan(row.respondents) else f"KS, {words.number(row.respondents, 0)} forslag:"


def _marks(fig: theme.Drawn, known: pd.DataFrame, y: np.ndarray) -> None:
    """A thin line from the edge of each box to its dot, the boxes and the dots."""
    low, high, came = (known[name].to_numpy(float) for name in ("ndr_low_pct", "ndr_high_pct", "actual_ndr_pct"))
    row_marks.across(
        fig, pd.DataFrame({"from": np.clip(came, low, high), "to": came}), y, {"color": theme.NEUTRAL, "width": 2}
    )
    fig.add_bar(
        x=high - low, y=y, base=low, orientation="h", width=BOX, hoverinfo="skip",
        marker={"color": theme.SOFT, "line": {"color": theme.INK, "width": 1.5}},
    )  # fmt: skip
    fig.add_scatter(x=came, y=y, mode="markers", hoverinfo="skip", marker={"size": 13, "color": theme.TOTAL})


def _axis(known: pd.DataFrame) -> tuple[float, float]:
    drawn = [0.0, *known[["ndr_low_pct", "ndr_high_pct", "actual_ndr_pct", "recommended_pct"]].to_numpy(float).ravel()]
    low, high = float(np.nanmin(drawn)), float(np.nanmax(drawn))
    return low - 0.06 * (high - low), high + 0.06 * (high - low)


def _words(
    fig: theme.Drawn, text: str, ends: tuple[float, float], y: float, axis: tuple[float, float], color: str
) -> None:
    """Words at a mark from ends[0] to ends[1]: at its middle, and from or to its own edge towards an end of the axis."""
    middle = sum(ends) / 2
    share = (middle - axis[0]) / (axis[1] - axis[0])
    side, x = ("left", ends[0]) if share < EDGE else ("right", ends[1]) if share > 1 - EDGE else ("center", middle)
    theme.note(fig, text, color, x=x, y=y, xanchor=side, yanchor="middle")
