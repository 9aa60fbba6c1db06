"""Which lines of a ledger equal the sum of the lines next to them, in every column of amounts at once.

Each line gets one whole number made of all its amounts; such numbers can be added like the amounts, so that one look-up
among the running sums finds the run of lines that a line is the sum of. Two runs of other sums meet in one of 2^64.
"""

import numpy as np

STEPS = 1e5  # of a unit of the file that count as different
SEED = 1814


def fingerprints(amounts: list[np.ndarray]) -> np.ndarray:
    """int64 a line; 0 where all amounts are zero or missing. amounts: one array a column, NaN where empty."""
    weights = np.random.default_rng(SEED).integers(1, 2**62, len(amounts), dtype=np.int64) | 1
    total = np.zeros(len(amounts[0]), dtype=np.int64)
    for weight, values in zip(weights, amounts, strict=True):
        whole = np.nan_to_num(np.clip(np.round(values * STEPS), -9e18, 9e18))
        total += whole.astype(np.int64) * weight  # wraps around, and adds up all the same
    return total


def sums_beside(prints: np.ndarray, counted: np.ndarray, lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each of these lines the start of the shortest run just above it, and the end of that just below, that it is
    the sum of; -1 where there is none. counted: which lines the sums are made of.
    """
    running = np.concatenate([[0], np.cumsum(np.where(counted, prints, 0))])
    values, code = np.unique(running, return_inverse=True)
    size = len(running) + 1
    keys = np.sort(code.astype(np.int64) * size + np.arange(len(running)))
    start, end = np.full(len(lines), -1), np.full(len(lines), -1)
    own = prints[lines] * (prints[lines] != 0)
    for found, target, up in ((start, running[lines] - own, True), (end, running[lines + 1] + own, False)):
        at = np.minimum(np.searchsorted(values, target), len(values) - 1)
        wanted = at * size + np.where(up, lines, lines + 1)
        near = np.searchsorted(keys, wanted, "left") - 1 if up else np.searchsorted(keys, wanted, "right")
        near = np.clip(near, 0, len(keys) - 1)
        hit = (values[at] == target) & (keys[near] // size == at) & (own != 0)
        place = keys[near] % size
        hit &= (place < lines) if up else (place > lines + 1)
        found[hit] = place[hit]
    return start, end


def edges_of_blocks(prints: np.ndarray, block: np.ndarray) -> list[tuple[int, np.ndarray]]:
    """The lines that stand first or last in their block and are the sum of all others in it, at least two; with those.

    block: a number a line; lines next to one another with the same number are one block.
    """
    if len(prints) < 3:
        return []
    starts = np.flatnonzero(np.concatenate([[True], block[1:] != block[:-1]]))
    lengths = np.diff(np.append(starts, len(block)))
    sums = np.add.reduceat(prints, starts)
    found = []
    for first in (True, False):
        edge = starts if first else starts + lengths - 1
        for at in np.flatnonzero((lengths >= 3) & (prints[edge] != 0) & (2 * prints[edge] == sums)):
            others = np.arange(starts[at], starts[at] + lengths[at])
            found.append((int(edge[at]), others[1:] if first else others[:-1]))
    return found
