"""Tables in files that people made: CSV in any usual form, and Excel. Only what is asked for is read.

A cell of a CSV file is text; a cell of Excel is text, float, bool, datetime or None. Lines are counted from 1 as an
editor or Excel shows them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np
import pandas as pd

from loaders.errors import FileError
from loaders.reading import csv_file
from loaders.reading.excel import workbook
from loaders.reading.source_file import SourceFile

SHOWN = 3  # lines named in a message
LONG = 120  # letters of a line in a message


class Sheet(Protocol):
    """One table. name: of the sheet, "" for CSV. said: what a person should know of how it was read.
    left_out: how many rows a filter hides, which are not read."""

    @property
    def name(self) -> str: ...
    @property
    def said(self) -> tuple[str, ...]: ...
    @property
    def left_out(self) -> int: ...

    def head(self) -> list[list[object]]:
        """The first HEAD lines, ragged as they are."""

    def body(self, after_line: int, columns: list[int], beside: Sequence[int] = ()) -> pd.DataFrame:
        """The lines after one: the columns at these places (from 0), named by place; index: line number in the file.

        after_line: counted in head(). beside: more columns, read for their words alone: what stands in them is not
        refused. Lines without any content in all these columns are left out.
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
    return list(found)


@lru_cache(maxsize=1)
def _opened(file: SourceFile) -> Sequence[Sheet] | FileError:
    """What opening came to: every kind of file asks, and a bomb is not to be unpacked for each."""
    try:
        return workbook.sheets(file) if workbook.is_zip(file) else [csv_file.sheet(file)]
    except FileError as error:
        return error


def first_line(there: list[Sheet]) -> str:
    """The first line of several cells, else of any, as a message shows it: most likely the headers.

    Raises FileError for a sheet that cannot be read.
    """
    lines = [
        (at, [cell for cell in row if cell not in (None, "")]) for s in there for at, row in enumerate(s.head(), 1)
    ]
    for at, row in sorted((line for line in lines if line[1]), key=lambda line: len(line[1]) == 1):
        words = " | ".join(" ".join(str(cell).split())[:30] for cell in row)
        return f"linje {at} er «{words[:LONG]}{'…' if len(words) > LONG else ''}»"
    return "det er ingen tekst i den"


def lines_named(values: pd.Series, wrong: np.ndarray) -> str:
    """The first wrong lines with their values, and how many more: "linje 5 («abc»), linje 9 («x») og 10 til"."""
    places = np.flatnonzero(wrong)
    first = ", ".join(f"linje {values.index[at]} ({shown(values.iloc[at])})" for at in places[:SHOWN])
    return first + (f" og {len(places) - SHOWN} til" if len(places) > SHOWN else "")


def shown(value: object) -> str:
    """A cell as a message shows it: short, on one line."""
    if isinstance(value, bool):
        value = "SANN" if value else "USANN"  # as Excel shows it
    elif isinstance(value, float) and not math.isnan(value):
        value = f"{value:.15g}".replace(".", ",")
    text = "tom" if pd.isna(value) or not str(value).strip() else " ".join(str(value).split())
    return text if text == "tom" else f"«{text[:40]}{'…' if len(text) > 40 else ''}»"


def is_empty(cell: object) -> bool:
    """Whether a cell of a table holds nothing: None, or the NaN that pandas writes for it. Blank text is not nothing."""
    return cell is None or (isinstance(cell, float) and math.isnan(cell))
