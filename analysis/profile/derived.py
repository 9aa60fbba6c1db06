"""The distance of the result from the recommended level, of every municipality and year."""

import numpy as np

from analysis.common.asked import Read
from analysis.common.recommended_level import recommended_pct
from analysis.profile.series import Series
from analysis.result.municipality import gap


def distances(read: Read, series: dict[str, Series]) -> dict[str, Series]:
    """In points, in 1000 kr and in kroner per inhabitant; nothing without the results."""
    if "ndr_pct" not in series:
        return {}
    result, table = series["ndr_pct"], read("recommended_levels")
    level = np.array([recommended_pct(table, year) for year in result.years])[None, :]
    persons = _aligned(series.get("inhabitants"), result)
    found = gap(result.value, level, result.whole, persons)
    return {name: Series(result.years, value, result.mark, result.table) for name, value in found.items()}


def _aligned(one: Series | None, other: Series) -> np.ndarray:
    """The values of one series in the years of another."""
    out = np.full(other.value.shape, np.nan)
    for at, year in enumerate(other.years):
        column = one.at(year) if one else None
        if one and column is not None:
            out[:, at] = one.value[:, column]
    return out
