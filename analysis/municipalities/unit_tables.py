"""The map of the municipalities of every year, from the tables of the extract."""

import pandas as pd

from analysis.common.asked import Read
from analysis.municipalities.units import Units, units as map_of
from data.errors import DamagedTable, MissingTable
from data.extract import store
from data.municipalities.history import changes_of
from data.municipalities.names import plain_name


def units(read: Read) -> Units:
    """The map that every figure over time and every count goes by."""
    return map_of(changes_of(read))


def together(read: Read, *names: str) -> list[pd.DataFrame]:
    """Tables that are of use only together. Raises MissingTable with the names of all that are not fetched, or the damage of the first that cannot be read."""
    found, lacking = [], []
    for name in names:
        try:
            found.append(read(name))
        except DamagedTable:
            raise
        except MissingTable:
            lacking.append(name)
    if lacking:
        raise MissingTable(store.not_fetched(*lacking))
    return found


def municipalities(read: Read, known: Units, year: int) -> dict[str, str]:
    """Key and name of every municipality on 1 January of a year; see Units.in_use."""
    rows = read("municipalities")
    called = [plain_name(name) for name in rows["name"]]
    return known.in_use(dict(zip(rows["municipality_code"].tolist(), called, strict=True)), year)
