"""One measure of every municipality of today in every year: what a profile is cut out of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Series:
    """A row a municipality, in the order of Material.codes, and a column a year.

    value: float, NaN where there is none. mark: SSB's mark of what is missing, "" where there is a figure or no mark.
    part and whole: the amounts that a ratio is made of, where they are known; value is 100 * part / whole.
    table: where it is read. terms: by name, the amounts that add up to part; of: what whole is called. "" and none of
    a figure that is read as it stands. caveat: what must be known of the newest figure, a sentence;
    caveats: the same of the figure of each municipality and year, where it is not one for all.
    """

    years: tuple[int, ...]
    value: np.ndarray
    mark: np.ndarray
    table: str
    part: np.ndarray | None = None
    whole: np.ndarray | None = None
    terms: Mapping[str, np.ndarray] = field(default_factory=dict)
    of: str = ""
    caveat: str = ""
    caveats: np.ndarray | None = None

    def at(self, year: int) -> int | None:
        """The column of a year, None where there is none."""
        return self.years.index(year) if year in self.years else None

    def known(self, place: int, year: int) -> str:
        """What must be known of the figure of a municipality, by its row, in a year; "" where that is nothing."""
        own = "" if self.caveats is None else self.caveats[place, self.years.index(year)]
        return " ".join(filter(None, [self.caveat, own]))

    def newest(self) -> int | None:
        """The last year in which any municipality has a figure."""
        some = np.flatnonzero(~np.isnan(self.value).all(axis=0))
        return self.years[some[-1]] if len(some) else None


def laid_out(rows: pd.DataFrame, column: str, codes: Sequence[str], years: Sequence[int]) -> np.ndarray:
    """A column of rows by unit_code and year, as a row a code and a column a year; what is not there is missing."""
    kind: type = object if column == "status" else float
    out: np.ndarray = np.full((len(codes), len(years)), "" if kind is object else np.nan, dtype=kind)
    row = pd.Index(codes, dtype=object).get_indexer(rows["unit_code"].to_numpy(dtype=object))
    at = pd.Index(years, dtype=int).get_indexer(rows["year"].to_numpy(dtype=int))
    there = (row >= 0) & (at >= 0)
    out[row[there], at[there]] = rows[column].to_numpy(dtype=kind)[there]
    return out


def only(series: Mapping[str, Series], lived: np.ndarray) -> dict[str, Series]:
    """Without the years in which a municipality of today was not there yet. lived: first year, by row."""
    out = {}
    for name, one in series.items():
        before = np.array(one.years)[None, :] < lived[:, None]
        parts = {key: np.where(before, np.nan, amounts) for key, amounts in
                 (("part", one.part), ("whole", one.whole)) if amounts is not None}  # fmt: skip
        value, mark = np.where(before, np.nan, one.value), np.where(before, "", one.mark)
        terms = {term: np.where(before, np.nan, amounts) for term, amounts in one.terms.items()}
        caveats = None if one.caveats is None else np.where(before, "", one.caveats)
        out[name] = replace(
            one, value=value, mark=mark, terms=terms, caveats=caveats, part=parts.get("part"), whole=parts.get("whole")
        )
    return out
