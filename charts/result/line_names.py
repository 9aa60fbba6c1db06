"""What each line over the years is: beside its end, or in the free place that is nearest to it."""

import numpy as np
import pandas as pd

from analysis.accounts.net_result import SCOPE, SSB_AGGREGATE
from analysis.common.records import records
from charts import words
from charts.drawing import labels, near, theme
from charts.drawing.years import annotations, year_traces
from charts.drawing.years.year_traces import BREAK_AFTER

SSB = "SSBs<br>eget tall"
OF = {SCOPE[with_oslo]: code for with_oslo, code in SSB_AGGREGATE.items()}
AVERAGES = (("ndr_pct_mean", "Uveid snitt"), ("ndr_pct_median", "Median"))


def ends(
    rows: pd.DataFrame, deciles: pd.DataFrame, own: pd.DataFrame, own_name: str, target_pct: float | None,
    averages: bool, last_year: int,
) -> list[labels.Mark]:  # fmt: skip
    """Beside the plot: the country, the chosen municipality, the level, the target, the averages and the deciles.

    Arguments as in over_time. last_year: of the axis.
    """
    last, known = rows.iloc[-1], own.dropna(subset=["value"])
    marks = [_country(last, last_year)]
    if len(known):
        end = known.iloc[-1]
        text = (
            f"<b>{labels.wrap(own_name)}<br>{words.percent(end['value'])}{_then(end, last_year)}</b>{_from_level(end)}"
        )
        marks.append(labels.Mark(text, end["value"], theme.CHOSEN))
    level = f"Anbefalt nivå<br>{words.level(last['recommended_pct'])} %"
    marks.append(labels.Mark(level, last["recommended_pct"], theme.LEVEL))
    if target_pct is not None:
        marks.append(labels.Mark(f"Eget måltall<br>{words.level(target_pct)} %", target_pct, theme.CHOSEN))
    for end in records(rows[rows["is_whole"]].tail(averages)):
        marks += [
            labels.Mark(f"{name}<br>{words.percent(end[column])}{_then(end, last_year)}", end[column], theme.NEUTRAL)
            for column, name in AVERAGES
        ]
    marks += [labels.Mark("Midtre 8 av<br>10 kommuner", top, theme.TOTAL) for top in deciles["d90"].tail(1)]
    return [mark for mark in marks if not np.isnan(mark.at)]


def _country(last: pd.Series, last_year: int) -> labels.Mark:
    """The country's, or that of those there are figures for where it has none."""
    if np.isnan(last["country_pct"]):
        text = f"{words.number(last['municipalities'], 0)} med tall<br>{words.percent(last['value'])}"
        return labels.Mark(text + _then(last, last_year), last["value"], theme.NEUTRAL)
    who = "Samlet" if last["is_whole"] else "SSBs tall"
    text = f"<b>{who}<br>{words.percent(last['country_pct'])}{_then(last, last_year)}</b>"
    return labels.Mark(text, last["country_pct"], theme.TOTAL)


def _from_level(end: pd.Series) -> str:
    """How far from the level of its year the last figure is, under it: "0,7 poeng<br>under nivået"."""
    points = end.get("distance_points", np.nan)
    if np.isnan(points):
        return ""
    side = words.side(points).replace("så vidt ", "så vidt<br>")
    size = "" if round(points, 1) == 0 else f"{words.number(abs(points))} poeng<br>"
    return f"<br>{size}{side} nivået"


def _then(end, last_year: int) -> str:
    """The year of a line's end, where the axis goes further."""
    return "" if end["year"] == last_year else f" i {end['year']}"


def beside_the_lines(fig, rows: pd.DataFrame, ssb: pd.DataFrame, plot_px: float) -> None:
    """The names of what does not reach the end: those there are figures for, and SSB's own points. The axes are set.

    ssb: the points that are drawn. plot_px: height of the plot.
    """
    axes = fig.plain["layout"]
    across, up = axes["xaxis"]["range"], axes["yaxis"]["range"]
    plot = near.Plot(across, up, plot_px)
    drawn = [(trace["x"], trace["y"]) for trace in fig.plain["data"]] + [(np.array(across), np.zeros(2))]
    some = year_traces.without_line(rows)
    if len(some):
        years = some["year"]
        within = (across[0], BREAK_AFTER + 0.5 if years.iloc[0] <= BREAK_AFTER < years.iloc[-1] + 1 else across[1])
        _name(fig, few(some["municipalities"]), theme.NEUTRAL, (years, some["value"]), drawn, plot, within)
    if len(ssb):
        _name(fig, SSB, theme.TOTAL, (ssb["year"], ssb["ndr_pct"]), drawn, plot, across)


def with_figures(marked: annotations.Marked, rows: pd.DataFrame) -> annotations.Marked:
    """What happened in a year, with the country's figure of it where the line has one and is of the country that it is said
    of, with Oslo or without: "Lavest samlet −0,3 %"."""
    figure = rows.dropna(subset=["country_pct"]).set_index("year")
    return tuple(
        each._replace(text=f"{each.text} {words.percent(figure.at[each.first, 'country_pct'])}")
        if each.form == "year" and each.first in figure.index and OF.get(figure.at[each.first, "scope"]) == each.scope
        else each
        for each in marked
    )


def few(municipalities: pd.Series) -> str:
    """Of how many the line is, in the years that are named: "Bare 82–112<br>kommuner"."""
    counts = [words.number(each, 0) for each in sorted({municipalities.min(), municipalities.max()})]
    return f"Bare {'–'.join(counts)}<br>kommuner"


def _name(fig, text: str, color: str, line: near.Line, drawn: list[near.Line], plot: near.Plot, within) -> None:
    x, y, _ = near.place(text, line, drawn, plot, within)
    drawn.append(near.box(text, x, y, plot))
    theme.note(fig, text, color, x=x, y=y, xanchor="center", yanchor="middle", bgcolor=None)  # nothing lies under it
