"""Since when the old are more than the young, in words, and no more than the years that were counted can tell."""

from collections.abc import Mapping

import pandas as pd

from analysis.population.crossing import FROM_THE_FIRST


def told(row: Mapping | pd.Series) -> str:
    """ "siden 2015"; of the row's own year "fra 2026", and "fra 2026 igjen" where it went back before; "" without a year.

    The year is of all that were counted: of one that came after the row's own, and of the first that was counted,
    nothing is told. row: year, crossing_year and reason of crossing.crossings.
    """
    year = known(row)
    if year is None or from_the_first(row):
        return ""
    return f"siden {year}" if year < row["year"] else f"fra {year}{' igjen' if row['reason'] else ''}"


def known(row: Mapping | pd.Series) -> int | None:
    """The year it turned, if it had by the row's own year."""
    year = row["crossing_year"]
    return None if pd.isna(year) or year > row["year"] else int(year)


def from_the_first(row: Mapping | pd.Series) -> bool:
    """Whether the old were more already in the first year that was counted."""
    return bool(row["reason"] == FROM_THE_FIRST.format(year=row["crossing_year"]))
