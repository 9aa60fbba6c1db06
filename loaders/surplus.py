"""Lines of a CSV file with more fields than the header: whether what is read can still be trusted.

A stray delimiter moves every field after it one place to the right. The last column that is read is an amount, so that
a move would put a number in one of the places right after it: as many as the line has too many. Where there is none,
nothing that is read was moved. Between commas nothing can be trusted, since an amount may be cut at its decimal sign.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders import amounts



@dataclass(frozen=True)
class Surplus:
    """named: how many columns the header has. columns: the places that are read, in any order."""

    named: int
    columns: tuple[int, ...]
    delimiter: str

    def guards(self, width: int) -> range:
        """The places where a moved amount would stand, for lines of this many fields."""
        last = max(self.columns)
        return range(last + 1, last + 1 + width - self.named)

    def trusted(self, row: Sequence[str | None]) -> bool:
        """Whether one line, as its fields, is sound."""
        after = [row[place] for place in self.guards(len(row)) if place < len(row)]
        return self.delimiter != "," and not _numbers(pd.Series([text or None for text in after], dtype="str")).any()

    def doubted(self, frame: pd.DataFrame, more: np.ndarray, width: int) -> np.ndarray:
        """Which of the lines of a frame (columns by place) with `more` fields than the header are not sound."""
        if self.delimiter == ",":
            return more
        moved = [_numbers(frame[place]) for place in self.guards(width)]
        return more & np.logical_or.reduce([np.zeros(len(frame), dtype=bool), *moved])


def told(lines: int, named: int) -> tuple[str, ...]:
    """What to say of the lines that were taken."""
    what = f"{lines} linjer har flere felt enn overskriften, som har {named}: kolonnene som leses, står før dem"
    return (what,) * bool(lines)


def _numbers(texts: pd.Series) -> np.ndarray:
    """Which texts are, or may be, amounts."""
    found, bad = amounts.numbers(texts)
    like = texts.astype("str").str.strip().str.fullmatch(r"-?[0-9]{1,3}[.,][0-9]{3}").fillna(False)
    return ~np.isnan(found) & ~bad | like.to_numpy(dtype=bool)
