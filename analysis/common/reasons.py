"""Why the extract has no figure of a municipality in a year, as it is told."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

NOT_IN_USE = "kommunenummeret var ikke i bruk det året"


NOT_IN_TABLE = "uttrekket har ikke kommunens tall for dette året"


def not_there(rows: pd.DataFrame) -> pd.Series:
    """What is said of each that the extract lacks. rows: region_code and, where it is known, number_then."""
    then = rows.get("number_then", rows["region_code"])
    other = (" (den hadde da nummer " + then.astype("str") + ")").where(then != rows["region_code"], "")
    return NOT_IN_TABLE + other


def first_mark(parts: Iterable[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """SSB's mark of the first amount that is missing, "" where all are there. parts: amounts beside their marks."""
    amounts, marks = zip(*parts, strict=True)
    return np.select([np.isnan(amount) for amount in amounts], list(marks), "")
