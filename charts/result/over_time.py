"""Ndr over the years: deciles behind, the country's line, the chosen municipality on top, the level as steps.

What each line is stands at its end or beside it (line_names), never in a legend.
"""

import numpy as np
import pandas as pd

from charts.drawing import labels, own_points, theme
from charts.drawing.years import annotations, eight_of_ten, year_traces
from charts.result import chosen_year, line_names

MARGIN = {"l": 46, "t": 34, "b": 28}
HEIGHT = 394
MOST_TICKS, AFTER = 6, 0.3  # that fit a phone; years that the axis goes on


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
    marked: annotations.Marked = (),
    behind: theme.Drawn | None = None,
) -> theme.Drawn:
    """Line chart over years in per cent of revenue.

    rows: result.rows.net_result_rows of the country. deciles: country_series.deciles. ssb: net_result.ssb_series. own:
    one_municipality; a new number is marked on its line, open where it is another municipality. year: the chosen one, marked
    unless the labels at the ends say its figures. points: the municipality's own; levels: year and recommended_pct beyond the rows.
    Where some are missing, the line is SSB's figure, without it those there are, dotted. behind: `country` of the same, without target.
    """
    years, levels = own_points.span(list(rows["year"]), points), rows if levels is None else levels
    made = behind or country(rows, deciles, ssb, unrevised, averages, levels=levels, target=(target_pct, years))
    fig, own = made.over(), rows.iloc[:0] if own is None else own
    if len(own):
        year_traces.line(fig, own, "value", own_name, {"color": theme.CHOSEN, "width": 3.5}, unrevised)
    own_points.draw(fig, points)
    chosen_year.numbers(fig, own)
    _frame(fig, years)
    plot_px = fig.plain["layout"]["height"] - MARGIN["t"] - MARGIN["b"]
    if year is not None and (told := chosen_year.told(rows, own, own_name, year)):
        chosen_year.mark(fig, rows, own, year, told, plot_px)
    _led(fig, rows, deciles, own.dropna(subset=["value"]), years[-1])
    ends = line_names.ends(rows, deciles, own, own_name, target_pct, averages, years[-1])
    _beside(fig, [*ends, *own_points.marks(points)], plot_px)
    line_names.beside_the_lines(fig, rows, year_traces.other_than_the_line(rows, ssb), plot_px)
    annotations.draw(fig, marked if len(own) else line_names.with_figures(marked, rows), years)
    return fig


def country(rows, deciles, ssb, unrevised, averages, *, levels=None, target=(None, ())) -> theme.Drawn:
    """What is drawn whoever is chosen, see `over_time`: the deciles, the level, and the country's lines over them.

    target: the own one, with the years of the axis.
    """
    fig = theme.figure(HEIGHT, "Prosent av brutto driftsinntekter")
    eight_of_ten.draw(fig, deciles)
    year_traces.level(fig, rows if levels is None else levels)
    target_pct, years = target
    if target_pct is not None:
        year_traces.target(fig, years, target_pct)
    if averages:
        year_traces.averages(fig, rows)
    year_traces.some(fig, rows, unrevised)
    year_traces.country(fig, rows, unrevised)
    year_traces.ssb(fig, year_traces.other_than_the_line(rows, ssb))
    return fig


def _led(fig, rows, deciles, own, last):
    """From what ends in the last year of the axis to where its name is led from."""
    country = rows.iloc[-1]
    whole = country["country_pct"]
    value, color = (country["value"], theme.NEUTRAL) if np.isnan(whole) else (whole, theme.TOTAL)
    ends = [(country["year"], value, 0.0, color)]
    ends += [(one.year, one.value, 0.0, theme.CHOSEN) for one in own.tail(1).itertuples()]
    ends += [(one.year, one.d90, eight_of_ten.edge(deciles), theme.TOTAL) for one in deciles.tail(1).itertuples()]
    for year, at, edge, shade in ends:
        if year == last:
            labels.led(fig, at, (last + edge, last + AFTER), shade)


def _beside(fig, marks, plot_px):
    low, high = _range(fig)
    labels.beside(fig, marks, fig.plain["layout"]["xaxis"]["range"][1], plot_px / (high - low))


def _range(fig) -> tuple[float, float]:
    """Set the y axis around all that is drawn, with room below for a new number."""
    drawn = np.concatenate([[0.0], *(np.asarray(trace["y"], dtype=float) for trace in fig.plain["data"])])
    low, high = np.nanmin(drawn), np.nanmax(drawn)
    low, high = low - 0.1 * (high - low), high + 0.03 * (high - low)
    fig.update_yaxes(range=[low, high])
    return low, high


def _frame(fig, years):
    shown = years[:: -max(2, -(-len(years) // MOST_TICKS))][::-1]
    fig.update_xaxes(
        tickvals=shown,
        ticktext=[str(year) for year in shown],
        tickangle=0,
        range=[years[0] - 0.6, years[-1] + AFTER],
        showgrid=False,
    )
    fig.update_layout(margin=MARGIN)
    theme.percent_axis(fig)
