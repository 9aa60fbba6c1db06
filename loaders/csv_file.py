"""CSV as people save it: any usual encoding and delimiter, read as text."""

import csv
import io
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as arrow_csv

from loaders.csv_lines import OddLines, line_numbers
from loaders.errors import FileError
from loaders.source_file import HEAD, SourceFile
from loaders.text_file import utf8

MOST_LINES = 3_000_000
DELIMITERS = ";\t,|"
HEAD_BYTES = 200_000
TEXT = pd.StringDtype("pyarrow", na_value=np.nan)


@dataclass(frozen=True)
class CsvSheet:
    """A CSV file as one table; see loaders.sheets.Sheet. content: UTF-8 without a byte order mark."""

    content: bytes = field(repr=False)
    delimiter: str
    name: str = ""
    said: tuple[str, ...] = ()

    def head(self) -> list[list[object]]:
        """The first lines, ragged."""
        return [row for row, _ in _first(self.content, self.delimiter)]

    def body(self, after_line: int, columns: list[int]) -> pd.DataFrame:
        """See loaders.sheets.Sheet. Raises FileError for lines with more fields than the header, and open quotes."""
        first = _first(self.content, self.delimiter)
        skipped = first[after_line - 1][1]
        start = _offset(self.content, skipped)
        if start == len(self.content):
            raise FileError("filen har ingen linjer under overskriften")
        named = _width(first[after_line - 1][0])
        width = max(named, _usual([row for row, _ in first[after_line:]]))
        odd = OddLines(width, self.delimiter)
        table = self._read(start, width, [*columns, *range(named, width)], odd)
        frame = pd.DataFrame({place: table[str(place)].to_pandas(types_mapper=_text) for place in columns})
        records = table.num_rows + len(odd.numbers)
        numbers = line_numbers(self.content, start, self.delimiter, records)
        kept = np.delete(np.arange(records), np.array(odd.numbers, dtype=int) - 1)
        frame.index = skipped + (kept + 1 if numbers is None else numbers[kept])
        odd.refuse(skipped, numbers, named)
        if not self.content.endswith((b"\n", b"\r")):
            odd.refuse_cut(records)
        for place in range(named, width):
            _refuse_unnamed(table[str(place)], frame.index, named)
        return _without_empty(odd.added(frame, columns, skipped, numbers))

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
            raise FileError(f"CSV-filen er ødelagt: {str(error).strip()}. Lagre den på nytt som CSV (UTF-8)") from error


def sheet(file: SourceFile) -> CsvSheet:
    """Decode and find the delimiter. Raises FileError for what is not text, is a web page, or has too many lines."""
    lines = max(file.content.count(b"\n"), file.content.count(b"\r"))
    if lines > MOST_LINES:
        raise FileError(f"filen har {lines} linjer; grensen er {MOST_LINES}. Del den, eller summer før den importeres")
    content = utf8(file.content)
    return CsvSheet(content, _delimiter(content))


def _text(kind: pa.DataType) -> pd.StringDtype | None:
    return TEXT if pa.types.is_large_string(kind) else None


def _first(content: bytes, delimiter: str) -> list[tuple[list[str], int]]:
    """The first records, each with the number of lines that have been read when it ends."""
    text = content[:HEAD_BYTES].decode("utf-8", errors="ignore")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(row, reader.line_num) for _, row in zip(range(HEAD), reader, strict=False)]
    except csv.Error as error:
        raise FileError(f"filen kan ikke leses som CSV ({error}). Lagre den på nytt som CSV (UTF-8)") from error


def _offset(content: bytes, lines: int) -> int:
    """Where the text after so many lines begins."""
    end = b"\n" if b"\n" in content else b"\r"
    at = 0
    for _ in range(lines):
        at = content.find(end, at) + 1 or len(content)
    return at


def _width(row: list[str]) -> int:
    """The number of fields, empty ones at the end left out."""
    return max([place + 1 for place, cell in enumerate(row) if cell.strip()], default=0)


def _usual(rows: list[list[str]]) -> int:
    widths = [len(row) for row in rows if row]
    return max(set(widths), key=widths.count, default=0)


def _delimiter(content: bytes) -> str:
    """The delimiter that gives most lines of the head the same number of fields, more than one."""

    def score(mark: str) -> tuple[int, int]:
        rows = [row for row, _ in _first(content[:20_000], mark) if row]
        usual = _usual(rows)
        return (sum(len(row) == usual for row in rows) if usual > 1 else 0, usual)

    return max(DELIMITERS, key=score)


def _refuse_unnamed(values: pa.ChunkedArray, lines: pd.Index, named: int) -> None:
    """A column that the header does not have must be empty."""
    if values.null_count < len(values):
        line = lines[int(np.flatnonzero(values.is_valid().to_numpy())[0])]
        raise FileError(
            f"linje {line} har flere felt enn overskriften, som har {named}. Se etter et skilletegn inne i en tekst "
            "eller et tall: slike felt skal stå i anførselstegn"
        )


def _without_empty(frame: pd.DataFrame) -> pd.DataFrame:
    empty = frame.isna().all(axis=1).to_numpy()
    return frame[~empty] if empty.any() else frame
