"""The recommended level of the net operating result, by scope and year."""

from typing import NamedTuple

import numpy as np
import pandas as pd


class Recommended(NamedTuple):
    """pct: in per cent, NaN where none is set. over_time: it is for several years together, so that one year of a municipality may be
    told its distance, and is not judged by it."""

    pct: float = np.nan
    over_time: bool = False


def recommended(levels: pd.DataFrame, year: int, scope: str = "municipalities") -> Recommended:
    """The level in force in a year. levels: recommended_levels, whose source is TBU."""
    columns = (levels[name].tolist() for name in ("scope_code", "from_year", "to_year", "level_pct", "meant_for"))
    hit = [
        Recommended(float(level), str(meant_for) == "over_time")
        for whose, first, last, level, meant_for in zip(*columns, strict=True)
        if whose == scope and (pd.isna(first) or first <= year) and (pd.isna(last) or year <= last)
    ]
    if len(hit) > 1:
        raise ValueError(f"recommended_levels: {len(hit)} levels for {scope} in {year}")
    return hit[0] if hit else Recommended()


def recommended_pct(levels: pd.DataFrame, year: int, scope: str = "municipalities") -> float:
    """Its per cent alone."""
    return recommended(levels, year, scope).pct
