"""The rows behind a chart as a table on the page: every cell as text, under its Norwegian name."""

import numpy as np
import pandas as pd

from analysis.measures.registry import MEASURES
from charts import words


def texts(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns as text under their Norwegian names, rounded as the registry of measures says.

    A result that reads as the level of its row, recommended_pct, says on which side of it it is.
    """
    levels = rows.get("recommended_pct", pd.Series(np.nan, index=rows.index))
    return pd.DataFrame(
        {MEASURES[c].label: [_text(c, *pair) for pair in zip(rows[c], levels, strict=True)] for c in columns}
    )


def _text(name: str, value, level: float) -> str:
    measure = MEASURES[name]
    if measure.unit in ("", "år"):
        return words.label(str(value)) if pd.notna(value) else words.GAP
    if measure.judged:
        return words.judged(value, level, measure.decimals)
    return words.number(value, measure.decimals, measure.signed)
