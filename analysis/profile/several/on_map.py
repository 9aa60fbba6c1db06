"""How far every municipality is from the level of a measure in a year, in classes, and where it lies.

The side is that of the distance in the year, also where the level is for several years together: no judgement of a municipality.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.common.completeness import mostly
from analysis.common.flat_shapes import middle
from analysis.measures.registry import MEASURES
from analysis.profile import levels, named, own_years
from analysis.profile.material import Material

STEPS = {"ndr_pct": (2, 4), "ndr_pct_3yr": (2, 4), "ndr_pct_5yr": (2, 4), "result_pct": (2, 4), "fund_pct": (5, 10),
         "debt_pct": (25, 50)}  # fmt: skip
CLASSES = ("below_3", "below_2", "below_1", "above_1", "above_2", "above_3")  # from far below to far above
FEWEST = 5  # municipalities of a county that is held against the others
COLUMNS = [
    "year", "region_code", "region_name", "inhabitants", "measure", "measure_name", "value", "reason", "level", "level_name",
    "level_judges", "level_side", "level_distance", "map_class", "east_hm", "north_hm",
]  # fmt: skip
Rings = dict[str, list[np.ndarray]]


class County(NamedTuple):
    """How many of its municipalities with a figure are below the level."""

    name: str
    below: int
    known: int


def rings(borders: pd.DataFrame) -> Rings:
    """By code its rings, the largest first. borders: table municipality_borders."""
    out: Rings = {}
    points = borders[["east_hm", "north_hm"]].to_numpy(dtype=float)
    codes, numbers = borders["municipality_code"].astype(str).to_numpy(), borders["ring"].to_numpy()
    changes = np.flatnonzero((codes[1:] != codes[:-1]) | (numbers[1:] != numbers[:-1])) + 1
    for part, first in zip(np.split(points, changes), [0, *changes], strict=True):
        out.setdefault(codes[first], []).append(part)
    return out


def places(shapes: Rings) -> dict[str, tuple[float, float]]:
    """By code the point that stands for it, in 100 metres, inside its borders."""
    return {code: middle(own) for code, own in shapes.items()}


def rows(found: Material, measure: str, year: int, where: Mapping[str, tuple[float, float]]) -> pd.DataFrame:
    """COLUMNS, a row a municipality, the farthest below its level first and those without a figure last.

    level_judges: whether the level judges a municipality's figure, see levels.judges. level_side: of the distance, also where it does
    not. level_distance: value less level, in percentage points. map_class: one of CLASSES by the STEPS of the measure, "" of
    a gap. where: see places; a municipality that is not in it has no place. Raises UnknownChoice.
    """
    if measure not in STEPS:
        raise UnknownChoice(f"{measure} vises ikke på kartet. Disse vises: {', '.join(STEPS)}.")
    out = pd.DataFrame([_row(found, code, measure, year, where.get(code)) for code in found.codes], columns=COLUMNS)
    return out.sort_values("level_distance", kind="stable", na_position="last", ignore_index=True)


def _row(found: Material, code: str, measure: str, year: int, place: tuple[float, float] | None) -> dict:
    value, persons = (_value(found, name, code, year) for name in (measure, "inhabitants"))
    level = levels.level(found.levels, measure, year)
    at = level.value if level else np.nan
    lacking = named.not_fetched(found, MEASURES[measure]) if measure not in found.series else ""
    return {
        "year": year, "region_code": code, "region_name": found.names[code], "inhabitants": persons, "measure": measure,
        "measure_name": named.name(measure, MEASURES[measure]), "value": value,
        "reason": lacking or own_years.reason(found, measure, code, year), "level": at,
        "level_name": level.name if level else "", "level_judges": bool(level and levels.judges(level, measure)), "level_side": levels.side(value, at) if level else "",
        "level_distance": value - at, "map_class": class_of(value - at, STEPS[measure]),
        "east_hm": place[0] if place else np.nan, "north_hm": place[1] if place else np.nan,
    }  # fmt: skip


def _value(found: Material, measure: str, code: str, year: int) -> float:
    one = found.series.get(measure)
    column = one.at(year) if one else None
    return np.nan if one is None or column is None else float(one.value[found.places[code], column])


def most_below(ranked: Sequence[County]) -> list[County]:
    """The county where the largest share of the municipalities with a figure is below the level, or those that are alike;
    [] where none is below or all counties are alike. ranked: of `by_share`."""
    most = [one for one in ranked if _share(one) == _share(ranked[0])]
    return most if most and most[0].below and len(most) < len(ranked) else []


def by_share(rows_: pd.DataFrame, county_of: Mapping[str, str]) -> list[County]:
    """Every county, that with the largest share below the level first; [] where one has too few figures to be ranked. rows_:
    of `rows`. county_of: its name by code.

    Counties with fewer than FEWEST municipalities are left out: Oslo is one.
    """
    sides = rows_["level_side"].groupby(rows_["region_code"].map(dict(county_of)))
    counted = sides.agg(below=lambda own: (own == "under").sum(), known=lambda own: (own != "").sum(), members="size")
    counted = counted[counted["members"] >= FEWEST]
    if counted.empty or not mostly(counted["known"], counted["members"]).all():
        return []
    found = [County(str(name), int(row["below"]), int(row["known"])) for name, row in counted.iterrows()]
    return sorted(found, key=_share, reverse=True)


def _share(one: County) -> float:
    return one.below / one.known


def first_of(ranked: Sequence[County], most: int) -> list[County]:
    """Those with the largest shares, at most so many, and none of those that are alike without the others. ranked: of `by_share`."""
    found = list(ranked[:most])
    while found and len(found) < len(ranked) and _share(found[-1]) == _share(ranked[len(found)]):
        found.pop()
    return found


def members(counties: Sequence[County], county_of: Mapping[str, str]) -> set[str]:
    """The municipalities of the one county that is told of; none of several. counties: of `most_below`."""
    told = [one.name for one in counties] if len(counties) == 1 else []
    return {code for code, name in county_of.items() if name in told}


def class_of(distance: float, steps: tuple[float, float]) -> str:
    """At the level is not below it; as far as a step is in the class that begins there, away from the level above it."""
    if np.isnan(distance):
        return ""
    near, far = steps
    limits = (-far, -near, 0, near, far)
    return CLASSES[int(np.searchsorted(limits, distance, side="right"))]
