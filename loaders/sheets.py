"""Tables in files that people made: CSV in any usual form, and Excel. Only what is asked for is read.

A cell of a CSV file is text; a cell of Excel is text, float, bool, datetime or None. Lines are counted from 1 as an
editor or Excel shows them.
"""

from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from loaders import csv_file, xlsx_file
from loaders.source_file import SourceFile

HEAD = 60  # lines searched for headers


class Sheet(Protocol):
    """One table. name: of the sheet, "" for CSV."""

    name: str

    def head(self) -> list[list[object]]:
        """The first HEAD lines, ragged as they are."""

    def body(self, after_line: int, columns: list[int]) -> pd.DataFrame:
        """The lines after one: the columns at these places (from 0), named by place; index: line number in the file.

        Lines without any content in these columns are left out.
        """


@dataclass(frozen=True)
class Where:
    """The header line of a table, and where each named column stands (from 0)."""

    line: int
    columns: dict[str, int]


def sheets(file: SourceFile) -> list[Sheet]:
    """Every visible sheet of the file. Raises FileError for anything that is neither CSV nor a plain .xlsx."""
    return xlsx_file.sheets(file) if xlsx_file.is_zip(file) else [csv_file.sheet(file)]
