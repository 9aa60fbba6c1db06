"""Which of KS' limits a municipality is beyond, as it says it of itself in a meeting, each in a few words.

The debt is uncorrected, and the correction takes debt away: it is told that its limit is for the corrected one.
"""

from collections.abc import Mapping

import pandas as pd

from charts import words
from charts.room.answers import SAID
from data.norwegian import joined

CORRECTED = ", for korrigert gjeld"


def beyond(own: pd.Series | Mapping, limits: pd.DataFrame) -> str:
    """Each limit that it is beyond, with its figure; "" of none. own: its row of three_tests.municipalities. limits: of room.rows."""
    parts: list[str] = []
    for test in limits.itertuples():
        if own[f"{test.test_code}_fails"] == 1:  # a missing figure fails nothing
            share, corrected = own[f"{test.test_code}_pct"], CORRECTED if test.test_code == "debt" else ""
            limit = f"{words.side(share - test.limit_pct)} {words.number(test.limit_pct, 0)}{corrected}"
            parts.append(f"{SAID[test.test_code]} {words.number(share)}{'' if parts else ' prosent'} ({limit})")
    return f"Mot KS' grense{'r' if len(parts) > 1 else ''}: {joined(parts)}." if parts else ""
