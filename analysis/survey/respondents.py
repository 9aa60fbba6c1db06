"""Whose the answers to the budget survey are, and the sizes and accounts that they are held against."""

from collections.abc import Iterable

import pandas as pd

from analysis.municipalities import inhabitants
from analysis.municipalities.units import Units, number
from data.advice import command
from data.errors import DataError


def by_today(answers: pd.DataFrame, known: Units) -> pd.DataFrame:
    """The answers under the number that the municipality of the budget year has today, or had last; the one reported
    last where an old number and a new one both have answered.
    """
    keys = known.of(answers["municipality_code"], answers["budget_year"].astype(int))
    rows = answers.assign(municipality_code=keys.map(number)).sort_values("reported_on", kind="stable")
    return rows.drop_duplicates(["municipality_code", "budget_year", "stage_code"], keep="last").sort_index()


def sizes_for(persons: pd.DataFrame, known: Units, keys: Iterable[str], year: int) -> pd.Series:
    """Inhabitants by key (Units.key) on 1 January of a budget year, or the last one there is. See inhabitants.sizes."""
    return inhabitants.sizes(persons, known, keys, min(year, int(persons["year"].max())) - 1)


def weights_from(results: pd.DataFrame, keys: set[str], year: int) -> tuple[int, pd.Series]:
    """The accounts that the weights come from: their year, and revenue in 1000 kr by municipality number.

    The latest year, not after the budget year, in which every municipality has a figure; else the first one after; else
    the year with most of them. Raises DataError when none of the municipalities has any.
    """
    has = results[results["revenue_1000nok"].notna() & results["unit_code"].isin(keys)]
    if has.empty:
        raise DataError(
            f"Uttrekket har ingen regnskap å vekte svarene med. Hent dem med: {command('refresh', '12364')}"
        )
    count = has.groupby("year").size()
    full = [int(one) for one in count.index[count == len(keys)]]
    until = [one for one in full if one <= year]
    chosen = max(until) if until else min(full) if full else int(count[count == count.max()].index.max())
    return chosen, has[has["year"] == chosen].set_index("region_code")["revenue_1000nok"]
