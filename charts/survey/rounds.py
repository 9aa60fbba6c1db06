"""Budgets against the accounts, year by year: KS's published ranges, our own estimates, the outturn, and the level."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import labels, near, near_points, theme
from charts.drawing.years import annotations, year_traces
from charts.survey import published_boxes, round_marks
from charts.survey.own_accounts import NO_ONE, Own
from charts.survey.round_marks import CLEAR
from data.norwegian import span

MARGIN = {"l": 46, "t": 34, "b": 26}
HEIGHT, MOST_TICKS = 396, 6
PLOT_PX = HEIGHT - MARGIN["t"] - MARGIN["b"]
NEAR = 0.15  # of the height, within which the figure stands on the other side
BEFORE, AFTER = 0.5, 0.25  # years that the axis goes on
BESIDE = 0.17  # from the middle of a year, where it has both a range of KS's and an estimate


def survey_rounds(
    rows: pd.DataFrame, estimates: pd.DataFrame, marked: annotations.Marked = (), own: Own = NO_ONE
) -> theme.Drawn:
    """rows: year, actual_ndr_pct, ndr_low_pct, ndr_high_pct (NaN where there is none), recommended_pct; every year.

    estimates: year, ndr_pct, ndr_pct_low, ndr_pct_high (no range: NaN), may be empty. marked: what happened in which years.
    own: the chosen municipality's accounts.
    """
    fig = theme.figure(HEIGHT, "Prosent av brutto driftsinntekter")
    both = set(estimates["year"])
    apart = np.where(rows["year"].isin(both) & rows["ndr_low_pct"].notna(), BESIDE, 0.0)
    year_traces.level(fig, rows)
    own.draw(fig)
    low, high = _range(rows, estimates, own)
    plot = near.Plot((rows["year"].iloc[0] - BEFORE, rows["year"].iloc[-1] + AFTER), (low, high), PLOT_PX)
    _outturn(fig, rows, estimates, own, plot, marked)
    boxes = rows.assign(x=rows["year"] - apart).dropna(subset=["ndr_low_pct"])
    published_boxes.draw(fig, boxes, near_points.on_both_widths(_lines(rows, own)[: -len(boxes) or None], plot), plot)
    shift = dict(zip(rows["year"], apart, strict=True))
    round_marks.estimates(fig, estimates.assign(x=[year + shift[year] for year in estimates["year"]]), rows)
    _frame(fig, rows, low, high)
    last = rows["year"].iloc[-1]
    ends = [*_ends(rows, estimates, own), *own.end(last)]
    labels.led(fig, rows.set_index("year")["actual_ndr_pct"].get(last), (last, last + AFTER), theme.TOTAL)
    labels.led(fig, own.rows.set_index("year")["value"].get(last), (last, last + AFTER), theme.CHOSEN)
    labels.beside(fig, ends, fig.plain["layout"]["xaxis"]["range"][1], PLOT_PX / (high - low))
    annotations.draw(fig, marked, list(rows["year"]))
    return fig


def _outturn(
    fig: theme.Drawn, rows: pd.DataFrame, estimates: pd.DataFrame, own: Own, plot: near.Plot, marked: annotations.Marked
) -> None:
    """The accounts, each with its figure over no line, and away from the year's budgets, the municipality, or its neighbours."""
    known = rows.dropna(subset=["actual_ndr_pct"])
    around = pd.concat([known["actual_ndr_pct"].shift(by) for by in (1, -1)], axis=1).mean(axis=1)
    fig.add_scatter(
        x=known["year"],
        y=known["actual_ndr_pct"],
        mode="lines+markers",
        name="Regnskapet",
        line={"color": theme.TOTAL, "width": 1.5},
        marker={"size": 10},
        hovertemplate="Regnskapet %{x}: %{y:.1f} %<extra></extra>",
    )
    budgets = known["ndr_high_pct"].fillna(known["year"].map(estimates.set_index("year")["ndr_pct"]))
    every = _lines(rows, own)
    years = [(np.full(2, each.middle), np.array(plot.up)) for each in marked if each.form == "year"]
    lines, others = near_points.on_both_widths(every + years, plot), near_points.on_both_widths(every[1:], plot)
    away = own.beside(known, budgets.fillna(around), NEAR * float(np.ptp(plot.up)))
    for row, other in zip(known.itertuples(), away, strict=True):
        if row.year == rows["year"].iloc[-1]:  # told beside the plot
            continue
        text = f"<b>{words.number(row.actual_ndr_pct)}</b>"
        at = row.year, row.actual_ndr_pct
        place = near_points.beside_point(text, at, lines, plot, row.actual_ndr_pct < other, others)
        if place is None:  # then its dot and the table tell it
            continue
        right, up = place
        font = {"color": theme.TOTAL, "size": theme.LABEL}
        theme.note(fig, text, x=at[0], y=at[1], font=font, xshift=right, yshift=up, yanchor="middle", bgcolor=CLEAR)


