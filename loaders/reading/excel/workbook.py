"""Excel workbooks (.xlsx) read safely: values as they were stored. Nothing is evaluated, followed or run."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

import pandas as pd
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from loaders.errors import FileError
from loaders.reading.excel.cells import Cells, column_letters
from loaders.reading.excel.hidden import Hidden, told
from loaders.reading.excel.parts import DAMAGED, SAVE, Parts, parts_of
from loaders.reading.source_file import HEAD, SourceFile
from loaders.reading.visible import seen

MOST_ROWS = 299_999  # a file of 100 MB unpacked: read in a few seconds and half a gigabyte
MOST_CELLS = 10_000_000
MOST_TEXT = 1_000_000_000


@dataclass(frozen=True)
class XlsxSheet:
    """One sheet of a workbook; see loaders.sheets.Sheet."""

    book: CalamineWorkbook = field(repr=False)
    name: str
    cells: Cells
    parts: Parts = field(repr=False)
    hidden: tuple[str, ...] = ()  # the names of the sheets that are
    with_hidden: bool = False  # whether the rows that a filter hides are read

    @property
    def said(self) -> tuple[str, ...]:
        """What a person should know of how it was read."""
        formulas = f"arket {self.name} har {self.cells.formulas} formler: verdiene som er lagret i filen, er brukt"
        links = "lenker til andre filer er ikke fulgt"
        hidden = f"skjulte ark er ikke lest: {', '.join(self.hidden)}"
        more = (formulas,) * bool(self.cells.formulas) + (links,) * self.parts.links + (hidden,) * bool(self.hidden)
        return (*told(self.name, self._unseen, self.with_hidden, column_letters), *more)

    def head(self) -> list[list[object]]:
        """The first lines; a whole number as such, so that the header 2024 reads as it is written."""
        return [[_as_written(cell) for cell in row] for row in islice(self._rows(), HEAD)]

    def body(self, after_line: int, columns: list[int], beside: Sequence[int] = ()) -> pd.DataFrame:
        """See loaders.sheets.Sheet. Raises FileError for merged cells, errors and empty formulas in `columns`."""
        self._refuse_merged(after_line, columns)
        self._refuse_broken(after_line, columns)
        columns = [*columns, *beside]
        kept: list[list[object]] = [[] for _ in columns]
        for row in islice(self._rows(), after_line, None):
            for values, place in zip(kept, columns, strict=True):
                cell = row[place] if place < len(row) else None
                values.append(
                    None if cell == "" else "NaN" if isinstance(cell, float) and math.isnan(cell) else cell
                )  # no number, and not empty
        frame = pd.DataFrame({place: pd.Series(v, dtype=object) for place, v in zip(columns, kept, strict=True)})
        frame.index = pd.RangeIndex(after_line + 1, after_line + 1 + len(frame))
        left_out = self._unseen.filtered if self.left_out else frozenset()
        return frame[~frame.index.isin(left_out)].dropna(how="all")

    @property
    def left_out(self) -> int:
        """How many rows a filter hides, which are not read."""
        return 0 if self.with_hidden else len(self._unseen.filtered)

    @property
    def _unseen(self) -> Hidden:
        return self.parts.hidden.get(self.name, Hidden())

    def _rows(self):
        """Every line from the top, with every column from the left."""
        start = self._sheet.start
        before = [""] * start[1] if start else []
        return ([*before, *row] if before else row for row in self._sheet.iter_rows())

    @cached_property
    def _sheet(self) -> CalamineSheet:
        """Only now is room made for the cells. Raises FileError when there are too many."""
        rows, columns, texts = self.cells.rows, self.cells.columns, self.cells.texts
        if rows > MOST_ROWS or rows * columns > MOST_CELLS:
            raise FileError(
                f"arket {self.name} når til rad {rows} og kolonne {column_letters(max(columns, 1) - 1)}; grensen er "
                f"{MOST_ROWS} rader og {MOST_CELLS} celler i .xlsx. Lagre det som CSV (UTF-8)"
            )
        if texts * self.parts.longest_text > MOST_TEXT:
            raise FileError(
                f"arket {self.name} har {texts} celler med tekst, og en tekst på {self.parts.longest_text} tegn. "
                "Lagre det som CSV (UTF-8)"
            )
        try:
            return self.book.get_sheet_by_name(self.name)
        except CalamineError as error:
            raise FileError(
                f"arket {self.name} er ødelagt. Hent filen på nytt, eller åpne den i Excel. {SAVE}"
            ) from error

    def _refuse_merged(self, after_line: int, columns: list[int]) -> None:
        for (top, left), (bottom, right) in self._sheet.merged_cell_ranges or []:
            if bottom >= after_line and any(left <= place <= right for place in columns):
                raise FileError(f"arket {self.name}, rad {top + 1} til {bottom + 1}: cellene er slått sammen. Del dem")

    def _refuse_broken(self, after_line: int, columns: list[int]) -> None:
        broken = [one for one in self.cells.broken if one[0] > after_line and one[1] in columns]
        if broken:
            line, column, what = broken[0]
            raise FileError(
                f"arket {self.name}, celle {column_letters(column)}{line} har {what} ({len(broken)} slike). Åpne og "
                "lagre arbeidsboken i Excel, eller lim inn verdien"
            )


def is_zip(file: SourceFile) -> bool:
    """Whether the content is a zip archive, as a workbook is."""
    return file.content.startswith(b"PK")


def sheets(file: SourceFile) -> list[XlsxSheet]:
    """The visible sheets. Raises FileError for a bomb, macros, other formats, a password, damage."""
    parts = parts_of(file.content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(parts.copy))
    except CalamineError as error:
        raise FileError(DAMAGED) from error
    there = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
    shown = [meta.name for meta in there if meta.visible == SheetVisibleEnum.Visible]
    hidden = tuple(meta.name for meta in there if meta.name not in shown)
    parts.copy = b""
    if not shown:
        raise FileError("arbeidsboken har ingen synlige ark. Vis arket med tallene i Excel, og lagre")
    if not set(shown) <= set(parts.cells):
        raise FileError(DAMAGED)
    return [XlsxSheet(book, name, parts.cells[name], parts, hidden, file.with_hidden) for name in shown]


def _as_written(cell: object) -> object:
    if type(cell) is float and cell.is_integer():
        return int(cell)
    return seen(cell) if type(cell) is str else cell
