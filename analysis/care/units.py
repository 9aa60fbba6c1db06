"""Whose care spending: a municipality, a county, a size class, a KOSTRA group or the country, as one unit.

Amounts of a group are added up before anything is divided; care_rows says which municipalities are counted.
"""

from typing import NamedTuple

import pandas as pd

from analysis.care import totals
from analysis.care.panel import Material, units as units_of
from analysis.common.numbers import OSLO, pct

GROUPS = ("fylke", "ks", "kostra")
SHARES = {
    "demography_pct": "demography_1000nok", "older_pct": "older_1000nok", "younger_pct": "younger_1000nok",
    "residual_pct": "residual_1000nok",
}  # fmt: skip


class Unit(NamedTuple):
    """kind: kommune (key: its code), one of GROUPS (key: the label of the class), or landet."""

    kind: str = "landet"
    key: str = ""


LANDET = Unit()


def table(found: Material, year: int) -> pd.DataFrame:
    """The class of each municipality of that year, one column for each of GROUPS; index: region_code.

    A column is an ordered category, missing where size or group is not known.
    """
    rows = pd.DataFrame({"region_code": list(units_of(found, year).values()), "year_to": year})
    classes = {name: totals.labels(found, rows, name) for name in GROUPS}
    return pd.DataFrame(classes).set_axis(pd.Index(rows["region_code"]))


def units(groups: pd.DataFrame) -> list[Unit]:
    """Every group with more than Oslo in it, in order. groups: `table`."""
    there = groups[groups.index != OSLO]
    return [
        Unit(name, str(label)) for name in GROUPS for label in there[name].cat.remove_unused_categories().cat.categories
    ]


def of(groups: pd.DataFrame, code: str) -> list[Unit]:
    """The groups of a municipality that others are in too: county, size class, KOSTRA group. groups: `table`."""
    if code not in groups.index:
        return []
    own = groups.loc[code].dropna()
    return [Unit(name, str(label)) for name, label in own.items() if (groups[name] == label).sum() > 1]


def members(rows: pd.DataFrame, unit: Unit, groups: pd.DataFrame, with_oslo: bool = False) -> pd.DataFrame:
    """The municipalities of a unit. rows: of care.growth.municipalities."""
    if unit.kind == "kommune":
        return rows[rows["region_code"] == unit.key]
    kept = rows if with_oslo else rows[rows["region_code"] != OSLO]
    if unit.kind == "landet":
        return kept
    return kept[(kept["region_code"].map(groups[unit.kind].astype(object)) == unit.key).to_numpy()]


def may_hold_oslo(unit: Unit, groups: pd.DataFrame | None) -> bool:
    """Whether Oslo may be counted in: the country, and a group that Oslo is in. groups: `table`, for one of GROUPS."""
    if groups is None:
        return unit == LANDET
    return bool(groups[unit.kind].get(OSLO) == unit.key)


def total(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """One row a value of a column, in the order of the rows: care.totals.by_label, and SHARES of the start, per cent.

    Rows that are one for each value are not summed.
    """
    if rows[by].is_unique:
        has = rows["reason"] == ""
        counts = {
            "municipalities": has.astype(int),
            "municipalities_of": 1,
            "summed": (has & rows["summed"]).astype(int),
        }
        alone = rows.assign(unit=rows[by], **counts)
        return shares(alone)
    order = pd.CategoricalDtype(list(dict.fromkeys(rows[by])), ordered=True)
    return shares(totals.by_label(rows, lambda kept: kept[by].astype(order)))


def shares(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with SHARES: the parts of the growth in fixed prices, per cent of the spending of the first year."""
    return rows.assign(**{name: pct(rows[part], rows["real_from_1000nok"]) for name, part in SHARES.items()})
