"""The staffing norm year by year from SSB's tables 12056 and 13502, computed once per extract and assumptions."""

import pandas as pd

from analysis.kindergarten import by_year, coverage, material
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.ratio import with_ratio
from analysis.kindergarten.rows import readings, years as year_rows
from pages.kindergarten import assumptions as choices
from pages.kindergarten.municipality_map import called, moves, origins
from pages.shared import cached, extract
from pages.shared.visitors import lacking

TABLES = ("kindergarten_children", "kindergarten_key_figures")


def there() -> bool:
    """Whether SSB's tables are in the extract."""
    return extract.has(*TABLES)


def unread() -> bool:
    """Whether they are not used since one of them cannot be read."""
    return bool(lacking.unread(*TABLES))


@extract.cached
def national(measure: str) -> pd.DataFrame:
    """See rows.years.national."""
    return year_rows.national(extract.table, measure)


def open_years(*tables: str) -> tuple[int, ...]:
    """The years that any of these tables of SSB has not yet revised, by the edition that is here."""
    return tuple(sorted({year for name in tables if (year := extract.unrevised(name)) is not None}))


def units(assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year; see rows.years.units."""
    return _units(choices.counted(assumed))


@extract.cached
def _units(assumed: Assumptions) -> pd.DataFrame:
    return year_rows.units(extract.table, assumed)


@extract.cached
def country(assumed: Assumptions) -> pd.DataFrame:
    """One row a year; see rows.years.country."""
    there = by_year.years(units(assumed))
    return year_rows.country(there, lambda year: of_year(year, assumed), assumed)


@extract.cached
def years() -> list[int]:
    """The years of SSB's tables, oldest first."""
    return by_year.years(units(choices.default()))


@extract.cached
def names(year: int) -> dict[str, str]:
    """Number and name of the municipalities of a year; see kindergarten.coverage.listed."""
    return coverage.listed(units(choices.default()), moves(), called(), year)


def of_year(year: int, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality of a year, those without a figure with the reason; see by_year.of_year."""
    return by_year.of_year(units(assumed), names(year), year)


def number(code: str, year: int) -> str:
    """The number that a municipality of today had in a year, where it was the same; else today's."""
    return cached.units().number(code, year)


@extract.cached
def keys(code: str) -> dict[int, str]:
    """The municipality whose figure of each year stands beside one of today; see rows.years.keys."""
    return year_rows.keys(_usual(code), code, cached.units())


@extract.cached
def breaks(code: str) -> dict[int, str]:
    """The years in which the series of a municipality changes area; see kindergarten.coverage.breaks."""
    own = _usual(code)
    return coverage.breaks(moves(), code, units(choices.default()), own.loc[own["reason"] == "", "year"])


def _usual(code: str) -> pd.DataFrame:
    return of(code, choices.counted(choices.default()))


@extract.cached
def of(code: str, assumed: Assumptions) -> pd.DataFrame:
    """Every year of the tables for one municipality; see rows.years.of."""
    return year_rows.of(units(assumed), years(), code, origins, called())


@extract.cached
def renumbered(code: str) -> dict[int, str]:
    """See rows.years.renumbered."""
    return year_rows.renumbered(cached.units(), code, years())


@extract.cached
def each(counted: Assumptions, year: int) -> pd.DataFrame:
    """Every municipality of a year, the largest shortfall first; see rows.years.each."""
    return year_rows.each(of_year(year, counted), counted)


@extract.cached
def by_class(counted: Assumptions, year: int) -> pd.DataFrame:
    """One row a size class, those without one, and the country; see rows.readings.by_class."""
    return readings.by_class(with_ratio(of_year(year, counted), counted.norm), own_classes(year), counted)


@extract.cached
def own_classes(year: int) -> pd.Series:
    """The size class of every municipality of a year; see material.classes_of_year."""
    return material.classes_of_year(extract.table, list(names(year)), year, "ks", cached.units())


@extract.cached
def missing(year: int, assumed: Assumptions) -> pd.DataFrame:
    """See rows.years.missing."""
    return year_rows.missing(of_year(year, assumed))


@extract.cached
def private_share_pct(code: str | None, assumed: Assumptions) -> pd.Series:
    """Share of the children in private kindergartens by year; see rows.years.private_share_pct."""
    return year_rows.private_share_pct(extract.table, of(code, assumed) if code else units(assumed), assumed)


@extract.cached
def teachers(code: str | None, counted: Assumptions) -> pd.DataFrame:
    """The share of teachers and of private kindergartens by year; see rows.years.teachers."""
    private = year_rows.counted_private_pct(units(counted), counted)
    own = of(code, counted) if code else None
    return year_rows.teachers(national("teacher_share_pct"), country(counted), private, own)


def per_fte(counted: Assumptions) -> pd.DataFrame:
    """Children per FTE of the country by year; see rows.years.per_fte."""
    return year_rows.per_fte(national("children_per_fte"), country(counted) if there() else None)
