"""Where one figure stands among those of its peers, and what the peers have together: itself is never counted."""

from collections.abc import Sequence

import numpy as np

from analysis.common.numbers import pct
from analysis.profile.series import Series

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
