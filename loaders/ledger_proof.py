"""The proof that a line of a ledger is a total: it equals the sum of the lines next to it, and they are its parts."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.ledger_above import Digits, covers, longer, over
from loaders.ledger_marks import PLAIN, Codes
from loaders.ledger_runs import edges_of_blocks, sums_beside

LEAST = 100  # of an amount, in the unit of the file: smaller ones are each other's sums by chance
MOST_ROUNDED, LONGEST_ROUNDED = 5_000, 500  # groups that are tried with rounded amounts, and their lines


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


def proven(table: Table, prints: np.ndarray, rest: np.ndarray, weak: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which lines are the sum of their parts, and which are so with amounts so small that it may be chance.

    rest: the lines with amounts. weak: those of them that may be totals whatever their codes are. Lines that are groups
    by their codes are found here; those whose sum does not hold are postings, and parts of others.
    """
    digits = [Digits(table.account.digits), Digits(table.service.digits)]
    few = _any_longer(digits, rest)
    groups = _groups(digits, np.flatnonzero(rest & ~weak & (prints != 0)), len(rest))
    while True:
        lines, counted = np.flatnonzero(weak | groups), rest & ~weak & ~groups
        start, end = sums_beside(prints, counted, lines)
        runs = [_run(line, *edges) for line, *edges in zip(lines, start, end, strict=True)]
        parts = [_parts(table, line, run, counted) for line, run in zip(lines, runs, strict=True)]
        fits = np.array(parts) > np.where(weak[lines] | few[lines], 0, 1)
        sure = fits | _rounded(table, digits, lines, counted, groups & ~weak & few)
        failed = lines[~sure & groups[lines] & ~weak[lines]]
        if not len(failed):
            break
        groups[failed] = False
    found = np.zeros(len(rest), dtype=bool)
    found[lines[sure]] = True
    by_chance = found & ~weak & ~_large(table) & ~few
    return found & ~by_chance, by_chance


def several_parts(table: Table, prints: np.ndarray, counted: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Which of the lines found are the sum of more than one."""
    lines = np.flatnonzero(found)
    edges = zip(lines, *sums_beside(prints, counted, lines), strict=True)
    many = np.zeros(len(found), dtype=bool)
    many[lines] = [_parts(table, line, _run(line, start, end), counted) > 1 for line, start, end in edges]
    return many


def blocks(table: Table, prints: np.ndarray, rest: np.ndarray) -> np.ndarray:
    """Lines with both codes that are the sum of all others of their account, service, both, or the file, at an edge.

    Either another column is blank in them alone, or the amounts are no round numbers: else it is chance.
    """
    lines = np.flatnonzero(rest & (prints != 0))
    found = np.zeros(len(rest), dtype=bool)
    if not len(lines):
        return found
    account, service = (pd.factorize(codes.digits.iloc[lines])[0] for codes in (table.account, table.service))
    blanks, telling = table.blanks[lines], _telling(table)[lines]
    for block in (account, service, account * (service.max() + 2) + service, np.zeros(len(lines), dtype=int)):
        for edge, others in edges_of_blocks(prints[lines], block):
            if telling[edge] or blanks[edge] > blanks[others].max():
                found[lines[edge]] = True
    return found & _large(table)


def _telling(table: Table) -> np.ndarray:
    """Lines with an amount of more than three significant digits."""
    found = np.zeros(len(table.called_sum), dtype=bool)
    for values in table.amounts:
        whole = np.abs(np.nan_to_num(values))
        step = 10.0 ** (np.floor(np.log10(np.maximum(whole, 1))) - 2)
        found |= np.abs(whole / step - np.round(whole / step)) > 1e-6
    return found


def _groups(digits: list[Digits], lines: np.ndarray, size: int) -> np.ndarray:
    """The lines whose codes are a group of those of the next line, or of the one before."""
    found = np.zeros(size, dtype=bool)
    found[lines[:-1][over(digits, lines[:-1], lines[1:])]] = True
    found[lines[1:][over(digits, lines[1:], lines[:-1])]] = True
    return found


def _run(line: int, start: int, end: int) -> list[np.ndarray]:
    """The lines of the run above and of that below; empty where there is none."""
    return [np.arange(start if start >= 0 else line, line), np.arange(line + 1, end if end >= 0 else line + 1)]


def _parts(table: Table, line: int, runs: list[np.ndarray], counted: np.ndarray) -> int:
    """How many lines the one is the sum of, 0 where the run has others than its parts."""
    runs = [run[counted[run]] for run in runs]
    free = table.called_sum[line] or table.levels is not None
    both = (table.account, table.service)
    fitting = [len(run) for run in runs if len(run) and (free or all(_of(codes, line, run) for codes in both))]
    return max(fitting, default=0)


def _of(codes: Codes, line: int, run: np.ndarray) -> bool:
    own = codes.digits.iloc[line]
    if codes.mark[line] != PLAIN or pd.isna(own):
        return True
    return all(part == own or covers(own, part) for part in codes.digits.iloc[run].unique())


def _rounded(table: Table, digits: list, lines: np.ndarray, counted: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Groups whose parts, all that stand beside them, come to their amounts when each may be rounded."""
    found = np.zeros(len(lines), dtype=bool)
    tried = np.flatnonzero(groups[lines])[:MOST_ROUNDED]
    places = np.flatnonzero(counted)
    for at in tried:
        line = lines[at]
        middle = np.searchsorted(places, line)
        below, above = places[middle:][:LONGEST_ROUNDED], places[max(0, middle - LONGEST_ROUNDED) : middle][::-1]
        for near in (below, above):
            own = over(digits, np.full(len(near), line), near) & longer(digits, np.full(len(near), line), near)
            run = near[: len(own) if own.all() else int(np.argmin(own))]
            found[at] |= len(run) > 1 and all(_near(values, line, run) for values in table.amounts)
    return found


def _near(values: np.ndarray, line: int, run: np.ndarray) -> bool:
    return bool(abs(np.nan_to_num(values[line]) - np.nansum(values[run])) <= (len(run) + 1) / 2)


def _any_longer(digits: list[Digits], found: np.ndarray) -> np.ndarray:
    """Which of the lines have fewer digits than most others."""
    if not len(found):
        return found
    return found & np.logical_or.reduce([one.length < np.median(one.length) for one in digits])


def _large(table: Table) -> np.ndarray:
    return np.logical_or.reduce([np.abs(np.nan_to_num(values)) >= LEAST for values in table.amounts])
