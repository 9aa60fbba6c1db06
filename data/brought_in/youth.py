"""Young people outside work and education: SSB's table 13556 where it is in the extract, and files that were brought in."""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.brought_in.document import Document
from data.contract.schema import MISSING
from data.errors import DamagedTable, MissingTable
from data.extract.catalogue import Place
from data.extract.store import Read

KIND, TABLE = "youth", "youth_outside"
KEY = ["region_code", "year", "age_code"]
COLUMNS = [*KEY, "share_pct", "persons", "people", "reason", "source"]
SAME_PLACE = {"03": "0301"}  # Oslo is a county and a municipality: one figure of the newest source
OF_SSB = "SSB, tabell 13556"
TABLE_UNREAD, FILE_UNREAD = "table_unread", "file_unread"
UNREAD = {
    TABLE_UNREAD: "SSBs tabell 13556 kan ikke leses her",  # which has every municipality
    FILE_UNREAD: "en fil med slike tall kan ikke leses her",
}
NO_FIGURE = "tallet er ikke i uttrekket"
# Why a place has no figure where others have, in the place of SSB's marks: whom a file that cannot be read is of, is not known.
WITHOUT = UNREAD | {FILE_UNREAD: f"{NO_FIGURE}; {UNREAD[FILE_UNREAD]}"}
# What a source of a file ends with where its figures were read from another's rendering of the table, with whose it is where that is
# known: as it was written, and as it is told.
COPY = re.compile(r", etter offentlig kopi( \([^()]+\))?")
SECONDARY = re.compile(r", lest i en offentlig gjengivelse( \([^()]+\))?, ikke hos SSB selv$")


class Young(NamedTuple):
    """figures: one row a place, year and age group: COLUMNS. share_pct: as published; persons: those outside, people: all of the
    age, both NaN where they are not known; reason: why there is no share, "" where there is one.

    unread: the one of UNREAD that they are without; "" where all that is here could be read.
    """

    figures: pd.DataFrame
    unread: str = ""


def figures(read: Read, folder: Place = None) -> Young:
    """Of all that can be read.

    region_code: 0 the country, two digits a county, four a municipality. SSB's table goes before a file, and a later
    file before an earlier one. read: of whoever asks, who notes what was asked for. Raises MissingTable without any.
    """
    there = sorted(documents.newest(folder, KIND), key=lambda one: str(one.imported), reverse=True)
    asked: list[tuple[str, Callable[[], pd.DataFrame]]] = [(TABLE_UNREAD, lambda: _of_table(read(TABLE)))]
    asked += [(FILE_UNREAD, partial(_of_file, one, folder)) for one in there]
    parts: list[pd.DataFrame] = []
    lost: dict[str, DamagedTable] = {}
    for mark, make in asked:
        try:
            parts.append(make())
        except DamagedTable as error:
            lost.setdefault(mark, error)
        except MissingTable:
            continue  # the table is not fetched
    if not parts:
        absent = f"Tall for unge utenfor er ikke i uttrekket. Hent dem med: {command('refresh', '13556')}"
        raise next(iter(lost.values()), MissingTable(absent))
    every = pd.concat(parts, ignore_index=True)[COLUMNS]
    place = every["region_code"].replace(SAME_PLACE)
    every = every[~every.assign(region_code=place).duplicated(KEY)]
    return Young(every.sort_values(KEY, ignore_index=True), next(iter(lost), ""))


def where_there(read: Read, folder: Place = None) -> Young | MissingTable:
    """The same; why not without any."""
    try:
        return figures(read, folder)
    except MissingTable as error:
        return error


def _of_file(document: Document, folder: Place) -> pd.DataFrame:
    texts = {"region_code": "str", "age_code": "str", "source": "str"}
    rows = documents.rows(document, folder).astype(texts)
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
