"""How many municipalities lie where in one year: a histogram with the recommended level and the chosen one marked."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import theme, words

LOW, HIGH = -10, 15


def distribution(
    each: pd.DataFrame,
    level_pct: float,
    *,
    target_pct: float | None = None,
    chosen: str | None = None,
    height: int = 340,
) -> go.Figure:
    """Histogram of ndr in steps of one point. each: rows with region_code, region_name, ndr_pct, none missing.

    Those below -10 and from 15 per cent share the outermost bars, which say so.
    """
    fig = theme.figure(height, "Antall kommuner")
    bins = np.clip(np.floor(each["ndr_pct"].to_numpy()), LOW, HIGH - 1).astype(int)
    counts = np.bincount(bins - LOW, minlength=HIGH - LOW)
    own = np.flatnonzero(each["region_code"] == chosen)
    _bars(fig, counts, bins[own])
    top = counts.max() * 1.28 + 1
    _line(fig, level_pct, f"Anbefalt nivå {words.level(level_pct)} %", theme.LEVEL, top)
    if target_pct is not None:
        _line(fig, target_pct, f"Eget måltall {words.level(target_pct)} %", theme.CHOSEN, top * 0.91)
    for row in own:
        text = f"<b>{each['region_name'].iloc[row]} {words.percent(each['ndr_pct'].iloc[row])}</b>"
        right = "right" if bins[row] > 8 else "left"
        place = {"x": bins[row] + 0.5, "y": counts[bins[row] - LOW], "yanchor": "bottom", "xanchor": right}
        theme.note(fig, text, theme.CHOSEN, **place)
    ticks = [LOW + 0.5, -5, 0, 5, 10, HIGH - 0.5]
    labels = [
        f"under {words.number(LOW + 1, 0)}",
        *(words.number(t, 0) + "\u00a0%" for t in ticks[1:-1]),
        f"{HIGH - 1} og over",
    ]
    fig.update_yaxes(range=[0, top])
    fig.update_xaxes(tickvals=ticks, ticktext=labels, range=[LOW - 0.3, HIGH + 0.3], showgrid=False)
    return fig


def _bars(fig: go.Figure, counts: np.ndarray, own_bins: np.ndarray) -> None:
    edges = np.arange(LOW, HIGH)
    fig.add_bar(
        x=edges + 0.5,
        y=counts,
        width=0.92,
        marker={"color": [theme.CHOSEN if edge in own_bins else theme.NEUTRAL for edge in edges]},
        customdata=[_span(edge) for edge in edges],
        hovertemplate="%{customdata}: %{y} kommuner<extra></extra>",
    )


def _span(edge: int) -> str:
    if edge == LOW:
        return f"Under {words.number(LOW + 1, 0)} %"
    if edge == HIGH - 1:
        return f"{words.number(edge, 0)} % og over"
    return f"Fra {words.number(edge, 0)} til {words.number(edge + 1, 0)} %"


def _line(fig: go.Figure, value: float, text: str, color: str, top: float) -> None:
    if np.isnan(value):
        return
    style = {"color": color, "width": 2, "dash": "dash"}
    fig.add_scatter(x=[value, value], y=[0, top], mode="lines", line=style, hoverinfo="skip")
    theme.note(fig, text, color, x=value, y=top, xanchor="left", yanchor="top", xshift=4)
