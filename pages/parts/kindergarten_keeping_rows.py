"""What keeping the norm costs year by year, computed once per extract, municipality and assumptions."""

import pandas as pd

from analysis import (
    kindergarten_area,
    kindergarten_cost,
    kindergarten_keeping,
    kindergarten_map,
    kindergarten_years,
    prices,
    regions,
    sizes,
)
from analysis import kindergarten_reference as reference
from analysis.kindergarten_assumptions import Assumptions
from analysis.unit_tables import municipalities
from charts.words import number
from data.schema import MISSING
from pages.parts import computed, kindergarten_history, read
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_year_rows as rows

PERSONS, REVENUE = "nok_per_inhabitant", "cost_revenue_pct"


@read.cached
def years(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """One row a year after the reference year; see kindergarten_keeping.with_cost. gaps: why something is missing."""
    above = _above(choices.counted(assumed), assumed.reference_year)
    own = rows.of(code, assumed).assign(reference_units=pd.NA) if code else None
    found = []
    for year in (year for year in rows.years() if year > assumed.reference_year):
        units = _one(above, own, year) if code else kindergarten_years.of_year(above, rows.names(year), year)
        found.append(kindergarten_keeping.year_row(units, year, assumed))
    if not found:
        return pd.DataFrame()
    cost = kindergarten_keeping.with_cost(pd.DataFrame(found), _basis(code, assumed))
    return cost.assign(gaps=kindergarten_keeping.gaps(cost, _why(code)))


@read.cached
def _above(counted: Assumptions, reference_year: int) -> pd.DataFrame:
    return reference.above_reference(rows.units(counted), reference_year, kindergarten_history.changes(), rows.moves())


def _one(above: pd.DataFrame, own: pd.DataFrame, year: int) -> pd.DataFrame:
    """One municipality in a year: its own row where it has no figure, for the reason."""
    row = own[own["year"] == year]
    return (
        row
        if row["reason"].iloc[0]
        else above[(above["unit_code"] == row["unit_code"].iloc[0]) & (above["year"] == year)]
    )


def _basis(code: str | None, assumed: Assumptions) -> kindergarten_keeping.Basis:
    money = _money(code)
    full = money["known"] == money["all"]
    index = prices.index(read.table("kommunal_deflator"))
    revenue = kindergarten_cost.in_fixed_prices(money["revenue"], money.index.to_series(), index, assumed.wage_year)
    return kindergarten_keeping.Basis(rows.private_share_pct(code, assumed), _persons(code), revenue.where(full))


@read.cached
def _money(code: str | None) -> pd.DataFrame:
    """Revenue by year, how many of the municipalities have it, and how many there are: revenue, known, all."""
    results = computed.results().dropna(subset=["revenue_1000nok"])
    found, keys = {}, rows.keys(code) if code else {}
    for year in rows.years():
        here = results[results["year"] == year]
        here = here[here["unit_code"] == keys[year]] if code else here
        every = 1 if code else len(municipalities(read.table, computed.units(), year))
        found[year] = {"revenue": here["revenue_1000nok"].sum(min_count=1), "known": len(here), "all": every}
    return pd.DataFrame.from_dict(found, orient="index")


@read.cached
def _persons(code: str | None) -> pd.Series:
    """Inhabitants by accounting year, in the borders of the year; missing where they are only known in later ones."""
    persons = computed.persons()
    if not code:
        return pd.Series({year: kindergarten_area.country_inhabitants(persons, year) for year in rows.years()})
    counted, known = regions.usable(persons, rows.moves()), computed.units()
    each = rows.keys(code).items()
    return pd.Series({year: sizes.sizes(counted, known, [key], year)[key] for year, key in each}, dtype=float)


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
    later = [at for at, what in rows.breaks(code).items() if at > year and what == kindergarten_map.SPLIT]
    if later:
        return f"{sizes.UNKNOWN}: området ble delt i {max(later)}"
    return sizes.lacking(computed.units(), rows.keys(code)[year])
