"""What KS has published of each round: a box from the lowest to the highest figure, with both in words where no line is."""

import numpy as np
import pandas as pd

from charts.drawing import near, theme
from charts.survey.round_marks import beside_mark
from data.norwegian import span

PROPOSED, NAMED = (
    "foreslått",
    4,
)  # across each box from its figure where the years are this few and it is free, else the first alone
AWAY_PX, LINE_PX, DOT_PX = 4, theme.SMALL + 4, 6
DIGIT_PX, LETTER_PX = 5.3, 5.9  # of the small type: a span of figures is narrower than words
Lines = list[tuple[float, np.ndarray]]


def draw(fig: theme.Drawn, rows: pd.DataFrame, lines: Lines, plot: near.Plot) -> None:
    """rows: those with a box, and x, the middle of it. lines: of near_points.on_both_widths, what no words may stand on."""
    fig.add_bar(
        x=rows["x"],
        y=rows["ndr_high_pct"] - rows["ndr_low_pct"],
        base=rows["ndr_low_pct"],
        width=0.3,
        name="KS' undersøkelse, laveste til høyeste",
        marker={"color": theme.SOFT, "line": {"color": theme.INK, "width": 1.5}},
        customdata=[span(*pair) for pair in zip(rows["ndr_low_pct"], rows["ndr_high_pct"], strict=True)],
        hovertemplate="KS' undersøkelse: %{customdata} %<extra></extra>",
    )
    few = np.ptp(plot.across) <= NAMED
    for row in rows.itertuples():
        between = span(row.ndr_low_pct, row.ndr_high_pct)
        at, under, away = _placed(row, between, lines, plot)
        beside_mark(fig, between, row.x, at, under, away, theme.INK, theme.SMALL)
        other = row.ndr_high_pct if under else row.ndr_low_pct
        free = not _hidden((row.x, other), not under, AWAY_PX, PROPOSED, lines, plot, DOT_PX)
        if free and (few or row.Index == rows.index[0]):
            beside_mark(fig, PROPOSED, row.x, other, not under, AWAY_PX, theme.INK, theme.SMALL)
        elif row.Index == rows.index[0]:
            beside_mark(fig, PROPOSED, row.x, at, under, away + LINE_PX, theme.INK, theme.SMALL)


def _placed(row, text: str, lines: Lines, plot: near.Plot) -> tuple[float, bool, int]:
    """The figure beside which the words stand, whether under it, and how far away: under the box, or over it where the accounts
    are below, and under the zero line where they would hide it; on the other side or farther away where a line would go through
    them."""
    rather = _rather_under(row)
    below = row.ndr_low_pct
    if rather and 0 <= below * plot.height / np.ptp(plot.up) < AWAY_PX + LINE_PX:
        below = 0.0
    tried = [
        (below if under else row.ndr_high_pct, under, AWAY_PX + far * LINE_PX)
        for far in range(5)
        for under in (rather, not rather)
    ]
    return min(tried, key=lambda one: _hidden((row.x, one[0]), one[1], one[2], text, lines, plot))


def _rather_under(row) -> bool:
    """Away from the accounts."""
    return not row.actual_ndr_pct < row.ndr_low_pct


def _hidden(
    point: tuple[float, float], under: bool, away: int, text: str, lines: Lines, plot: near.Plot, air: int = 0
) -> int:
    """How much of the lines lies under the words or as near as `air`, on both widths; much where they are not whole within the plot."""
    letter = DIGIT_PX if text[:1].isdigit() else LETTER_PX
    half = np.array([letter * len(text), LINE_PX]) / 2
    (across,), (up,) = plot.px(*np.atleast_2d(point).T)
    middle = up + (-1 if under else 1) * (away + half[1])
    out = 1000 * (middle - half[1] < 0 or middle + half[1] > plot.height)
    return out + sum(
        int((np.abs(points - (across * times, middle)) < half + air).all(axis=1).sum()) for times, points in lines
    )
