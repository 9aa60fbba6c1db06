"""The recommended level of the net operating result, by scope and year."""

import numpy as np
import pandas as pd


def is_over_time(levels: pd.DataFrame, scope: str = "municipalities") -> bool:
    """Whether the level of a scope is for several years together, so that one year of a municipality may be told its distance, and is not judged by it."""
    return bool((levels.loc[levels["scope_code"] == scope, "meant_for"] == "over_time").any())


def recommended_pct(levels: pd.DataFrame, year: int, scope: str = "municipalities") -> float:
    """Recommended level in per cent for one year, NaN where none is set. Source: TBU (recommended_levels.csv)."""
    columns = (levels[name].tolist() for name in ("scope_code", "from_year", "to_year", "level_pct"))
    hit = [
        level
        for whose, first, last, level in zip(*columns, strict=True)
        if whose == scope and (pd.isna(first) or first <= year) and (pd.isna(last) or year <= last)
    ]
    if len(hit) > 1:
        raise ValueError(f"recommended_levels: {len(hit)} levels for {scope} in {year}")
    return float(hit[0]) if hit else np.nan
