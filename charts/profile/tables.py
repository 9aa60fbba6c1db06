"""A profile as small tables of texts: a group with its changes, and the peers' figures under every choice of peers."""

from collections.abc import Mapping

import pandas as pd

from analysis.common.records import records
from analysis.measures.measure import Measure
from analysis.profile import own_years
from analysis.profile.peers import CHOICES
from analysis.profile.rows import OTHER
from analysis.profile.sentences import GAPS, SPREAD_OF_YEARS, decimals, figure
from analysis.profile.spread import HIGHER, LOWER, SAME, SMALL, TOO_FEW, UNCLEAR, UNSETTLED
from charts.words import GAP
from data.norwegian import number

VERDICTS = {HIGHER: "kommunen klart høyere", LOWER: "kommunen klart lavere", SAME: "likt", SMALL: "liten forskjell",
            UNCLEAR: "ingen klar forskjell", UNSETTLED: "", TOO_FEW: "for få med tall", "": ""}  # fmt: skip
MARK, MARK_MEANS = (
    "*",
    "* Egen svingning er ikke kjent eller ikke regnet: det kan ikke bedømmes om forskjellen er klar.",
)
HEADS = {"kostra": "KOSTRA-gruppen", "storrelse": "Samme størrelse", "fylke": "Samme fylke", "likest": "Likner mest"}
assert set(HEADS) == set(CHOICES)


def group(rows: pd.DataFrame, measures: Mapping[str, Measure]) -> pd.DataFrame:
    """Each measure with its figure and its changes; a dash where there is none (why: words.gaps)."""
    shown = ["measure", "measure_name", "value", "reason", *(f"change_{back}yr" for back in own_years.BACK)]
    each = records(rows[shown])
    out = {"Tall": [row["measure_name"] for row in each], "Nå": [_now(row, measures[row["measure"]]) for row in each]}
    for back in own_years.BACK:
        out[f"Endring på {back} år"] = [_change(row[f"change_{back}yr"], measures[row["measure"]]) for row in each]
    return pd.DataFrame(out)


def marked(row: Mapping, verdict: str = "verdict") -> bool:
    """Whether the peers' figure has the mark that its gap cannot be judged; a swing has no swing of its own."""
    return row[verdict] == UNSETTLED and row["measure"] != SPREAD_OF_YEARS


def _now(row: Mapping, measure: Measure) -> str:
    return GAP if row["reason"] else figure(row["value"], measure)


def _change(value: float, measure: Measure) -> str:
    """With its unit: points of a share, millions of an amount."""
    if pd.isna(value):
        return GAP
    if measure.unit == "1000 kr":
        return f"{number(value / 1000, 1, signed=True)}\u00a0mill. kr"
    return f"{number(value, decimals(measure), signed=True)}\u00a0{GAPS[measure.unit]}".strip()


def under_other_choices(rows: pd.DataFrame, measures: Mapping[str, Measure]) -> pd.DataFrame:
    """The municipality's figure, and those of the peers under each choice with what is said of the gap."""
    held = rows[[*(figure for figure, _ in OTHER.values())]].notna().any(axis=1)
    each = records(rows[held])
    out = {
        "Tall": [row["measure_name"] for row in each],
        "Kommunen": [_now(row, measures[row["measure"]]) for row in each],
    }
    for choice, (value, verdict) in OTHER.items():
        out[HEADS[choice]] = [_theirs(row, value, verdict, measures[row["measure"]]) for row in each]
    return pd.DataFrame(out)


def _theirs(row: Mapping, value: str, verdict: str, measure: Measure) -> str:
    if pd.isna(row[value]):
        return GAP
    told = VERDICTS[row[verdict]]
    return f"{figure(row[value], measure)}{f' ({told})' if told else ''}{MARK * marked(row, verdict)}"
