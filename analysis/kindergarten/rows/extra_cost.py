"""The rows of what keeping the norm costs year by year, of one municipality or the country, and why some is missing."""

from typing import NamedTuple

import pandas as pd

from analysis.common import prices
from analysis.common.asked import Read
from analysis.kindergarten import by_year, cost as kindergarten_cost, coverage, extra_cost, same_area
from analysis.kindergarten.assumptions import Assumptions
from analysis.municipalities import by_class, inhabitants
from analysis.municipalities.unit_tables import municipalities
from analysis.municipalities.units import Units
from data.contract.schema import MISSING
from data.norwegian import number

PERSONS, REVENUE = "nok_per_inhabitant", "cost_revenue_pct"


class Place(NamedTuple):
    """Whom the rows are of, in the years of SSB's tables, and the map by which it is followed.

    keys: the municipality of each year (rows.years.keys), {} for the country. breaks: coverage.breaks. known: the map.
    """

    years: list[int]
    known: Units
    keys: dict[int, str]
    breaks: dict[int, str]


def of_one(own: pd.DataFrame, above: pd.DataFrame, year: int) -> pd.DataFrame:
    """One municipality in a year: its own row where it has no figure, for the reason.

    own: rows.years.of. above: reference_year.above_reference.
    """
    row = own[own["year"] == year].assign(reference_units=pd.NA)
    if row["reason"].iloc[0]:
        return row
    return above[(above["unit_code"] == row["unit_code"].iloc[0]) & (above["year"] == year)]


def of_all(above: pd.DataFrame, names: dict[str, str], year: int) -> pd.DataFrame:
    """Every municipality of a year. names: coverage.listed."""
    return by_year.of_year(above, names, year)


def years(units: dict[int, pd.DataFrame], basis: extra_cost.Basis, why: dict, assumed: Assumptions) -> pd.DataFrame:
    """One row a year; see extra_cost.with_cost. gaps: why something is missing. Empty without a year.

    units: of_one or of_all of each year after the reference year. why: `why`.
    """
    if not units:
        return pd.DataFrame()
    cost = pd.DataFrame([extra_cost.year_row(each, year, assumed) for year, each in units.items()])
    cost = extra_cost.with_cost(cost, basis)
    return cost.assign(gaps=extra_cost.gaps(cost, why))


def revenue(read: Read, results: pd.DataFrame, place: Place) -> pd.DataFrame:
    """Revenue by year, how many of the municipalities have it, and how many there are: revenue, known, all.

    results: net_result.by_municipality.
    """
    results, found = results.dropna(subset=["revenue_1000nok"]), {}
    for year in place.years:
        here = results[results["year"] == year]
        here = here[here["unit_code"] == place.keys[year]] if place.keys else here
        every = 1 if place.keys else len(municipalities(read, place.known, year))
        found[year] = {"revenue": here["revenue_1000nok"].sum(min_count=1), "known": len(here), "all": every}
    return pd.DataFrame.from_dict(found, orient="index")


def persons(read: Read, counted: pd.DataFrame, place: Place) -> pd.Series:
    """Inhabitants by accounting year, in the borders of the year; missing where they are only known in later ones.

    counted: municipalities.by_class.inhabitants.
    """
    if not place.keys:
        return pd.Series({year: same_area.country_inhabitants(counted, year) for year in place.years})
    counted = by_class.usable(counted, read("municipality_moves"))
    each = place.keys.items()
    return pd.Series(
        {year: inhabitants.sizes(counted, place.known, [key], year)[key] for year, key in each}, dtype=float
    )


def basis(
    read: Read, money: pd.DataFrame, persons: pd.Series, private_pct: pd.Series, assumed: Assumptions
) -> extra_cost.Basis:
    """What the cost is split by and held against; the revenue where all have it. money, persons: `revenue`, `persons`."""
    full, index = money["known"] == money["all"], prices.index(read("kommunal_deflator"))
    fixed = kindergarten_cost.in_fixed_prices(money["revenue"], money.index.to_series(), index, assumed.wage_year)
    return extra_cost.Basis(private_pct, persons, fixed.where(full))


def why(money: pd.DataFrame, place: Place) -> dict[str, dict[int, str]]:
    """Why there is no revenue or no inhabitants, by year. money: `revenue`."""
    found: dict[str, dict[int, str]] = {PERSONS: {}, REVENUE: {}}
    for year in place.years:
        known, whole = (number(money.at[year, name], 0) for name in ("known", "all"))
        some = f"driftsinntekter bare for {known} av {whole} kommuner"
        found[REVENUE][year] = f"driftsinntekter: {MISSING['..']}" if place.keys else some
        found[PERSONS][year] = _no_persons(place, year) if place.keys else "folketallet mangler"
    return found


def _no_persons(place: Place, year: int) -> str:
    later = [at for at, what in place.breaks.items() if at > year and what == coverage.SPLIT]
    if later:
        return f"{inhabitants.UNKNOWN}: området ble delt i {max(later)}"
    return inhabitants.lacking(place.known, place.keys[year])
