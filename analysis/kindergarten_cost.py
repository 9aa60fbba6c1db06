"""What the norms cost a municipality over the years: own kindergartens, private grants, and the sum per something."""

import numpy as np
import pandas as pd

from analysis.numbers import pct

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


def against_estimates(estimates: pd.DataFrame, gross_1000nok: float, net_1000nok: float) -> pd.DataFrame:
    """The published estimates, oldest first, with our two readings beside each in mill. kr and ours less theirs.

    They differ in prices and in what they cover: the columns say who, when and for which year. Ours are for all
    kindergartens: less an estimate without the private ones is missing. estimates: reference table
    kindergarten_estimates.
    """
    gross, net = gross_1000nok / 1000, net_1000nok / 1000
    theirs = estimates["amount_mnok"].where(estimates["covers"] != "own")
    return estimates.assign(
        gross_mnok=gross,
        net_mnok=net,
        gross_less_estimate_mnok=gross - theirs,
        net_less_estimate_mnok=net - theirs,
    )
