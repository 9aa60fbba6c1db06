"""What keeping the norm costs year by year, computed once per extract, municipality and assumptions."""

import pandas as pd

from analysis.common import prices
from analysis.kindergarten import (
    by_year,
    cost as kindergarten_cost,
    coverage,
    extra_cost,
    reference_year as reference,
    same_area,
)
from analysis.kindergarten.assumptions import Assumptions
from analysis.municipalities import by_class, inhabitants
from analysis.municipalities.unit_tables import municipalities
from charts.words import number
from data.contract.schema import MISSING
from pages.kindergarten import assumptions as choices, municipality_map
from pages.kindergarten.years import rows
from pages.shared import cached, extract

PERSONS, REVENUE = "nok_per_inhabitant", "cost_revenue_pct"


@extract.cached
def years(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """One row a year after the reference year; see extra_cost.with_cost. gaps: why something is missing."""
    above = _above(choices.counted(assumed), assumed.reference_year)
    own = rows.of(code, assumed).assign(reference_units=pd.NA) if code else None
    found = []
    for year in (year for year in rows.years() if year > assumed.reference_year):
        units = _one(above, own, year) if code else by_year.of_year(above, rows.names(year), year)
        found.append(extra_cost.year_row(units, year, assumed))
    if not found:
        return pd.DataFrame()
    cost = extra_cost.with_cost(pd.DataFrame(found), _basis(code, assumed))
    return cost.assign(gaps=extra_cost.gaps(cost, _why(code)))


@extract.cached
def _above(counted: Assumptions, reference_year: int) -> pd.DataFrame:
    return reference.above_reference(rows.units(counted), reference_year, municipality_map.changes(), rows.moves())


def _one(above: pd.DataFrame, own: pd.DataFrame, year: int) -> pd.DataFrame:
    """One municipality in a year: its own row where it has no figure, for the reason."""
    row = own[own["year"] == year]
    return (
        row
        if row["reason"].iloc[0]
        else above[(above["unit_code"] == row["unit_code"].iloc[0]) & (above["year"] == year)]
    )


def _basis(code: str | None, assumed: Assumptions) -> extra_cost.Basis:
    money = _money(code)
    full = money["known"] == money["all"]
    index = prices.index(extract.table("kommunal_deflator"))
    revenue = kindergarten_cost.in_fixed_prices(money["revenue"], money.index.to_series(), index, assumed.wage_year)
    return extra_cost.Basis(rows.private_share_pct(code, assumed), _persons(code), revenue.where(full))


@extract.cached
def _money(code: str | None) -> pd.DataFrame:
    """Revenue by year, how many of the municipalities have it, and how many there are: revenue, known, all."""
    results = cached.results().dropna(subset=["revenue_1000nok"])
    found, keys = {}, rows.keys(code) if code else {}
    for year in rows.years():
        here = results[results["year"] == year]
        here = here[here["unit_code"] == keys[year]] if code else here
        every = 1 if code else len(municipalities(extract.table, cached.units(), year))
        found[year] = {"revenue": here["revenue_1000nok"].sum(min_count=1), "known": len(here), "all": every}
    return pd.DataFrame.from_dict(found, orient="index")


@extract.cached
def _persons(code: str | None) -> pd.Series:
    """Inhabitants by accounting year, in the borders of the year; missing where they are only known in later ones."""
    persons = cached.persons()
    if not code:
        return pd.Series({year: same_area.country_inhabitants(persons, year) for year in rows.years()})
    counted, known = by_class.usable(persons, rows.moves()), cached.units()
    each = rows.keys(code).items()
    return pd.Series({year: inhabitants.sizes(counted, known, [key], year)[key] for year, key in each}, dtype=float)


def _why(code: str | None) -> dict[str, dict[int, str]]:
    """Why there is no revenue or no inhabitants, by year."""
    money, found = _money(code), {PERSONS: {}, REVENUE: {}}
    for year in rows.years():
        known, whole = (number(money.at[year, name], 0) for name in ("known", "all"))
        found[REVENUE][year] = (
            f"driftsinntekter: {MISSING['..']}" if code else f"driftsinntekter bare for {known} av {whole} kommuner"
        )
        found[PERSONS][year] = _no_persons(code, year) if code else "folketallet mangler"
    return found


def _no_persons(code: str, year: int) -> str:
    later = [at for at, what in rows.breaks(code).items() if at > year and what == coverage.SPLIT]
    if later:
        return f"{inhabitants.UNKNOWN}: området ble delt i {max(later)}"
    return inhabitants.lacking(cached.units(), rows.keys(code)[year])
