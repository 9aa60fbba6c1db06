"""The two small pictures of a sheet, as SVG that reads in black and white: the strip of a measure, and the result over years."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from analysis.common.completeness import mostly
from analysis.profile.spread import TOGETHER
from charts import words
from data.municipalities.names import plain_name
from sheets.escaped import text

WIDE, HIGH = 220, 26
MOST_TICKS, TOP = 5, 16
NAME, ROW = 20, 22  # the size of a text on a phone, where it is largest (look.py), and from one to the next
MOST_SIGNS = 11  # of a name beside its line, where a text is largest
COURSE_WIDE, COURSE_HIGH, LEFT, RIGHT, FOOT = 640, 182, 70, 200, 28


def strip(row: Mapping) -> str:
    """The peers from lowest to highest, their middle half, what they have together or else their median, the level and the own
    figure; "" without peers. Where too few of them have the figure, neither their half nor what they have together."""
    drawn = [row[name] for name in ("peers_min", "peers_max")]
    if not row["peers_with"] or any(math.isnan(value) for value in drawn):
        return ""
    own, level = row["value"], row["level"] if row["level_judges"] else math.nan
    shown = [*drawn, *(value for value in (own, level) if not math.isnan(value))]
    low, high = min(shown), max(shown)

    def x(value: float) -> float:
        return round(6 + (WIDE - 12) * ((value - low) / (high - low) if high > low else 0.5), 1)

    def bar(first: float, last: float, kind: str) -> str:
        return f'<rect x="{x(first)}" y="10" width="{round(x(last) - x(first), 1)}" height="6" class="{kind}"/>'

    bars = [bar(drawn[0], drawn[1], "whole")]
    enough = mostly(row["peers_with"], row["peers_of"])
    if enough:
        bars.append(bar(row["peers_p25"], row["peers_p75"], "half"))
    if enough and not math.isnan(row["peers_value"]):
        bars.append(_others(x(row["peers_value"]), row["peers_kind"]))
    if not math.isnan(level):
        bars.append(f'<line x1="{x(level)}" x2="{x(level)}" y1="2" y2="24" class="level"/>')
    if not math.isnan(own):
        bars.append(f'<circle cx="{x(own)}" cy="13" r="5" class="own"/>')
    inside = "".join(bars)
    return f'<svg viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{text(said(row))}">{inside}</svg>'


def _others(x: float, kind: str) -> str:
    """What the others have together a diamond, their median a tick, as on Kommunen."""
    if kind == TOGETHER:
        return f'<path d="M{x} 4l4.5 9l-4.5 9l-4.5 -9z" class="together"/>'
    return f'<rect x="{round(x - 1, 1)}" y="6" width="2" height="14" class="median"/>'


def said(row: Mapping) -> str:
    """What a strip shows, in words."""
    if math.isnan(row["peers_lower"]):
        return f"{row['peers_with']} av {row['peers_of']} har tall; kommunen selv har ikke"
    lower, higher = (words.number(row[name], 0) for name in ("peers_lower", "peers_higher"))
    return f"{lower} av {row['peers_with']} kommuner er lavere, {higher} høyere"


def course(points: Sequence[tuple[int, float, float]], name: str, others: Sequence[tuple[int, float]] = ()) -> str:
    """The result year by year as a line broken at gaps, with the level and the peers' result; "" with fewer than two figures."""
    known = [(year, value) for year, value, _ in points if not math.isnan(value)]
    if len(known) < 2:
        return ""
    at_level = [(year, at) for year, _, at in points if not math.isnan(at)]
    first, last = points[0][0], points[-1][0]
    values = [value for _, value in known] + [at for _, at in [*at_level, *others]] + [0.0]
    low, high = math.floor(min(values)), math.ceil(max(values))

    def x(year: int) -> float:
        return round(LEFT + (COURSE_WIDE - LEFT - RIGHT) * (year - first) / (last - first), 1)

    def y(value: float) -> float:
        return round(TOP - 4 + (COURSE_HIGH - FOOT - TOP) * (high - value) / (high - low), 1)

    parts = [f'<line x1="{LEFT}" x2="{x(last)}" y1="{y(0)}" y2="{y(0)}" class="zero"/>']
    parts += [_label(LEFT - 6, y(value) + 4, words.percent(value, 0), "end") for value in _ticks(low, high)]
    parts += [_label(x(year), COURSE_HIGH - 2, str(year), "middle") for year in range(first, last + 1, 2)]
    level = [(x(a) - 1, y(at), x(b), y(after)) for (a, at), (b, after) in pairwise(at_level) if b == a + 1]
    parts += [f'<line x1="{a}" y1="{b}" x2="{c}" y2="{d}" class="level"/>' for a, b, c, d in level]
    theirs = [(x(a), y(one), x(b), y(other)) for (a, one), (b, other) in pairwise(others) if b == a + 1]
    parts += [f'<line x1="{a}" y1="{b}" x2="{c}" y2="{d}" class="others"/>' for a, b, c, d in theirs]
    line = [(x(a), y(one), x(b), y(other)) for (a, one), (b, other) in pairwise(known) if b == a + 1]
    parts += [f'<line x1="{a}" y1="{b}" x2="{c}" y2="{d}" class="line"/>' for a, b, c, d in line]
    parts += [f'<circle cx="{x(year)}" cy="{y(value)}" r="4" class="own"/>' for year, value in known]
    end, value = known[-1]
    named = [(y(value) + 4, x(end) + 8, f"{_short(name)} {words.percent(value)}")]
    if theirs:
        named.append((y(others[-1][1]) + 4, x(others[-1][0]) + 8, f"de andre {words.percent(others[-1][1])}"))
    if level:
        named.append((level[-1][3] + 4, level[-1][2] + 8, f"nivå {words.level(at_level[-1][1])}\u00a0%"))
    parts += [_label(across, down, told) for down, across, told in _apart(named)]
    told = text(course_said(points, name, others))
    return f'<svg class="course" viewBox="0 0 {COURSE_WIDE} {COURSE_HIGH}" role="img" aria-label="{told}">{"".join(parts)}</svg>'


