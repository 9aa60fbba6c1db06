"""Korrigert netto driftsresultat (KS): the net operating result less net allocation to bundne fond."""

import pandas as pd

from analysis.net_result import NET_RESULT, REVENUE
from analysis.numbers import is_municipality, pct

ALLOCATED = "AGD74"  # netto avsetninger til bundne fond


def corrected(accounts: pd.DataFrame) -> pd.DataFrame:
    """One row a municipality and year where all three amounts are known: region_code, year, corrected_1000nok,
    corrected_ndr_pct (AGD23 - AGD74, of AGD13).

    accounts: table `accounts`. No rows when SSB's extract lacks AGD74: it is never taken for zero.
    """
    wanted = accounts[is_municipality(accounts["region_code"]) & accounts["value_1000nok"].notna()]
    wanted = wanted.astype({"region_code": "str", "concept_code": "str", "year": int})
    wide = wanted.pivot(index=["region_code", "year"], columns="concept_code", values="value_1000nok")
    wide = wide.reindex(columns=[REVENUE, NET_RESULT, ALLOCATED]).dropna()
    amount = wide[NET_RESULT] - wide[ALLOCATED]
    return wide.assign(corrected_1000nok=amount, corrected_ndr_pct=pct(amount, wide[REVENUE]))[
        ["corrected_1000nok", "corrected_ndr_pct"]
    ].reset_index()
