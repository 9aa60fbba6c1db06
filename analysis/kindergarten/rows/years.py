"""The rows of SSB's tables 12056 and 13502, year by year: of the country, of one municipality, of every one in a year.

units: material.municipalities with the ratio, see `units`. code: a municipality of today, None for the country.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.common.asked import Read
from analysis.common.numbers import pct
from analysis.common.reasons import NOT_IN_TABLE
from analysis.kindergarten import by_year, material, same_area, staffing
from analysis.kindergarten.assumptions import Assumptions, country_private_share_pct
from analysis.kindergarten.ratio import with_ratio
from analysis.kindergarten.rows import readings
from analysis.municipalities.same_unit import Origins
from analysis.municipalities.units import Units
from data.contract.schema import MISSING

NEEDED = "needed_teacher_share_pct"


def units(read: Read, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality and year as a unit, with ratio.with_ratio."""
    return with_ratio(material.municipalities(read, assumed), assumed.norm)


def national(read: Read, measure: str) -> pd.DataFrame:
    """SSB's own figure for the country by year: children_per_fte or teacher_share_pct."""
    rows = read("kindergarten_national")
    return rows[rows["measure_code"] == measure].astype({"edition": "str"}).reset_index(drop=True)


def unrevised(published: pd.DataFrame) -> tuple[int, ...]:
    """The years whose edition says that the figures are not revised. published: `national`."""
    return tuple(published.loc[published["edition"].str.contains("urevidert"), "year"].astype(int))


def country(years: list[int], of_year: Callable[[int], pd.DataFrame], assumed: Assumptions) -> pd.DataFrame:
    """One row a year: readings.total over the municipalities of the year, and NEEDED. of_year: by_year.of_year."""
    rows = []
    for year in years:
        each = of_year(year)
        row = readings.total(each, staffing.COUNTRY, assumed)
        needed = each.loc[each["reason"] == "", "required_pedagogues"].sum()
        rows.append({"year": year, **row, NEEDED: float(pct(needed, row["actual_fte"]))})
    return pd.DataFrame(rows).assign(country_per_fte=lambda each: each["children_per_fte"])


def of(
    units: pd.DataFrame, years: list[int], code: str, origins: Callable[[int], Origins], called: dict[str, str]
) -> pd.DataFrame:
    """Every year for one municipality, followed over a new number, with the reason where there is none.

    unit_code: the number that it stands under in the table that year. origins: same_area.origins. called: its names.
    """
    found = []
    for year in years:
        rows = units[units["year"] == year].set_index("unit_code", drop=False)
        under, why = same_area.followed(rows, code, origins(year), called, year)
        row = rows.reindex([under]).assign(year=year)
        reason = row["reason"].fillna(why or NOT_IN_TABLE).where(row["reason"].ne(MISSING["."]) | (not why), why)
        found.append(row.assign(reason=reason))
    return pd.concat(found, ignore_index=True)


def newest(own: pd.DataFrame, year: int | None) -> pd.Series | None:
    """The row of a year (default: the last), or the last before it with a figure; None where there is none.

    own: of `of`.
    """
    known = own[own["children_per_fte"].notna() & (own["year"] <= (year or own["year"].max()))]
    return known.iloc[-1] if len(known) else None


def oldest(own: pd.DataFrame, row: pd.Series, breaks: Collection[int]) -> pd.Series | None:
    """The first row with a figure before one, of the same area; None where there is none. row: of `newest`. breaks: the years in
    which the area changes."""
    since = max((year for year in breaks if year <= row["year"]), default=own["year"].min())
    known = own[own["children_per_fte"].notna() & own["year"].between(since, row["year"] - 1)]
    return known.iloc[0] if len(known) else None


def keys(own: pd.DataFrame, code: str, known: Units) -> dict[int, str]:
    """The municipality, as the map has it, whose figure of each year stands beside one of today. own: `of`."""
    rows = zip(own["year"], own["unit_code"], strict=True)
    return {year: known.key(code if pd.isna(under) else under, year) for year, under in rows}


def renumbered(known: Units, code: str, years: list[int]) -> dict[int, str]:
    """The first year of each new number of a municipality, with the old number; after the first of the years."""
    return {year: old for year, (old, _) in known.numbers(code).items() if years[0] < year <= years[-1]}


def each(of_year: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """Every municipality of a year, the largest shortfall first, by region_code and region_name; see readings.each."""
    found = readings.each(of_year, assumed)
    return found.assign(region_code=found["unit_code"], region_name=found["unit"])


def missing(of_year: pd.DataFrame) -> pd.DataFrame:
    """Every municipality of a year without a figure, with the reason: region_code, region_name, reason."""
    rows = of_year[of_year["reason"] != ""].rename(columns={"unit_code": "region_code"})
    return rows.assign(region_name=rows["unit"])[["region_code", "region_name", "reason"]].reset_index(drop=True)


def counted_private_pct(units: pd.DataFrame, assumed: Assumptions) -> pd.Series:
    """The counted share of the children in private kindergartens by year, over the municipalities with figures."""
    return by_year.private_share_pct(units, replace(assumed, private_share_pct=None), np.nan)


def private_share_pct(read: Read, units: pd.DataFrame, assumed: Assumptions) -> pd.Series:
    """What is used as that share by year, of these units; see by_year.private_share_pct."""
    return by_year.private_share_pct(units, assumed, country_private_share_pct(read("kindergarten_parameters")))


def with_private_share(units: pd.DataFrame) -> int | None:
    """The newest year in which the children in private kindergartens are counted, None for none."""
    counted = units.loc[units["private_share_pct"].notna(), "year"]
    return int(counted.max()) if len(counted) else None


def per_fte(published: pd.DataFrame, country: pd.DataFrame | None) -> pd.DataFrame:
    """Children per FTE of the country by year: ssb_per_fte and country_per_fte, our sum (missing without the tables).

    published: `national`. country: `country`, None where SSB's tables are not here.
    """
    table = published.set_index("year")[["value"]].rename(columns={"value": "ssb_per_fte"})
    summed = pd.Series(dtype=float) if country is None else country.set_index("year")["country_per_fte"]
    return table.join(summed.rename("country_per_fte"), how="outer").reset_index()


def teachers(
    published: pd.DataFrame, country: pd.DataFrame, private: pd.Series, own: pd.DataFrame | None
) -> pd.DataFrame:
    """One row a year: teacher_share_pct, needed_teacher_share_pct, private_share_pct, and those of the country.

    published: `national`. private: `counted_private_pct`. own: `of`, None for the country alone.
    """
    ssb = published.set_index("year")["value"].rename("ssb_teacher_share_pct")
    beside = [ssb, private.rename("country_private_share_pct")]
    rows = country.set_index("year")[[NEEDED]] if own is None else own.set_index("year")
    return rows.join(beside).reset_index()
