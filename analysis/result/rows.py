"""The rows behind every chart and command, from the tables of the extract.

Each function takes `read`, a function from table name to frame (data.extract.store.read, or a cached one), so that a page and
the command line print the very same rows.
"""

import pandas as pd

from analysis.accounts import country_series, net_result
from analysis.accounts.net_result import years
from analysis.common.asked import Read, UnknownChoice
from analysis.common.recommended_level import recommended_pct
from analysis.municipalities import by_class, inhabitants
from analysis.municipalities.by_class import classes_of
from analysis.municipalities.unit_tables import municipalities, units
from analysis.municipalities.units import Units
from analysis.result import municipality, spread

# The columns of the two figures, in the order they are printed.
NET_RESULT = [
    "year", "scope", "ndr_pct_weighted", "ndr_pct_mean", "ndr_pct_median", "municipalities", "municipalities_of",
    "share_negative_pct", "share_below_pct", "recommended_pct",
]  # fmt: skip
SIZE_SPREAD = [
    "year", "size_class", "municipalities", "municipalities_of", "ndr_pct_weighted", "ndr_pct_mean", "ndr_pct_median",
    "p10", "p25", "p75", "p90", "min", "max", "share_below_pct", "share_negative_pct", "inhabitants_below_pct",
]  # fmt: skip

EVERY_SPREAD = [*SIZE_SPREAD, "ndr_pct_3yr", "municipalities_3yr", "ndr_pct_5yr", "municipalities_5yr"]


def check_year(results: pd.DataFrame, year: int) -> int:
    """The year itself. Raises UnknownChoice when no municipality has a figure for it."""
    if year not in years(results):
        raise UnknownChoice(f"Ukjent år: {year}. Disse finnes: {', '.join(map(str, years(results)))}")
    return year


def check_code(results: pd.DataFrame, code: str) -> str:
    """The code itself. Raises UnknownChoice when the table has no such municipality; see `asked` for names."""
    if code not in set(results["region_code"]):
        raise UnknownChoice(f"Uttrekket har ikke regnskap for {code}.")
    return code


def net_result_rows(
    read: Read,
    results: pd.DataFrame,
    with_oslo: bool = False,
    code: str | None = None,
    persons: pd.DataFrame | None = None,
    known: Units | None = None,
) -> pd.DataFrame:
    """One row a year: the country's, or one municipality's when a code is given.

    persons: municipalities.by_class.inhabitants, which a municipality needs; read when not given.
    """
    levels, known = read("recommended_levels"), known or units(read)
    if code:
        persons = by_class.inhabitants(read("population")) if persons is None else persons
        return municipality.one_municipality(results, persons, check_code(results, code), levels, known)
    return country_series.rows(read, results, with_oslo, known)


def members(
    read: Read,
    results: pd.DataFrame,
    persons: pd.DataFrame,
    year: int,
    classification: str,
    known: Units | None = None,
) -> pd.DataFrame:
    """One row for every municipality of a year, with class and figure or reason; see result.spread.municipalities."""
    check_year(results, year)
    known = known or units(read)
    there = municipalities(read, known, year)
    found = inhabitants.sizes(persons, known, there | _with_figures(results, year), year)
    return spread.municipalities(results, there, found, classes_of(read, found, classification), year, known)


def _with_figures(results: pd.DataFrame, year: int) -> dict[str, str]:
    rows = results[(results["year"] == year) & results["ndr_pct"].notna()]
    return dict(zip(rows["unit_code"], rows["region_name"], strict=True))


def each_rows(read: Read, members: pd.DataFrame, year: int, with_oslo: bool) -> pd.DataFrame:
    """The municipalities with a figure in one year, lowest first, with the level they are held against."""
    rows = net_result.known(members, with_oslo).sort_values("ndr_pct", ignore_index=True)
    return rows.assign(recommended_pct=recommended_pct(read("recommended_levels"), year))


def spread_rows(
    read: Read, members: pd.DataFrame, year: int, with_oslo: bool = False, code: str | None = None
) -> pd.DataFrame:
    """One row a class; with a code, the class of the municipality, with its figure and its place among the others."""
    rows = spread.by_class(members, read("recommended_levels"), year, with_oslo or code == "0301")
    if not code:
        return rows
    found = members[members["region_code"] == code]
    if found.empty or pd.isna(found["size_class"].iloc[0]):
        return rows.head(0)
    own = found.iloc[0]
    rows = rows[rows["size_class"] == own["size_class"]]
    return rows.assign(
        municipality_code=code,
        municipality_name=own["region_name"],
        municipality_ndr_pct=own["ndr_pct"],
        **municipality.among_others(members, code),
    )
