"""The rows of a frame as plain dictionaries."""

from typing import Any

import pandas as pd


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """As `to_dict("records")`, with all cells made objects at once: that goes cell by cell, and takes ten times as long."""
    names = rows.columns.tolist()
    return [dict(zip(names, row, strict=True)) for row in rows.to_numpy(dtype=object).tolist()]
