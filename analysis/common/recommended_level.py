"""The recommended level of the net operating result, by scope and year."""

import numpy as np
import pandas as pd


def recommended_pct(levels: pd.DataFrame, year: int, scope: str = "municipalities") -> float:
    """Recommended level in per cent for one year, NaN where none is set. Source: TBU (recommended_levels.csv)."""
    from_year = levels["from_year"].astype(float).fillna(-np.inf)
    to_year = levels["to_year"].astype(float).fillna(np.inf)
    hit = levels[(levels["scope_code"] == scope) & (from_year <= year) & (year <= to_year)]
    if len(hit) > 1:
        raise ValueError(f"recommended_levels: {len(hit)} levels for {scope} in {year}")
    return float(hit["level_pct"].iloc[0]) if len(hit) else np.nan
