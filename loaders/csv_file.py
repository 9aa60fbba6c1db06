"""CSV as people save it: any usual encoding and delimiter, read as text. HTML, PDF and the like are told apart."""

import csv
import io
import re
from dataclasses import dataclass

import pandas as pd

from loaders.errors import FileError
from loaders.source_file import SourceFile

HEAD = 60
MOST_LINES = 3_000_000
DELIMITERS = ";\t,|"
NOT_TEXT = {
    b"%PDF": "en PDF",
    b"\xd0\xcf\x11\xe0": "en gammel Excel-fil (.xls)", b"\x1f\x8b": "en gzip-fil", b"{\\rtf": "en RTF-fil",
    b"\x89PNG": "et bilde", b"\xff\xd8\xff": "et bilde",
}  # fmt: skip
MARKUP = re.compile(r"\s*<(!doctype|html|head|body|table|\?xml)", re.IGNORECASE)


@dataclass(frozen=True)
class CsvSheet:
    """A CSV file as one table; see loaders.sheets.Sheet."""

    text: str
    delimiter: str
    name: str = ""

    def head(self) -> list[list[object]]:
        """The first lines, ragged."""
        rows = csv.reader(io.StringIO(self.text[:200_000]), delimiter=self.delimiter)
        try:
            return [row for _, row in zip(range(HEAD), rows, strict=False)]
        except csv.Error as error:
            raise FileError(f"filen kan ikke leses som CSV ({error}). Lagre den på nytt som CSV (UTF-8)") from error

    def body(self, after_line: int, columns: list[int]) -> pd.DataFrame:
        """See loaders.sheets.Sheet. Raises FileError for a line with more fields than the header."""
        width = len(self.head()[after_line - 1])
        try:
            frame = pd.read_csv(
                io.StringIO(self.text), sep=self.delimiter, header=None, names=range(width), usecols=columns,
                skiprows=after_line, dtype=str, keep_default_na=False, na_values=[""], skip_blank_lines=False,
                index_col=False, engine="c", on_bad_lines="error",
            )  # fmt: skip
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise FileError(_said(str(error), width)) from error
        frame.index = pd.RangeIndex(after_line + 1, after_line + 1 + len(frame))
        return frame[columns].dropna(how="all")


def _said(error: str, width: int) -> str:
    found = re.search(r"Expected \d+ fields in line (\d+), saw (\d+)", error)
    if found:
        return (
            f"linje {found[1]} har {found[2]} felt, men overskriften har {width}. Se etter et skilletegn inne i en "
            "tekst (tekster med skilletegn skal stå i anførselstegn)"
        )
    return "ingen linjer under overskriften" if "No columns" in error else f"CSV-filen er ødelagt: {error.strip()}"


def sheet(file: SourceFile) -> CsvSheet:
    """Decode and find the delimiter. Raises FileError for what is not text, is a web page, or has too many lines."""
    text = decoded(file.content)
    if MARKUP.match(text):
        raise FileError(
            "filen er en nettside (HTML/XML), ikke CSV. Åpne den i Excel og lagre som CSV (UTF-8) eller .xlsx"
        )
    lines = text.count("\n")
    if lines > MOST_LINES:
        raise FileError(f"filen har {lines} linjer; grensen er {MOST_LINES}. Del den, eller summer før den importeres")
    return CsvSheet(text, _delimiter(text))


def decoded(content: bytes) -> str:
    """The text: UTF-16 with a byte order mark, else UTF-8, else Windows-1252. Raises FileError for what is not text."""
    for magic, what in NOT_TEXT.items():
        if content.startswith(magic):
            raise FileError(f"filen er {what}. Lagre den som .xlsx eller CSV (UTF-8)")
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return content.decode("utf-16")
        if b"\0" in content:
            raise FileError("filen er ikke tekst (den har nullbyte). Lagre den som .xlsx eller CSV (UTF-8)")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="strict" if _printable(content) else "replace")


def _printable(content: bytes) -> bool:
    """Whether every byte is a character of Windows-1252."""
    if content.translate(None, bytes(set(range(256)) - {0x81, 0x8D, 0x8F, 0x90, 0x9D})):
        raise FileError("tegnkodingen er ukjent. Lagre filen som CSV (UTF-8)")
    return True


def _delimiter(text: str) -> str:
    """The delimiter that gives most lines of the head the same number of fields, more than one."""

    def score(mark: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(io.StringIO(text[:20_000]), delimiter=mark) if row][:HEAD]
        usual = max(set(widths), key=widths.count, default=1)
        return (widths.count(usual) if usual > 1 else 0, usual)

    return max(DELIMITERS, key=score)
