"""How the figure of one test is spread within each class of size: what a strip draws, and how many are beyond the limit."""

import numpy as np
import pandas as pd

from analysis.room.three_tests import by_label

AT = {"median_pct": 50, "p25_pct": 25, "p75_pct": 75}


def class_spread(rows: pd.DataFrame, test: str, with_oslo: bool = False) -> pd.DataFrame:
    """One row a class, smallest first, and a last one for all: size_class, municipalities (with a figure),
    municipalities_of, failing, and median_pct, p25_pct, p75_pct of those with a figure, NaN without one.

    Quantiles interpolate linearly. rows: three_tests.municipalities of one year.
    """
    groups = by_label(rows, with_oslo)
    return pd.DataFrame([{"size_class": label, **_spread(group, test)} for label, group in groups.items()])


def _spread(group: pd.DataFrame, test: str) -> dict[str, float]:
    known = group[f"{test}_pct"].dropna().to_numpy()
    found = np.percentile(known, list(AT.values())) if len(known) else np.full(len(AT), np.nan)
    counts = {"municipalities": len(known), "municipalities_of": len(group)}
    return {**counts, "failing": int(group[f"{test}_fails"].sum()), **dict(zip(AT, map(float, found), strict=True))}
