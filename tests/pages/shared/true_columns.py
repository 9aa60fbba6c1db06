"""Whether what a column holds is of the kind that its definition, in the files, says."""

import re
from collections.abc import Callable

import pandas as pd

from analysis.measures.registry import MEASURES
from charts.files.columns.meanings import meaning
from data.contract.tables import EXTRACT
from pages.shared import extract

TABLE = re.compile(r"tabell (\d{5})")
DATE = r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}"
KINDS: tuple[tuple[str, Callable[[object], bool]], ...] = (  # how a definition begins, and what each value then is
    (r"Dagen ", lambda value: bool(re.fullmatch(DATE, str(value)))),
    (r"Antall |Folketall|Innbyggere (på|under) .* 1\. januar", lambda value: is_number(value) and value % 1 == 0),
    (r"Året |Første år ", lambda value: is_number(value) and value % 1 == 0 and 1900 < value < 2200),
    (r"Kommunenummeret|Nummeret til kommunen", lambda value: bool(re.fullmatch(r"\d{4}", str(value)))),
    (r"Barnehagens organisasjonsnummer", lambda value: bool(re.fullmatch(r"\d{9}", str(value)))),
    (r"KOSTRA-funksjonens nummer", lambda value: bool(re.fullmatch(r"\d{3}", str(value)))),
    (r"Nummeret på spørsmålet", lambda value: is_number(value) and value % 1 == 0),
    (r"Filen", lambda value: bool(re.search(r"\.[a-z]{3,4}$", str(value)))),
    (r"(Dokumentet|Det nyere dokumentet)", lambda value: bool(re.fullmatch(r"[a-z0-9][a-z0-9-]*", str(value)))),
    (r"Navnet på .* utgave", lambda value: bool(re.fullmatch(r"\d{8}T\d+Z-[0-9a-f]{12}", str(value)))),
    (r"Tabellen som tallet er fra", lambda value: value in EXTRACT),
    (r"Andel av", lambda value: is_number(value) and 0 <= value <= 100),
)  # fmt: skip
SAID = ("edition", "level_name", "peers_kind", "norm_label")  # whose definition names all that they may be
BESIDE = {r"i enheten (i raden|ved siden av)": "measure_unit"}

DAYS = {"Folketall 1. januar året etter": 1, "Folketall 1. januar det året": 0}  # years after that of the row


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def untrue(found) -> list[str]:
    """What of a Finding is not as it is defined: its columns, each with a value that is none of its kind."""
    rows = found.rows()
    return [
        wrong
        for column in found.columns
        for wrong in (
            *_of_kind(column, rows),
            *_of_source(column, rows, found),
            *_beside(column, found.columns),
            *_of_the_day(column, rows),
        )
    ]


def _of_kind(column: str, rows: pd.DataFrame) -> list[str]:
    told = meaning(column)
    values = [one for one in rows[column].dropna().unique().tolist() if one != ""]
    rules = [is_kind for begins, is_kind in KINDS if re.match(begins, told)]
    if MEASURES[column].unit:
        rules.append(is_number)
    if column in SAID:
        rules.append(lambda value: str(value).lower() in told.lower())
    return [f"{column}: «{told}» {value!r}" for value in values if not all(rule(value) for rule in rules)][:1]


def _beside(column: str, columns: list[str]) -> list[str]:
    """A definition that leans on another column has it beside."""
    needed = [name for said, name in BESIDE.items() if re.search(said, meaning(column))]
    return [f"{column}: «{meaning(column)}» uten {name}" for name in needed if name not in columns]


def _of_the_day(column: str, rows: pd.DataFrame) -> list[str]:
    """Inhabitants are of the day that the definition says: none are of a 1 January that is not counted yet, but where the
    definition says that those are SSB's projection."""
    later = next((years for said, years in DAYS.items() if meaning(column).startswith(said)), None)
    if later is None or "year" not in rows or "framskriving" in meaning(column):
        return []
    last = extract.table("population")["year"].max()
    wrong = rows[rows[column].notna() & (rows["year"] + later > last)]
    return [f"{column}: «{meaning(column)}» {one}" for one in wrong["year"].astype(int).tolist()[:1]]


def _of_source(column: str, rows: pd.DataFrame, found) -> list[str]:
    """A definition that names a table of SSB is of rows that come from it."""
    named = TABLE.findall(meaning(column))
    if not named or rows[column].isna().all():
        return []
    own = " ".join(rows[one].astype(str).str.cat(sep=" ") for one in ("source", "actual_source") if one in rows)
    from_here = {EXTRACT[name].table_id for name in found.tables} | set(re.findall(r"\d{5}", f"{found.source} {own}"))
    return [] if from_here & set(named) else [f"{column}: «{meaning(column)}» fra {sorted(from_here)}"]
