"""The codes whose figures are added up to a municipality in a year, and what is lacking among them."""

import numpy as np
import pandas as pd

from analysis.municipalities import same_unit
from analysis.municipalities.same_unit import Origins
from data.contract.schema import MISSING

NOT_IN_TABLE = "uttrekket har ikke kommunens tall"
ABSENT = "absent"
WORSE = ("", ".", ":", "..", ABSENT)  # of several marks the last one is told
Parts = list[list[str]]


def parts(units: dict[str, str], made_of: Origins, there: set[str]) -> Parts:
    """For each unit the codes of a year to add up: what it was made of, under the number that is among `there`.

    units: code of the last year to today's. made_of: of that year. there: the codes that the table has in the year.
    """
    sources = [made_of.get(code, frozenset([code])) or frozenset() for code in units]
    taken = frozenset().union(*sources)
    return [_of(of, own, taken, there) for of, own in zip(sources, units.items(), strict=True)]


def _of(of: frozenset[str], own: tuple[str, str], taken: frozenset[str], there: set[str]) -> list[str]:
    if len(of) != 1:
        return sorted(of) or [own[0]]
    later = [code for code in own if code not in taken]
    return [next((code for code in (*of, *later) if code in there), min(of))]


def counted(units: dict[str, str], made_of: Origins, there: set[str]) -> Parts:
    """`parts` in the table of inhabitants; the unit itself where that table follows the later borders.

    It does when none of the others that a municipality was made of is counted, but the municipality is.
    """
    found = []
    for of, (code, today) in zip(parts(units, made_of, there), units.items(), strict=True):
        own = [one for one in (code, today) if one in there]
        found.append(own[:1] if len(of) > 1 and own and there.isdisjoint({*of} - {code, today}) else of)
    return found


def flat(of: Parts) -> tuple[np.ndarray, list[str]]:
    """The place of the unit and the code, one entry a part."""
    return np.repeat(np.arange(len(of)), [len(codes) for codes in of]), [code for codes in of for code in codes]


def sums(values: pd.DataFrame, of: Parts) -> np.ndarray:
    """The columns added up to the units (rows), missing where a part is."""
    whole, codes = flat(of)
    out = np.zeros((len(of), values.shape[1]))
    np.add.at(out, whole, values.reindex(codes).to_numpy(dtype=float))
    return out


def lacking(status: pd.Series, of: Parts, names: dict[str, str], year: int) -> np.ndarray:
    """Why the units have no sum, "" where they have: the worst mark of the parts, by name where they are several.

    status: mark by code.
    """
    whole, codes = flat(of)
    marks = np.array([WORSE.index(mark) for mark in status.reindex(codes).fillna(ABSENT)])
    worst = np.zeros(len(of), dtype=int)
    np.maximum.at(worst, whole, marks)
    texts = ["", *(f"{year}: {MISSING[mark]}" for mark in WORSE[1:-1]), f"{NOT_IN_TABLE} for {year}"]
    found = np.array(texts, dtype=object)[worst]
    for place in np.flatnonzero(worst):
        if len(of[place]) > 1:
            own = [code for code, at, mark in zip(codes, whole, marks, strict=True) if at == place and mark]
            found[place] += f"; det gjelder {same_unit.listed(own, names)}"
    return found
