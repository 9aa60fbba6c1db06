"""What a measure is held against: the recommended level, one of KS' limits, or the staffing norm. Most have none."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.common.asked import Read
from analysis.common.recommended_level import recommended_pct
from analysis.kindergarten.norm import in_force, norm

RECOMMENDED = ("ndr_pct", "ndr_pct_3yr", "ndr_pct_5yr")
LIMIT, RECOMMENDED_NAME, NORM = "KS' grense", "anbefalt nivå", "bemanningsnormen"
UNCORRECTED = "debt_pct"
AT_MOST = (UNCORRECTED, "children_per_fte")  # the level is the most there may be; of all others the least
NEAR_POINTS = 0.25  # a distance that is told as no more than "like over" or "like under"; ours


@dataclass(frozen=True)
class Level:
    """value: in the unit of the measure. name: what it is. source: who says so. since: the first year that it is of."""

    value: float
    name: str
    source: str
    since: int = 0


@dataclass(frozen=True)
class Levels:
    """The recommended level by year, NaN where none is set, and the limits of room_limits by measure."""

    recommended: dict[int, float]
    limits: dict[str, Level]


def tables(read: Read, years: Iterable[int]) -> Levels:
    """Both, read once."""
    table = read("recommended_levels")
    rows = read("room_limits").itertuples()
    limits = {f"{row.test_code}_pct": Level(float(row.limit_pct), LIMIT, str(row.source)) for row in rows}
    norms = read("kindergarten_norms")
    staff = norm(norms, "staff")  # children under three count as two, or what the norm has it
    limits["children_per_fte"] = Level(staff.over_3, NORM, "barnehageloven § 26", in_force(norms, "staff"))
    return Levels({year: recommended_pct(table, year) for year in years}, limits)


def level(known: Levels, measure: str, year: int) -> Level | None:
    """The level of a measure in a year, None where it has none."""
    if measure in RECOMMENDED:
        at = known.recommended.get(year, math.nan)
        return Level(at, RECOMMENDED_NAME, "Teknisk beregningsutvalg (TBU)") if not math.isnan(at) else None
    limit = known.limits.get(measure)
    return limit if limit and year >= limit.since else None


def side(value: float, at: float) -> str:
    """over, under or på, of the unrounded figure; "" without one."""
    if math.isnan(value):
        return ""
    return "på" if value == at else "over" if value > at else "under"


def kept(measure: str, side_of: str) -> bool:
    """Whether a figure on that side of its level is where the level would have it; at it, it is."""
    return side_of != ("over" if measure in AT_MOST else "under")


def called(side_of: str, distance: float) -> str:
    """A side in words, "like under" within NEAR_POINTS. distance: value less level, unrounded."""
    return f"like {side_of}" if side_of in ("over", "under") and abs(distance) <= NEAR_POINTS else side_of
