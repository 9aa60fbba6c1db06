"""Lines of a CSV file that are not like the others, and which line a record stands on."""

import csv
import io

import numpy as np
import pandas as pd

from loaders.errors import FileError

SHOWN = 3


class OddLines:
    """Takes the records that have too few or too many fields while the others are read.

    Too few is fine (a total line, a remark): the rest is empty. Too many is fine when the surplus is empty.
    numbers: of the records, from 1.
    """

    def __init__(self, width: int, delimiter: str):
        self.width, self.delimiter = width, delimiter
        self.numbers: list[int] = []
        self.texts: list[str] = []

    def take(self, row) -> str:
        """pyarrow's invalid_row_handler."""
        self.numbers.append(row.number)
        self.texts.append(row.text)
        return "skip"

    def refuse(self, before: int, numbers: np.ndarray | None, named: int) -> None:
        """Raise FileError for a record with a surplus that is not empty."""
        wide = [place for place, text in enumerate(self.texts) if any(self._fields(text)[named:])]
        if wide:
            lines = [self._line(place, before, numbers) for place in wide[:SHOWN]]
            raise FileError(
                f"linje {', '.join(map(str, lines))} har flere felt enn overskriften, som har {named} ({len(wide)} "
                "slike linjer). Se etter et skilletegn inne i en tekst eller et tall: det skal stå i anførselstegn"
            )

    def refuse_cut(self, records: int) -> None:
        """Raise FileError when the last record, which has no line end, lacks some of its fields: the file was cut."""
        if self.numbers and self.numbers[-1] == records and self.delimiter in self.texts[-1]:
            raise FileError(
                f"filen slutter midt i en linje («{self.texts[-1][-40:]}»): den er kuttet. Hent eller lagre den på nytt"
            )

    def added(self, frame: pd.DataFrame, columns: list[int], before: int, numbers: np.ndarray | None) -> pd.DataFrame:
        """The frame with the records that were taken, in their places."""
        if not self.texts:
            return frame
        fields = [self._fields(text) for text in self.texts]
        taken = {place: [row[place] or None if place < len(row) else None for row in fields] for place in columns}
        lines = [self._line(place, before, numbers) for place in range(len(fields))]
        more = pd.DataFrame(taken, index=lines, columns=columns).astype(frame.dtypes.to_dict())
        return pd.concat([frame, more]).sort_index()

    def _fields(self, text: str) -> list[str]:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=self.delimiter), [])

    def _line(self, place: int, before: int, numbers: np.ndarray | None) -> int:
        record = self.numbers[place]
        return before + (record if numbers is None else int(numbers[record - 1]))


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
            f"linjene før den ({error}). Rett det, eller lagre filen på nytt fra Excel"
        ) from error
    return np.array(ends[:-1]) + 1
