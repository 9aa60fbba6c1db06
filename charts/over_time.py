"""Ndr over the years: deciles behind, the country's line, the chosen municipality on top, the level as steps."""

import pandas as pd
import plotly.graph_objects as go

from charts import series, theme, words


def over_time(
    rows: pd.DataFrame,
    deciles: pd.DataFrame,
    ssb: pd.DataFrame,
    own: pd.DataFrame | None = None,
    *,
    own_name: str = "",
    target_pct: float | None = None,
    unrevised: int | None = None,
    averages: bool = False,
    height: int = 450,
) -> go.Figure:
    """Line chart over years in per cent of revenue.

    rows: net_result.yearly. deciles: net_result.deciles. ssb: net_result.ssb_series. own: one_municipality.
    A year in which municipalities are missing is dotted; the unrevised year has hollow points; 2019 to 2020 is a break.
    """
    fig = theme.figure(height, "Prosent av brutto driftsinntekter")
    series.deciles(fig, deciles)
    _level(fig, rows, target_pct)
    if averages:
        series.line(
            fig, rows, "ndr_pct_mean", "Uveid snitt", {"color": theme.NEUTRAL, "width": 2, "dash": "dash"}, mode="lines"
        )
        series.line(
            fig, rows, "ndr_pct_median", "Median", {"color": theme.NEUTRAL, "width": 2, "dash": "dot"}, mode="lines"
        )
    series.total(fig, rows, unrevised)
    series.ssb(fig, ssb)
    has_own = own is not None and len(own) > 0
    if has_own:
        series.line(fig, own, "value", own_name, {"color": theme.CHOSEN, "width": 3.5}, unrevised, legend=False)
    _end_labels(fig, rows.iloc[-1], own.iloc[-1] if has_own else None, own_name)
    _frame(fig, list(rows["year"]))
    return fig


def _level(fig, rows, target_pct):
    """The recommended level as steps, and the own target as a line; the lower of the two has its label below."""
    level = rows.dropna(subset=["recommended_pct"])
    if level.empty:
        return
    ends = [level["year"].iloc[0] - 0.5, *level["year"] + 0.5]
    steps = [level["recommended_pct"].iloc[0], *level["recommended_pct"]]
    fig.add_scatter(
        x=ends,
        y=steps,
        mode="lines",
        line={"color": theme.LEVEL, "width": 2, "dash": "dash", "shape": "vh"},
        name="Anbefalt nivå",
        showlegend=False,
        hoverinfo="skip",
    )
    target_above = target_pct is None or target_pct >= steps[0]
    _line_label(
        fig, f"Anbefalt nivå {words.level(steps[-1])} %", theme.LEVEL, ends[0], steps[0], above=not target_above
    )
    if target_pct is not None:
        fig.add_hline(target_pct, line={"color": theme.CHOSEN, "dash": "dash", "width": 1.5})
        _line_label(
            fig, f"Eget måltall {words.level(target_pct)} %", theme.CHOSEN, ends[0], target_pct, above=target_above
        )


def _line_label(fig, text, color, x, y, above):
    theme.note(
        fig, text, color, x=x, y=y, xanchor="left", yanchor="bottom" if above else "top", yshift=2 if above else -2
    )


def _end_labels(fig, last, own, own_name):
    above = own is None or last["value"] >= own["value"]
    _end_label(fig, f"Samlet {words.percent(last['value'])}", theme.TOTAL, last, above)
    if own is not None:
        _end_label(fig, f"{own_name} {words.percent(own['value'])}", theme.CHOSEN, own, not above)


def _end_label(fig, text, color, row, above):
    theme.note(
        fig,
        f"<b>{text}</b>",
        color,
        x=row["year"],
        y=row["value"],
        xanchor="right",
        xshift=8,
        yanchor="bottom" if above else "top",
        yshift=9 if above else -9,
    )


def _frame(fig, years):
    if years[0] <= series.BREAK_AFTER < years[-1]:
        fig.add_vline(series.BREAK_AFTER + 0.5, line={"color": theme.NEUTRAL, "width": 1, "dash": "dot"})
        theme.note(
            fig, "Brudd i serien", theme.NEUTRAL, x=series.BREAK_AFTER + 0.5, y=0, yref="paper", yanchor="bottom"
        )
    shown = years[::-2][::-1]
    fig.update_xaxes(
        tickvals=shown,
        ticktext=[str(year) for year in shown],
        tickangle=0,
        range=[years[0] - 0.6, years[-1] + 0.6],
        showgrid=False,
    )
    fig.update_layout(
        showlegend=True,
        margin={"b": 84},
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
