"""Young people outside work and education: SSB's table 13556 where it is in the extract, and files that were brought in."""

import re

import numpy as np
import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.contract.schema import MISSING
from data.errors import MissingTable
from data.extract import store
from data.extract.catalogue import Place
from data.extract.store import Read

KIND, TABLE = "youth", "youth_outside"
KEY = ["region_code", "year", "age_code"]
COLUMNS = [*KEY, "share_pct", "persons", "people", "reason", "source"]
SAME_PLACE = {"03": "0301"}  # Oslo is a county and a municipality: one figure of the newest source
OF_SSB = "SSB, tabell 13556"
# What a source of a file ends with where its figures were read from another's rendering of the table, with whose it is where that is
# known: as it was written, and as it is told.
COPY = re.compile(r", etter offentlig kopi( \([^()]+\))?")
SECONDARY = re.compile(r", lest i en offentlig gjengivelse( \([^()]+\))?, ikke hos SSB selv$")


def figures(read: Read, folder: Place = None) -> pd.DataFrame:
    """One row a place, year and age group: COLUMNS. share_pct: as published; persons: those outside, people: all of the
    age, both NaN where they are not known; reason: why there is no share, "" where there is one.

    region_code: 0 the country, two digits a county, four a municipality. SSB's table goes before a file, and a later
    file before an earlier one. read: of whoever asks, who notes what was asked for. Raises MissingTable without either.
    """
    there = sorted(documents.current(folder, KIND), key=lambda one: one.imported, reverse=True)
    table = store.read_unless(TABLE, read, lambda: bool(there))
    parts = [] if table is None else [_of_table(table)]
    parts += [_of_file(documents.rows(one, folder)) for one in there]
    if not parts:
        raise MissingTable(f"Tall for unge utenfor er ikke i uttrekket. Hent dem med: {command('refresh', '13556')}")
    every = pd.concat(parts, ignore_index=True)[COLUMNS]
    place = every["region_code"].replace(SAME_PLACE)
    every = every[~every.assign(region_code=place).duplicated(KEY)]
    return every.sort_values(KEY, ignore_index=True)


def where_there(read: Read, folder: Place = None) -> pd.DataFrame | MissingTable:
    """The same; why not without either, or where one cannot be read."""
    try:
        return figures(read, folder)
    except MissingTable as error:
        return error


def _of_file(rows: pd.DataFrame) -> pd.DataFrame:
    texts = {"region_code": "str", "age_code": "str", "source": "str"}
    rows = rows.astype(texts)
    return rows.assign(source=rows["source"].map(told), people=np.nan, reason="")


def told(source: str) -> str:
    """A source, or several, as it is told to readers."""
    return COPY.sub(r", lest i en offentlig gjengivelse\1, ikke hos SSB selv", source)


def parted(source: str) -> tuple[str, str]:
    """What was published, and how it was read where that is not from the publisher, "" else. source: as it is told."""
    read = SECONDARY.search(source)
    return (source[: read.start()], read[0]) if read else (source, "")


def _of_table(rows: pd.DataFrame) -> pd.DataFrame:
    texts = ["region_code", "age_code", "group_code", "measure_code", "status"]
    rows = rows.astype(dict.fromkeys(texts, "str"))
    outside, everyone = (rows[rows["group_code"] == group].set_index(KEY) for group in ("outside", "all"))
    share, persons = (outside[outside["measure_code"] == measure] for measure in ("share_pct", "persons"))
    people = everyone.loc[everyone["measure_code"] == "persons", "value"]
    found = pd.DataFrame(
        {"share_pct": share["value"], "persons": persons["value"].reindex(share.index),
         "people": people.reindex(share.index), "reason": share["status"].map(MISSING).fillna("")}
    ).reset_index()  # fmt: skip
    return found[~_not_in_use(found)].assign(source=OF_SSB)


def _not_in_use(found: pd.DataFrame) -> pd.Series:
    """Of a number that was not in use SSB may print zeros: no one of the age, or, where that is not known, none outside
    in any year so far."""
    none = (found["share_pct"].fillna(0) == 0) & (found["persons"].fillna(0) == 0) & (found["reason"] == "")
    so_far = none.groupby([found["region_code"], found["age_code"]]).cummin()  # sorted by year
    return (found["people"] == 0) | (found["people"].isna() & so_far)
