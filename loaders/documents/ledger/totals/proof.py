"""The proof that a line of a ledger is a total: it equals the sum of the lines next to it, and they are its parts."""

import numpy as np
import pandas as pd

from loaders.documents.ledger.codes.marks import PLAIN, Codes
from loaders.documents.ledger.totals.above import Digits, covers, longer, over
from loaders.documents.ledger.totals.blocks import Table, large, telling
from loaders.documents.ledger.totals.runs import sums_beside

MOST_ROUNDED, LONGEST_ROUNDED = 5_000, 500  # groups that are tried with rounded amounts, and their lines


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
        if not len(lines):
            return weak, groups
        told = telling(table, lines) & large(table, lines)
        start, end = sums_beside(prints, counted, lines)
        runs = _runs(lines, start, end)
        parts = np.array(
            [_parts(table, at, run, counted) for at, run in zip(lines.tolist(), runs, strict=True)], dtype=int
        )
        parts[~weak[lines] & ~_over_all(digits, lines, runs, counted)] = 0
        fits = parts > np.where(weak[lines] | (few[lines] & told), 0, 1)
        sure = fits | _rounded(table, digits, lines, counted, groups & ~weak & few)
        failed = lines[~sure & groups[lines] & ~weak[lines]]
        if not len(failed):
            break
        full = failed[~few[failed]]  # first those with as many digits as most: they are parts of the others
        groups[full if len(full) else failed] = False
    found = np.zeros(len(rest), dtype=bool)
    found[lines[sure]] = True
    at = np.flatnonzero(found & ~weak)
    by_chance = np.zeros(len(rest), dtype=bool)
    by_chance[at] = ~large(table, at)
    return found & ~by_chance, by_chance


def several_parts(table: Table, prints: np.ndarray, counted: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Which of the lines found are the sum of more than one."""
    lines = np.flatnonzero(found)
    runs = _runs(lines, *sums_beside(prints, counted, lines))
    many = np.zeros(len(found), dtype=bool)
    many[lines] = [_parts(table, line, run, counted) > 1 for line, run in zip(lines.tolist(), runs, strict=True)]
    return many


def _groups(digits: list[Digits], lines: np.ndarray, size: int) -> np.ndarray:
    """The lines whose codes are a group of those of the next line, or of the one before."""
    found = np.zeros(size, dtype=bool)
    found[lines[:-1][over(digits, lines[:-1], lines[1:])]] = True
    found[lines[1:][over(digits, lines[1:], lines[:-1])]] = True
    return found


def _over_all(digits: list[Digits], lines: np.ndarray, runs: list, counted: np.ndarray) -> np.ndarray:
    """Which of the lines are a group of every line of a run beside them."""
    found = np.zeros(len(lines), dtype=bool)
    for at, both in enumerate(runs):
        for run in (run[counted[run]] for run in both if len(run)):
            found[at] |= len(run) > 0 and over(digits, np.full(len(run), lines[at]), run).all()
    return found


def _runs(lines: np.ndarray, start: np.ndarray, end: np.ndarray) -> list[list[np.ndarray]]:
    """For each line the lines of the run above and of that below; empty where there is none."""
    first, last = np.where(start >= 0, start, lines), np.where(end >= 0, end, lines + 1)
    return [[np.arange(a, at), np.arange(at + 1, b)] for a, at, b in zip(first, lines, last, strict=True)]


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
