"""One test of room for manoeuvre as a row of a chart: every municipality a dot, those beyond all that are drawn darker."""

from typing import Any

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import row_marks, theme
from charts.drawing.near import half_px
from charts.drawing.strips.one_of_all import Dots
from charts.drawing.strips.scale import Scale
from charts.room import headlines, limit_scale

ROW, TICKS_PX, AIR_PX = 148, 22, 6  # pixels: of a test, of its ticks, and over the name of a test under others
WORDS, LIMIT, STRIP, DOTS, BAR, OWN_NAME = 0.87, 0.55, (0.4, -0.5), 0.6, -0.42, -0.7  # from the middle of a row's dots
MIDDLE_HALF = "midtre halvdel"  # what the bar is
KEY_PX, PHONE_PX = 92, 319  # its width with air, and that of a row on a phone
RANGE, CLOSER = [-1.05, 1.05], -0.68  # from under the chosen one's name, and from under the bar where none is chosen
SHORTER = {"fund": "Disposisjonsfond med mer-/mindreforbruk"}  # than its label, which has no room on a phone


class LimitRow:
    """One test: every municipality as a dot, the limit as a line through them, and the middle half as a bar."""

    def __init__(
        self, fig: theme.Drawn, number: int, rows: int, each: pd.DataFrame, total: pd.Series, limit: pd.Series
    ):
        self.scale, before = limit_scale.scale(limit), len(fig.plain["data"])
        known, at, end = each[each[self.scale.value].notna()], np.zeros(1), str(number + 1) if number else ""
        self.others, self.beyond = (self._dots(known[known["beyond_all"] == is_so]) for is_so in (False, True))
        self.others.draw_in_one_row(fig)
        self.beyond.draw_marked(fig)
        row_marks.through(fig, limit["limit_pct"], at, STRIP, {"color": theme.LEVEL, "width": 2, "dash": "5px,3px"})
        middle = total[list(self.scale.quartiles)].to_frame().T.astype(float)
        self.middle = tuple(middle.iloc[0])
        row_marks.across(fig, middle, at + BAR, {"color": theme.TOTAL, "width": 6})
        self.place = {"xref": f"x{end}", "yref": f"y{end}"}
        left, right = self.scale.room
        name = f"<b>{SHORTER.get(limit['test_code'], limit['label'])}</b>"
        beyond = _beyond(total, limit)
        # On a phone they may not have room beside each other: then the count is beside the limit, which is its own.
        line = WORDS if 2 * (half_px(name)[0] + half_px(beyond)[0]) < PHONE_PX else LIMIT
        self.labels = [
            theme.label(name, x=left, y=WORDS, xanchor="left", **self.place),
            theme.label(self.scale.limit, theme.LEVEL, x=limit["limit_pct"], y=LIMIT, **self.place),
            theme.label(beyond, theme.LEVEL, x=right, y=line, xanchor="right", **self.place),
        ]
        self.axes = {"xaxis": f"x{end}", "yaxis": f"y{end}"}
        self.traces = fig.plain["data"][before:]
        for trace in self.traces:
            trace.update(self.axes)
        _axes(fig, number, rows, self.scale)

    def _dots(self, each: pd.DataFrame) -> Dots:
        each = each[["region_code", "region_name", "inhabitants", self.scale.value]]
        said, across = words.hover(each, self.scale.value), row_marks.jitter(each, DOTS)
        return Dots(each, each[self.scale.value].to_numpy(), across, said, self.scale.ends)

    def draw(self, fig: theme.Drawn, code: str | None) -> None:
        """Add it to a figure that has its axes."""
        dots = self._with(code)
        first, marked, *others = self.traces
        for each, trace in ((self.others, first), (self.beyond, marked)):
            fig.plain["data"].append(each.without(trace, code) if code and each is dots else trace)
        fig.plain["data"] += others
        theme.notes(fig, self.labels)
        if code and dots:
            x = dots.x(code)
            to_name = {"mode": "lines", "line": {"color": theme.CHOSEN, "width": 1}, "hoverinfo": "skip"}
            fig.add_scatter(x=[x, x], y=[0.0, OWN_NAME], **to_name, **self.axes)
            dots.draw_chosen(fig, code, 0.0)
            fig.plain["data"][-1].update(self.axes)
            side = "right" if self._name_px(code) < 0 else "left"
            theme.note(fig, self._name(code), theme.CHOSEN, x=x, y=OWN_NAME, xanchor=side, **self.place)

    def _name(self, code: str) -> str:
        """The chosen municipality's name and figure."""
        dots = self._with(code)
        return f"<b>{dots.name(code)} {words.percent(dots.value[dots.place[code]])}</b>" if dots else ""

    def _name_px(self, code: str | None) -> float:
        """How far they go from its dot, negative to the left, where they have more room."""
        dots = self._with(code)
        wide = 2 * float(half_px(self._name(code))[0]) if code and dots else 0.0
        return -wide if code and dots and dots.x(code) > sum(self.scale.ends) / 2 else wide

    def triangles(self) -> str:
        """See row_marks.triangles."""
        return "".join(row_marks.triangles(dots.value, self.scale.ends) for dots in (self.others, self.beyond))

    def has(self, code: str | None) -> bool:
        """Whether a municipality is marked in it."""
        return self._with(code) is not None

    def _with(self, code: str | None) -> Dots | None:
        """The dots that a municipality is one of; None of one without the figure."""
        return next((dots for dots in (self.others, self.beyond) if code in dots.place), None)

    def key(self, fig: theme.Drawn, code: str | None) -> bool:
        """What the bar is, at the end of it that neither the chosen municipality's name nor the line to it is near; False
        where there is none."""
        (low, high), (first, last) = self.middle, self.scale.room
        dots, per_px = self._with(code), (last - first) / PHONE_PX
        own_x = dots.x(code) if code and dots else float("inf")
        wide, named = KEY_PX * per_px, self._name_px(code) * per_px
        at, anchor = (low, "right") if own_x <= sum(self.scale.ends) / 2 or own_x > last else (high, "left")
        start = at - wide if anchor == "right" else at
        own = sorted((own_x, own_x + named))
        if max(start, own[0]) <= min(start + wide, own[1]) or start < first or start + wide > last:
            return False
        place: dict[str, Any] = {"xshift": -5 if anchor == "right" else 5, "yanchor": "middle", **self.place}
        font = {"color": theme.TOTAL, "size": theme.SMALL}
        theme.note(fig, MIDDLE_HALF, x=at, y=BAR - 0.08, xanchor=anchor, font=font, borderpad=0, **place)
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


def closer(fig: theme.Drawn, rows: int, around: int) -> None:
    """All rows without the room under their bars that the chosen one's name has. around: pixels over and under the rows."""
    row = TICKS_PX + AIR_PX + (ROW - TICKS_PX) * (RANGE[1] - CLOSER) / (RANGE[1] - RANGE[0])
    fig.update_layout(height=round(around + rows * row))
    for number in range(rows):
        low = 1 - (number + 1) / rows
        up = {"range": [CLOSER, RANGE[1]], "domain": [low + TICKS_PX / (row * rows), low + (1 - AIR_PX / row) / rows]}
        fig.update_layout(**{f"yaxis{number + 1 if number else ''}": up})
