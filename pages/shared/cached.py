"""The rows that pages show, each computed once per version of the extract. They come back as copies."""

import pandas as pd

from analysis.accounts import country_series, net_result
from analysis.common.recommended_level import recommended_pct
from analysis.municipalities import by_class, unit_tables
from analysis.municipalities.units import Units
from analysis.result import municipality, rows as result_rows, spread
from analysis.room import rows as room_rows
from charts import words
from data.municipalities.asked import Register, register as registered
from data.norwegian import alphabetical
from pages.shared import extract
from pages.shared.in_use import edition, own_copy


@extract.cached
def results() -> pd.DataFrame:
    """See result.rows.results."""
    return net_result.results(extract.table, units())


@extract.drawn
def units() -> Units:
    """The map of the municipalities of every year."""
    return unit_tables.units(extract.table)


@extract.cached
def years() -> list[int]:
    """See result.rows.years."""
    return net_result.years(results())


@extract.cached
def municipalities() -> dict[str, str]:
    """Code and name of today's municipalities, with the parallel Sámi and Kven names, in the order of their names."""
    rows = extract.table("municipalities")
    names = dict(zip(rows["municipality_code"].tolist(), rows["name"].tolist(), strict=True))
    return dict(sorted(names.items(), key=lambda item: alphabetical(item[1])))


@extract.drawn
def register() -> Register:
    """Every municipality that may be asked for, of today and before; see data.asked."""
    changes = extract.has("municipality_changes")
    tables = ("municipalities", "municipality_moves", "municipality_changes") if changes else ()
    return registered(*map(extract.table, tables)) if changes else Register(municipalities())


@extract.cached
def over_time(with_oslo: bool) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Yearly rows, deciles of the whole years, and SSB's own series (empty where table 12134 is not in the extract)."""
    rows = result_rows.net_result_rows(extract.table, results(), with_oslo, known=units())
    return rows, country_series.deciles(results(), rows, with_oslo), country_series.ssb(extract.table, with_oslo)


def one(code: str) -> pd.DataFrame:
    """The years of one municipality. Raises UnknownChoice as result_rows.check_code."""
    every = _every()
    return own_copy.of(every[code] if code in every else every[result_rows.check_code(results(), code)])


@extract.drawn
def _every() -> dict[str, pd.DataFrame]:
    return municipality.every_municipality(results(), persons(), extract.table("recommended_levels"), units())


@extract.cached
def persons() -> pd.DataFrame:
    """Inhabitants by region and year."""
    return by_class.inhabitants(extract.table("population"))


@extract.cached
def members(year: int, classification: str) -> pd.DataFrame:
    """One row for every municipality of a year; see result.spread.municipalities."""
    return result_rows.members(extract.table, results(), persons(), year, classification, units())


@extract.cached
def classes(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class; see result.spread.by_class."""
    return result_rows.spread_rows(extract.table, members(year, classification), year, with_oslo)


@extract.cached
def three_tests(year: int, classification: str) -> pd.DataFrame:
    """Every municipality of a year against KS' three limits; see room.rows.municipalities."""
    return room_rows.municipalities(extract.table, members(year, classification), year, units())


@extract.cached
def limits() -> pd.DataFrame:
    """The three tests and their limits, in the order they are shown; see the reference table room_limits."""
    return room_rows.limits(extract.table)


@extract.cached
def missing(year: int, with_oslo: bool) -> pd.DataFrame:
    """The municipalities without a figure; see result.spread.missing."""
    return spread.missing(members(year, "ks"), with_oslo)


@extract.cached
def bands(year: int, with_oslo: bool) -> pd.DataFrame:
    """Empirical quantiles along size, none where municipalities are missing; see result.spread.bands and coverage."""
    rows = members(year, "ks")
    return spread.bands(rows if country(year, with_oslo)["is_whole"] else rows.head(0), with_oslo)


@extract.cached
def phrases() -> dict[str, str]:
    """Class label to the words used in a sentence."""
    rows = extract.table("size_classes")
    return dict(zip(rows["label"].astype(str), map(words.label, rows["phrase"].astype(str)), strict=True))


@extract.cached
def level(year: int) -> float:
    """The recommended level for the municipalities in a year, per cent."""
    return recommended_pct(extract.table("recommended_levels"), year)


def country(year: int, with_oslo: bool) -> pd.Series:
    """The row of one year for the country; see net_result.yearly."""
    return own_copy.of(_country(with_oslo)[year])


@extract.drawn
def _country(with_oslo: bool) -> dict[int, pd.Series]:
    rows = over_time(with_oslo)[0]
    return {int(year): row for year, (_, row) in zip(rows["year"], rows.iterrows(), strict=True)}


def warm() -> None:
    """Compute what the first page needs, before the first visitor comes."""
    edition.begin()
    if extract.has("accounts", "municipalities", "population"):
        latest = years()[-1]
        over_time(False)
        classes(latest, "ks", False)
