"""Shares of the young outside work, education and measures as published: one line a place, year and age group.

Columns: region_code (0 the country, two digits a county, four a municipality), region, year, age_group (15-29 or
20-29), share_pct, persons (may be empty) and source.
"""

import pandas as pd

from data.contract.types import conform
from data.contract.youth import YOUTH
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.survey.problems import Problems
from loaders.documents.youth import rules
from loaders.errors import FileError
from loaders.reading import headers, sheets
from loaders.reading.sheets import Sheet, Where, is_empty
from loaders.reading.source_file import SourceFile

TITLES = ("region_code", "region", "year", "age_group", "share_pct", "persons", "source")
HEADERS = {name: name.replace("_", " ") for name in TITLES}
NEEDED = set(TITLES) - {"persons"}


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headers of such shares."""
    return _table(file) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line. Raises FileError that names line, column and value of the first faults, and how many there are."""
    if choices.municipality or choices.scope:
        raise FileError("andelene gjelder mange steder. Utelat --municipality og --scope")
    table = _table(file)
    if table is None:
        raise FileError(f"finner ikke overskriftene {', '.join(TITLES)} på én linje. Gi kolonnene navnene")
    lines = _lines(*table)
    if lines.empty:
        raise FileError("ingen linjer er fylt ut under overskriftene. Skriv minst én")
    problems = Problems({name: name for name in TITLES})
    frame = rules.checked(lines, known, problems)
    problems.stop()
    frame = conform(YOUTH, frame[list(YOUTH.names)])
    years = sorted(set(frame["year"]))
    span = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    facts = {
        "series": [{"kind": "youth", "year": int(year), "lines": int((frame["year"] == year).sum())} for year in years],
        "source": "; ".join(dict.fromkeys(frame["source"].astype(str))),
        "checks": [],
        "notes": [],
    }
    said = [] if frame["persons"].notna().any() else ["filen har andeler, men ikke personer"]
    return Imported(f"youth-{span}-{file.stem}", f"Unge utenfor, {span}", YOUTH.name, frame, facts, said)


def _table(file: SourceFile) -> tuple[Sheet, Where] | None:
    for sheet in sheets.sheets(file):
        where = headers.where(sheet.head(), HEADERS, NEEDED)
        if where:
            return sheet, where
    return None


def _lines(sheet: Sheet, where: Where) -> pd.DataFrame:
    """The lines as text, but for numbers of a spreadsheet; a column that is not there is empty."""
    body = sheet.body(where.line, list(where.columns.values()))
    body = body.rename(columns={place: name for name, place in where.columns.items()})
    texts = body.map(lambda cell: "" if is_empty(cell) else cell.strip() if isinstance(cell, str) else cell)
    return texts if "persons" in texts else texts.assign(persons="")
