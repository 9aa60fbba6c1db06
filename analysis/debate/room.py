"""Debt, result after bound funds and fund against KS' limits: of one municipality, and how many are beyond each."""

from collections.abc import Mapping

import pandas as pd

from analysis.debate.said import Said, of
from data.norwegian import figure, number

MEASURES = ("debt_pct", "result_pct", "fund_pct")
SOURCE = of("accounts")
WHAT = {
    "debt": "netto lånegjeld over {limit} % (ukorrigert, så tallet er en øvre grense)",
    "result": "netto driftsresultat etter bundne fond under {limit} %",
    "fund": "disposisjonsfond med mer- og mindreforbruk under {limit} %",
}


def municipality(by: Mapping[str, Mapping]) -> list[Said]:
    """by: rows of a profile, by measure."""
    told = []
    for row in (by[measure] for measure in MEASURES):
        year = None if pd.isna(row["year"]) else int(row["year"])
        told.append(
            Said(row["sentence"], row["measure"], row["value"], row["measure_unit"], year, SOURCE, row["reason"])
        )
    return told


def country(total: pd.Series, limits: pd.DataFrame, year: int) -> list[Said]:
    """total: the last row of three_tests.by_class, without Oslo. limits: room.rows.limits."""
    told = []
    for test, what in WHAT.items():
        known, failing = total[f"{test}_known"], total[f"{test}_failing"]
        named = what.format(limit=figure(limits.at[test, "limit_pct"])).replace(" %", "\u00a0%")
        who = f"{number(failing, 0)} av {number(known, 0)} kommuner utenom Oslo med tall"
        sentence = f"{who} hadde i {year} {named}; grensen er KS' for lite handlingsrom."
        told.append(Said(sentence, f"{test}_failing", float(failing), "antall", year, SOURCE))
    return told
