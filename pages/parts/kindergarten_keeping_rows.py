"""What keeping the norm costs year by year, computed once per extract, municipality and assumptions."""

import pandas as pd

from analysis import kindergarten_cost, kindergarten_keeping, kindergarten_map, kindergarten_years, prices, regions
from analysis import kindergarten_reference as reference
from analysis.kindergarten_assumptions import Assumptions
from charts.words import number
from data import history
from data.schema import MISSING
from pages.parts import computed, read
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
    changes = history.changes_of(read.table)
    return reference.above_reference(rows.units(counted), reference_year, changes, rows.moves())


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
    revenue = kindergarten_cost.in_fixed_prices(money["revenue"], money.index.to_series(), index, price_year())
    return kindergarten_keeping.Basis(rows.private_share_pct(code, assumed), _persons(code), revenue.where(full))


def price_year() -> int:
    """The year whose prices the revenue is in: the newest, since the wage is the same in all years."""
    return rows.years()[-1]


@read.cached
def _money(code: str | None) -> pd.DataFrame:
    """Revenue by year, how many of the municipalities have it, and how many there are: revenue, known, all."""
    chosen = [code] if code else list(computed.municipalities())
    found = computed.results()
    found = found[found["region_code"].isin(chosen)].groupby("year")["revenue_1000nok"].agg(["sum", "count"])
    return found.set_axis(["revenue", "known"], axis=1).assign(all=len(chosen))


@read.cached
def _sizes(each: bool) -> pd.DataFrame:
    """Inhabitants of every municipality code, a column an accounting year. each: to hold one municipality against."""
    persons = computed.persons()
    counted = regions.usable(persons, rows.moves()) if each else persons
    return pd.DataFrame({year: regions.size_in(counted, year) for year in rows.years()})


def _persons(code: str | None) -> pd.Series:
    """Inhabitants by accounting year, of today's municipalities; missing where one of them has none."""
    return _sizes(bool(code)).reindex([code] if code else list(computed.municipalities())).sum(skipna=False)


def _why(code: str | None) -> dict[str, dict[int, str]]:
    """Why there is no revenue or no inhabitants, by year."""
    money, found = _money(code), {PERSONS: {}, REVENUE: {}}
    before = rows.earlier(code) if code else {}
    for year in rows.years():
        found[PERSONS][year] = "folketallet mangler" + (_split(code, year) if code else " for noen kommuner")
        found[REVENUE][year] = f"driftsinntekter: {MISSING['..']}"
        if not code and year in money.index:
            known, whole = (number(money.at[year, name], 0) for name in ("known", "all"))
            found[REVENUE][year] = f"driftsinntekter bare for {known} av {whole} kommuner under dagens nummer"
        elif before.get(year):
            found[REVENUE][year] = f"driftsinntektene står på tidligere nummer {' og '.join(before[year])}"
    return found


def _split(code: str, year: int) -> str:
    later = [at for at, what in rows.breaks(code).items() if at > year and what == kindergarten_map.SPLIT]
    return f": området ble delt i {max(later)}" if later else ""
