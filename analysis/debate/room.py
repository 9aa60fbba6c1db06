"""Debt, result after bound funds and fund against KS' limits: of one municipality, and how many are beyond each."""

from collections.abc import Mapping

import pandas as pd

from analysis.debate import beside
from analysis.debate.beside import SOURCE
from analysis.debate.said import Said
from analysis.measures.accounts import FUND
from analysis.measures.registry import MEASURES
from analysis.profile.levels import UNCORRECTED, kept, strained
from analysis.profile.sentences import figure as written
from analysis.profile.spread import UNSETTLED
from data.norwegian import figure, number

ORDER = ("result_pct", "fund_pct", UNCORRECTED)
CALLED = {
    "fund_pct": "fond",
    "result_pct": "resultat etter bundne fond",
    "debt_pct": "gjeld",
}  # "bundne fond og fond" is read as one
SIDE = "KS' grense for lite handlingsrom på {limit} %"
WHAT = {
    "debt": f"netto lånegjeld over {SIDE} (ukorrigert, så tallet er en øvre grense)",
    "result": f"netto driftsresultat etter bundne fond under {SIDE}",
    "fund": f"{FUND} under {SIDE}",
}


def municipality(by: Mapping[str, Mapping]) -> list[Said]:
    """The strained first, the debt after what is sure. by: rows of a profile, by measure."""
    rows = [by[measure] for measure in ORDER]
    rows.sort(key=lambda row: (kept(row["measure"], row["level_side"]), row["measure"] == UNCORRECTED))
    told = by["ndr_pct"]["verdict"] == UNSETTLED  # under the question of the result
    unsettled = [name for measure, name in CALLED.items() if by[measure]["verdict"] == UNSETTLED and not told]
    return [*map(_against, rows), *([beside.unknown_swing(unsettled)] if unsettled else [])]


def _against(row: Mapping) -> Said:
    if row["reason"]:
        return beside.lacking(row)
    called = f"{row['measure_name']}{',' * (',' in row['measure_name'])}"  # what stands between commas ends with one
    told = f"{called} var {written(row['value'], MEASURES[row['measure']])} av inntektene i {row['year']}"
    limit = (
        f", {beside.side(row, row['level_side'])} {beside.strained(row, strained(row['measure']))}"
        if row["level_side"]
        else ""
    )
    sentence = f"{told}{limit}{beside.peers(row)}."
    return Said(sentence, row["measure"], row["value"], row["measure_unit"], int(row["year"]), SOURCE)


def country(total: pd.Series, limits: pd.DataFrame, year: int) -> list[Said]:
    """total: the last row of three_tests.by_class, without Oslo. limits: room.rows.limits."""
    told = []
    for test, what in WHAT.items():
        known, failing = total[f"{test}_known"], total[f"{test}_failing"]
        named = what.format(limit=figure(limits.at[test, "limit_pct"])).replace(" %", "\u00a0%")
        who = f"{number(failing, 0)} av {number(known, 0)} kommuner utenom Oslo med tall"
        sentence = f"{who} hadde i {year} {named}."
        told.append(Said(sentence, f"{test}_failing", float(failing), "antall", year, SOURCE))
    return told
