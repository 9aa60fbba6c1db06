"""Inhabitants by the age groups of care, and the unit-cost weights that go with them."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from analysis.municipalities import same_unit
from analysis.municipalities.by_age import by_age as ages_of

AGES = ("0-66", "67-79", "80-89", "90+")
FIRST = (0, 67, 80, 90)
LAST = (66, 79, 89, np.inf)
OLD = slice(2, 4)  # 80 and over, among AGES
WHO = (
    "inhabitants", "inhabitants_80", "inhabitants_0_66", "inhabitants_67_79", "inhabitants_80_89", "inhabitants_90",
)  # fmt: skip
PEOPLE = [f"{who}_{end}" for who in WHO for end in ("from", "to")]


def by_age(population: pd.DataFrame) -> pd.DataFrame:
    """One row a region and 1 January: region_code, year, and persons in each of AGES. Missing where any age is."""
    return ages_of(population, FIRST).rename(columns=dict(zip(FIRST, AGES, strict=True)))


def ages_in(people: pd.DataFrame, year: int, changes: pd.DataFrame) -> pd.DataFrame:
    """Persons in each of AGES by municipality code for an accounting year, and `january`, the year they are counted.

    1 January of the year after, as municipalities.by_class.size_in. A code whose unit ended or changed at that turn of the year is
    counted under its new number if that is all that happened, and otherwise at 1 January of the year itself. A code
    that SSB only counts in its summed series (K-3101) is counted by that.
    """
    turn = same_unit.origins(changes, year, year + 1)
    before, after = _counted(people, year), _counted(people, year + 1)
    own = after[[same_unit.same(turn, code) for code in after.index]]
    new_number = {new: old for old, new in same_unit.renumbered(turn).items()}
    moved = after[after.index.isin(list(new_number))].rename(index=new_number)
    summed = after[after.index.str.startswith("K-")].rename(index=lambda code: code.removeprefix("K-"))
    found = pd.concat([own, moved, before, summed])
    return found[~found.index.duplicated() & found.index.str.fullmatch(r"\d{4}")]


def _counted(people: pd.DataFrame, january: int) -> pd.DataFrame:
    """Persons by code on one day; codes without a full count are left out."""
    rows = people[people["year"] == january].set_index("region_code")[list(AGES)]
    return rows[rows.sum(axis=1, skipna=False) > 0].assign(january=january)


def country(people: pd.DataFrame, january: int) -> np.ndarray:
    """Persons of the country in each of AGES: the sum of the municipalities counted that day."""
    found = _counted(people, january)
    return found[found.index.str.fullmatch(r"\d{4}")][list(AGES)].sum().to_numpy()


def people(ages: np.ndarray) -> dict[str, np.ndarray]:
    """The columns PEOPLE: all, 80 and over, and each of AGES, at both ends. ages: persons, (n, 2, age groups)."""
    groups = [ages.sum(axis=2), ages[..., OLD].sum(axis=2), *np.moveaxis(ages, 2, 0)]
    return dict(zip(PEOPLE, (each[:, end] for each in groups for end in (0, 1)), strict=True))


def weights(table: pd.DataFrame, set_code: str | None = None) -> tuple[float, ...]:
    """The unit-cost weights of a set (default: the default one), one for each of AGES. table: care_weights.

    Raises UnknownChoice for an unknown set, ValueError when a set does not have exactly these age groups.
    """
    sets = table["set_code"].astype(str)
    wanted = default_set(table) if set_code is None else set_code
    if wanted not in set(sets):
        raise UnknownChoice(f"Ukjente enhetskostnader: {wanted}. Disse finnes: {', '.join(sorted(set(sets)))}")
    rows = table[sets == wanted].sort_values("age_from")
    if (tuple(rows["age_from"]), tuple(rows["age_to"].astype(float).fillna(np.inf))) != (FIRST, LAST):
        raise ValueError(f"care_weights: {wanted} does not have the age groups {AGES}")
    return tuple(rows["weight"].astype(float))


def default_set(table: pd.DataFrame) -> str:
    """The code of the default set of weights."""
    return str(table.loc[table["role"] == "default", "set_code"].iloc[0])


class WeightSet(NamedTuple):
    """One set of unit costs, one for each of AGES. code: "" for the user's own. role: default, other or own."""

    code: str
    label: str
    role: str
    weights: tuple[float, ...]


def sets(table: pd.DataFrame, asked: tuple[float, ...] = ()) -> list[WeightSet]:
    """Every set once: the one that is asked for first (default: the default one), then the others. table: care_weights.

    Weights that are no set's are "Egne tall".
    """
    rows = table.astype({"set_code": "str", "label": "str", "role": "str"}).drop_duplicates("set_code")
    rows = rows.sort_values(["role", "set_code"])
    found = [WeightSet(row.set_code, row.label, row.role, weights(table, row.set_code)) for row in rows.itertuples()]
    first = [one for one in found if one.weights == tuple(asked)] if asked else found[:1]
    first = first[:1] or [WeightSet("", "Egne tall", "own", tuple(asked))]
    return [*first, *(one for one in found if one not in first)]
