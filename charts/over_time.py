"""Ndr over the years: deciles behind, the country's line, the chosen municipality on top, the level as steps."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import labels, series, theme, words, year_marked

MARGIN = {"l": 46, "t": 34, "b": 84}
LEGEND_ON_PHONE = 70


def over_time(
    rows: pd.DataFrame,
    deciles: pd.DataFrame,
    ssb: pd.DataFrame,
    own: pd.DataFrame | None = None,
    *,
    own_name: str = "",
    target_pct: float | None = None,
    year: int | None = None,
    unrevised: int | None = None,
    averages: bool = False,
    height: int = 450,
) -> go.Figure:
    """Line chart over years in per cent of revenue.

    rows: net_result.yearly. deciles: net_result.deciles. ssb: net_result.ssb_series. own: one_municipality.
    year: the one that the reader has chosen, marked with its figures unless the labels at the ends say them.
    A year in which municipalities are missing is dotted; the unrevised year has hollow points; 2019 to 2020 is a break.
    """
    fig = theme.figure(height, "Prosent av brutto driftsinntekter")
    series.deciles(fig, deciles)
    series.level(fig, rows)
    if target_pct is not None:
        series.target(fig, list(rows["year"]), target_pct)
    if averages:
        series.averages(fig, rows)
    series.total(fig, rows, unrevised)
    series.ssb(fig, ssb)
    if own is None:
        own = rows.iloc[:0]
    if len(own):
        series.line(fig, own, "value", own_name, {"color": theme.CHOSEN, "width": 3.5}, unrevised, legend=False)
    _frame(fig, list(rows["year"]))
    plot_px = height - MARGIN["t"] - MARGIN["b"] - LEGEND_ON_PHONE
    told = year_marked.told(rows, ssb, own, own_name, year)
    if told:
        year_marked.mark(fig, rows, own, year, told, plot_px)
    _ends(fig, rows, own, own_name, target_pct, plot_px)
    return fig


def _ends(fig, rows, own, own_name, target_pct, plot_px):
    """What each line is, beside its end: the country, the chosen municipality, the level and the own target."""
    last = rows.iloc[-1]
    marks = [labels.Mark(f"<b>Samlet<br>{words.percent(last['value'])}</b>", last["value"], theme.TOTAL)]
    known = own.dropna(subset=["value"])
    if len(known):
        end = known.iloc[-1]
        then = "" if end["year"] == last["year"] else f" i {end['year']}"
        text = f"<b>{labels.wrap(own_name)}<br>{words.percent(end['value'])}{then}</b>"
        marks.append(labels.Mark(text, end["value"], theme.CHOSEN))
    if not np.isnan(last["recommended_pct"]):
        text = f"Anbefalt nivå<br>{words.level(last['recommended_pct'])} %"
        marks.append(labels.Mark(text, last["recommended_pct"], theme.LEVEL))
    if target_pct is not None:
        marks.append(labels.Mark(f"Eget måltall<br>{words.level(target_pct)} %", target_pct, theme.CHOSEN))
    low, high = _range(fig)
    labels.beside(
        fig, [mark for mark in marks if not np.isnan(mark.at)], fig.layout.xaxis.range[1], plot_px / (high - low)
    )


def _range(fig) -> tuple[float, float]:
    """Set the y axis around all that is drawn, with room below for the word on the break."""
    drawn = np.concatenate([[0.0], *(np.asarray(trace.y, dtype=float) for trace in fig.data)])
    low, high = np.nanmin(drawn), np.nanmax(drawn)
    low, high = low - 0.1 * (high - low), high + 0.03 * (high - low)
    fig.update_yaxes(range=[low, high])
    return low, high


def _frame(fig, years):
    if years[0] <= series.BREAK_AFTER < years[-1]:
        fig.add_vline(series.BREAK_AFTER + 0.5, line={"color": theme.NEUTRAL, "width": 1, "dash": "dot"})
        theme.note(fig, "Brudd i serien", theme.INK, x=series.BREAK_AFTER + 0.5, y=0, yref="paper", yanchor="bottom")
    shown = years[::-2][::-1]
    fig.update_xaxes(
        tickvals=shown,
        ticktext=[str(year) for year in shown],
        tickangle=0,
        range=[years[0] - 0.6, years[-1] + 0.3],
        showgrid=False,
    )
    fig.update_layout(
        showlegend=True,
        margin=MARGIN,
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": -0.09,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
            "font": {"size": 13},
        },
    )
    theme.percent_axis(fig)
