"""Korrigert netto driftsresultat (KS): the net operating result less what is set aside in bundne fond, net.

SSB's AGD74 is use less allocation, so it is negative when money is set aside, and is added. The arts of an own file
are the other way: 550 is allocated and 950 used (analysis.operating_result). A test holds the two against each other.
"""

import pandas as pd

from analysis.measures.accounts import SHARES_OF_REVENUE

CORRECTED = SHARES_OF_REVENUE["result_pct"].parts  # AGD23 and AGD74


def corrected(amounts: pd.DataFrame) -> pd.Series:
    """AGD23 + AGD74 in 1000 kr, missing where either is: AGD74 is never taken for zero.

    amounts: one column a concept code, one row a municipality and year.
    """
    return amounts[list(CORRECTED)].sum(axis=1, skipna=False)
