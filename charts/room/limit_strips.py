"""How far every municipality is from the three limits: a strip a test, and a strip a class of size for one test."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.strip_by_class import Scale
from charts.room import headlines

ROW, TOP, BOTTOM, TICKS_PX = 130, 8, 26, 22  # pixels: of a test, above the first, below the last, of its ticks
STRIP, DOTS, WORDS, BAR, OWN_NAME = (0.42, -0.5), 0.5, 0.63, -0.42, -0.7  # within a row, from the middle of its dots
RANGE = [-1.05, 1.05]
ENDS = {"debt": (0.0, 180.0), "result": (-10.0, 15.0), "fund": (-20.0, 70.0)}  # of the axes; 98 of 100 are within
TICKS = {"debt": 30, "result": 5, "fund": 20}
NAMES = {"debt": "Netto lånegjeld, ukorrigert", "result": "Resultat etter bundne fond", "fund": "Disposisjonsfond"}


def three(each: pd.DataFrame, totals: dict[str, pd.Series], limits: pd.DataFrame, chosen: str | None) -> theme.Drawn:
    """One row a test, each with an axis of its own. each: three_tests.municipalities of one year. totals: test -> the
    row for all of class_spread, of the tests that can be made. limits: of room.rows."""
    fig = theme.figure(TOP + BOTTOM + ROW * len(totals))
    fig.update_layout(margin={"l": 12, "r": 12, "t": TOP, "b": BOTTOM})
    for number, (test, total) in enumerate(totals.items()):
        _row(fig, number, len(totals), each, total, limits.loc[test], chosen)
    return fig


def _row(
    fig: theme.Drawn, number: int, rows: int, each: pd.DataFrame, total: pd.Series, limit: pd.Series, chosen: str | None
) -> None:
    drawn, before = scale(limit), len(fig.plain["data"])
    each = each[["region_code", "region_name", "inhabitants", drawn.value]]
    known = each[each[drawn.value].notna()]
    own = known[known["region_code"] == chosen]
    others, at, end = known.drop(own.index), np.zeros(1), str(number + 1) if number else ""
    _dots(fig, others, row_marks.jitter(others, DOTS), drawn, theme.SOFT, 7)
    row_marks.through(fig, limit["limit_pct"], at, STRIP, {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
    middle = total[list(drawn.quartiles)].to_frame().T.astype(float)
    row_marks.across(fig, middle, at + BAR, {"color": theme.TOTAL, "width": 6})
    place = {"xref": f"x{end}", "yref": f"y{end}"}
    labels = [
        theme.label(f"<b>{NAMES[limit['test_code']]}</b>", x=drawn.room[0], y=WORDS, xanchor="left", **place),
        theme.label(_beyond(total, limit), theme.LEVEL, x=drawn.room[1], y=WORDS, xanchor="right", **place),
    ]
    if len(own):
        value = own[drawn.value].iloc[0]
        _dots(fig, own, at, drawn, theme.CHOSEN, 14)
        x = float(np.clip(value, *drawn.ends))
        side = "right" if x > sum(drawn.ends) / 2 else "left"
        name = f"<b>{own['region_name'].iloc[0]} {words.percent(value)}</b>"
        labels.append(theme.label(name, theme.CHOSEN, x=x, y=OWN_NAME, xanchor=side, **place))
    for trace in fig.plain["data"][before:]:
        trace.update(xaxis=f"x{end}", yaxis=f"y{end}")
    _axes(fig, number, rows, drawn)
    theme.notes(fig, labels)


def _dots(fig: theme.Drawn, each: pd.DataFrame, y: np.ndarray, drawn: Scale, color: str, size: int) -> None:
    values = each[drawn.value]
    row_marks.dots(fig, values.to_numpy(), y, words.hover(each, drawn.value), drawn.ends, color, size)


def _beyond(total: pd.Series, limit: pd.Series) -> str:
    """ "178 av 356 over 85 %": of those with a figure."""
    side = headlines.side(limit)
    at = words.percent(limit["limit_pct"], 0)
    return f"{words.number(total['failing'], 0)} av {words.number(total['municipalities'], 0)} {side} {at}"


def _axes(fig: theme.Drawn, number: int, rows: int, drawn: Scale) -> None:
    """The row's own axes, the first row on top, with room for the ticks below."""
    end, height = str(number + 1) if number else "", 1 / rows
    low = 1 - (number + 1) * height
    across = {
        **fig.plain["layout"]["xaxis"],
        **drawn.axis,
        "range": drawn.room,
        "tickangle": 0,
        "anchor": f"y{end}",
    }
    up = {"visible": False, "fixedrange": True, "range": RANGE, "domain": [low + TICKS_PX / (ROW * rows), low + height]}
    fig.update_layout(**{f"xaxis{end}": across, f"yaxis{end}": up})


def scale(limit: pd.Series) -> Scale:
    """How a strip a class draws one test. limit: a row of room.rows.limits."""
    test, side, at = limit["test_code"], headlines.side(limit), words.percent(limit["limit_pct"], 0)
    return Scale(
        value=f"{test}_pct",
        median="median_pct",
        quartiles=("p25_pct", "p75_pct"),
        ends=ENDS[test],
        axis={"dtick": TICKS[test], "ticksuffix": "\u00a0%"},
        beside=lambda row: words.number(row.failing, 0),
        beside_is=f"{{}} {side}",
        limit=f"KS' grense {at}",
    )
