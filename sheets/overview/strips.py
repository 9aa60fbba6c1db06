"""A strip a class: every municipality a dot, under them the middle half as a bar with the median, the level through all."""

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from analysis.common.records import records
from charts import words
from charts.drawing.row_marks import BAR_IS, jitter, row_count
from charts.drawing.strips.scale import NET_RESULT
from sheets.escaped import text

WIDE, HIGH, DOTS, ACROSS, BAR = 480, 46, 15, 22, 36
STEP = 4  # per cent between two ticks
LEFT, RIGHT = NET_RESULT.room


def all_classes(each: pd.DataFrame, classes: pd.DataFrame, level: float, told: Collection[str]) -> str:
    """each: result.spread.municipalities with figures. classes: result.spread.by_class, smallest first. told: those that the
    headline names, which are dark."""
    strips = [
        _strip(row, each[each["size_class"] == row["size_class"]], level, not at, row["size_class"] in told)
        for at, row in enumerate(records(classes))
    ]
    return f'<div class="strips">{_level(level)}{"".join(strips)}{_axis()}</div>'


def x(value: float) -> float:
    """Along a strip; what is beyond the axis stands at its edge."""
    return round(WIDE * (float(np.clip(value, *NET_RESULT.ends)) - LEFT) / (RIGHT - LEFT), 1)


def _share(value: float) -> float:
    """The same in per cent of the width, for what is text."""
    return round(100 * x(value) / WIDE, 1)


def _strip(row: Mapping, members: pd.DataFrame, level: float, is_first: bool, told: bool) -> str:
    count = row_count(row["municipalities"], row["municipalities_of"])
    counted = f"{count} kommuner" if is_first else f"({count})"  # what is counted is told once
    name = f"<b>{text(words.label(str(row['size_class'])))}</b> {counted}"
    if not row["municipalities"]:
        return f'<div class="strip"><p><span>{name}</span><span>ingen tall</span></p></div>'
    middle = f"median {words.percent(row['ndr_pct_median'])}"
    middle, name_of = (f"<b>{middle}</b>", "strip first") if told else (middle, "strip")
    values = zip(members["ndr_pct"], jitter(members, ACROSS), strict=True)
    low, high = x(row["p25"]), x(row["p75"])
    parts = [
        f'<line x1="{x(0)}" x2="{x(0)}" y1="0" y2="{HIGH}" class="zero"/>',
        f'<g class="dot">{"".join(_dot(value, DOTS + off) for value, off in values)}</g>',
        f'<rect x="{low}" y="{BAR}" width="{round(high - low, 1)}" height="5" class="half"/>',
        f'<rect x="{round(x(row["ndr_pct_median"]) - 1, 1)}" y="{BAR - 4}" width="2.5" height="13" class="median"/>',
    ]
    if not np.isnan(level):
        parts.append(f'<line x1="{x(level)}" x2="{x(level)}" y1="0" y2="{HIGH}" class="level"/>')
    return (
        f'<div class="{name_of}"><p><span>{name}</span><span>{middle}</span></p>'
        f'<svg viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{text(said(row))}">{"".join(parts)}</svg></div>'
    )


def said(row: Mapping) -> str:
    """What a strip shows, in words."""
    quartiles = f"midtre halvdel fra {words.percent(row['p25'])} til {words.percent(row['p75'])}"
    below = "" if np.isnan(row["share_below_pct"]) else f", {words.share(row['share_below_pct'])}\u00a0% under nivået"
    return f"{words.label(str(row['size_class']))}: median {words.percent(row['ndr_pct_median'])}, {quartiles}{below}"


def _dot(value: float, down: float) -> str:
    """A triangle at the edge where the value is beyond the axis."""
    across, low = x(value), round(down, 1)
    if NET_RESULT.ends[0] <= value <= NET_RESULT.ends[1]:
        return f'<circle cx="{across}" cy="{low}" r="2.6"/>'
    side = -3 if value < NET_RESULT.ends[0] else 3
    return f'<path d="M{round(across + side, 1)} {low}l{-2 * side} -3v6z"/>'


def _level(level: float) -> str:
    if np.isnan(level):
        return ""
    return f'<div class="axis"><span class="at" style="left:{_share(level)}%">Anbefalt nivå {words.level(level)}\u00a0%</span></div>'


def _axis() -> str:
    low, high = (int(end) for end in NET_RESULT.ends)
    ticks = range(low + STEP, high, STEP)  # what is beyond the ends stands at them
    told = "".join(f'<span style="left:{_share(at)}%">{words.percent(at, 0)}</span>' for at in ticks)
    return f'<div class="axis">{told}</div><p class="beside">Stolpe: {BAR_IS}.</p>'
