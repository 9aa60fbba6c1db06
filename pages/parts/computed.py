"""The rows that pages show, each computed once per version of the extract. They come back as copies."""

import pandas as pd

from analysis import country_series, figures, regions, spread
from analysis.levels import recommended_pct
from analysis.units import Units
from data.asked import Register
from data.asked import register as registered
from pages.parts import read


@read.cached
def results() -> pd.DataFrame:
    """See figures.results."""
    return figures.results(read.table, units())


@read.drawn
def units() -> Units:
    """The map of the municipalities of every year."""
    return figures.units(read.table)


@read.cached
def years() -> list[int]:
    """See figures.years."""
    return figures.years(results())


@read.cached
def municipalities() -> dict[str, str]:
    """Code and name of today's municipalities, with the parallel Sámi and Kven names, in the order of their names."""
    rows = read.table("municipalities")
    names = dict(zip(rows["municipality_code"].tolist(), rows["name"].tolist(), strict=True))
    return dict(sorted(names.items(), key=lambda item: _norwegian(item[1])))


@read.drawn
def register() -> Register:
    """Every municipality that may be asked for, of today and before; see data.asked."""
    changes = read.has("municipality_changes")
    tables = ("municipalities", "municipality_moves", "municipality_changes") if changes else ()
    return registered(*map(read.table, tables)) if changes else Register(municipalities())


def _norwegian(name: str) -> str:
    return name.lower().translate(str.maketrans({"æ": "{a", "ø": "{b", "å": "{c", "á": "a", "š": "s"}))


@read.cached
def over_time(with_oslo: bool) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Yearly rows, deciles of the whole years, and SSB's own series (empty where table 12134 is not in the extract)."""
    rows = figures.net_result_rows(read.table, results(), with_oslo, known=units())
    return rows, country_series.deciles(results(), rows, with_oslo), country_series.ssb(read.table, with_oslo)


@read.cached
def one(code: str) -> pd.DataFrame:
    """The years of one municipality."""
    return figures.net_result_rows(read.table, results(), code=code, persons=persons(), known=units())


@read.cached
def persons() -> pd.DataFrame:
    """Inhabitants by region and year."""
    return regions.inhabitants(read.table("population"))


@read.cached
def members(year: int, classification: str) -> pd.DataFrame:
    """One row for every municipality of a year; see spread.municipalities."""
    return figures.members(read.table, results(), persons(), year, classification, units())


@read.cached
def classes(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class; see spread.by_class."""
    return figures.spread_rows(read.table, members(year, classification), year, with_oslo)


@read.cached
def missing(year: int, with_oslo: bool) -> pd.DataFrame:
    """The municipalities without a figure; see spread.missing."""
    return spread.missing(members(year, "ks"), with_oslo)


@read.cached
def bands(year: int, with_oslo: bool) -> pd.DataFrame:
    """Empirical quantiles along size, none where municipalities are missing; see spread.bands and coverage."""
    rows = members(year, "ks")
    return spread.bands(rows if country(year, with_oslo)["is_whole"] else rows.head(0), with_oslo)


@read.cached
def phrases() -> dict[str, str]:
    """Class label to the words used in a sentence."""
    rows = read.table("size_classes")
    return dict(zip(rows["label"].astype(str), rows["phrase"].astype(str), strict=True))


@read.cached
def level(year: int) -> float:
    """The recommended level for the municipalities in a year, per cent."""
    return recommended_pct(read.table("recommended_levels"), year)


def country(year: int, with_oslo: bool) -> pd.Series:
    """The row of one year for the country; see net_result.yearly."""
    rows = over_time(with_oslo)[0]
    return rows[rows["year"] == year].iloc[0]


def warm() -> None:
    """Compute what the first page needs, before the first visitor comes."""
    if read.has("accounts", "municipalities", "population"):
        latest = years()[-1]
        over_time(False)
        classes(latest, "ks", False)
