"""CSV as people save it: any usual encoding and delimiter, read as text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as arrow_csv

from loaders.errors import FileError
from loaders.reading import csv_head
from loaders.reading.csv_lines import OddLines, line_numbers
from loaders.reading.csv_surplus import Surplus, last_amount, told
from loaders.reading.source_file import SourceFile
from loaders.reading.text_file import utf8
from loaders.reading.visible import seen

MOST_LINES = 3_000_000
MOST_BREAKS, BREAK = 3, "\n"  # line ends inside a cell of the head
NO_LAST_END = "filen slutter uten linjeskift: se etter at siste linje er hel"
TEXT = pd.StringDtype("pyarrow", na_value=np.nan)


@dataclass(frozen=True)
class CsvSheet:
    """A CSV file as one table; see loaders.sheets.Sheet. content: UTF-8 without a byte order mark."""

    content: bytes = field(repr=False)
    delimiter: str
    name: str = ""
    left_out: int = 0
    of_file: tuple[str, ...] = ()
    _told: list[str] = field(default_factory=list, repr=False, compare=False)  # of the last reading

    @property
    def said(self) -> tuple[str, ...]:
        """What a person should know of how it was read."""
        return (*self.of_file, *self._told)

    def head(self) -> list[list[object]]:
        """The first lines, ragged. Raises FileError for a quotation mark that swallows lines."""
        first = csv_head.first(self.content, self.delimiter)
        for row, line in first:
            if any(self.delimiter in cell and cell.count(BREAK) > MOST_BREAKS for cell in row):
                raise FileError(
                    f"et anførselstegn er ikke lukket: se linje {line - max(cell.count(BREAK) for cell in row)} og "
                    "linjene etter den. Rett det, eller lagre filen på nytt fra Excel"
                )
        return [[seen(cell) for cell in row] for row, _ in first]

    def body(self, after_line: int, columns: list[int], beside: Sequence[int] = ()) -> pd.DataFrame:
        """See loaders.sheets.Sheet. Raises FileError for lines with more fields than the header, and open quotes."""
        columns = [*columns, *beside]
        first = csv_head.first(self.content, self.delimiter)
        skipped = first[after_line - 1][1]
        start = csv_head.offset(self.content, skipped)
        if start == len(self.content):
            raise FileError("filen har ingen linjer under overskriften. Se om det er riktig fil")
        named = csv_head.width(first[after_line - 1][0])
        width = max(named, csv_head.usual([row for row, _ in first[after_line:]]))
        odd = OddLines(width, self.delimiter)
        whole = range(min(columns), width) if width > named else ()
        table = self._read(start, width, [*columns, *(place for place in whole if place not in columns)], odd)
        frame = pd.DataFrame({place: table[str(place)].to_pandas(types_mapper=_text) for place in columns})
        records = table.num_rows + len(odd.numbers)
        numbers = line_numbers(self.content, start, self.delimiter, records)
        kept = np.delete(np.arange(records), np.array(odd.numbers, dtype=int) - 1)
        frame.index = skipped + (kept + 1 if numbers is None else numbers[kept])
        odd.stand(skipped, numbers)
        surplus = Surplus(named, last_amount(frame), self.delimiter)
        more = odd.refuse(surplus)
        if not self.content.endswith((b"\n", b"\r")):
            odd.refuse_cut(records)
        if width > named:
            more += _refuse_unnamed(table, frame.index, surplus, width)
        self._told[:] = told(more, named)
        return _without_empty(odd.added(frame, columns))

    def _read(self, start: int, width: int, places: list[int], odd: OddLines) -> pa.Table:
        names = [str(place) for place in range(width)]
        try:
            return arrow_csv.read_csv(
                pa.BufferReader(pa.py_buffer(memoryview(self.content)[start:])),
                arrow_csv.ReadOptions(column_names=names, use_threads=False),
                arrow_csv.ParseOptions(
                    delimiter=self.delimiter, newlines_in_values=True, ignore_empty_lines=False,
                    invalid_row_handler=odd.take,
                ),
                arrow_csv.ConvertOptions(
                    include_columns=[str(place) for place in places], null_values=[""], strings_can_be_null=True,
                    column_types=dict.fromkeys(names, pa.large_string()),
                ),
            )  # fmt: skip
        except pa.ArrowInvalid as error:
            raise FileError(
                "filen kan ikke deles i linjer og felt: en celle er på over en million tegn, eller et anførselstegn "
                "er ikke lukket. Rett den, eller lagre filen på nytt som CSV (UTF-8)"
            ) from error


def sheet(file: SourceFile) -> CsvSheet:
    """Decode and find the delimiter. Raises FileError for what is not text, is a web page, or has too many lines."""
    lines = max(file.content.count(b"\n"), file.content.count(b"\r"))
    if lines > MOST_LINES:
        raise FileError(f"filen har {lines} linjer; grensen er {MOST_LINES}. Del den, eller summer før den importeres")
    content = utf8(file.content)
    said = () if content.endswith((b"\n", b"\r")) else (NO_LAST_END,)
    return CsvSheet(content, csv_head.delimiter(content), of_file=said)


def _text(kind: pa.DataType) -> pd.StringDtype | None:
    return TEXT if pa.types.is_large_string(kind) else None


def _refuse_unnamed(table: pa.Table, lines: pd.Index, surplus: Surplus, width: int) -> int:
    """How many lines have a field in a column without a header; FileError where that may have moved others."""
    named = surplus.named
    more = np.logical_or.reduce([table[str(place)].is_valid().to_numpy() for place in range(named, width)])
    if not more.any():
        return 0
    places = [place for place in surplus.guards(width) if place < width]
    there = pd.DataFrame({place: table[str(place)].to_pandas(types_mapper=_text) for place in places})
    wrong = surplus.doubted(there, more, width)
    if wrong.any():
        raise FileError(
            f"linje {lines[int(np.flatnonzero(wrong)[0])]} har flere felt enn overskriften, som har {named}. Se etter "
            "et skilletegn inne i en tekst eller et tall: slike felt skal stå i anførselstegn"
        )
    return int(more.sum())


def _without_empty(frame: pd.DataFrame) -> pd.DataFrame:
    empty = frame.isna().all(axis=1).to_numpy()
    return frame[~empty] if empty.any() else frame
