"""How far every municipality is from the three limits: a strip a test, and a strip a class of size for one test."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.strip_by_class import Scale
from charts.room import headlines

ROW, TOP, BOTTOM = 122, 8, 26  # pixels: of a test, above the first, below the last
STRIP, DOTS, WORDS, BAR, OWN_NAME = (0.42, -0.5), 0.5, 0.82, -0.42, -0.72  # within a row, from the middle of its dots
RANGE = [-0.95, 1.0]
ENDS = {"debt": (0.0, 180.0), "result": (-10.0, 15.0), "fund": (-20.0, 70.0)}  # of the axes; 98 of 100 are within
TICKS = {"debt": 30, "result": 5, "fund": 20}
NAMES = {"debt": "Netto lånegjeld, ukorrigert", "result": "Resultat etter bundne fond", "fund": "Disposisjonsfond"}


def three(each: pd.DataFrame, totals: dict[str, pd.Series], limits: pd.DataFrame, chosen: str | None) -> go.Figure:
    """One row a test, each with an axis of its own. each: three_tests.municipalities of one year. totals: test -> the
    row for all of class_spread, of the tests that can be made. limits: of room.rows."""
    fig = theme.figure(TOP + BOTTOM + ROW * len(totals))
    fig.update_layout(margin={"l": 12, "r": 12, "t": TOP, "b": BOTTOM})
    for number, (test, total) in enumerate(totals.items()):
        _row(fig, number, len(totals), each, total, limits.loc[test], chosen)
    return fig


def _row(
    fig: go.Figure, number: int, rows: int, each: pd.DataFrame, total: pd.Series, limit: pd.Series, chosen: str | None
) -> None:
    test, ends = limit["test_code"], ENDS[limit["test_code"]]
    part = go.Figure()
    known = each[each[f"{test}_pct"].notna()]
    own = known[known["region_code"] == chosen]
    others = known.drop(own.index)
    at, value = np.zeros(1), f"{test}_pct"
    said = words.hover(others, value)
    row_marks.dots(part, others[value].to_numpy(), row_marks.jitter(others, DOTS), said, ends, theme.SOFT, 7)
    row_marks.through(part, limit["limit_pct"], at, STRIP, {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
    row_marks.across(
        part, total[["p25_pct", "p75_pct"]].to_frame().T.astype(float), at + BAR, {"color": theme.TOTAL, "width": 6}
    )
    place = {"xref": f"x{number + 1}" if number else "x", "yref": f"y{number + 1}" if number else "y"}
    room = _room(ends)
    labels = [
        theme.label(f"<b>{NAMES[test]}</b>", x=room[0], y=WORDS, xanchor="left", **place),
        theme.label(_beyond(total, limit), theme.LEVEL, x=room[1], y=WORDS, xanchor="right", **place),
    ]
    if len(own):
        x = float(np.clip(own[value].iloc[0], *ends))
        row_marks.dots(part, own[value].to_numpy(), at, words.hover(own, value), ends, theme.CHOSEN, 14)
        side = "right" if x > sum(ends) / 2 else "left"
        name = f"<b>{own['region_name'].iloc[0]} {words.percent(own[value].iloc[0])}</b>"
        labels.append(theme.label(name, theme.CHOSEN, x=x, y=OWN_NAME, xanchor=side, **place))
    _placed(fig, part, number, rows, room, TICKS[test])
    theme.notes(fig, labels)


def _room(ends: tuple[float, float]) -> tuple[float, float]:
    margin = (ends[1] - ends[0]) / 35
    return ends[0] - margin, ends[1] + margin


def _beyond(total: pd.Series, limit: pd.Series) -> str:
    """ "178 av 356 over 85 %": of those with a figure."""
    side = headlines.side(limit)
    at = words.percent(limit["limit_pct"], 0)
    return f"{words.number(total['failing'], 0)} av {words.number(total['municipalities'], 0)} {side} {at}"


def _placed(fig: go.Figure, part: go.Figure, number: int, rows: int, room: tuple[float, float], tick: float) -> None:
    """The row's traces in the whole figure, on axes of its own: the first on top."""
    end = str(number + 1) if number else ""
    gap = 22 / (ROW * rows)  # room for the ticks
    height = 1 / rows
    low = 1 - (number + 1) * height
    axis = fig.layout.xaxis.to_plotly_json()
    fig.update_layout(
        {
            f"xaxis{end}": {
                **axis,
                "range": room,
                "dtick": tick,
                "ticksuffix": "\u00a0%",
                "tickangle": 0,
                "anchor": f"y{end}",
            },
            f"yaxis{end}": {"visible": False, "fixedrange": True, "range": RANGE, "domain": [low + gap, low + height]},
        }
    )
    for trace in part.data:
        fig.add_trace(trace.update(xaxis=f"x{end}", yaxis=f"y{end}"))


def scale(limit: pd.Series) -> Scale:
    """How a strip a class draws one test. limit: a row of room.rows.limits."""
    test, side, at = limit["test_code"], headlines.side(limit), words.percent(limit["limit_pct"], 0)
    return Scale(
        value=f"{test}_pct",
        median="median_pct",
        quartiles=("p25_pct", "p75_pct"),
        ends=ENDS[test],
        axis={"dtick": TICKS[test], "ticksuffix": "\u00a0%"},
        beside=lambda row: f"{words.number(row.failing, 0)} {side}",
        limit=f"KS' grense {at}",
    )
