"""Small arithmetic that every figure shares."""

import re

import numpy as np
import pandas as pd

OSLO = "0301"
FOUR_DIGITS = re.compile(r"\d{4}")
QUANTILES = {"p10": 10, "p25": 25, "p75": 75, "p90": 90}


def pct(part, whole):
    """100 * part / whole, element by element; missing where whole is zero or missing."""
    part, whole = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole == 0, np.nan, 100 * part / whole)


def pct_of_one(part: float, whole: float) -> float:
    """`pct` of one number, without arrays made of it."""
    return float(100 * float(part) / float(whole)) if whole else float("nan")


def describe(net, revenue, level, persons=None) -> dict[str, float]:
    """Weighted, mean and median ndr in per cent, spread and shares, over municipalities that all have figures.

    net, revenue: 1000 kr, one entry a municipality. level: recommended level in per cent, may be NaN.
    persons: inhabitants, for the share living below the level. Quantiles interpolate linearly.
    """
    if len(net) == 0:
        return _empty()
    each = pct(net, revenue)
    low, *middle, high = np.percentile(each, [0, *QUANTILES.values(), 50, 100])
    *quantiles, median = middle
    return {
        "ndr_pct_weighted": float(pct(net.sum(), revenue.sum())),
        "ndr_pct_mean": float(each.mean()),
        "ndr_pct_median": float(median),
        **dict(zip(QUANTILES, map(float, quantiles), strict=True)),
        "min": float(low),
        "max": float(high),
        "share_below_pct": _share(each < level, known=not np.isnan(level)),
        "share_negative_pct": _share(each < 0),
        "inhabitants_below_pct": _inhabitants_share(each < level, persons, known=not np.isnan(level)),
    }


def _empty() -> dict[str, float]:
    names = [
        "ndr_pct_weighted",
        "ndr_pct_mean",
        "ndr_pct_median",
        *QUANTILES,
        "min",
        "max",
        "share_below_pct",
        "share_negative_pct",
        "inhabitants_below_pct",
    ]
    return dict.fromkeys(names, np.nan)


def _share(is_in, known=True) -> float:
    return float(100 * is_in.mean()) if known else np.nan


def _inhabitants_share(is_below, persons, known) -> float:
    if persons is None or not known or np.isnan(persons).any():
        return np.nan
    return float(pct(persons[is_below].sum(), persons.sum()))


def is_municipality(codes: pd.Series) -> pd.Series:
    """True where a region code is a municipality's: four digits. SSB's own aggregates (EAK, EKG08) are not."""
    known = {code for code in codes.unique() if isinstance(code, str) and FOUR_DIGITS.fullmatch(code)}
    return codes.isin(known)
