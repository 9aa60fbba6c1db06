"""Projected inhabitants by age: SSB's table 14746 when it is in the extract, else the file that was brought in."""

import re

import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.brought_in.document import Document
from data.errors import MissingTable
from data.extract import store
from data.extract.catalogue import Place
from data.extract.store import Read

KIND, TABLE, COUNTRY = "projections", "population_projections", "EAK"
VINTAGE = ["vintage", "variant_code", "year", "age", "persons"]


def latest(read: Read, folder: Place = None) -> tuple[pd.DataFrame, str]:
    """region_code, variant_code, year (1 January), age (the youngest of its group), persons; and the source in words.

    region_code EAK is the country: of SSB's table the sum of the municipalities. read: of whoever asks, who
    notes what was asked for. Raises MissingTable without either.
    """
    rows = store.read_unless(TABLE, read, lambda: documents.last(KIND, folder) is not None)
    if rows is not None:
        country = rows.groupby(["variant_code", "year", "age"], observed=True, as_index=False)["persons"].sum()
        every = pd.concat([_plain(rows), _plain(country.assign(region_code=COUNTRY))], ignore_index=True)
        return every, "SSB, tabell 14746"
    newest = documents.last(KIND, folder)
    if newest is None:
        raise MissingTable(
            f"Befolkningsframskrivingen er ikke i uttrekket. Hent den med: {command('refresh', '14746')}"
        )
    rows = _rows(newest, folder)
    return _plain(rows[rows["vintage"] == rows["vintage"].max()]), str(newest.facts["source"])


def of_country(folder: Place = None) -> tuple[pd.DataFrame, dict[int, str]]:
    """Every vintage that was brought in: vintage, variant_code, year, age and persons of the country, and SSB's table of each.

    Of a vintage that several files have, the rows of the file whose id comes last. None brought in: no rows.
    """
    parts: dict[int, pd.DataFrame] = {}
    tables: dict[int, str] = {}
    for document in documents.current(folder, KIND):
        rows = _rows(document, folder)
        rows = rows[rows["region_code"].astype(str) == COUNTRY]
        for year, own in rows.groupby("vintage"):
            parts[int(year)] = own.assign(variant_code=own["variant_code"].astype(str))[VINTAGE]
        tables |= _tables(document)
    every = pd.concat([parts[year] for year in sorted(parts)], ignore_index=True) if parts else None
    return pd.DataFrame(columns=VINTAGE) if every is None else every, {
        one: tables.get(one, "") for one in sorted(parts)
    }


def _tables(document: Document) -> dict[int, str]:
    """Vintage to SSB's table; a file brought in before tables were kept names that of its one vintage in its source."""
    named = re.search(r"tabell (\w+), utgave (\d{4})", str(document.facts.get("source", "")))
    told = {int(named[2]): named[1]} if named else {}
    return told | {int(one["year"]): str(one["table"]) for one in document.facts.get("series", []) if "table" in one}


def _rows(document: Document, folder: Place) -> pd.DataFrame:
    return documents.rows(document, folder).rename(columns={"age_from": "age"})


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    texts = {"region_code": "str", "variant_code": "str"}
    return rows[["region_code", "variant_code", "year", "age", "persons"]].astype(texts)
