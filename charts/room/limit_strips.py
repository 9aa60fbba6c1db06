"""How far every municipality is from the three limits: a strip a test, and a strip a class of size for one test."""

from typing import Any

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.strips.one_of_all import Dots
from charts.drawing.strips.scale import Scale
from charts.room import headlines

ROW, TOP, BOTTOM, TICKS_PX = 148, 8, 26, 22  # pixels: of a test, above the first, below the last, of its ticks
WORDS, LIMIT, STRIP, DOTS, BAR, OWN_NAME = 0.87, 0.55, (0.4, -0.5), 0.6, -0.42, -0.7  # from the middle of a row's dots
MIDDLE_HALF = "midtre halvdel"  # what the bar is
KEY_PX, PHONE_PX = 92, 319  # its width with air, and that of a row on a phone
RANGE = [-1.05, 1.05]
ENDS = {"debt": (0.0, 180.0), "result": (-10.0, 15.0), "fund": (-20.0, 70.0)}  # of the axes; 98 of 100 are within
TICKS = {"debt": 30, "result": 5, "fund": 20}
NAMES = {"debt": "Netto lånegjeld, ukorrigert", "result": "Resultat etter bundne fond", "fund": "Disposisjonsfond"}


class LimitStrips:
    """One row a test, each with an axis of its own, of which most is the same whoever is chosen. each:
    three_tests.municipalities of one year. totals: test -> the row for all of class_spread, of the tests that can be
    made. limits: of room.rows."""

    def __init__(self, each: pd.DataFrame, totals: dict[str, pd.Series], limits: pd.DataFrame):
        drawn = theme.figure(TOP + BOTTOM + ROW * len(totals))
        drawn.update_layout(margin={"l": 12, "r": 12, "t": TOP, "b": BOTTOM})
        self._rows = [
            _Row(drawn, number, len(totals), each, total, limits.loc[test])
            for number, (test, total) in enumerate(totals.items())
        ]
        drawn.finish()
        self._country = drawn

    def with_chosen(self, code: str | None) -> theme.Drawn:
        """The chart, in which a municipality is marked in each row where it has a figure."""
        fig = self._country.over()
        fig.plain["data"].clear()
        fig.plain["layout"].pop("annotations", None)
        for row in self._rows:
            row.draw(fig, code)
        next((row for row in self._rows if row.key(fig, code)), None)  # on the first row with room for it
        return fig

    def weight(self) -> int:
        """Bytes in memory."""
        return 2 * self._country.weight()


class _Row:
    """One test: every municipality as a dot, the limit as a line through them, and the middle half as a bar."""

    def __init__(
        self, fig: theme.Drawn, number: int, rows: int, each: pd.DataFrame, total: pd.Series, limit: pd.Series
    ):
        self.scale, before = scale(limit), len(fig.plain["data"])
        known = each.loc[
            each[self.scale.value].notna(), ["region_code", "region_name", "inhabitants", self.scale.value]
        ]
        value, at, end = known[self.scale.value].to_numpy(), np.zeros(1), str(number + 1) if number else ""
        said = words.hover(known, self.scale.value)
        self.dots = Dots(known, value, row_marks.jitter(known, DOTS), said, self.scale.ends)
        self.dots.draw_in_one_row(fig)
        row_marks.through(fig, limit["limit_pct"], at, STRIP, {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
        middle = total[list(self.scale.quartiles)].to_frame().T.astype(float)
        self.middle = tuple(middle.iloc[0])
        row_marks.across(fig, middle, at + BAR, {"color": theme.TOTAL, "width": 6})
        self.place = {"xref": f"x{end}", "yref": f"y{end}"}
        left, right = self.scale.room
        self.labels = [
            theme.label(f"<b>{NAMES[limit['test_code']]}</b>", x=left, y=WORDS, xanchor="left", **self.place),
            theme.label(self.scale.limit, theme.LEVEL, x=limit["limit_pct"], y=LIMIT, **self.place),
            theme.label(_beyond(total, limit), theme.LEVEL, x=right, y=WORDS, xanchor="right", **self.place),
        ]
        self.axes = {"xaxis": f"x{end}", "yaxis": f"y{end}"}
        self.traces = fig.plain["data"][before:]
        for trace in self.traces:
            trace.update(self.axes)
        _axes(fig, number, rows, self.scale)

    def draw(self, fig: theme.Drawn, code: str | None) -> None:
        """Add it to a figure that has its axes."""
        chosen = code if code in self.dots.place else None
        first, *others = self.traces
        fig.plain["data"] += [self.dots.without(first, chosen) if chosen else first, *others]
        theme.notes(fig, self.labels)
        if chosen:
            x, value = self.dots.x(chosen), self.dots.value[self.dots.place[chosen]]
            to_name = {"mode": "lines", "line": {"color": theme.CHOSEN, "width": 1}, "hoverinfo": "skip"}
            fig.add_scatter(x=[x, x], y=[0.0, OWN_NAME], **to_name, **self.axes)
            self.dots.draw_chosen(fig, chosen, 0.0)
            fig.plain["data"][-1].update(self.axes)
            side = "right" if x > sum(self.scale.ends) / 2 else "left"
            name = f"<b>{self.dots.name(chosen)} {words.percent(value)}</b>"
            theme.note(fig, name, theme.CHOSEN, x=x, y=OWN_NAME, xanchor=side, **self.place)

    def key(self, fig: theme.Drawn, code: str | None) -> bool:
        """What the bar is, at the end of it that neither the chosen municipality's name nor the line to it is near; False
        where there is none."""
        (low, high), (first, last) = self.middle, self.scale.room
        own_x = self.dots.x(code) if code and code in self.dots.place else float("inf")
        wide = KEY_PX / PHONE_PX * (last - first)
        at, anchor = (low, "right") if own_x <= sum(self.scale.ends) / 2 or own_x > last else (high, "left")
        start = at - wide if anchor == "right" else at
        if start <= own_x <= start + wide or start < first or start + wide > last:
            return False
        place: dict[str, Any] = {"xshift": -5 if anchor == "right" else 5, "yanchor": "middle", **self.place}
        font = {"color": theme.TOTAL, "size": theme.SMALL}
        theme.note(fig, MIDDLE_HALF, x=at, y=BAR - 0.08, xanchor=anchor, font=font, **place)
        return True


def _beyond(total: pd.Series, limit: pd.Series) -> str:
    """ "178 av 356 over 85 %": of those with a figure."""
    failing, of = (words.number(total[name], 0) for name in ("failing", "municipalities"))
    return f"{failing} av {of} {headlines.side(limit)} {words.percent(limit['limit_pct'], 0)}"


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
