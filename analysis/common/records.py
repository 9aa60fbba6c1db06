"""The rows of a frame as plain dictionaries."""

from typing import Any

import pandas as pd


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """As `to_dict("records")`, column by column: that goes cell by cell, and takes ten times as long."""
    columns = [rows[name].tolist() for name in rows.columns]
    return [dict(zip(rows.columns, row, strict=True)) for row in zip(*columns, strict=True)]
