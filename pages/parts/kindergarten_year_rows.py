"""The staffing norm year by year from SSB's tables 12056 and 13502, computed once per extract and assumptions."""

from dataclasses import replace

import numpy as np
import pandas as pd

from analysis import kindergarten_figures, kindergarten_map, kindergarten_spread, kindergarten_years
from analysis.kindergarten_assumptions import Assumptions, country_private_share_pct
from analysis.numbers import pct
from analysis.spread import NOT_IN_TABLE
from data.names import plain_name
from pages.parts import computed, read
from pages.parts import kindergarten_choices as choices

TABLES = ("kindergarten_children", "kindergarten_key_figures")


def there() -> bool:
    """Whether SSB's tables are in the extract."""
    return read.has(*TABLES)


@read.cached
def national(measure: str) -> pd.DataFrame:
    """SSB's own figure for the country by year: children_per_fte or teacher_share_pct."""
    rows = read.table("kindergarten_national")
    return rows[rows["measure_code"] == measure].astype({"edition": "str"}).reset_index(drop=True)


def units(assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year; see kindergarten_figures.municipalities."""
    return _units(choices.counted(assumed))


@read.cached
def _units(assumed: Assumptions) -> pd.DataFrame:
    found = kindergarten_figures.municipalities(read.table, assumed)
    return kindergarten_spread.with_ratio(found, assumed.norm)


@read.cached
def country(assumed: Assumptions) -> pd.DataFrame:
    """One row a year: kindergarten_years.country with country_per_fte, SSB's ratio over those with figures."""
    rows = kindergarten_years.country(units(assumed), names, assumed)
    known = units(assumed)
    sums = known[known["reason"] == ""].groupby("year")[["corrected_children", "required_pedagogues"]].sum()
    corrected, pedagogues = (rows["year"].map(sums[name]) for name in sums)
    return rows.assign(
        country_per_fte=corrected / rows["actual_fte"],
        needed_teacher_share_pct=pct(pedagogues, rows["actual_fte"]),
    )


def years() -> list[int]:
    """The years of SSB's tables, oldest first."""
    return country(choices.counted(choices.default()))["year"].astype(int).tolist()


@read.cached
def moves() -> pd.DataFrame:
    """Every municipality code with its years and today's code."""
    return read.table("municipality_moves")


@read.cached
def names(year: int) -> dict[str, str]:
    """Code and name of the municipalities of a year; see kindergarten_map.listed."""
    today = {code: plain_name(name) for code, name in computed.municipalities().items()}
    return kindergarten_map.listed(units(choices.default()), moves(), today, year)


def of_year(year: int, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality of a year, those without a figure with the reason; see kindergarten_years.of_year."""
    return kindergarten_years.of_year(units(assumed), names(year), year)


@read.cached
def breaks(code: str) -> dict[int, str]:
    """The years in which the series of a municipality changes area; see kindergarten_map.breaks."""
    return kindergarten_map.breaks(moves(), code, units(choices.default()))


@read.cached
def of(code: str, assumed: Assumptions) -> pd.DataFrame:
    """Every year of the tables for one municipality, with the reason where there is no figure."""
    rows = units(assumed)
    rows = rows[rows["unit_code"] == code].set_index("year").reindex(pd.Index(years(), name="year")).reset_index()
    return rows.assign(reason=[_why(code, *pair) for pair in zip(rows["year"], rows["reason"], strict=True)])


def _why(code: str, year: int, reason: str | float) -> str:
    """The reason in the table; where the table has the municipality under another number that year, that one."""
    before = earlier(code)[year]
    if not before or reason == "" or code in names(year):
        return NOT_IN_TABLE if pd.isna(reason) else reason
    return f"kommunen fantes ikke under dagens nummer i {year}; da var det {' og '.join(before)}"


@read.cached
def earlier(code: str) -> dict[int, list[str]]:
    """The other numbers that the area of a municipality had, by year; see kindergarten_map.earlier."""
    return kindergarten_map.earlier(moves(), code, years())


@read.cached
def missing(year: int, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality of a year without a figure, with the reason: region_code, region_name, reason."""
    rows = of_year(year, assumed)
    rows = rows[rows["reason"] != ""].rename(columns={"unit_code": "region_code"})
    return rows.assign(region_name=rows["unit"])[["region_code", "region_name", "reason"]].reset_index(drop=True)


@read.cached
def counted_private_pct(assumed: Assumptions) -> pd.Series:
    """The counted share of the children in private kindergartens by year, over the municipalities with figures."""
    return kindergarten_years.private_share_pct(units(assumed), replace(assumed, private_share_pct=None), np.nan)


@read.cached
def private_share_pct(code: str | None, assumed: Assumptions) -> pd.Series:
    """Share of the children in private kindergartens by year; see kindergarten_years.private_share_pct."""
    fallback = country_private_share_pct(read.table("kindergarten_parameters"))
    return kindergarten_years.private_share_pct(of(code, assumed) if code else units(assumed), assumed, fallback)
