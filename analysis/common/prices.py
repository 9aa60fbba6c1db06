"""Fixed prices with the kommunal deflator (Finansdepartementet, TBU): wages about 59, prices about 41 per cent.

deflator: reference table kommunal_deflator, growth in per cent by year. An index is known from the year before the
first growth.
"""

import numpy as np
import pandas as pd

from analysis.common.asked import UnknownChoice
from data.norwegian import joined


def index(deflator: pd.DataFrame, base: int | None = None) -> pd.Series:
    """Price index by year, 100 in the base year (default: the first year). index(t) = index(t-1) * (1 + growth/100)."""
    growth = deflator.set_index("year")["growth_pct"].sort_index()
    years = growth.index.astype(int)
    if list(years) != list(range(years[0], years[-1] + 1)):
        raise ValueError(f"kommunal_deflator: years are not one after the other: {list(years)}")
    levels = np.concatenate([[1.0], np.cumprod(1 + growth.to_numpy() / 100)])
    found = pd.Series(levels, index=pd.Index(range(years[0] - 1, years[-1] + 1), name="year"))
    return 100 * (found / found[_known(found, found.index[0] if base is None else base)])


def years(deflator: pd.DataFrame) -> set[int]:
    """The years that there are prices of."""
    return set(index(deflator).index)


def factor(deflator: pd.DataFrame, from_year: int, to_year: int) -> float:
    """What an amount of from_year is multiplied by to be in prices of to_year. UnknownChoice outside the index."""
    return float(factors(deflator, [from_year], to_year)[0])


def factors(deflator: pd.DataFrame, years: list[int], base: int) -> np.ndarray:
    """The factor of each year to the base year."""
    levels = index(deflator, base)
    return np.array([100 / levels[_known(levels, year)] for year in years])


def changed(deflator: pd.DataFrame, growth_pct: dict[int, float]) -> pd.DataFrame:
    """The deflator with the user's own growth in some years. Raises UnknownChoice for a year it does not have."""
    unknown = set(growth_pct) - set(deflator["year"].astype(int))
    if unknown:
        raise UnknownChoice(f"Kommunal deflator har ikke vekst for {', '.join(map(str, sorted(unknown)))}.")
    return deflator.assign(growth_pct=deflator["year"].map(growth_pct).fillna(deflator["growth_pct"]).astype(float))


def estimated(deflator: pd.DataFrame, from_year: int, to_year: int) -> list[int]:
    """The years between the two whose growth is an estimate only: the fixed prices rest on them."""
    between = deflator["year"].between(min(from_year, to_year) + 1, max(from_year, to_year))
    return deflator.loc[between & (deflator["certainty"] == "estimate"), "year"].astype(int).tolist()


def estimated_said(deflator: pd.DataFrame, from_year: int, to_year: int) -> str:
    """That the fixed prices between two years rest on an estimate, as a sentence; "" where they do not."""
    between = estimated(deflator, from_year, to_year)
    return f"Prisveksten i {joined([str(year) for year in between])} er anslag." if between else ""


def _known(levels: pd.Series, year: int) -> int:
    if year not in levels.index:
        raise UnknownChoice(
            f"Kommunal deflator dekker {levels.index[0]}–{levels.index[-1]}, ikke {year}. Velg et år som den dekker."
        )
    return year
