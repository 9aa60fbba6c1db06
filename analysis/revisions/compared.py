"""Two editions of a table side by side: every cell that is not the same in both, and in what way."""

import numpy as np
import pandas as pd

from data.contract.schema import Table

CHANGED, WITHDRAWN, CAME, MARK, GONE, NEW = "changed", "withdrawn", "came", "mark", "gone", "new"
KINDS = (CHANGED, WITHDRAWN, CAME, MARK, GONE, NEW)  # in the order they are told
SIDES = ("before", "after")


def cells(table: Table, old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """One row a cell that differs: the key, before and after (NaN where there is no figure), mark_before and mark_after
    (SSB's mark, "" of a plain figure), and kind.

    changed: a figure in both, another one. withdrawn, came: a figure in the one edition alone. mark: no other figure,
    and another mark. gone, new: the row is in the one edition alone. old, new: as the store reads them, keys unique.
    """
    ours, theirs = _places(table, old, new)
    at = pd.Index(theirs).get_indexer(ours)
    there = at >= 0
    left, right = old[there], new.iloc[at[there]]
    differs = _differs(table, left, right)
    parts = [
        _beside(table, left[differs], right[differs]),
        _beside(table, old[~there], None),
        _beside(table, None, new[_alone(at, len(new))]),
    ]
    return pd.concat(parts, ignore_index=True)


def _places(table: Table, old: pd.DataFrame, new: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """A whole number for the key of each row, the same in both."""
    ours, theirs = (np.zeros(len(frame), dtype=np.int64) for frame in (old, new))
    for column in table.key:
        one, other = _codes(old[column], new[column])
        size = int(max(one.max(initial=0), other.max(initial=0))) + 1
        ours, theirs = ours * size + one, theirs * size + other
    return ours, theirs


def _codes(one: pd.Series, other: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """The values of a column as numbers from zero, the same in both."""
    if not isinstance(one.dtype, pd.CategoricalDtype):
        least = min((int(values.min()) for values in (one, other) if len(values)), default=0)
        return one.to_numpy(dtype=np.int64) - least, other.to_numpy(dtype=np.int64) - least
    union = one.cat.categories.union(other.cat.categories)
    return _numbered(one, union), _numbered(other, union)


def _numbered(values: pd.Series, union: pd.Index) -> np.ndarray:
    return (
        union.get_indexer(values.cat.categories).astype(np.int64)[values.cat.codes] if len(values) else np.zeros(0, int)
    )


def _differs(table: Table, left: pd.DataFrame, right: pd.DataFrame) -> np.ndarray:
    before, after = (side[table.value].to_numpy(dtype=float) for side in (left, right))
    marks, others = _codes(left["status"], right["status"])
    figures = (before != after) & ~(np.isnan(before) & np.isnan(after))
    return figures | (marks != others)


def _alone(at: np.ndarray, length: int) -> np.ndarray:
    """Which rows of the new edition no row of the old one leads to."""
    alone = np.ones(length, dtype=bool)
    alone[at[at >= 0]] = False
    return alone


def _beside(table: Table, left: pd.DataFrame | None, right: pd.DataFrame | None) -> pd.DataFrame:
    """The cells of both, or of one of them, in the same order. Few enough for texts."""
    there = right if right is not None else left
    assert there is not None
    out = {column: _plain(there[column]) for column in table.key}
    for name, side in zip(SIDES, (left, right), strict=True):
        out[name] = np.full(len(there), np.nan) if side is None else side[table.value].to_numpy(dtype=float)
        out[f"mark_{name}"] = np.full(len(there), "", dtype=object) if side is None else _plain(side["status"])
    before, after = out["before"], out["after"]
    if left is None or right is None:
        kind = np.full(len(there), NEW if left is None else GONE, dtype=object)
    else:
        has, has_now = ~np.isnan(before), ~np.isnan(after)
        kind = np.select([has & has_now & (before != after), has & ~has_now, ~has & has_now], KINDS[:3], MARK)
    return pd.DataFrame(out | {"kind": kind})


def _plain(values: pd.Series) -> np.ndarray:
    return values.to_numpy(dtype=object) if isinstance(values.dtype, pd.CategoricalDtype) else values.to_numpy()
