"""Spending and inhabitants of the same municipalities over several years, each in the borders of the last year."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.care import ages as care_ages, spending as care_spending
from analysis.common.asked import Read
from analysis.municipalities import by_class, same_unit, sum_of_parts
from data.municipalities import history
from data.municipalities.names import plain_name

TABLES = (
    "municipalities", "municipality_changes", "municipality_moves", "kostra_groups", "size_classes",
    "kommunal_deflator", "care_weights", "care_functions", "care_counties",
)  # fmt: skip
NO_PEOPLE = "folketallet etter alder mangler"


@dataclass(frozen=True)
class Material:
    """What every figure is made from. spending: care.spending.spending. people: care.ages.by_age. tables: TABLES by name.

    spent and ages: by year, the rows of that year by municipality code (ages: care.ages.ages_in). names: by code.
    rough: municipalities.by_class.rough_until. The changes are municipalities.history.completed. Never changed.
    """

    spending: pd.DataFrame
    people: pd.DataFrame
    spent: dict[int, pd.DataFrame]
    ages: dict[int, pd.DataFrame]
    tables: dict[str, pd.DataFrame]
    names: dict[str, str]
    rough: dict[str, int]

    def read(self, name: str) -> pd.DataFrame:
        """One of TABLES."""
        return self.tables[name]


@dataclass(frozen=True)
class Panel:
    """Municipalities (rows) by years (columns). nominal: 1000 kr. ages: persons, third axis care.ages.AGES.

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


def material(read: Read, choice: care_spending.Choice) -> Material:
    """Spending of a choice and inhabitants by age, from the tables: the slow part, to be kept by who asks twice."""
    spending = care_spending.spending(read("function_accounts"), read("care_functions"), choice)
    tables = {name: read(name) for name in TABLES}
    changes = history.changes_of(read)
    people = by_class.usable(care_ages.by_age(read("population")), tables["municipality_moves"])
    spent = {int(year): rows.set_index("region_code") for year, rows in spending.groupby("year")}
    ages = {year: care_ages.ages_in(people, year, changes) for year in spent}
    tables["municipality_changes"] = changes
    rough = by_class.rough_until(tables["municipality_moves"])
    return Material(spending, people, spent, ages, tables, _names(tables, spending), rough)


def today(found: Material, year: int) -> dict[str, str]:
    """Code of a year to today's, of the municipalities that have only got another number since."""
    return same_unit.renumbered(same_unit.origins(found.read("municipality_changes"), year, same_unit.EVER))


def units(found: Material, year: int) -> dict[str, str]:
    """Code of the year to today's, of every municipality of a year; one that is gone keeps its own."""
    changes = found.read("municipality_changes")
    there, now = by_class.in_use(found.read("municipalities"), changes, year), today(found, year)
    return {code: now.get(code, code) for code in same_unit.in_year(found.spending, there, changes, year)}


def _names(tables: dict[str, pd.DataFrame], spending: pd.DataFrame) -> dict[str, str]:
    """Name by code, of every code that the tables name."""
    changes, now = tables["municipality_changes"], tables["municipalities"]
    former = zip(changes["old_code"].tolist(), changes["old_name"].tolist(), strict=True)
    spent = zip(spending["region_code"].tolist(), spending["region_name"].tolist(), strict=True)
    now = zip(now["municipality_code"].tolist(), now["name"].map(plain_name).tolist(), strict=True)
    return dict(spent) | {code: name for code, name in former if code != name} | dict(now)


def panel(found: Material, years: list[int], summed: bool = False) -> Panel:
    """The panel of these years. A municipality that did not exist in a year, or was another unit, has a reason there.

    With `summed` a clean merger is the sum of what it was made of: our own series, not SSB's. One that only got another
    number is the same all the time, and goes by today's.
    """
    codes = units(found, years[-1])
    functions = list(found.spending.columns[6:])
    columns = [_year(found, codes, year, years[-1], functions, summed) for year in years]
    stacked = {name: np.stack([column[name] for column in columns], axis=1) for name in columns[0]}
    labels = [found.names.get(code, found.names.get(label, label)) for code, label in codes.items()]
    return Panel(list(codes.values()), labels, list(years), functions, **stacked)


def absent(found: Material, code: str, year: int) -> str:
    """Why one of today's municipalities is not among those of a year."""
    changes, moves = found.read("municipality_changes"), found.read("municipality_moves")
    of = same_unit.made_of(changes, moves, year, same_unit.EVER)
    return same_unit.reason(of, code, found.names, year) or sum_of_parts.NOT_IN_TABLE


def _year(found, units, year, last, functions, summed) -> dict[str, np.ndarray]:
    """One year of the panel: arrays with an entry a municipality. units: code of the last year to today's."""
    spent, people = found.spent[year], found.ages[year]
    of = same_unit.made_of(found.read("municipality_changes"), found.read("municipality_moves"), year, last)
    reason = np.array([same_unit.reason(of, code, found.names, year) for code in units], dtype=object)
    is_sum = (reason != "") & summed & np.array([of.get(code, ()) is not None for code in units])
    reason[is_sum] = ""
    paid = sum_of_parts.parts(units, of, set(spent.index[spent["in_use"]]))
    counted = sum_of_parts.counted(units, of, set(people.index))
    amounts = sum_of_parts.sums(spent[["nominal_1000nok", *functions]], paid)
    ages = sum_of_parts.sums(people[list(care_ages.AGES)], counted)
    whole, olds = sum_of_parts.flat(counted)
    january = np.full(len(units), np.inf)
    np.minimum.at(january, whole, people["january"].reindex(olds).fillna(np.inf).to_numpy())
    reason = np.where(reason == "", sum_of_parts.lacking(spent["status"], paid, found.names, year), reason)
    reason = np.where((reason == "") & np.isnan(ages).any(axis=1), _no_people(found, units, year), reason)
    amounts[reason != ""], ages[reason != ""] = np.nan, np.nan
    return {"nominal": amounts[:, 0], "functions": amounts[:, 1:], "ages": ages, "january": january,
            "reason": reason, "summed": is_sum}  # fmt: skip


def _no_people(found: Material, units: dict[str, str], year: int) -> np.ndarray:
    """What to say of each municipality if its inhabitants are missing."""
    texts = [
        f"folketallet før delingen i {found.rough[code] + 1} er et grovt anslag"
        if year <= found.rough.get(code, 0)
        else f"{NO_PEOPLE} for {year}"
        for code in units.values()
    ]
    return np.array(texts, dtype=object)
