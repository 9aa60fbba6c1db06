"""What the norms cost a municipality over the years: own kindergartens, private grants, and the sum per something."""

import numpy as np
import pandas as pd

from analysis.common.numbers import pct

LAG_YEARS = 2


def with_private_grants(costs: pd.DataFrame, private_share_pct: pd.Series | float) -> pd.DataFrame:
    """Splits the cost of all kindergartens in what falls on the municipality's own and on its grants to private ones.

    costs: year, cost_1000nok (both kinds of kindergartens). Added: own_1000nok in the year itself, grants_1000nok two
    years later, since private grants follow the municipality's own accounts with that lag, and total_1000nok. Grants
    whose cost two years before is not known are missing. Wage growth between the years is not added.
    """
    share = pd.Series(np.broadcast_to(private_share_pct, len(costs)), index=costs.index) / 100
    private = pd.Series((costs["cost_1000nok"] * share).to_numpy(), index=costs["year"].to_numpy() + LAG_YEARS)
    own, grants = costs["cost_1000nok"] * (1 - share), costs["year"].map(private)
    return costs.assign(own_1000nok=own, grants_1000nok=grants, total_1000nok=own + grants)


def related(
    amount_1000nok: pd.Series, children: pd.Series, inhabitants: pd.Series, revenue_1000nok: pd.Series
) -> pd.DataFrame:
    """The amount per child and per inhabitant in kr, and in per cent of gross operating revenue; missing for none."""
    return pd.DataFrame(
        {
            "nok_per_child": 10 * pct(amount_1000nok, children),
            "nok_per_inhabitant": 10 * pct(amount_1000nok, inhabitants),
            "revenue_pct": pct(amount_1000nok, revenue_1000nok),
        },
        index=amount_1000nok.index,
    )


def in_fixed_prices(amount: pd.Series, years: pd.Series, index: pd.Series, base_year: int) -> pd.Series:
    """amount * index(base) / index(year). index: kommunal deflator by year; a year it lacks gives missing."""
    if base_year not in index.index:
        raise ValueError(f"the price index has no {base_year}")
    return amount * index.loc[base_year] / years.map(index)


def against_estimates(
    estimates: pd.DataFrame, gross_1000nok: float, net_1000nok: float, index: pd.Series, price_year: int
) -> pd.DataFrame:
    """The published estimates in the prices of one year (fixed_mnok), and our two readings of that year less theirs.

    An estimate is in the prices of the year it is for, else of the year it was said. Ours are for all kindergartens:
    less an estimate without the private ones is missing. estimates: reference table kindergarten_estimates. index:
    kommunal deflator by year. gross, net: in prices of price_year. Also priced, the year that an estimate is deflated
    from.
    """
    said = estimates["said"].astype("str").str.extract(r"(\d{4})$")[0].astype(float)
    priced = estimates["for_year"].astype(float).fillna(said)
    fixed = in_fixed_prices(estimates["amount_mnok"], priced, index, price_year)
    theirs = fixed.where(estimates["covers"] != "own")
    return estimates.assign(
        said_year=said,
        priced=priced,
        fixed_mnok=fixed,
        gross_less_estimate_mnok=gross_1000nok / 1000 - theirs,
        net_less_estimate_mnok=net_1000nok / 1000 - theirs,
    )