def _short(name: str) -> str:
    """What there is room for at the end of its line: a long name is the municipality."""
    bare = plain_name(name)
    return bare if len(bare) <= MOST_SIGNS else "kommunen"


def course_said(points: Sequence[tuple[int, float, float]], name: str, others: Sequence[tuple[int, float]] = ()) -> str:
    """The same in words."""
    known = [f"{year} {words.percent(value)}" for year, value, _ in points if not math.isnan(value)]
    theirs = [f"{year} {words.percent(value)}" for year, value in others]
    return f"{name}, netto driftsresultat: {', '.join(known)}" + (
        f". De andre samlet: {', '.join(theirs)}" if theirs else ""
    )


def _ticks(low: int, high: int) -> list[int]:
    """Of the axis: whole per cents at even steps, zero among them, few enough to be read on a phone."""
    step = next((one for one in (1, 2, 5, 10, 20) if (high - low) / one <= MOST_TICKS), high - low)
    return [value for value in range(low, high + 1) if value % step == 0]


def _apart(named: list[tuple[float, float, str]]) -> list[tuple[float, float, str]]:
    """The names at the ends of lines, in the order of the lines: where two would lie on each other the lower one is moved down, or
    both up from the foot; the others stand, and none lies above or below the picture."""
    out: list[tuple[float, float, str]] = []
    for down, across, told in sorted(named):
        out.append((max(down, out[-1][0] + ROW if out else TOP), across, told))
    lowest = float(COURSE_HIGH - FOOT)
    for at, (down, across, told) in reversed(list(enumerate(out))):
        out[at] = (round(min(down, lowest), 1), across, told)
        lowest = out[at][0] - ROW
    return out


def _label(x: float, y: float, said_: str, anchor: str = "start") -> str:
    return f'<text text-anchor="{anchor}" x="{x}" y="{y}">{text(said_)}</text>'
