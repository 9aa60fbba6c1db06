"""The rows of the count of every kindergarten: the units, the sums on both readings, what netting takes away.

count: data.brought_in.kindergarten_count.latest. units: as in analysis.kindergarten. codes: the municipalities of today.
"""

from collections.abc import Callable, Collection, Mapping

import pandas as pd

from analysis.common.asked import Read
from analysis.kindergarten import material, staffing
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.ratio import with_ratio
from analysis.kindergarten.rows import readings

LEVELS = KINDERGARTEN, MUNICIPALITY = "kindergarten", "municipality"  # what staff is netted within


def units(read: Read, count: pd.DataFrame, assumed: Assumptions, level: str = KINDERGARTEN) -> pd.DataFrame:
    """Every kindergarten, or they summed to municipalities, with ratio.with_ratio."""
    found = material.kindergartens(read, count, assumed)
    found = found if level == KINDERGARTEN else staffing.by_municipality(found)
    return with_ratio(found, assumed.norm)


def own(units: pd.DataFrame, code: str | None) -> pd.DataFrame:
    """The units of a municipality, or all of them."""
    return units[units["municipality_code"] == code] if code else units


def each(units: pd.DataFrame, assumed: Assumptions, level: str) -> pd.DataFrame:
    """The units, the largest shortfall first (readings.each), with the columns that name them at the level."""
    rows = readings.each(units, assumed)
    if level == KINDERGARTEN:
        return rows.assign(kindergarten_name=rows["unit"])
    return rows.assign(region_code=rows["municipality_code"], region_name=rows["municipality_name"])


def today(units: pd.DataFrame, codes: Collection[str]) -> pd.DataFrame:
    """Without those that are no municipality of today: former ones that were split, and Longyearbyen."""
    return units[units["municipality_code"].isin(codes)]


def no_place(units: pd.DataFrame, codes: Collection[str]) -> list[str]:
    """Names of those in the count that are no municipality of today, in the order of the alphabet. units: municipalities."""
    return sorted(units.loc[~units["municipality_code"].isin(codes), "municipality_name"])


def total(
    units_of: Callable[[Assumptions], pd.DataFrame], code: str | None, label: str, choices: list[Assumptions]
) -> dict:
    """Both readings of a municipality, or of all units, with their span; see readings.spanned."""
    return readings.spanned(lambda one: own(units_of(one), code), label, choices)


def ladder(total_of: Callable[[str], Mapping], code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """What is missing when more and more is netted: label, shortfall_fte, need_1000nok, the finest first.

    total_of: from level to readings.total.
    """
    row = total_of(KINDERGARTEN)
    steps = [("Hver barnehage for seg", row["shortfall_gross_fte"])]
    if not code:
        steps.append(("Hver kommune under ett", total_of(MUNICIPALITY)["shortfall_gross_fte"]))
    steps.append((f"{'Kommunen' if code else 'Landet'} under ett", row["shortfall_net_fte"]))
    found = pd.DataFrame(steps, columns=["label", "shortfall_fte"])
    return found.assign(need_1000nok=found["shortfall_fte"] * assumed.wage_nok / 1000)


def pedagogues(units: pd.DataFrame) -> Mapping[str, float] | None:
    """What the pedagogue norm asks of the units with figures, and their staff; None where none has figures."""
    known = units[units["reason"] == ""]
    return None if known.empty else known[["required_pedagogues", "actual_fte"]].sum()
