"""What the cost of the count is per child, per inhabitant and of the revenue of its own year."""

import pandas as pd

from analysis.common import prices
from analysis.kindergarten import cost as kindergarten_cost, same_area
from analysis.kindergarten.assumptions import Assumptions
from analysis.municipalities import by_class, same_unit
from analysis.municipalities.unit_tables import municipalities
from pages.kindergarten.count import rows
from pages.kindergarten.years import rows as year_rows
from pages.shared import cached, extract


@extract.cached
def related(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """Both readings per child, per inhabitant and of the revenue of the count's year; see kindergarten.cost.related.

    Two rows: gross and net. The revenue is in the prices of the wage, and missing where the extract lacks it or the
    municipality was another one.
    """
    row = rows.total(code, assumed)
    cost = pd.Series([row["cost_gross_1000nok"], row["cost_net_1000nok"]])
    children = row["children_under_3"] + row["children_over_3"]
    same = [pd.Series([value, value]) for value in (children, _persons(code), _revenue(code, assumed))]
    return kindergarten_cost.related(cost, *same)


def _persons(code: str | None) -> float:
    persons = cached.persons()
    if not code:
        return same_area.country_inhabitants(persons, rows.year())
    counted = by_class.usable(persons, extract.table("municipality_moves"))
    return same_area.inhabitants_today(by_class.size_in(counted, rows.year()), code, year_rows.origins(rows.year()))


def _revenue(code: str | None, assumed: Assumptions) -> float:
    results, year = cached.results(), rows.year()
    money = (
        same_area.revenue(results, year, code)
        if code
        else same_area.country_revenue(results, year, _municipalities(year))
    )
    return money * prices.factor(extract.table("kommunal_deflator"), year, assumed.wage_year)


def _municipalities(year: int) -> int:
    return len(municipalities(extract.table, cached.units(), year))


def no_revenue(code: str | None) -> str:
    """Why there is no share of the revenue of the count's year."""
    year = rows.year()
    if not code:
        return f"uttrekket har ikke driftsinntekter i {year} for alle kommuner"
    if same_area.number(year_rows.origins(year), code):
        return f"uttrekket har ikke kommunens driftsinntekter i {year}"
    return same_unit.reason(year_rows.origins(year), code, year_rows.called(), year)
