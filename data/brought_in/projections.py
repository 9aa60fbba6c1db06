"""Projected inhabitants by age: SSB's table 14746 when it is in the extract, else the file that was brought in."""

import pandas as pd

from data.advice import command
from data.brought_in import documents
from data.errors import MissingTable
from data.extract import store
from data.extract.catalogue import Place, vintage

KIND, TABLE, COUNTRY = "projections", "population_projections", "EAK"


def latest(folder: Place = None) -> tuple[pd.DataFrame, str]:
    """region_code, variant_code, year (1 January), age (the youngest of its group), persons; and the source in words.

    region_code EAK is the country: of SSB's table the sum of the municipalities. Raises MissingTable without either.
    """
    if vintage(TABLE, folder):
        rows = store.read(TABLE, folder)
        country = rows.groupby(["variant_code", "year", "age"], observed=True, as_index=False)["persons"].sum()
        every = pd.concat([_plain(rows), _plain(country.assign(region_code=COUNTRY))], ignore_index=True)
        return every, "SSB, tabell 14746"
    newest = documents.last(KIND, folder)
    if newest is None:
        raise MissingTable(
            f"Befolkningsframskrivingen er ikke i uttrekket. Hent den med: {command('refresh', '14746')}"
        )
    rows = documents.rows(newest, folder).rename(columns={"age_from": "age"})
    return _plain(rows), str(newest.facts["source"])


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    texts = {"region_code": "str", "variant_code": "str"}
    return rows[["region_code", "variant_code", "year", "age", "persons"]].astype(texts)
