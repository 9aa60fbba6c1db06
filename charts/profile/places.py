"""Where a figure lies among the peers', and whether that is more than the municipality's own swing: the headline of a group in
which no gap is clear, and the numbers behind it. From rows of profile.rows.

A place is a fact of one year. It is told with what keeps it from being more: the swing, or that it is not known.
"""

from collections.abc import Mapping
from math import isnan

from analysis.measures.measure import Measure
from analysis.profile.sentences import SIDES, distance, figure, some, together
from analysis.profile.spread import HIGHER, LOWER, SAME, UNCLEAR, UNSETTLED
from charts import words

ORDER = ("", "nest ", "tredje ")  # from either end; further in it is told how many are lower
WITHIN, NOT_CLEAR = ", men innenfor egen svingning", ", uten klar forskjell"
UNKNOWN = "; egen svingning ukjent"
DEFINITE = {
    "ndr_pct": "resultatet", "ndr_pct_3yr": "resultatet over tre år", "ndr_pct_5yr": "resultatet over fem år",
    "result_pct": "resultatet etter bundne fond", "debt_pct": "netto lånegjeld", "fund_pct": "disposisjonsfondet", "share_0_19_pct": "andelen 0–19 år",
    "share_65_pct": "andelen over 64 år", "old_per_100_of_working_age": "antall eldre per yngre",
}  # fmt: skip


def headline(group: str, row: Mapping) -> str:
    """Of a figure whose gap is not clear, or whose swing is not known; "" of others, and where two are alike."""
    where, outermost = place(row)
    why = {UNCLEAR: WITHIN if outermost else NOT_CLEAR, UNSETTLED: UNKNOWN}.get(row["verdict"])
    what = DEFINITE.get(row["measure"]) or words.first_lower(row["measure_name"])
    told = f"{group}: {what} er {where}{why}"
    return told if where and why and words.counted(told) <= words.MOST_WORDS else ""


def place(row: Mapping) -> tuple[str, bool]:
    """Which from the nearer end it is, and that it is among the outermost; or than how many of the others it is higher or lower, or in the
    middle of them. Where two are alike, none."""
    lower, higher, others = (row[f"peers_{name}"] for name in ("lower", "higher", "with"))
    if lower + higher != others:
        return "", False
    known = "" if others == row["peers_of"] else " med tall"
    if lower == higher:
        return f"midt blant de {words.in_words(int(others))} andre{known}", False
    before, end = min((int(lower), "lavest"), (int(higher), "høyest"))
    if before < len(ORDER):
        return f"{ORDER[before]}{end} av {words.in_words(int(others) + 1)}{known}", True
    way, most = max((int(lower), "høyere"), (int(higher), "lavere"))[::-1]
    return f"{way} enn hos {words.in_words(most)} av {words.in_words(int(others))} andre{known}", False


def numbers(row: Mapping, measure: Measure) -> str:
    """How far above or below the peers' figure it is, and how much it swings."""
    theirs = f"{together(row)} ({figure(row['peers_value'], measure)}{some(row)})"
    swing = "egen svingning er ikke kjent"
    if not isnan(row["own_sd"]):
        swing = f"egen svingning (standardavviket for endringene fra ett år til det neste) er {distance(row['own_sd'], measure)}"
    gap = (
        "det samme som"
        if row["verdict"] == SAME
        else f"{distance(row['gap'], measure)} {SIDES[HIGHER if row['gap'] > 0 else LOWER]}"
    )
    return f"{row['measure_name']}: {gap} {theirs}; {swing}."
