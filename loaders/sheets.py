"""Tables in files that people made: CSV in any usual form, and Excel. Only what is asked for is read.

A cell of a CSV file is text; a cell of Excel is text, float, bool, datetime or None. Lines are counted from 1 as an
editor or Excel shows them.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import pandas as pd

from loaders import csv_file, xlsx_file
from loaders.errors import FileError
from loaders.source_file import SourceFile

SHOWN = 3  # lines named in a message


class Sheet(Protocol):
    """One table. name: of the sheet, "" for CSV. said: what a person should know of how it was read."""

    name: str
    said: tuple[str, ...]

    def head(self) -> list[list[object]]:
        """The first HEAD lines, ragged as they are."""

    def body(self, after_line: int, columns: list[int]) -> pd.DataFrame:
        """The lines after one: the columns at these places (from 0), named by place; index: line number in the file.

        after_line: counted in head(). Lines without any content in these columns are left out.
        """


@dataclass(frozen=True)
class Where:
    """The header line of a table, and where each named column stands (from 0)."""

    line: int
    columns: dict[str, int]


def sheets(file: SourceFile) -> list[Sheet]:
    """Every visible sheet of the file. Raises FileError for anything that is neither CSV nor a plain .xlsx."""
    found = _opened(file)
    if isinstance(found, FileError):
        raise FileError(str(found))
    return found


@lru_cache(maxsize=1)
def _opened(file: SourceFile) -> list[Sheet] | FileError:
    """What opening came to: every kind of file asks, and a bomb is not to be unpacked for each."""
    try:
        return xlsx_file.sheets(file) if xlsx_file.is_zip(file) else [csv_file.sheet(file)]
    except FileError as error:
        return error


def lines_named(values: pd.Series, wrong: np.ndarray) -> str:
    """The first wrong lines with their values, and how many more: "linje 5 («abc»), linje 9 («x») og 10 til"."""
    places = np.flatnonzero(wrong)
    first = ", ".join(f"linje {values.index[at]} ({shown(values.iloc[at])})" for at in places[:SHOWN])
    return first + (f" og {len(places) - SHOWN} til" if len(places) > SHOWN else "")


def shown(value: object) -> str:
    """A cell as a message shows it: short, on one line."""
    if isinstance(value, bool):
        value = "SANN" if value else "USANN"  # as Excel shows it
    text = "tom" if pd.isna(value) or not str(value).strip() else " ".join(str(value).split())
    return text if text == "tom" else f"«{text[:40]}{'…' if len(text) > 40 else ''}»"
