"""Lines of a CSV file with more fields than the header: whether what is read can still be trusted.

A stray delimiter moves every field after it one place to the right. So a move would put the last amount that is read
in one of the places right after it: as many as the line has too many. Where no number stands there, nothing that is
read was moved. Between commas nothing can be trusted, since an amount may be cut at its decimal sign.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.reading import amounts

SAMPLE = 10_000  # lines that tell what a column holds


@dataclass(frozen=True)
class Surplus:
    """named: how many columns the header has. last: the place of the last amount that is read, see last_amount."""

    named: int
    last: int
    delimiter: str

    def guards(self, width: int) -> range:
        """The places where a moved amount would stand, for lines of this many fields."""
        return range(self.last + 1, self.last + 1 + width - self.named)

    def moved(self, row: Sequence[str]) -> bool:
        """Whether an amount of one line, as its fields, may have been moved; an empty surplus may be a moved field."""
        after = [row[place] or None for place in self.guards(len(row)) if place < len(row)]
        between_commas = self.delimiter == "," and any(row[self.named :])
        return between_commas or bool(_numbers(pd.Series(after, dtype="str")).any())

    def doubted(self, frame: pd.DataFrame, more: np.ndarray, width: int) -> np.ndarray:
        """Which of the lines of a frame (columns by place) with `more` fields than the header are not sound."""
        if self.delimiter == ",":
            return more
        moved = [_numbers(frame[place]) for place in self.guards(width)]
        return more & np.logical_or.reduce([np.zeros(len(frame), dtype=bool), *moved])


def last_amount(frame: pd.DataFrame) -> int:
    """The last of the columns that are read (by place) which mostly holds numbers; the last of all when none does."""
    for place in sorted(frame.columns, reverse=True):
        filled = frame[place].iloc[:SAMPLE].dropna()
        if len(filled) and _numbers(filled).mean() > 0.5:
            return place
    return max(frame.columns)


def told(lines: int, named: int) -> tuple[str, ...]:
    """What to say of the lines that were taken."""
    what = f"{lines} {'linje' if lines == 1 else 'linjer'} har flere felt enn overskriften, som har {named}: feltene er ikke lest, siden alle kolonnene som leses, står før dem"
    return (what,) * bool(lines)


def _numbers(texts: pd.Series) -> np.ndarray:
    """Which texts are, or may be, amounts."""
    found, bad = amounts.numbers(texts)
    like = texts.astype("str").str.strip().str.fullmatch(r"-?[0-9]{1,3}[.,][0-9]{3}").fillna(False)
    return ~np.isnan(found) & ~bad | like.to_numpy(dtype=bool)
