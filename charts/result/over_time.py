"""Ndr over the years: deciles behind, the country's line, the chosen municipality on top, the level as steps."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import labels, own_points, theme, year_traces
from charts.result import chosen_year

MARGIN = {"l": 46, "t": 34, "b": 84}
LEGEND_ON_PHONE = 70
MOST_TICKS = 6  # fit a phone


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
    points: tuple[own_points.Point, ...] = (),
    levels: pd.DataFrame | None = None,
    height: int = 450,
) -> theme.Drawn:
    """Line chart over years in per cent of revenue.

    rows: result.rows.net_result_rows of the country. deciles: country_series.deciles. ssb: net_result.ssb_series. own:
    one_municipality; a new number is marked on its line, and the line is open where the municipality is another.
    year: the one that the reader has chosen, marked with its figures unless the labels at the ends say them.
    points: the municipality's own, which may lie beyond the years of the rows; levels: year and recommended_pct then.
    Where municipalities are missing, the line is SSB's own figure, and those there are a dotted line of their own; the
    unrevised year has hollow points; 2019 to 2020 is a break.
    """
    fig = theme.figure(height, "Prosent av brutto driftsinntekter")
    years = own_points.span(list(rows["year"]), points)
    year_traces.deciles(fig, deciles)
    year_traces.level(fig, rows if levels is None else levels)
    if target_pct is not None:
        year_traces.target(fig, years, target_pct)
    own = rows.iloc[:0] if own is None else own
    _lines(fig, rows, ssb, own, own_name, unrevised, averages)
    own_points.draw(fig, points)
    chosen_year.numbers(fig, own)
    _frame(fig, years)
    plot_px = fig.plain["layout"]["height"] - own_points.legend_px(points) - MARGIN["t"] - MARGIN["b"] - LEGEND_ON_PHONE
    if year is not None and (told := chosen_year.told(rows, own, own_name, year)):
        chosen_year.mark(fig, rows, own, year, told, plot_px)
    _ends(fig, rows, own, own_name, target_pct, plot_px, own_points.marks(points), years[-1])
    return fig


def _lines(fig, rows, ssb, own, own_name, unrevised, averages):
    if averages:
        year_traces.averages(fig, rows)
    year_traces.some(fig, rows, unrevised)
    year_traces.country(fig, rows, unrevised)
    year_traces.ssb(fig, ssb)
    if len(own):
        year_traces.line(fig, own, "value", own_name, {"color": theme.CHOSEN, "width": 3.5}, unrevised, legend=False)


def _ends(fig, rows, own, own_name, target_pct, plot_px, more, last_year):
    """What each line is, beside its end: the country, the chosen municipality, the level, the target, own points."""
    last = rows.iloc[-1]
    marks = [_country_end(last, last_year), *more]
    known = own.dropna(subset=["value"])
    if len(known):
        end = known.iloc[-1]
        text = f"<b>{labels.wrap(own_name)}<br>{words.percent(end['value'])}{_then(end, last_year)}</b>"
        marks.append(labels.Mark(text, end["value"], theme.CHOSEN))
    if not np.isnan(last["recommended_pct"]):
        text = f"Anbefalt nivå<br>{words.level(last['recommended_pct'])} %"
        marks.append(labels.Mark(text, last["recommended_pct"], theme.LEVEL))
    if target_pct is not None:
        marks.append(labels.Mark(f"Eget måltall<br>{words.level(target_pct)} %", target_pct, theme.CHOSEN))
    low, high = _range(fig)
    labels.beside(
        fig,
        [mark for mark in marks if not np.isnan(mark.at)],
        fig.plain["layout"]["xaxis"]["range"][1],
        plot_px / (high - low),
    )


def _country_end(last: pd.Series, last_year: int) -> labels.Mark:
    """The country's, or that of those there are figures for where it has none."""
    if np.isnan(last["country_pct"]):
        text = f"{words.number(last['municipalities'], 0)} med tall<br>{words.percent(last['value'])}"
        return labels.Mark(text + _then(last, last_year), last["value"], theme.NEUTRAL)
    who = "Samlet" if last["is_whole"] else "SSBs tall"
    text = f"<b>{who}<br>{words.percent(last['country_pct'])}{_then(last, last_year)}</b>"
    return labels.Mark(text, last["country_pct"], theme.TOTAL)


def _then(end: pd.Series, last_year: int) -> str:
    """The year of a line's end, where the axis goes further."""
    return "" if end["year"] == last_year else f" i {end['year']}"


def _range(fig) -> tuple[float, float]:
    """Set the y axis around all that is drawn, with room below for the word on the break."""
    drawn = np.concatenate([[0.0], *(np.asarray(trace["y"], dtype=float) for trace in fig.plain["data"])])
    low, high = np.nanmin(drawn), np.nanmax(drawn)
    low, high = low - 0.1 * (high - low), high + 0.03 * (high - low)
    fig.update_yaxes(range=[low, high])
    return low, high


def _frame(fig, years):
    if years[0] <= year_traces.BREAK_AFTER < years[-1]:
        fig.add_vline(year_traces.BREAK_AFTER + 0.5, line={"color": theme.NEUTRAL, "width": 1, "dash": "dot"})
        theme.note(
            fig, "Brudd i serien", theme.INK, x=year_traces.BREAK_AFTER + 0.5, y=0, yref="paper", yanchor="bottom"
        )
    shown = years[:: -max(2, -(-len(years) // MOST_TICKS))][::-1]
    fig.update_xaxes(
        tickvals=shown,
        ticktext=[str(year) for year in shown],
        tickangle=0,
        range=[years[0] - 0.6, years[-1] + 0.3],
        showgrid=False,
    )
    theme.legend(fig)
    fig.update_layout(margin=MARGIN)
    theme.percent_axis(fig)
