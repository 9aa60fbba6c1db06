"""How a strip of dots draws and names one of the three tests, of all municipalities or of a class of size."""

import pandas as pd

from charts import words
from charts.drawing.strips.scale import Scale
from charts.room import headlines

ENDS = {"debt": (0.0, 180.0), "result": (-10.0, 15.0), "fund": (-20.0, 70.0)}  # of the axes; 98 of 100 are within
TICKS = {"debt": 30, "result": 5, "fund": 20}


def scale(limit: pd.Series) -> Scale:
    """How a strip a class draws one test. limit: a row of room.rows.limits."""
    test, side, at = limit["test_code"], headlines.side(limit), words.percent(limit["limit_pct"], 0)
    return Scale(
        value=f"{test}_pct",
        median="median_pct",
        quartiles=("p25_pct", "p75_pct"),
        ends=ENDS[test],
        axis={"dtick": TICKS[test], "ticksuffix": "\u00a0%"},
        beside=lambda row: words.number(row.failing, 0),
        beside_is=f"{{}} {side}",
        limit=f"KS' grense {at}",
    )
