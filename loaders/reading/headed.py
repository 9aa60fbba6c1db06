"""A table that is known by its headings: the sheet that has them, and the lines below them under our own names."""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from loaders.errors import FileError
from loaders.reading import headers, sheets
from loaders.reading.sheets import Sheet, Where, is_empty
from loaders.reading.source_file import SourceFile


def tables(file: SourceFile, wanted: Mapping[str, str], needed: set[str]) -> Iterator[tuple[Sheet, Where]]:
    """Every sheet with all needed headings, and where they stand. wanted, needed: as of headers.where."""
    for sheet in sheets.sheets(file):
        where = headers.where(sheet.head(), wanted, needed)
        if where:
            yield sheet, where


def first(file: SourceFile, wanted: Mapping[str, str], needed: set[str]) -> tuple[Sheet, Where] | None:
    """The first of `tables`, None where there is none."""
    return next(tables(file, wanted, needed), None)


def cells(
    file: SourceFile, wanted: Mapping[str, str], needed: set[str], named: Iterable[str], advice: str
) -> pd.DataFrame:
    """The lines of the first of `tables`, as texts without spaces around them, see `stripped`. Raises FileError where there is none.
    named: the headings as they are told. advice: what to do."""
    table = first(file, wanted, needed)
    if table is None:
        raise FileError(f"finner ikke overskriftene {', '.join(named)} på én linje. {advice}")
    return stripped(lines(*table))


def lines(sheet: Sheet, where: Where) -> pd.DataFrame:
    """The lines below the headings, a column each under our name; index: line number in the file."""
    body = sheet.body(where.line, list(where.columns.values()))
    return body.rename(columns={place: name for name, place in where.columns.items()})


def stripped(cells: pd.DataFrame) -> pd.DataFrame:
    """Texts without spaces around them, numbers of a spreadsheet as they are; a cell of nothing is ""."""
    return cells.map(lambda cell: "" if is_empty(cell) else cell.strip() if isinstance(cell, str) else cell)
