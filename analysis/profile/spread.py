"""Where one figure stands among those of its peers, what the peers have together, itself never counted, and what can be
claimed of the gap: the column verdict of profile.rows."""

import math
from collections.abc import Sequence

import numpy as np

from analysis.common.completeness import mostly
from analysis.common.numbers import pct
from analysis.profile.series import Series

HIGHER, LOWER, SAME, UNCLEAR, UNSETTLED = "higher", "lower", "same", "no_clear_difference", "variation_unknown"
SMALL, TOO_FEW = "small_difference", "too_few_peers"
MOST_SMALL = 2  # of the last decimal that is shown: 17.1 beside 17.3
WITH_PEERS = (HIGHER, LOWER, SMALL, SAME, UNCLEAR, UNSETTLED)  # enough of the peers have the figure
NOT_JUDGED = (TOO_FEW, UNSETTLED)  # nothing is claimed of these, neither that they differ nor that they do not
ORDER = ((HIGHER, LOWER), (UNCLEAR, SMALL), (SAME,), (UNSETTLED,))  # what a headline is of, from the first
QUANTILES = {"peers_min": 0, "peers_p25": 25, "peers_median": 50, "peers_p75": 75, "peers_max": 100}
TOGETHER, MEDIAN = "samlet", "median"
NONE: dict[str, float | str] = {
    "peers_with": 0, "peers_lower": np.nan, "peers_higher": np.nan, **dict.fromkeys(QUANTILES, np.nan),
    "peers_value": np.nan, "peers_kind": "",
}  # fmt: skip


def among(one: Series, column: int, value: float, places: Sequence[int]) -> dict[str, float | str]:
    """How many of the peers have a figure, how many of those are lower and higher, their quantiles, and their figure.

    Quantiles interpolate linearly. places: rows of the peers. value: the municipality's own, NaN for none.
    """
    there = one.value[list(places), column]
    known = there[~np.isnan(there)]
    if not len(known):
        return dict(NONE)
    quantiles = np.percentile(known, list(QUANTILES.values()))
    own = not np.isnan(value)
    together, kind = peers_figure(one, column, places)
    return {
        "peers_with": len(known),
        "peers_lower": int((known < value).sum()) if own else np.nan,
        "peers_higher": int((known > value).sum()) if own else np.nan,
        **dict(zip(QUANTILES, map(float, quantiles), strict=True)),
        "peers_value": together,
        "peers_kind": kind,
    }


def peers_figure(one: Series, column: int, places: Sequence[int]) -> tuple[float, str]:
    """The amounts of the peers added up and divided, or their median where the amounts are not known.

    Over the peers with a figure. NaN and "" without any.
    """
    rows = list(places)
    value = one.value[rows, column]
    has = ~np.isnan(value)
    if not has.any():
        return np.nan, ""
    if one.part is None or one.whole is None:
        return float(np.median(value[has])), MEDIAN
    part, whole = (amounts[rows, column][has].sum() for amounts in (one.part, one.whole))
    return (float(pct(part, whole)), TOGETHER) if whole else (np.nan, "")


def verdict(value: float, theirs: float, sd: float, peers_with: int, peers_of: int, decimals: int) -> str:
    """Whether the gap from the peers' figure is larger than the municipality's own swing (own_years.swing), and which way;
    "" without a figure or peers. decimals: with how many the figures are shown.

    A share of the population hardly swings, so a gap that is hardly seen may be larger than the swing: it is SMALL, and
    no clear one, see is_small.

    Where the swing is not known, that is what is said: the gap is told and nothing is claimed of it. Where too few of
    the peers have a figure (common.completeness), nothing is.
    """
    gap = value - theirs
    if math.isnan(value) or not peers_of or (peers_with and math.isnan(gap)):
        return ""
    if not mostly(peers_with, peers_of):
        return TOO_FEW
    if gap == 0:
        return SAME
    if math.isnan(sd):
        return UNSETTLED
    if abs(gap) <= sd:
        return UNCLEAR
    if is_small(value, theirs, decimals):
        return SMALL
    return HIGHER if gap > 0 else LOWER


def is_small(value: float, theirs: float, decimals: int) -> bool:
    """Whether two figures, as they are shown, or the gap between them, as it is told, are no more than MOST_SMALL of the last
    decimal: each is rounded, and of neither a reader sees more."""
    shown, gap = round(value, decimals) - round(theirs, decimals), value - theirs
    return any(round(abs(one) * 10**decimals) <= MOST_SMALL for one in (shown, gap))
