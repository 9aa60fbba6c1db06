"""Spending and inhabitants of the same municipalities over several years, each in the borders of the last year."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import care, care_ages, care_units, regions
from analysis.figures import Read
from data.schema import MISSING

NOT_IN_TABLE = "kommunen er ikke i tabellen"
NO_PEOPLE = "folketallet etter alder mangler"


@dataclass(frozen=True)
class Material:
    """What every figure is made from. spending: care.spending. people: care_ages.by_age. read: the other tables."""

    spending: pd.DataFrame
    people: pd.DataFrame
    read: Read


@dataclass(frozen=True)
class Panel:
    """Municipalities (rows) by years (columns). nominal: 1000 kr. ages: persons, third axis care_ages.AGES.

    functions: 1000 kr, third axis function_codes. january: when the inhabitants are counted. reason: why the year of a
    municipality has no figure, "" where it has; then nominal and ages are both there. summed: whether the figure is
    the sum of the municipalities that it was made of.
    """

    codes: list[str]
    names: list[str]
    years: list[int]
    function_codes: list[str]
    nominal: np.ndarray
    ages: np.ndarray
    functions: np.ndarray
    january: np.ndarray
    reason: np.ndarray
    summed: np.ndarray


def material(read: Read, choice: care.Choice) -> Material:
    """Spending of a choice and inhabitants by age, from the tables: the slow part, to be kept by who asks twice."""
    return Material(
        care.spending(read("function_accounts"), read("care_functions"), choice),
        care_ages.by_age(read("population")),
        read,
    )


def panel(found: Material, years: list[int], summed: bool = False) -> Panel:
    """The panel of these years. A municipality that did not exist in a year, or was another unit, has a reason there.

    With `summed` a clean merger or a new number is the sum of what it was made of: our own series, not SSB's.
    """
    municipalities, changes = found.read("municipalities"), found.read("municipality_changes")
    there = regions.in_use(municipalities, changes, years[-1])
    units = care_units.in_year(found.spending, there, changes, years[-1])
    names = dict(zip(changes["old_code"].tolist(), changes["old_name"].tolist(), strict=True)) | units
    functions = list(found.spending.columns[6:])
    columns = [_year(found, changes, list(units), names, year, years[-1], functions, summed) for year in years]
    stacked = {name: np.stack([column[name] for column in columns], axis=1) for name in columns[0]}
    return Panel(list(units), list(units.values()), list(years), functions, **stacked)


def _year(found, changes, codes, names, year, last, functions, summed) -> dict[str, np.ndarray]:
    """One year of the panel: arrays with an entry a municipality."""
    spent = found.spending[found.spending["year"] == year].set_index("region_code")
    people = care_ages.ages_in(found.people, year, changes)
    made_of = care_units.origins(changes, year, last)
    rows, ages = spent.reindex(codes), people.reindex(codes)
    reason = np.array([care_units.reason(made_of, code, names, year) for code in codes], dtype=object)
    is_sum = np.zeros(len(codes), dtype=bool)
    for place in np.flatnonzero(reason != "") if summed else []:
        of = made_of[codes[place]]
        if of is None:
            continue
        is_sum[place], reason[place] = True, ""
        rows.iloc[place] = _summed(spent, sorted(of), functions)
        own = care_ages.summed_ages(people, codes[place], of)
        ages.iloc[place] = np.nan if own is None else own
    status = rows["status"].astype(object).where(rows["status"].notna(), None)
    reason = _first(reason, [(status.isna(), lambda at: f"{NOT_IN_TABLE} i {year}"),
                             (rows["nominal_1000nok"].isna(), lambda at: f"{year}: {MISSING[status.iloc[at]]}"),
                             (ages.isna().any(axis=1), lambda at: f"{NO_PEOPLE} for {year}")])  # fmt: skip
    there = reason == ""
    return {
        "nominal": np.where(there, rows["nominal_1000nok"].to_numpy(dtype=float), np.nan),
        "ages": np.where(there[:, None], ages[list(care_ages.AGES)].to_numpy(dtype=float), np.nan),
        "functions": np.where(there[:, None], rows[functions].to_numpy(dtype=float), np.nan),
        "january": ages["january"].to_numpy(dtype=float),
        "reason": reason,
        "summed": is_sum,
    }


def _summed(spent: pd.DataFrame, of: list[str], functions: list[str]) -> pd.Series:
    """The row of a municipality as the sum of these; missing, with the mark of the first, when one of them is."""
    rows = spent.reindex(of)
    absent = rows["status"].isna()
    marks = [".." if gone else status for gone, status in zip(absent, rows["status"], strict=True)]
    status = next((mark for mark in marks if mark), "")
    amounts = rows[["nominal_1000nok", *functions]].sum(skipna=False)
    amounts["nominal_1000nok"] = np.nan if status else amounts["nominal_1000nok"]
    return pd.Series({"status": status, "in_use": True, **amounts}).reindex(spent.columns)


def _first(reason: np.ndarray, checks: list[tuple[pd.Series, Callable[[int], str]]]) -> np.ndarray:
    """The reasons, filled where they are empty by the first check that holds."""
    for missing, text in checks:
        for place in np.flatnonzero((reason == "") & missing.to_numpy()):
            reason[place] = text(place)
    return reason
