"""What no municipality's accounts or budget has had: the limits that answers, ledgers and budgets are all held to.

The figures behind the limits are SSB's for every municipality, 2015 to 2025: a net operating result from -20 to +29 per
cent of revenue, and a revenue that moved by -19 to +60 per cent in a year and by at most +74 per cent in two.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

LEAST_REVENUE, MOST_REVENUE = 10_000, 3e8  # 1000 kr: the smallest municipality has 70 000, Oslo 110 million
MOST_RESULT_PCT = 30  # of revenue, either way: outside it a whole ledger is wrong
ODD_RESULT_PCT, MOST_ANSWER = 25, 0.5  # an answer is asked of from the first, and refused from the second
LOW, HIGH = 0.5, 1.8  # a ledger's revenue, as a share of the published one within two years
GROWTH, NEAR = 1.08, 2  # a year beyond those two widens the limits by so much
ANSWER_FACTOR = 20  # a survey answer so far from the accounts is a slip of unit or row
ROUNDING_1000NOK = 30.0  # accounts may be so far out of balance: SSB's own limit, in 1000 kr
ROUNDED_LINES = 2.0  # times the root of the lines, in 1000 kr: seven times the spread of so many rounded amounts
BUDGET_BALANCE = 0.001  # of what is posted: a budget is adopted in balance, but often rounded line by line
UNIT_FACTOR = 30  # nearer than this to the accounts, one of kr and 1000 kr fits and the other does not


@dataclass(frozen=True)
class Part:
    """A part of the operating accounts: arts from first to last, and its share in per cent, at least and at most."""

    name: str
    first: int
    last: int
    least: float
    most: float


# Of the larger of revenue and expenditure. The limits are ours, and wide: in Sogndal's accounts and budgets of 2011 to
# 2013 wages are about 60 per cent, purchases and transfers 33, sales and refunds 22 to 27, taxes and grants 73 to 77.
# A share outside them is a code that is read in the wrong place, or a file that is only a part.
MIX = (
    Part("lønn (art 010 til 099)", 10, 99, 20, 90),
    Part("kjøp og overføringer (art 100 til 489)", 100, 489, 5, 85),
    Part("renter, avdrag og avsetninger (art 500 til 589)", 500, 589, 0, 50),
    Part("salg, gebyrer og refusjoner (art 600 til 799)", 600, 799, 1, 65),
    Part("skatt, rammetilskudd og andre overføringer (art 800 til 899)", 800, 899, 25, 99),
    Part("finansinntekter og bruk av fond (art 900 til 989)", 900, 989, 0, 50),
)

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


def balance_limit(budget: bool, unit: str, lines: int, posted: float) -> float:
    """How far from zero a whole year's operating accounts may sum, 1000 kr. posted: all amounts without sign."""
    limit = ROUNDING_1000NOK if unit == "kr" else max(ROUNDING_1000NOK, ROUNDED_LINES * lines**0.5)
    return max(limit, BUDGET_BALANCE * posted) if budget else limit
