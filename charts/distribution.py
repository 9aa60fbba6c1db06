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
    edges = np.arange(LOW, HIGH + 1)
    bins = np.clip(np.floor(each["ndr_pct"]), LOW, HIGH - 1).astype(int)
    counts = np.array([(bins == edge).sum() for edge in edges[:-1]])
    own = each[each["region_code"] == chosen] if chosen else each.iloc[:0]
    own_bin = int(bins[own.index[0]]) if len(own) else None
    fig.add_bar(
        x=edges[:-1] + 0.5,
        y=counts,
        width=0.92,
        marker={"color": [theme.CHOSEN if e == own_bin else theme.NEUTRAL for e in edges[:-1]]},
        customdata=[_span(edge) for edge in edges[:-1]],
        hovertemplate="%{customdata}: %{y} kommuner<extra></extra>",
    )
    top = counts.max() * 1.28 + 1
    _line(fig, level_pct, f"Anbefalt nivå {words.level(level_pct)} %", theme.LEVEL, top, "left")
    if target_pct is not None:
        _line(fig, target_pct, f"Eget måltall {words.level(target_pct)} %", theme.CHOSEN, top * 0.91, "left")
    if len(own):
        name = f"<b>{own['region_name'].iloc[0]} {words.percent(own['ndr_pct'].iloc[0])}</b>"
        theme.note(
            fig,
            name,
            theme.CHOSEN,
            x=own_bin + 0.5,
            y=counts[edges[:-1] == own_bin][0],
            yanchor="bottom",
            xanchor="right" if own_bin > 8 else "left",
        )
    fig.update_yaxes(range=[0, top])
    ticks = [LOW, -5, 0, 5, 10, HIGH]
    fig.update_xaxes(
        tickvals=ticks,
        ticktext=[f"{words.number(t, 0)}\u00a0%" for t in ticks],
        range=[LOW - 0.3, HIGH + 0.3],
        showgrid=False,
    )
    return fig


def _span(edge: int) -> str:
    if edge == LOW:
        return f"Under {words.number(LOW + 1, 0)} %"
    if edge == HIGH - 1:
        return f"{words.number(edge, 0)} % og over"
    return f"Fra {words.number(edge, 0)} til {words.number(edge + 1, 0)} %"


def _line(fig: go.Figure, value: float, text: str, color: str, top: float, side: str) -> None:
    if value is None or np.isnan(value):
        return
    fig.add_scatter(
        x=[value, value], y=[0, top], mode="lines", line={"color": color, "width": 2, "dash": "dash"}, hoverinfo="skip"
    )
    theme.note(fig, text, color, x=value, y=top, xanchor=side, yanchor="top", xshift=4)
