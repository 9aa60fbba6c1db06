"""Full-time equivalents as bars from zero, with figures above them: what is missing as more and more is netted."""

import numpy as np
import pandas as pd

from charts.drawing import theme
from charts.kindergarten.headlines import fte, millions


def ladder(rows: pd.DataFrame) -> theme.Drawn:
    """One bar a row, first on top. rows: label, shortfall_fte, need_1000nok."""
    place = -np.arange(len(rows), dtype=float)
    most = max(float(rows["shortfall_fte"].max()), 1.0)
    fig = theme.figure(40 + 78 * len(rows))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 8, "b": 34})
    line = {"width": 1, "color": theme.NEUTRAL}
    fig.add_bar(
        x=rows["shortfall_fte"],
        y=place,
        orientation="h",
        width=0.3,
        marker={"color": theme.SOFT, "line": line},
        hoverinfo="skip",
    )
    for row, at in zip(rows.itertuples(), place, strict=True):
        figures = f"{fte(row.shortfall_fte)} årsverk, {millions(row.need_1000nok)} mill. kr"
        text = f"<b>{row.label}</b><br>{figures}"
        theme.note(fig, text, x=0, y=at + 0.18, xanchor="left", yanchor="bottom", align="left")
    ticks = _ticks(most)
    fig.update_xaxes(range=[0, most * 1.03], tickvals=ticks, ticktext=[fte(tick) for tick in ticks], tickangle=0)
    fig.update_yaxes(visible=False, range=[place[-1] - 0.3, 0.8])
    return fig


def _ticks(most: float) -> np.ndarray:
    """From zero in whole steps of 1, 2 or 5 times a power of ten, at most five."""
    power = 10 ** np.floor(np.log10(most))
    step = next(max(times * power, 1) for times in (0.2, 0.5, 1, 2) if most / (times * power) < 5)
    return np.arange(0, most + step / 1000, step)
