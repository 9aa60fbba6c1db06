"""Lines of a CSV file that are not like the others, and which line a record stands on."""

import csv
import io
import re

import numpy as np
import pandas as pd

from loaders.errors import FileError
from loaders.reading.csv_surplus import Surplus

SHOWN = 3


class OddLines:
    """Takes the records that have too few or too many fields while the others are read.

    Too few is fine (a total line, a remark): the rest is empty. Too many is fine when the surplus is empty.
    numbers: of the records, from 1. lines: where they stand in the file.
    """

    def __init__(self, width: int, delimiter: str):
        self.width, self.delimiter = width, delimiter
        others = re.escape("".join(mark for mark in ";\t|" if mark != delimiter))
        self.other = re.compile(rf"\d\s*[{others}]\s*-?\d")  # between numbers: not in a remark
        self.numbers: list[int] = []
        self.texts: list[str] = []
        self.lines: list[int] = []

    def take(self, row) -> str:
        """pyarrow's invalid_row_handler."""
        self.numbers.append(row.number)
        self.texts.append(row.text)
        return "skip"

    def stand(self, before: int, numbers: np.ndarray | None) -> None:
        """before: the lines above the records. numbers: the first line of each, None when each is one line."""
        records = np.array(self.numbers, dtype=int)
        self.lines = (before + (records if numbers is None else numbers[records - 1])).tolist()

    def refuse(self, surplus: Surplus) -> int:
        """How many records have a surplus that is not empty; FileError where it may have moved what is read, and for
        mixed delimiters."""
        fields = [self._fields(place) for place in range(len(self.texts))]
        more = [any(row[surplus.named :]) for row in fields]
        self._refuse(
            [len(row) > self.width and surplus.moved(row) for row in fields],
            f"har flere felt enn overskriften, som har {surplus.named}",
            "Se etter et skilletegn inne i en tekst eller et tall: det skal stå i anførselstegn",
        )
        self._refuse(
            [self.other.search(text) is not None for text in self.texts],
            "har færre felt enn de andre, og et annet skilletegn",
            "Bruk det samme skilletegnet i hele filen",
        )
        return sum(more)

    def refuse_cut(self, records: int) -> None:
        """Raise FileError when the last record, which has no line end, lacks some of its fields: the file was cut."""
        last = self.texts[-1] if self.numbers and self.numbers[-1] == records else ""
        if self.delimiter in last or last.strip().isdigit():
            raise FileError(
                f"filen slutter midt i en linje («{last[-40:]}»): den er kuttet. Hent eller lagre den på nytt"
            )

    def added(self, frame: pd.DataFrame, columns: list[int]) -> pd.DataFrame:
        """The frame with the records that were taken, in their places."""
        if not self.texts:
            return frame
        fields = [self._fields(place) for place in range(len(self.texts))]
        taken = {place: [row[place] or None if place < len(row) else None for row in fields] for place in columns}
        more = pd.DataFrame(taken, index=self.lines, columns=columns).astype(frame.dtypes.to_dict())
        return pd.concat([frame, more]).sort_index()

    def _refuse(self, wrong: list[bool], what: str, advice: str) -> None:
        lines = [line for line, bad in zip(self.lines, wrong, strict=True) if bad]
        if lines:
            first = ", ".join(map(str, lines[:SHOWN]))
            raise FileError(f"linje {first} {what} ({len(lines)} slike linjer). {advice}")

    def _fields(self, place: int) -> list[str]:
        text = io.StringIO(self.texts[place], newline="")
        try:
            return next(csv.reader(text, delimiter=self.delimiter, strict=True), [])
        except csv.Error as error:
            raise FileError(
                f"linje {self.lines[place]} har et anførselstegn som ikke er lukket, eller en celle på over "
                f"{csv.field_size_limit()} tegn. Rett den, eller lagre filen på nytt fra Excel"
            ) from error


def line_numbers(content: bytes, start: int, delimiter: str, records: int) -> np.ndarray | None:
    """The first line of every record from `start`, counted from 1; None when each record is one line.

    Raises FileError for a quotation mark that is never closed: it swallows what follows.
    """
    end = b"\n" if b"\n" in content else b"\r"
    if content.count(end, start) + (not content.endswith(end)) == records:
        return None
    text = io.BytesIO(content)
    text.seek(start)
    reader = csv.reader(io.TextIOWrapper(text, "utf-8", newline=""), delimiter=delimiter, strict=True)
    ends = [0]
    try:
        ends += [reader.line_num for _ in reader]
    except csv.Error as error:
        before = content.count(end, 0, start)
        raise FileError(
            f"et anførselstegn er ikke lukket, eller lukket midt i et felt: se linje {before + reader.line_num} og "
            f"linjene før den. Rett det, eller lagre filen på nytt fra Excel"
        ) from error
    return np.array(ends[:-1]) + 1
