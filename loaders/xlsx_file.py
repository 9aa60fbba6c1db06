"""Excel workbooks (.xlsx) read safely: values as they were stored. Nothing is evaluated, followed or run."""

import io
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from loaders.errors import FileError
from loaders.source_file import SourceFile

HEAD = 60
MOST_EXPANDED = 600_000_000
CHUNK = 1 << 20
EMPTY_FORMULA = re.compile(rb'<c r="([A-Z]{1,3}\d+)"[^>]*>\s*<f[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>')


@dataclass(frozen=True)
class XlsxSheet:
    """One sheet of a workbook; see loaders.sheets.Sheet."""

    sheet: CalamineSheet

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.sheet.name

    def head(self) -> list[list[object]]:
        """The first lines."""
        return [row for _, row in zip(range(HEAD), self._rows(), strict=False)]

    def body(self, after_line: int, columns: list[int]) -> pd.DataFrame:
        """See loaders.sheets.Sheet. Raises FileError for merged cells among the columns."""
        self._refuse_merged(after_line, columns)
        rows = self._rows()
        kept = [[row[place] for place in columns] for row in rows[after_line:]]
        frame = pd.DataFrame(kept, columns=columns, dtype=object)
        frame.index = pd.RangeIndex(after_line + 1, after_line + 1 + len(frame))
        return frame.dropna(how="all")

    def _rows(self) -> list[list[object]]:
        return self._every

    @cached_property
    def _every(self) -> list[list[object]]:
        above = [[] for _ in range(self.sheet.start[0])] if self.sheet.start else []
        return above + [[None if c == "" else c for c in row] for row in self.sheet.to_python(skip_empty_area=False)]

    def _refuse_merged(self, after_line: int, columns: list[int]) -> None:
        for (top, left), (bottom, right) in self.sheet.merged_cell_ranges or []:
            if bottom >= after_line and any(left <= place <= right for place in columns):
                raise FileError(f"arket {self.name}, rad {top + 1} til {bottom + 1}: cellene er slått sammen. Del dem")


def is_zip(file: SourceFile) -> bool:
    """Whether the content is a zip archive, as a workbook is."""
    return file.content.startswith(b"PK")


def sheets(file: SourceFile) -> list[XlsxSheet]:
    """The visible sheets. Raises FileError for a bomb, macros, other formats, a password, damage, empty formulas."""
    _inspect(file.content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
        shown = [
            meta.name for meta in book.sheets_metadata
            if meta.visible == SheetVisibleEnum.Visible and meta.typ == SheetTypeEnum.WorkSheet
        ]  # fmt: skip
        return [XlsxSheet(book.get_sheet_by_name(name)) for name in shown]
    except CalamineError as error:
        raise FileError(
            f"arbeidsboken er ødelagt eller låst med passord ({error}). Lagre den på nytt som .xlsx"
        ) from error


def _inspect(content: bytes) -> None:
    """Unpack every part once, in pieces, and refuse what is too large, has macros or is no workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if "xl/workbook.xml" not in names:
                raise FileError("filen er et zip-arkiv, men ikke en .xlsx. Lagre arbeidsboken som .xlsx")
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise FileError("arbeidsboken har makroer. Lagre den som .xlsx uten makroer")
            left = MOST_EXPANDED
            for entry in archive.infolist():
                left -= _unpacked(archive, entry, left)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise FileError(
            f"arbeidsboken er ødelagt eller låst med passord ({error}). Lagre den på nytt som .xlsx"
        ) from error


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> int:
    """The size of one part unpacked; refuses more than `most` bytes, and formulas without a stored value."""
    size, tail, sheet = 0, b"", entry.filename.startswith("xl/worksheets/")
    with archive.open(entry) as part:
        while piece := part.read(CHUNK):
            size += len(piece)
            if size > most:
                raise FileError(f"arbeidsboken er større enn {MOST_EXPANDED // 1_000_000} MB utpakket")
            if sheet and (found := EMPTY_FORMULA.search(tail + piece)):
                raise FileError(
                    f"celle {found[1].decode()} i {entry.filename} er en formel uten lagret verdi. Lim inn verdien"
                )
            tail = piece[-2000:]
    return size
