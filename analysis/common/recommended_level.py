"""The recommended level of the net operating result, by scope and year."""

import numpy as np
import pandas as pd


def recommended_pct(levels: pd.DataFrame, year: int, scope: str = "municipalities") -> float:
    """Recommended level in per cent for one year, NaN where none is set. Source: TBU (recommended_levels.csv)."""
    return _in_force(levels, year, scope)[0]


def is_over_time(levels: pd.DataFrame, year: int, scope: str = "municipalities") -> bool:
    """Whether the level of a year is for several years together, so that one year of a municipality may be told its distance, and is
    not judged by it; False where none is set."""
    return _in_force(levels, year, scope)[1] == "over_time"


def _in_force(levels: pd.DataFrame, year: int, scope: str) -> tuple[float, str]:
    """level_pct and meant_for of the row that a year has, NaN and "" without."""
    columns = (levels[name].tolist() for name in ("scope_code", "from_year", "to_year", "level_pct", "meant_for"))
    hit = [
        (float(level), str(meant_for))
        for whose, first, last, level, meant_for in zip(*columns, strict=True)
        if whose == scope and (pd.isna(first) or first <= year) and (pd.isna(last) or year <= last)
    ]
    if len(hit) > 1:
        raise ValueError(f"recommended_levels: {len(hit)} levels for {scope} in {year}")
    return hit[0] if hit else (np.nan, "")
