"""What to say of a municipality in a meeting: its result, how far that is from the level, its fund and its debt.

Three texts at most, each of at most 60 words, in the first person. Where the own swing is not known, the peers' figure is told
and nothing is said of the gap.
"""

from collections.abc import Mapping

from analysis.measures.accounts import FUND
from analysis.profile.levels import UNCORRECTED, called
from analysis.profile.sentences import some, together
from analysis.profile.spread import HIGHER, LOWER, SAME, UNCLEAR, UNSETTLED
from charts import words
from charts.level_caveat import OVER_TIME
from data.norwegian import figure as plain_figure, number

CLEAR = {HIGHER: "klart høyere enn", LOWER: "klart lavere enn"}
CEILING = ", men tallet er ukorrigert"
LONG = {"ndr_pct_5yr": "fem", "ndr_pct_3yr": "tre"}
Rows = Mapping[str, Mapping]


def sentences(by: Rows, in_a_row: str = "") -> tuple[str, ...]:
    """by: the rows of a profile by measure. None where there are no figures for it. in_a_row: see `_level`."""
    return tuple(filter(None, (_result(by), _level(by, in_a_row), _fund_and_debt(by))))


def _result(by: Rows) -> str:
    """The result of the newest year, and of the last five or three years together where the municipality has those."""
    row = by["ndr_pct"]
    if row["reason"]:
        return ""
    now = f"Vi hadde {number(row['value'])} prosent i netto driftsresultat i {row['year']}"
    beside = _clear(row) or _unclear(row) or _unjudged(row)
    several = next((name for name in LONG if not by[name]["reason"]), None)
    if several is None:
        return f"{now}{beside}."
    whom = "dem" if beside and by[several]["peers_kind"] == row["peers_kind"] else ""
    long = f"over {LONG[several]} år hadde vi {number(by[several]['value'])} prosent{_clear(by[several], whom)}"
    return f"{now}{beside}; {long}."


def _clear(row: Mapping, whom: str = "") -> str:
    """That it is clearly higher or lower than the peers', "" where it is not. whom: they, where they are named before."""
    if row["verdict"] not in CLEAR:
        return ""
    return f", {CLEAR[row['verdict']]} {whom or together(row)} ({number(row['peers_value'])} prosent{some(row)})"


def _unclear(row: Mapping) -> str:
    if row["verdict"] != UNCLEAR:
        return ""
    return f", uten klar forskjell fra {together(row)} ({number(row['peers_value'])} prosent{some(row)})"


def _unjudged(row: Mapping) -> str:
    """The peers' figure alone, where it is the same or the own swing is not known: nothing is said of the gap."""
    if row["verdict"] not in (SAME, UNSETTLED):
        return ""
    return f", mens {together(row)} hadde {number(row['peers_value'])} prosent{some(row)}"


def _level(by: Rows, in_a_row: str) -> str:
    """How far the result is from the level in kroner, and for whom the level is. in_a_row: for how many years, "under nivået fire år på rad"."""
    row, kroner = by["ndr_pct"], by["distance_1000nok"]["value"]
    if not row["level_side"]:
        return ""
    side = called(row["level_side"], row["level_distance"])
    at = f"anbefalt nivå på {words.level(row['level'])} prosent"
    far = "" if by["distance_1000nok"]["reason"] or side == "på" else words.amount_of(kroner)
    if far and side != row["level_side"]:
        where = f"{side} {at} ({far})"
    else:
        where = f"{far} {side} {at}".strip()
    return f"Resultatet i {row['year']} er {where}, som {OVER_TIME}.{f' Resultatet har vært {in_a_row}.' if in_a_row else ''}"


def _fund_and_debt(by: Rows) -> str:
    """Both with KS' limit, whose meaning is told once; of a debt over it, that it is not corrected. And the third of KS' limits where
    the result is under it."""
    what = {"fund_pct": FUND, UNCORRECTED: "netto lånegjeld"}
    there = [by[measure] for measure in what if not by[measure]["reason"]]
    parts: list[str] = []
    for row in there:
        share = "prosent" if parts else "prosent av inntektene"
        beside = _clear(row, "dem" if parts and _clear(there[0]) else "")
        parts.append(f"{what[row['measure']]} {number(row['value'])} {share}{_limit(row, first=not parts)}{beside}")
    told = f"I {there[0]['year']} var {'; '.join(parts)}." if there else ""
    return f"{told} {_after_bound(by['result_pct'], there[0]['year'] if there else None)}".strip()


def _after_bound(row: Mapping, told_year: int | None) -> str:
    """Of a result after bound funds that is under KS' limit; "" of any other. told_year: of the sentence before, which says of what."""
    if row["reason"] or row["level_side"] != "under":
        return ""
    side, limit = called("under", row["level_distance"]), plain_figure(row["level"])
    of = "" if row["year"] == told_year else f" av inntektene i {row['year']}"
    return f"Resultatet etter bundne fond var {number(row['value'])} prosent{of}, {side} KS' grense på {limit} prosent."


def _limit(row: Mapping, first: bool) -> str:
    if not row["level_side"]:
        return ""
    name = "KS' grense for lite handlingsrom" if first else "grensen"
    ceiling = CEILING if row["measure"] == UNCORRECTED and row["level_side"] == "over" else ""
    side = called(row["level_side"], row["level_distance"])
    return f", {side} {name} på {plain_figure(row['level'])} prosent{ceiling}"
