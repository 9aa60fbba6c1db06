"""Municipalities: who exists in a year, how many live there, and which class that puts them in."""

import numpy as np
import pandas as pd

from analysis.net_result import plain_name
from data.history import municipalities_on


def inhabitants(population: pd.DataFrame) -> pd.DataFrame:
    """All ages summed: region_code, year (1 January), persons. Missing where any age is missing."""
    codes = population["region_code"].cat
    years = population["year"].to_numpy()
    first, span = years.min(), years.max() - years.min() + 1
    cell = codes.codes.to_numpy().astype(int) * span + (years - first)
    persons = np.bincount(cell, population["persons"].to_numpy(), len(codes.categories) * span)
    used = np.bincount(cell, minlength=len(persons)) > 0
    frame = pd.DataFrame(
        {
            "region_code": np.repeat(codes.categories.to_numpy(), span),
            "year": np.tile(np.arange(first, first + span), len(codes.categories)),
            "persons": persons,
        }
    )
    return frame[used].reset_index(drop=True)


def size_in(persons: pd.DataFrame, year: int) -> pd.Series:
    """Inhabitants by municipality code for an accounting year: 1 January of the year after.

    A code that ended at that turn of the year is counted at 1 January of the year itself, and a code that SSB only
    counts in its summed series (K-3101) by that one. persons: see `inhabitants`.
    """

    def at(january: int) -> pd.Series:
        rows = persons[(persons["year"] == january) & persons["persons"].notna()]
        return rows.set_index(rows["region_code"].astype(str))["persons"]

    own = at(year + 1)
    summed = own[own.index.str.startswith("K-")].rename(lambda code: code.removeprefix("K-"))
    sizes = own.combine_first(at(year)).combine_first(summed)
    return sizes[sizes.index.str.fullmatch(r"\d{4}") & (sizes > 0)]


def in_use(municipalities: pd.DataFrame, changes: pd.DataFrame, year: int) -> dict[str, str]:
    """Code and name of every municipality on 1 January of a year, walked back from today's list through the changes."""
    names = dict(zip(changes["old_code"].astype(str), changes["old_name"].astype(str), strict=True))
    names |= dict(zip(municipalities["municipality_code"].astype(str), municipalities["name"].astype(str), strict=True))
    codes = municipalities_on(set(municipalities["municipality_code"].astype(str)), changes, f"{year}-01-01")
    return {code: plain_name(names[code]) for code in sorted(codes)}


def size_class(sizes: pd.Series, classes: pd.DataFrame, classification: str) -> pd.Series:
    """Class label by municipality code, as an ordered category. classes: reference table size_classes."""
    rows = classes[classes["classification"] == classification]
    out = pd.Series(index=sizes.index, dtype=object)
    for row in rows[rows["municipality_code"].isna()].itertuples():
        top = np.inf if pd.isna(row.to_inhabitants) else row.to_inhabitants
        out[(sizes >= row.from_inhabitants) & (sizes <= top)] = row.label
    for row in rows[rows["municipality_code"].notna()].itertuples():
        out[out.index == row.municipality_code] = row.label
    return out.astype(pd.CategoricalDtype(list(rows["label"]), ordered=True))


def kostra_class(groups: pd.DataFrame) -> pd.Series:
    """KOSTRA group name by municipality code, as a category ordered by group code. groups: table kostra_groups."""
    order = groups.drop_duplicates("group_code").sort_values("group_code")["group_name"].astype(str)
    named = groups.set_index(groups["municipality_code"].astype(str))["group_name"].astype(str)
    return named.astype(pd.CategoricalDtype(list(order), ordered=True))
