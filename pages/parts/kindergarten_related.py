"""What the cost of the count is per child, per inhabitant and of the revenue of its own year."""

import pandas as pd

from analysis import care_units, kindergarten_area, kindergarten_cost, prices, regions
from analysis.kindergarten_assumptions import Assumptions
from analysis.unit_tables import municipalities
from pages.parts import computed, read
from pages.parts import kindergarten_rows as rows
from pages.parts import kindergarten_year_rows as year_rows


@read.cached
def related(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """Both readings per child, per inhabitant and of the revenue of the count's year; see kindergarten_cost.related.

    Two rows: gross and net. The revenue is in the prices of the wage, and missing where the extract lacks it or the
    municipality was another one.
    """
    row = rows.total(code, assumed)
    cost = pd.Series([row["cost_gross_1000nok"], row["cost_net_1000nok"]])
    children = row["children_under_3"] + row["children_over_3"]
    same = [pd.Series([value, value]) for value in (children, _persons(code), _revenue(code, assumed))]
    return kindergarten_cost.related(cost, *same)


def _persons(code: str | None) -> float:
    persons = computed.persons()
    if not code:
        return kindergarten_area.country_inhabitants(persons, rows.year())
    counted = regions.usable(persons, read.table("municipality_moves"))
    return kindergarten_area.inhabitants_today(regions.size_in(counted, rows.year()), code, year_rows.origins(rows.year()))


def _revenue(code: str | None, assumed: Assumptions) -> float:
    results, year = computed.results(), rows.year()
    money = (
        kindergarten_area.revenue(results, year, code)
        if code
        else kindergarten_area.country_revenue(results, year, _municipalities(year))
    )
    return money * prices.factor(read.table("kommunal_deflator"), year, assumed.wage_year)


def _municipalities(year: int) -> int:
    return len(municipalities(read.table, computed.units(), year))


def no_revenue(code: str | None) -> str:
    """Why there is no share of the revenue of the count's year."""
    year = rows.year()
    if not code:
        return f"uttrekket har ikke driftsinntekter i {year} for alle kommuner"
    if kindergarten_area.number(year_rows.origins(year), code):
        return f"uttrekket har ikke kommunens driftsinntekter i {year}"
    return care_units.reason(year_rows.origins(year), code, year_rows.called(), year)
