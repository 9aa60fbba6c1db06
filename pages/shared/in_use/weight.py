"""What a result takes in memory, roughly: what it is made of, and a fixed amount for every object around it."""

import sys
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

OBJECT = 64  # bytes for a number, a key or what else is small
FRAME, COLUMN, CELL = (
    2_000,
    500,
    40,
)  # a frame, its columns and cells: to look at each cell takes longer than to make it


def of(value: Any) -> int:
    """Bytes. Of a figure what it weighs itself, if it says so (`weight`)."""
    if isinstance(value, str | bytes):  # first what there is most of
        return sys.getsizeof(value)
    if value is None or isinstance(value, int | float):
        return OBJECT
    if isinstance(value, pd.DataFrame):
        return FRAME + COLUMN * value.shape[1] + CELL * value.size
    if isinstance(value, pd.Series | pd.Index):
        return FRAME + CELL * value.size
    if isinstance(value, pa.Table):
        return FRAME + value.nbytes
    if isinstance(value, np.ndarray):
        return value.nbytes + OBJECT
    if isinstance(value, dict):
        return OBJECT + sum(of(key) + of(one) for key, one in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return OBJECT + sum(map(of, value))
    if callable(getattr(value, "weight", None)):
        return OBJECT + value.weight()
    if is_dataclass(value):
        return OBJECT + sum(of(getattr(value, one.name)) for one in fields(value))
    return OBJECT
