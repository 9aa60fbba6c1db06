"""The first lines of a CSV file: where each record ends, and the delimiter."""

import csv
import io
import re

from loaders.errors import FileError
from loaders.reading.source_file import HEAD
from loaders.reading.text_file import HEAD_BYTES

MOST_COLUMNS = 16_384  # as many as Excel has
DELIMITERS = ";\t,|"
WORD, YEAR = re.compile(r"[^\W\d_]"), re.compile(r"(?:19|20)\d\d")


def first(content: bytes, delimiter: str) -> list[tuple[list[str], int]]:
    """The first records, each with the number of lines that have been read when it ends."""
    text = content[:HEAD_BYTES].decode("utf-8", errors="ignore")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        first = [(row, reader.line_num) for _, row in zip(range(HEAD), reader, strict=False)]
    except csv.Error as error:
        raise FileError(
            f"linje {reader.line_num} har en celle på over {csv.field_size_limit()} tegn. Er det riktig fil? Rett "
            "linjen, eller lagre filen på nytt som CSV (UTF-8)"
        ) from error
    wide = [(line, len(row)) for row, line in first if len(row) > MOST_COLUMNS]
    if wide:
        raise FileError(f"linje {wide[0][0]} har over {MOST_COLUMNS} felt. Er det riktig fil?")
    return first


def offset(content: bytes, lines: int) -> int:
    """Where the text after so many lines begins."""
    end = b"\n" if b"\n" in content else b"\r"
    at = 0
    for _ in range(lines):
        at = content.find(end, at) + 1 or len(content)
    return at


def width(row: list[str]) -> int:
    """The number of fields, empty ones at the end left out."""
    return max([place + 1 for place, cell in enumerate(row) if cell.strip()], default=0)


def usual(rows: list[list[str]]) -> int:
    widths = [len(row) for row in rows if row]
    return max(set(widths), key=widths.count, default=0)


def delimiter(content: bytes) -> str:
    """The delimiter that gives most lines of the head the same number of fields, more than one.

    One that also parts a line of headers goes first: the comma of amounts stands in all lines but that one.
    """

    def score(mark: str) -> tuple[bool, int, int]:
        rows = [row for row, _ in first(content[:20_000], mark) if row]
        fields = usual(rows)
        alike = sum(len(row) == fields for row in rows) if fields > 1 else 0
        return alike > 0 and any(_headers(row, fields) for row in rows), alike, fields

    return max(DELIMITERS, key=score)


def _headers(row: list[str], fields: int) -> bool:
    """Whether a line of most of the fields holds words alone, or years."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return 2 * len(cells) > fields and all(WORD.search(cell) or YEAR.fullmatch(cell) for cell in cells)
