"""The staffing norm year by year from SSB's tables 12056 and 13502, computed once per extract and assumptions."""

from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.common.numbers import pct
from analysis.common.reasons import NOT_IN_TABLE
from analysis.kindergarten import by_year, coverage, material, ratio, rows as kindergarten_rows, same_area, staffing
from analysis.kindergarten.assumptions import Assumptions, country_private_share_pct
from data.contract.schema import MISSING
from pages.kindergarten import assumptions as choices
from pages.kindergarten.municipality_map import called, moves, origins
from pages.shared import cached, extract

NEEDED = "needed_teacher_share_pct"
TABLES = ("kindergarten_children", "kindergarten_key_figures")


def there() -> bool:
    """Whether SSB's tables are in the extract."""
    return extract.has(*TABLES)


@extract.cached
def national(measure: str) -> pd.DataFrame:
    """SSB's own figure for the country by year: children_per_fte or teacher_share_pct."""
    rows = extract.table("kindergarten_national")
    return rows[rows["measure_code"] == measure].astype({"edition": "str"}).reset_index(drop=True)


def unrevised(published: pd.DataFrame) -> tuple[int, ...]:
    """The years whose edition says that the figures are not revised. published: `national`."""
    return tuple(published.loc[published["edition"].str.contains("urevidert"), "year"].astype(int))


def open_years(*tables: str) -> tuple[int, ...]:
    """The years that any of these tables of SSB has not yet revised, by the edition that is here."""
    return tuple(sorted({extract.unrevised(name) for name in tables} - {None}))


def units(assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year; see material.municipalities."""
    return _units(choices.counted(assumed))


@extract.cached
def _units(assumed: Assumptions) -> pd.DataFrame:
    found = material.municipalities(extract.table, assumed)
    return ratio.with_ratio(found, assumed.norm)


@extract.cached
def country(assumed: Assumptions) -> pd.DataFrame:
    """One row a year: count.rows.total over the municipalities of the year, and needed_teacher_share_pct."""
    rows = []
    for year in by_year.years(units(assumed)):
        each = of_year(year, assumed)
        row = kindergarten_rows.total(each, staffing.COUNTRY, assumed)
        needed = each.loc[each["reason"] == "", "required_pedagogues"].sum()
        rows.append({"year": year, **row, NEEDED: float(pct(needed, row["actual_fte"]))})
    return pd.DataFrame(rows).assign(country_per_fte=lambda each: each["children_per_fte"])


def years() -> list[int]:
    """The years of SSB's tables, oldest first."""
    return country(choices.counted(choices.default()))["year"].astype(int).tolist()


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
    """The municipality, as the map has it, whose figure of each year stands beside a municipality of today."""
    own, known = of(code, choices.counted(choices.default())), cached.units()
    rows = zip(own["year"], own["unit_code"], strict=True)
    return {year: known.key(code if pd.isna(under) else under, year) for year, under in rows}


@extract.cached
def breaks(code: str) -> dict[int, str]:
    """The years in which the series of a municipality changes area; see kindergarten.coverage.breaks."""
    own = of(code, choices.counted(choices.default()))
    return coverage.breaks(moves(), code, units(choices.default()), own.loc[own["reason"] == "", "year"])


@extract.cached
def of(code: str, assumed: Assumptions) -> pd.DataFrame:
    """Every year of the tables for one municipality, followed over a new number, with the reason where there is none.

    unit_code: the number that it stands under in the table that year.
    """
    table, found = units(assumed), []
    for year in years():
        rows = table[table["year"] == year].set_index("unit_code", drop=False)
        under, why = same_area.followed(rows, code, origins(year), called(), year)
        row = rows.reindex([under]).assign(year=year)
        reason = row["reason"].fillna(why or NOT_IN_TABLE).where(row["reason"].ne(MISSING["."]) | (not why), why)
        found.append(row.assign(reason=reason))
    return pd.concat(found, ignore_index=True)


@extract.cached
def renumbered(code: str) -> dict[int, str]:
    """The first year of each new number of a municipality, with the old number; of the years of the tables."""
    return {year: old for year, (old, _) in cached.units().numbers(code).items() if years()[0] < year <= years()[-1]}


@extract.cached
def missing(year: int, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality of a year without a figure, with the reason: region_code, region_name, reason."""
    rows = of_year(year, assumed)
    rows = rows[rows["reason"] != ""].rename(columns={"unit_code": "region_code"})
    return rows.assign(region_name=rows["unit"])[["region_code", "region_name", "reason"]].reset_index(drop=True)


@extract.cached
def counted_private_pct(assumed: Assumptions) -> pd.Series:
    """The counted share of the children in private kindergartens by year, over the municipalities with figures."""
    return by_year.private_share_pct(units(assumed), replace(assumed, private_share_pct=None), np.nan)


@extract.cached
def private_share_pct(code: str | None, assumed: Assumptions) -> pd.Series:
    """Share of the children in private kindergartens by year; see by_year.private_share_pct."""
    fallback = country_private_share_pct(extract.table("kindergarten_parameters"))
    return by_year.private_share_pct(of(code, assumed) if code else units(assumed), assumed, fallback)
