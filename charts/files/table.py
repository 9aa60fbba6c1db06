"""The rows behind a chart as a table on the page: every cell as text, under its Norwegian name."""

import numpy as np
import pandas as pd

from analysis.measures.measure import Measure
from analysis.measures.registry import MEASURES
from charts import words


def texts(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns as text under their Norwegian names, rounded as the registry of measures says.

    A result that reads as the level of its row, recommended_pct, says on which side of it it is.
    """
    levels = rows["recommended_pct"].tolist() if "recommended_pct" in rows else [np.nan] * len(rows)
    return pd.DataFrame({MEASURES[c].label: _column(MEASURES[c], rows[c].tolist(), levels) for c in columns})


def _column(measure: Measure, values: list, levels: list[float]) -> list[str]:
    if measure.unit in ("", "år"):
        there = pd.notna(np.array(values, dtype=object)).tolist()
        return [
            words.label(str(value)) if is_there else words.GAP for value, is_there in zip(values, there, strict=True)
        ]
    if measure.judged:
        return [words.judged(*pair, measure.decimals) for pair in zip(values, levels, strict=True)]
    return [words.number(value, measure.decimals, measure.signed) for value in values]