def _lines(rows: pd.DataFrame, own: Own) -> list[near.Line]:
    """What no figure of the accounts may stand on: both lines, the level, that of zero, and the boxes of KS's."""
    boxes = [
        (row.year + np.array([-0.15, 0.15, 0.15, -0.15, -0.15]), np.array([low, low, high, high, low]))
        for row in rows.dropna(subset=["ndr_low_pct"]).itertuples()
        for low, high in [(row.ndr_low_pct, row.ndr_high_pct)]
    ]
    known, years = rows.dropna(subset=["actual_ndr_pct"]), rows["year"].to_numpy(float)
    own_line = [(own.rows["year"].to_numpy(float), own.rows["value"].to_numpy(float))] if len(own.rows) else []
    accounts = (known["year"].to_numpy(float), known["actual_ndr_pct"].to_numpy(float))
    return [accounts, *own_line, (years, rows["recommended_pct"].to_numpy(float)), (years, 0 * years), *boxes]


def _ends(rows: pd.DataFrame, estimates: pd.DataFrame, own: Own) -> list[labels.Mark]:
    """Beside the plot: the newest estimate, the newest accounts, and the level."""
    marks, last_year = [], rows["year"].iloc[-1]
    for row in estimates.tail(1).itertuples():
        low_high = "" if np.isnan(row.ndr_pct_low) else f"<br>({span(row.ndr_pct_low, row.ndr_pct_high)})"
        text = f"<b>Anslag {row.year}<br>{words.percent(row.ndr_pct)}</b>{low_high}"
        marks.append(labels.Mark(text, row.ndr_pct, theme.INK))
    for row in rows.dropna(subset=["actual_ndr_pct"]).tail(1).itertuples():
        told = "" if row.year < last_year else f"<br>{words.percent(row.actual_ndr_pct)}"
        marks.append(labels.Mark(f"<b>{own.others}{told}</b>", row.actual_ndr_pct, theme.TOTAL))
    level = rows["recommended_pct"].iloc[-1]
    if not np.isnan(level):
        marks.append(labels.Mark(f"Anbefalt nivå<br>{words.level(level)} %", level, theme.LEVEL))
    return marks


def _range(rows: pd.DataFrame, estimates: pd.DataFrame, own: Own) -> tuple[float, float]:
    columns = ["actual_ndr_pct", "ndr_low_pct", "ndr_high_pct", "recommended_pct"]
    drawn = [0.0, *own.rows["value"], *rows[columns].to_numpy().ravel()]
    drawn += list(estimates[["ndr_pct", "ndr_pct_low", "ndr_pct_high"]].to_numpy(dtype=float).ravel())
    low, high = float(np.nanmin(drawn)), float(np.nanmax(drawn))
    top = high + 0.1 * (high - low)
    room = rows["ndr_low_pct"].min() * PLOT_PX / (top - low)  # pixels for the figures of the boxes, over the zero line
    bare = low >= 0 and not room < published_boxes.AWAY_PX + published_boxes.LINE_PX
    return low if bare else low - 0.18 * (high - low), top


def _frame(fig: theme.Drawn, rows: pd.DataFrame, low: float, high: float) -> None:
    years = list(rows["year"])
    shown = years if len(years) <= MOST_TICKS else years[::-2][::-1]
    fig.update_xaxes(
        tickvals=shown, ticktext=[str(year) for year in shown], tickangle=0,
        range=[years[0] - BEFORE, years[-1] + AFTER], showgrid=False,
    )  # fmt: skip
    theme.percent_axis(fig)
    fig.update_yaxes(range=[low, high], nticks=MOST_TICKS)
    fig.update_layout(margin=MARGIN)
