"""Moves rows from the municipalities of a year to today's. A kindergarten is whole: where its municipality was split
between several, it has no code of today, and is named."""

import pandas as pd

from data.advice import command
from data.extract import store
from loaders.documents.kind import Known
from loaders.errors import FileError

MOVES = "municipality_moves"


def codes(code_year: int) -> set[str]:
    """The municipality codes in use on 1 January of a year. Raises FileError for a year before the key begins."""
    return set(_key(code_year)["old_code"].astype(str))


def moved(rows: pd.DataFrame, code_year: int, known: Known) -> pd.DataFrame:
    """The rows with municipality_code, today's: missing where the old one was split or is no municipality."""
    key = _key(code_year)
    single = key[~key["old_code"].duplicated(keep=False) & key["new_code"].notna()]
    today = dict(zip(single["old_code"].astype(str), single["new_code"].astype(str), strict=True))
    unknown = sorted(set(today.values()) - set(known.names))
    if unknown:
        raise FileError(
            f"kommunelisten har ikke {', '.join(unknown[:5])}, som nøkkelen for {code_year} fører til. "
            f"Hent listen på nytt: {command('refresh', 'klass-131')}"
        )
    return rows.assign(municipality_code=rows["code_then"].astype(str).map(today))


def remarks(rows: pd.DataFrame, code_year: int) -> list[str]:
    """A sentence on each old code that has no place in today's municipalities: which, why, how many kindergartens."""
    key = _key(code_year).set_index("old_code")
    homeless = rows[rows["municipality_code"].isna()]
    return [
        f"{code} {key.loc[[code], 'old_name'].iloc[0]} har ingen plass i dagens inndeling "
        f"({key.loc[[code], 'source'].iloc[0]}): {', '.join(group['name'].astype(str))}"
        for code, group in homeless.groupby(homeless["code_then"].astype(str))
    ]


def _key(code_year: int) -> pd.DataFrame:
    key = store.read_reference(MOVES)
    first = key["from_year"].min()
    if code_year < first:
        raise FileError(
            f"nøkkelen til dagens kommuner begynner i {first}, og filen er fra {code_year - 1}. Se om året i filnavnet "
            "er riktig"
        )
    return key[(key["from_year"] <= code_year) & ~(key["to_year"] < code_year).fillna(False).astype(bool)]
