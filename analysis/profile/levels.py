"""What a measure is held against: the recommended level, one of KS' limits, or the staffing norm. Most have none.

Some levels are for each year of a municipality, and some for several years together (meant_for, in the tables of levels). Of one
year the distance to such a level may be told, with for whom the level is beside it; the judgement, on which side a municipality is,
is of several years, and a single one is on neither side in a profile (see judged).
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.common.asked import Read
from analysis.common.recommended_level import recommended
from analysis.kindergarten.norm import in_force, norm

OVER_YEARS = {"ndr_pct_5yr": 5, "ndr_pct_3yr": 3}  # how many years behind one figure; the first that there is, is told
RECOMMENDED = ("ndr_pct", *OVER_YEARS)
LIMIT, RECOMMENDED_NAME, NORM = "KS' grense", "anbefalt nivå", "bemanningsnormen"
UNCORRECTED = "debt_pct"
AT_MOST = (UNCORRECTED, "children_per_fte")  # the level is the most there may be; of all others the least
NEAR_POINTS = 0.25  # a distance that is told as no more than "like over" or "like under"; ours


@dataclass(frozen=True)
class Level:
    """value: in the unit of the measure. name: what it is. since: the first year that it is of.
    over_time: that it is for several years together."""

    value: float
    name: str
    since: int = 0
    over_time: bool = False


@dataclass(frozen=True)
class Levels:
    """The recommended level by year, those that have one, and the limits of room_limits by measure."""

    recommended: dict[int, Level]
    limits: dict[str, Level]


def tables(read: Read, years: Iterable[int]) -> Levels:
    """Both, read once."""
    table = read("recommended_levels")
    rows = read("room_limits").itertuples()
    limits = {
        f"{row.test_code}_pct": Level(float(row.limit_pct), LIMIT, over_time=str(row.meant_for) == "over_time")
        for row in rows
    }
    norms = read("kindergarten_norms")
    staff = norm(norms, "staff")  # children under three count as two, or what the norm has it
    limits["children_per_fte"] = Level(staff.over_3, NORM, in_force(norms, "staff"))
    each = {year: _recommended(table, year) for year in years}
    return Levels({year: one for year, one in each.items() if not math.isnan(one.value)}, limits)


def _recommended(table: pd.DataFrame, year: int) -> Level:
    one = recommended(table, year)
    return Level(one.pct, RECOMMENDED_NAME, over_time=one.over_time)


def level(known: Levels, measure: str, year: int) -> Level | None:
    """The level of a measure in a year, None where it has none."""
    if measure in RECOMMENDED:
        return known.recommended.get(year)
    limit = known.limits.get(measure)
    return limit if limit and year >= limit.since else None


def side(value: float, at: float) -> str:
    """over, under or på, of the unrounded figure; "" without one."""
    if math.isnan(value):
        return ""
    return "på" if value == at else "over" if value > at else "under"


def judges(one: Level, measure: str) -> bool:
    """Whether a municipality's figure is judged by its level: not one of a single year where the level is for several."""
    return not one.over_time or measure in OVER_YEARS


def judged(one: Level, measure: str, value: float) -> str:
    """On which side it is judged to be; "" where it is not."""
    return side(value, one.value) if judges(one, measure) else ""


def over_years(by: Mapping[str, Mapping]) -> Mapping | None:
    """The row by which a municipality's result is judged: of five years, else of three; None without. by: rows by measure."""
    return next((by[measure] for measure in OVER_YEARS if measure in by and by[measure]["level_side"]), None)


def strained(measure: str) -> str:
    """The side of its level on which a figure is not where the level would have it."""
    return "over" if measure in AT_MOST else "under"


def kept(measure: str, side_of: str) -> bool:
    """Whether a figure on that side of its level is where the level would have it; at it, it is."""
    return side_of != strained(measure)


def uncertain(measure: str, side_of: str) -> bool:
    """Whether it is the uncorrected debt that is over a limit for the corrected one, which is never more: that one may be over it."""
    return measure == UNCORRECTED and side_of == "over"


def called(side_of: str, distance: float) -> str:
    """A side in words, "like under" within NEAR_POINTS. distance: value less level, unrounded."""
    return f"like {side_of}" if side_of in ("over", "under") and abs(distance) <= NEAR_POINTS else side_of
