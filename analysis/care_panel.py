"""Spending and inhabitants of the same municipalities over several years, each in the borders of the last year."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import care, care_ages, care_units, regions
from analysis.figures import Read
from data.schema import MISSING

NOT_IN_TABLE = "kommunen er ikke i tabellen"
TABLES = (
    "municipalities", "municipality_changes", "kostra_groups", "size_classes", "kommunal_deflator", "care_weights",
    "care_functions", "care_counties",
)  # fmt: skip
ABSENT = "absent"
WORSE = ("", ".", ":", "..", ABSENT)  # of several marks the last one is told
NO_PEOPLE = "folketallet etter alder mangler"


@dataclass(frozen=True)
class Material:
    """What every figure is made from. spending: care.spending. people: care_ages.by_age. tables: TABLES by name.

    spent and ages: by year, the rows of that year by municipality code (ages: care_ages.ages_in). Never changed.
    """

    spending: pd.DataFrame
    people: pd.DataFrame
    spent: dict[int, pd.DataFrame]
    ages: dict[int, pd.DataFrame]
    tables: dict[str, pd.DataFrame]

    def read(self, name: str) -> pd.DataFrame:
        """One of TABLES."""
        return self.tables[name]


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
    spending = care.spending(read("function_accounts"), read("care_functions"), choice)
    people, changes = care_ages.by_age(read("population")), read("municipality_changes")
    spent = {int(year): rows.set_index("region_code") for year, rows in spending.groupby("year")}
    ages = {year: care_ages.ages_in(people, year, changes) for year in spent}
    return Material(spending, people, spent, ages, {name: read(name) for name in TABLES})


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
    spent, people = found.spent[year], found.ages[year]
    made_of = care_units.origins(changes, year, last)
    reason = np.array([care_units.reason(made_of, code, names, year) for code in codes], dtype=object)
    is_sum = (reason != "") & summed & np.array([made_of.get(code, ()) is not None for code in codes])
    reason[is_sum] = ""
    parts = [sorted(made_of[code]) if is_sum[place] else [code] for place, code in enumerate(codes)]
    whole, olds = np.repeat(np.arange(len(codes)), [len(of) for of in parts]), [old for of in parts for old in of]

    def added(values: pd.DataFrame) -> np.ndarray:
        out = np.zeros((len(codes), values.shape[1]))
        np.add.at(out, whole, values.reindex(olds).to_numpy(dtype=float))
        return out

    amounts, ages = added(spent[["nominal_1000nok", *functions]]), added(people[list(care_ages.AGES)])
    january = np.full(len(codes), np.inf)
    np.minimum.at(january, whole, people["january"].reindex(olds).fillna(np.inf).to_numpy())
    _own_count(ages, january, people, codes, parts)
    worst = np.zeros(len(codes), dtype=int)
    np.maximum.at(worst, whole, [WORSE.index(mark) for mark in spent["status"].reindex(olds).fillna(ABSENT)])
    texts = np.array(
        ["", *(f"{year}: {MISSING[mark]}" for mark in WORSE[1:-1]), f"{NOT_IN_TABLE} i {year}"], dtype=object
    )
    reason = np.where(reason == "", texts[worst], reason)
    reason = np.where((reason == "") & np.isnan(ages).any(axis=1), f"{NO_PEOPLE} for {year}", reason)
    amounts[reason != ""], ages[reason != ""] = np.nan, np.nan
    return {"nominal": amounts[:, 0], "functions": amounts[:, 1:], "ages": ages, "january": january,
            "reason": reason, "summed": is_sum}  # fmt: skip


def _own_count(
    ages: np.ndarray, january: np.ndarray, people: pd.DataFrame, codes: list[str], parts: list[list[str]]
) -> None:
    """Where none of the others that a municipality was made of is counted, but it is itself, that count is taken.

    The table of inhabitants then follows the later borders.
    """
    counted = set(people.index)
    own = [
        place
        for place, (code, of) in enumerate(zip(codes, parts, strict=True))
        if of != [code] and code in counted and counted.isdisjoint(set(of) - {code})
    ]
    rows = people.loc[[codes[place] for place in own]]
    ages[own], january[own] = rows[list(care_ages.AGES)].to_numpy(dtype=float), rows["january"].to_numpy(dtype=float)
