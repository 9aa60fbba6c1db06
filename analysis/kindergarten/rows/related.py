"""What the cost of the count is held against: children, inhabitants, the revenue of its own year, and the estimates.

of: same_area.origins of the year. code: a municipality of today, None for the country.
"""

from collections.abc import Mapping

import pandas as pd

from analysis.common import prices
from analysis.common.asked import Read
from analysis.kindergarten import cost, same_area
from analysis.kindergarten.assumptions import Assumptions
from analysis.municipalities import same_unit, unit_tables
from analysis.municipalities.same_unit import Origins
from analysis.municipalities.units import Units


def related(row: Mapping[str, float], persons: float, revenue_1000nok: float) -> pd.DataFrame:
    """Both readings per child, per inhabitant and of the revenue; see kindergarten.cost.related. Two rows: gross and net.

    row: kindergarten.rows.count.total.
    """
    amount = pd.Series([row["cost_gross_1000nok"], row["cost_net_1000nok"]])
    children = row["children_under_3"] + row["children_over_3"]
    same = [pd.Series([value, value]) for value in (children, persons, revenue_1000nok)]
    return cost.related(amount, *same)


def revenue(
    read: Read, results: pd.DataFrame, known: Units, code: str | None, year: int, assumed: Assumptions
) -> float:
    """Gross operating revenue of the year, 1000 kr in the prices of the wage; missing where the extract lacks it, or the
    municipality was another one. results: net_result.by_municipality. known: the map."""
    if code:
        money = same_area.revenue(results, year, code)
    else:
        every = len(unit_tables.municipalities(read, known, year))
        money = same_area.country_revenue(results, year, every)
    return money * prices.factor(read("kommunal_deflator"), year, assumed.wage_year)


def no_revenue(code: str | None, year: int, of: Origins, called: dict[str, str]) -> str:
    """Why there is no share of the revenue of the year. called: same_area.names."""
    if not code:
        return f"uttrekket har ikke driftsinntekter i {year} for alle kommuner"
    if same_area.number(of, code):
        return f"uttrekket har ikke kommunens driftsinntekter i {year}"
    return same_unit.reason(of, code, called, year)


def estimates(read: Read, row: Mapping[str, float], price_year: int) -> pd.DataFrame:
    """See kindergarten.cost.against_estimates; by the year they were said, undated ones last, then by the year of each.

    row: kindergarten.rows.count.total of the country.
    """
    index = prices.index(read("kommunal_deflator"))
    ours = row["cost_gross_1000nok"], row["cost_net_1000nok"]
    found = cost.against_estimates(read("kindergarten_estimates"), *ours, index, price_year)
    return found.sort_values(["said_year", "for_year", "amount_mnok"], ignore_index=True)


def split(cost_1000nok: float, private_share_pct: float) -> tuple[float, float]:
    """What of a cost falls on the municipality's own kindergartens at once, and on grants to private ones later, 1000 kr."""
    years = pd.DataFrame({"year": [0, cost.LAG_YEARS], "cost_1000nok": [cost_1000nok, 0.0]})
    parts = cost.with_private_grants(years, private_share_pct)
    return parts["own_1000nok"].iloc[0], parts["grants_1000nok"].iloc[1]
