"""Which of KS' limits a municipality is beyond, as it says it of itself in a meeting, each in a few words.

The debt is uncorrected, and the correction takes debt away: it is told that its limit is for the corrected one.
"""

from collections.abc import Mapping

import pandas as pd

from charts import words
from charts.room import headlines
from charts.room.answers import SAID
from data.norwegian import joined

CORRECTED = ", for korrigert gjeld"


def beyond(own: pd.Series | Mapping, limits: pd.DataFrame) -> str:
    """Each limit that it is beyond, with its figure; "" of none. own: its row of three_tests.municipalities. limits: of room.rows."""
    parts: list[str] = []
    for test in limits.itertuples():
        if own[f"{test.test_code}_fails"] == 1:  # a missing figure fails nothing
            share, at = words.number(own[f"{test.test_code}_pct"]), words.number(test.limit_pct, 0)
            unit, hardly = "" if parts else " prosent", "så vidt " if share == words.number(test.limit_pct) else ""
            limit = f"{hardly}{headlines.side(test)} {at}{CORRECTED if test.test_code == 'debt' else ''}"
            parts.append(f"{SAID[test.test_code]} {share}{unit} ({limit})")
    return f"Mot KS' grense{'r' if len(parts) > 1 else ''}: {joined(parts)}." if parts else ""
