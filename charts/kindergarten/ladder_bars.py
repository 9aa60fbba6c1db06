"""Full-time equivalents as bars from zero, with figures beside them: what is missing as more and more is netted."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.drawing import theme
from charts.kindergarten.headlines import fte, millions


def ladder(rows: pd.DataFrame) -> go.Figure:
    """One bar a row, first on top. rows: label, shortfall_fte, need_1000nok."""
    place = -np.arange(len(rows), dtype=float)
    most = max(float(rows["shortfall_fte"].max()), 1.0)
    fig = theme.figure(40 + 62 * len(rows))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 8, "b": 34})
    line = {"width": 1, "color": theme.NEUTRAL}
    fig.add_bar(
        x=rows["shortfall_fte"],
        y=place,
        orientation="h",
        width=0.42,
        marker={"color": theme.SOFT, "line": line},
        hoverinfo="skip",
    )
    for row, at in zip(rows.itertuples(), place, strict=True):
        theme.note(fig, f"<b>{row.label}</b>", x=0, y=at + 0.42, xanchor="left")
        text = f"{fte(row.shortfall_fte)} årsverk, {millions(row.need_1000nok)} mill. kr"
        theme.note(fig, text, theme.TOTAL, x=0, y=at, xanchor="left", xshift=4, bgcolor=theme.faded(theme.SURFACE, 0.8))
    ticks = np.linspace(0, most, 3)
    fig.update_xaxes(range=[0, most * 1.03], tickvals=ticks, ticktext=[fte(tick) for tick in ticks], tickangle=0)
    fig.update_yaxes(visible=False, range=[place[-1] - 0.4, 0.7])
    return fig
