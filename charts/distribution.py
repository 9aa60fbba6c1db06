"""How many municipalities lie where in one year: a histogram with the recommended level and the chosen one marked."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import labels, theme, words

LOW, HIGH = -10, 15
AXIS = (LOW - 0.3, HIGH + 0.3)
MARGIN = {"l": 46, "r": 24, "t": 34, "b": 48}


def distribution(
    each: pd.DataFrame,
    level_pct: float,
    *,
    target_pct: float | None = None,
    chosen: str | None = None,
    height: int = 340,
) -> go.Figure:
    """Histogram of ndr in steps of one point. each: rows with region_code, region_name, ndr_pct, none missing.

    Those below -9 and from 14 per cent share the outermost bars, which say so.
    """
    fig = theme.figure(height, "Antall kommuner")
    fig.update_layout(margin=MARGIN)
    bins = np.clip(np.floor(each["ndr_pct"].to_numpy()), LOW, HIGH - 1).astype(int)
    counts = np.bincount(bins - LOW, minlength=HIGH - LOW)
    own = np.flatnonzero(each["region_code"] == chosen)
    _bars(fig, counts, bins[own])
    marks = [(level_pct, f"Anbefalt nivå {words.level(level_pct)} %", theme.LEVEL, "dash")]
    if target_pct is not None:
        marks.append((target_pct, f"Eget måltall {words.level(target_pct)} %", theme.CHOSEN, "dash"))
    for row in own:
        text = f"<b>{each['region_name'].iloc[row]} {words.percent(each['ndr_pct'].iloc[row])}</b>"
        marks.append((bins[row] + 0.5, text, theme.CHOSEN, "solid"))
    known = [labels.Mark(text, _share(value), color, line) for value, text, color, line in marks if not np.isnan(value)]
    labels.above(fig, known, height - MARGIN["t"] - MARGIN["b"])
    ticks = [LOW + 0.5, -5, 0, 5, 10, HIGH - 0.5]
    ends = f"under<br>{words.percent(LOW + 1, 0)}", f"{words.percent(HIGH - 1, 0)}<br>og over"
    texts = [ends[0], *(words.percent(tick, 0) for tick in ticks[1:-1]), ends[1]]
    fig.update_yaxes(rangemode="tozero")
    fig.update_xaxes(tickvals=ticks, ticktext=texts, tickangle=0, range=AXIS, showgrid=False)
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


def _share(value: float) -> float:
    """Where on the axis, from 0 to 1; what is beyond the axis stands at its end, as its bar does."""
    return float(np.clip((value - AXIS[0]) / (AXIS[1] - AXIS[0]), 0, 1))
