"""Lines of a ledger that are the sum of all others in their block: of the same account, service, both, or the file."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from loaders.documents.ledger.codes.marks import Codes
from loaders.documents.ledger.totals.runs import edges_of_blocks, fingerprints

LEAST = 100  # of an amount, in the unit of the file: smaller ones are each other's sums by chance


@dataclass(frozen=True)
class Table:
    """The lines of a ledger: codes, amounts by column, which of them another column calls a sum, how many other columns
    are blank, and levels (or None)."""

    account: Codes
    service: Codes
    amounts: list[np.ndarray]
    called_sum: np.ndarray
    blanks: np.ndarray
    levels: np.ndarray | None = None

    @cached_property
    def prints(self) -> np.ndarray:
        """The lines' amounts as numbers that can be added, see fingerprints."""
        return fingerprints(self.amounts)


def blocks(table: Table, rest: np.ndarray) -> np.ndarray:
    """Lines with both codes that are the sum of all others of their account, service, both, or the file, at an edge.

    Either another column is blank in them alone, or the amounts are no round numbers: else it is chance.
    """
    prints = table.prints
    lines = np.flatnonzero(rest & (prints != 0))
    found = np.zeros(len(rest), dtype=bool)
    if not len(lines):
        return found
    account, service = (pd.factorize(codes.digits.iloc[lines])[0] for codes in (table.account, table.service))
    blanks = table.blanks[lines]
    for block in (account, service, account * (service.max() + 2) + service, np.zeros(len(lines), dtype=int)):
        for edge, others in edges_of_blocks(prints[lines], block):
            line = lines[edge : edge + 1]
            found[line] |= telling(table, line) | (blanks[edge] > blanks[others].max())
    at = np.flatnonzero(found)
    found[at] = large(table, at)
    return found


def telling(table: Table, lines: np.ndarray) -> np.ndarray:
    """Which of these lines have an amount of more than three significant digits."""
    found = np.zeros(len(lines), dtype=bool)
    for values in table.amounts:
        whole = np.abs(np.nan_to_num(values[lines]))
        step = 10.0 ** (np.floor(np.log10(np.maximum(whole, 1))) - 2)
        found |= np.abs(whole / step - np.round(whole / step)) > 1e-6
    return found


def large(table: Table, lines: np.ndarray) -> np.ndarray:
    """Which of these lines have an amount so large that it is hardly the sum of others by chance."""
    return np.logical_or.reduce([np.abs(np.nan_to_num(values[lines])) >= LEAST for values in table.amounts])
