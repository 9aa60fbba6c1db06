"""Which lines of a ledger stand above (or below) others by their codes: "10" over "10100", blank over all."""

import numpy as np
import pandas as pd

EQUAL, COVERS = 1, 2


def covers(upper: str, lower: str) -> bool:
    """Whether a code is the group of another: its digits, zeros at the end left out, begin the other."""
    group = upper.rstrip("0") or upper
    return upper != lower and len(group) < len(lower) and lower.startswith(group)


def over(columns: list[pd.Series], upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Which pairs of lines are a group and a part of it: one code covers, and no code is another's.

    columns: the digits of account and service, NaN where blank; a blank code is above any. upper, lower: line places.
    """
    related = [_relation(digits, upper, lower) for digits in columns]
    same = np.logical_and.reduce([one > 0 for one in related])
    return same & np.logical_or.reduce([one == COVERS for one in related])


def longer(columns: list[pd.Series], upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Whether some code of the lower line has more digits, or the upper has none: no equal among codes."""
    lengths = [digits.str.len().fillna(0).to_numpy() for digits in columns]
    return np.logical_or.reduce([length[upper] < length[lower] for length in lengths])


def _relation(digits: pd.Series, upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """EQUAL, COVERS or 0, each pair of codes that occurs looked at once."""
    code, unique = pd.factorize(digits)
    size = len(unique) + 1
    pairs, place = np.unique((code[upper] + 1) * size + code[lower] + 1, return_inverse=True)
    first, second = pairs // size - 1, pairs % size - 1
    found = np.where(first == second, EQUAL, np.where(first == -1, COVERS, 0))
    for at in np.flatnonzero((first != second) & (first >= 0) & (second >= 0)):
        found[at] = COVERS if covers(unique[first[at]], unique[second[at]]) else 0
    return found[place]
