"""The rows of old and young, each made once per version of the extract."""

import pandas as pd

from analysis.population import past_errors, projected, rows as population_rows
from analysis.population.old_and_young import COUNTRY
from analysis.population.rows import Counted
from data.brought_in import projections
from data.errors import DamagedTable, MissingTable
from pages.shared import extract
from pages.shared.in_use import edition

AHEAD = (5, 10, 15)  # years that can be chosen


@extract.drawn
def counted() -> Counted:
    """Every municipality and year; shared, never changed."""
    return population_rows.counted(extract.table)


@extract.cached
def each(year: int, classification: str) -> pd.DataFrame:
    """One row a municipality of a year; see population.rows.each. inhabitants_on: they are of the day of the figures."""
    found = population_rows.each(extract.table, counted(), year, classification)
    return found.assign(inhabitants_on=found["inhabitants"])


def of_year(year: int) -> pd.DataFrame:
    """One row a municipality of a year, in no groups."""
    every = counted().each
    return every[every["year"] == year].reset_index(drop=True)


@extract.cached
def classes(year: int, classification: str) -> pd.DataFrame:
    """One row a class and one for all; see population.by_class."""
    return population_rows.classes(extract.table, counted(), year, classification)


@extract.drawn
def _ahead() -> tuple[pd.DataFrame, str] | MissingTable:
    try:
        rows, source = projections.latest(extract.table, edition.held())
    except MissingTable as error:
        return error
    return projected.projected(rows), source


def ahead() -> tuple[pd.DataFrame | None, str]:
    """The projected years and their source; None and "" without a projection."""
    found = _ahead()
    return (None, "") if isinstance(found, MissingTable) else found


def ahead_unread() -> bool:
    """Whether there is no projection since the one that is here cannot be read."""
    return isinstance(_ahead(), DamagedTable)


@extract.cached
def one(code: str | None) -> pd.DataFrame:
    """The years of one municipality, or of the country when no one is chosen; see population.rows.municipality."""
    return population_rows.municipality(counted(), code or COUNTRY, ahead()[0])


def crossings_ahead(code: str | None) -> dict[str, int | None]:
    """By variant, the year when the old become more than the young; {} where nothing is projected."""
    rows = one(code)
    years = rows[rows["kind"] == "projected"].groupby("variant")["crossing_year"].first()
    return {str(variant): None if pd.isna(year) else int(year) for variant, year in years.items()}


@extract.drawn
def _vintages() -> tuple[pd.DataFrame, dict[int, str]] | None:
    """See projections.of_country; None where they cannot be read."""
    try:
        return projections.of_country(edition.held())
    except DamagedTable:
        return None


def past_unread() -> bool:
    """Whether earlier projections are here and cannot be read."""
    return _vintages() is None


@extract.drawn
def past() -> tuple[pd.DataFrame, pd.DataFrame, dict[int, str]]:
    """Earlier projections against what came, each vintage and summed, and the table of each vintage; see past_errors."""
    vintages, tables = _vintages() or (pd.DataFrame(columns=projections.VINTAGE), {})
    each = population_rows.past(counted(), vintages)
    return each, past_errors.summed(each), tables


def of_vintages(each: pd.DataFrame) -> str:
    """Where the vintages that are in these rows are from; "" without any. each: of `past`."""
    named = [f"{past()[2][year]} ({year})" for year in sorted(set(each["vintage"]))]
    return f"SSB, befolkningsframskrivinger, tabell {', '.join(named)}." if named else ""


def own_sources() -> list[str]:
    """Where the projections are from, the one that is shown and those before it, so far ahead as can be chosen."""
    each = past()[0]
    told = (ahead()[1], of_vintages(each[each["years_ahead"].isin(years_ahead())]))
    return [f"{source.rstrip('.')}." for source in told if source]


def years_ahead() -> list[int]:
    """Of AHEAD, those that enough vintages have come to."""
    there = set(past()[1]["years_ahead"])
    return [ahead for ahead in AHEAD if ahead in there]
