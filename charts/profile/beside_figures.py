"""The figures of the answer of municipalities side by side: the result of each of at most three, or of one over the years."""

import pandas as pd

from analysis.common.records import records
from charts import words
from charts.answer import KeyFigure

OVER_YEARS = {"ndr_pct": "Netto driftsresultat", "ndr_pct_3yr": "Siste tre år", "ndr_pct_5yr": "Siste fem år"}
MOST_FIGURES = 3


def of(rows: pd.DataFrame, own: pd.DataFrame) -> tuple[KeyFigure, ...]:
    """The result of each of at most three; of one alone, over several years too. own: the results beside the level."""
    if len(own) > MOST_FIGURES:
        return ()
    shown = own.assign(label=own["region_name"])
    if len(own) == 1:
        shown = rows[rows["measure"].isin(OVER_YEARS) & (rows["reason"] == "")]
        shown = shown.assign(label=shown["measure"].map(OVER_YEARS))
    return tuple(
        KeyFigure(
            row["label"],
            words.judged(row["value"], row["level"], 1, unit="\u00a0%"),
            f"nivå: {words.level(row['level'])}\u00a0%",
        )
        for row in records(shown)
    )
