"""Answers of a survey of innovation as published: one line an answer, see `columns` and the template."""

import pandas as pd

from data.contract.innovation import ANSWERS
from data.contract.types import conform
from loaders.documents.innovation import rules
from loaders.documents.innovation.columns import PATTERNS, TITLES
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.survey.problems import Problems
from loaders.errors import FileError
from loaders.reading import headers, sheets
from loaders.reading.sheets import Sheet, Where, is_empty
from loaders.reading.source_file import SourceFile


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headings of such answers."""
    return _table(file) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every line with a figure. Raises FileError that names line, column and value of the first faults, and how many."""
    if choices.municipality or choices.scope:
        raise FileError("svarene gjelder ingen enkelt kommune. Utelat --municipality og --scope")
    table = _table(file)
    if table is None:
        raise FileError(f"finner ikke overskriftene {', '.join(TITLES.values())} på én linje. Bruk malen")
    lines = _lines(*table)
    filled = lines[(lines["share_pct"] != "") | (lines["respondents"] != "")]
    if filled.empty:
        raise FileError(f"ingen svar er fylt ut ({len(lines)} linjer uten tall). Fyll ut minst én linje")
    problems = Problems(TITLES)
    frame = rules.checked(filled, problems)
    problems.stop()
    frame = conform(ANSWERS, frame[list(ANSWERS.names)])
    years = sorted({int(year) for year in frame["year"]})
    span = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    facts = {
        "series": [{"kind": "innovation", "year": year, "lines": int((frame["year"] == year).sum())} for year in years],
        "source": "; ".join(dict.fromkeys(frame["source"].astype(str))), "checks": [], "notes": [],
    }  # fmt: skip
    said = [f"svar: {len(filled)}. Linjer uten tall, hoppet over: {len(lines) - len(filled)}"]
    return Imported(f"innovation-{span}-{file.stem}", f"Innovasjon, {span}", ANSWERS.name, frame, facts, said)


def _table(file: SourceFile) -> tuple[Sheet, Where] | None:
    for sheet in sheets.sheets(file):
        where = headers.where(sheet.head(), PATTERNS, set(PATTERNS))
        if where:
            return sheet, where
    return None


def _lines(sheet: Sheet, where: Where) -> pd.DataFrame:
    """The cells, stripped; a text of nothing is empty."""
    body = sheet.body(where.line, list(where.columns.values()))
    body = body.rename(columns={place: name for name, place in where.columns.items()})
    return body.map(lambda cell: "" if is_empty(cell) else cell.strip() if isinstance(cell, str) else cell)
