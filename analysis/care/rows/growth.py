"""The rows of the growth of a unit taken apart, of the groups beside a municipality, and of who is left out.

members: the municipalities of the unit, care.units.members of care.growth.municipalities.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pandas as pd

from analysis.care import missing_growth, totals, units
from analysis.care.growth import Question
from analysis.care.panel import Material
from analysis.care.rows.view import View
from analysis.care.units import LANDET, Unit

ORDER = ("ks", "kostra", "fylke")  # the groups of a municipality, from the most like it


class Counted(NamedTuple):
    """When the inhabitants are counted: the usual 1 January of both ends, and how many municipalities have others."""

    january_from: int
    january_to: int
    others: int


def growth(found: Material, view: View, label: str, members: Callable[[Question], pd.DataFrame]) -> pd.DataFrame:
    """The growth of the unit with the unit costs asked for, and then with each set. No row when no one has figures.

    members: those of a question. label: what the unit is called in its rows.
    """
    summed = view.unit.kind == "kommune" and bool(members(view.asked)["summed"].any())
    name = label + totals.SUMMED[summed]
    rows = totals.sensitivity(found, view.asked, rows_of=lambda one: total(members(one), name))
    return rows[rows["municipalities"] > 0].reset_index(drop=True)


def total(members: pd.DataFrame, label: str) -> pd.DataFrame:
    """The members as one row under a name; see care.units.total."""
    return units.total(members.assign(name=label), "name")


def left_out(members: pd.DataFrame) -> pd.DataFrame:
    """The members that are left out of both years: region_code, region_name, reason."""
    out = members.loc[members["reason"] != "", ["region_code", "region_name", "reason"]]
    return out.sort_values("region_name", ignore_index=True)


def counted(members: pd.DataFrame, view: View) -> Counted:
    """When the inhabitants behind the demography are counted; of a municipality, its own days are the usual ones."""
    kept = members[members["reason"] == ""]
    usual = view.asked.from_year + 1, view.asked.to_year + 1
    if view.unit.kind == "kommune":
        usual = int(kept["january_from"].iloc[0]), int(kept["january_to"].iloc[0])
    others = int(((kept["january_from"] != usual[0]) | (kept["january_to"] != usual[1])).sum())
    return Counted(*usual, others)


def beside(code: str, near: Iterable[Unit]) -> list[Unit]:
    """A municipality, its groups from the most like it, and the country. near: care.units.of."""
    return [Unit("kommune", code), *sorted(near, key=lambda unit: ORDER.index(unit.kind)), LANDET]


def lacking(found: Material, view: View) -> missing_growth.Lacking:
    """Why a municipality has no growth between the two years, and which years it has."""
    return missing_growth.lacking(found, view.asked, view.unit.key)
