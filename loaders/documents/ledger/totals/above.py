"""Which lines of a ledger stand above (or below) others by their codes: "10" over "10100", blank over all."""

import numpy as np
import pandas as pd

EQUAL, COVERS = 1, 2


def covers(upper: str, lower: str) -> bool:
    """Whether a code is the group of another: its digits, zeros at the end left out, begin the other."""
    group = upper.rstrip("0") or upper
    return upper != lower and len(group) < len(lower) and lower.startswith(group)


class Digits:
    """A column of codes, each code that occurs kept once. length: digits of each line, 0 where blank."""

    def __init__(self, digits: pd.Series):
        self.code, unique = pd.factorize(digits)
        self.unique = [str(one) for one in unique]
        self.length = np.array([*map(len, self.unique), 0])[self.code]

    def relation(self, upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
        """EQUAL, COVERS or 0, each pair of codes that occurs looked at once."""
        size = len(self.unique) + 1
        place, pairs = pd.factorize((self.code[upper] + 1) * size + self.code[lower] + 1)
        first, second = pairs // size - 1, pairs % size - 1
        found = np.where(first == second, EQUAL, np.where(first == -1, COVERS, 0))
        for at in np.flatnonzero((first != second) & (first >= 0) & (second >= 0)):
            found[at] = COVERS if covers(self.unique[first[at]], self.unique[second[at]]) else 0
        return found[place]


def over(columns: list[Digits], upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Which pairs of lines are a group and a part of it: one code covers, and no code is another's.

    columns: account and service; a blank code is above any. upper, lower: line places.
    """
    related = [digits.relation(upper, lower) for digits in columns]
    same = np.logical_and.reduce([one > 0 for one in related])
    return same & np.logical_or.reduce([one == COVERS for one in related])


def longer(columns: list[Digits], upper: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Whether some code of the lower line has more digits, or the upper has none: no equal among codes."""
    return np.logical_or.reduce([digits.length[upper] < digits.length[lower] for digits in columns])
