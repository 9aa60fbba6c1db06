"""Cells that a municipality has under one number in the old edition and under another in the new are the same cell."""

import numpy as np
import pandas as pd

from analysis.common.numbers import is_municipality
from analysis.municipalities.units import Units
from analysis.revisions.compared import CAME, CHANGED, GONE, MARK, NEW, WITHDRAWN

FROM_BOTH = ["before", "mark_before"]


def chained(cells: pd.DataFrame, known: Units) -> pd.DataFrame:
    """The cells with `unit_code` (Units.key; the code itself of what is no municipality): what left one number and stands
    under another of the same municipality in the same year is held together, and is no row where nothing else differs.

    cells: compared.cells.
    """
    cells = cells.assign(unit_code=_units(cells, known))
    key = [name for name in cells.columns[: list(cells.columns).index("before")] if name != "region_code"] + [
        "unit_code"
    ]
    own = is_municipality(cells["region_code"]) if len(cells) else pd.Series(dtype=bool)
    gone, new = (cells[own & (cells["kind"] == kind)] for kind in (GONE, NEW))
    if gone.empty or new.empty:
        return cells
    gone, new = (part.assign(row=part.index).drop_duplicates(key) for part in (gone, new))
    pairs = new.drop(columns=FROM_BOTH).merge(gone[[*key, *FROM_BOTH, "row"]], on=key, suffixes=("", "_gone"))
    left = cells.drop(index=[*pairs["row"], *pairs["row_gone"]])
    has, has_now = pairs["before"].notna(), pairs["after"].notna()
    kinds = [has & has_now & (pairs["before"] != pairs["after"]), has & ~has_now, ~has & has_now,
             pairs["mark_before"] != pairs["mark_after"]]  # fmt: skip
    pairs = pairs.assign(kind=np.select(kinds, [CHANGED, WITHDRAWN, CAME, MARK], ""))
    return pd.concat([left, pairs.loc[pairs["kind"] != "", cells.columns]], ignore_index=True)


def _units(cells: pd.DataFrame, known: Units) -> pd.Series:
    """The key of each row; each code and year is looked up once."""
    pairs = cells[["region_code", "year"]].drop_duplicates()
    pairs = pairs.assign(unit_code=known.of(pairs["region_code"], pairs["year"]) if len(pairs) else "")
    return cells[["region_code", "year"]].merge(pairs, on=["region_code", "year"], how="left")["unit_code"].to_numpy()
