"""What no municipality's accounts or budget has had: the limits that answers, ledgers and budgets are all held to.

The figures behind the limits are SSB's for every municipality, 2015 to 2025: a net operating result from -20 to +29 per
cent of revenue, and a revenue that moved by -19 to +60 per cent in a year and by at most +74 per cent in two.
"""

from collections.abc import Mapping

import numpy as np

LEAST_REVENUE, MOST_REVENUE = 10_000, 3e8  # 1000 kr: the smallest municipality has 70 000, Oslo 110 million
MOST_RESULT_PCT = 30  # of revenue, either way: outside it a whole ledger is wrong
ODD_RESULT_PCT, MOST_ANSWER = 25, 0.5  # an answer is asked of from the first, and refused from the second
LOW, HIGH = 0.5, 1.8  # a ledger's revenue, as a share of the published one within two years
GROWTH, NEAR = 1.08, 2  # a year beyond those two widens the limits by so much
ANSWER_FACTOR = 20  # a survey answer so far from the accounts is a slip of unit or row
UNIT_FACTOR = 30  # nearer than this to the accounts, one of kr and 1000 kr fits and the other does not

Results = Mapping[int, tuple[float, float]]


def reference(results: Results, year: int) -> tuple[int, float, float] | None:
    """Of one municipality, the nearest year, with revenue and net result in 1000 kr; None without figures."""
    if not results:
        return None
    near = min(results, key=lambda one: (abs(one - year), -one))
    return near, *results[near]


def revenue_limits(published: float, years_apart: int) -> tuple[float, float]:
    """The lowest and the highest revenue that is believed of a whole ledger, 1000 kr."""
    wider = GROWTH ** max(0, abs(years_apart) - NEAR)
    return published * LOW / wider, published * HIGH * wider


def absurd_result(net: float, revenue: float) -> bool:
    """Whether the net operating result is outside what any municipality has had."""
    return bool(revenue > 0 and abs(net) * 100 > MOST_RESULT_PCT * revenue)


def unit_of(revenue: float, published: float) -> str:
    """ "kr" or "1000 kr": the unit in which a revenue as it is written comes nearest to the published one, in 1000 kr.

    "" when neither comes near. Either is positive.
    """
    away = {"kr": revenue / 1000 / published, "1000 kr": revenue / published}
    unit, ratio = min(away.items(), key=lambda one: abs(np.log(one[1])))
    return unit if 1 / UNIT_FACTOR < ratio < UNIT_FACTOR else ""
