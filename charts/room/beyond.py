"""Which of KS' limits a municipality is beyond, as it says it of itself in a meeting.

The debt is uncorrected, and the correction takes debt away: it is told that the limit is for the corrected one.
"""

from collections.abc import Mapping

import pandas as pd

from charts import words
from charts.room import headlines

NAMES = {
    "debt": "netto lånegjeld",
    "result": "netto driftsresultat etter bundne fond",
    "fund": "disposisjonsfondet",
}
LOWER = "Grensen gjelder korrigert gjeld, som kan være lavere."


def beyond(own: pd.Series | Mapping, limits: pd.DataFrame, year: int) -> str:
    """Each limit that it is beyond, with its figure; "" of none. own: its row of three_tests.municipalities. limits: of room.rows."""
    parts: list[str] = []
    for test in limits.itertuples():
        if own[f"{test.test_code}_fails"] == 1:  # a missing figure fails nothing
            share, at = words.judged(own[f"{test.test_code}_pct"], test.limit_pct, 1), words.number(test.limit_pct, 0)
            which = "grensen på" if parts else "KS' grense for lite handlingsrom på"
            of = "" if parts else " av inntektene"
            parts.append(f"{NAMES[test.test_code]} {share} prosent{of}, {headlines.side(test)} {which} {at} prosent")
    if not parts:
        return ""
    said = f"I {year} var {'; '.join(parts)}."
    return f"{said} {LOWER}" if own["debt_fails"] == 1 else said
