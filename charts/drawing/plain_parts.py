"""What a figure is made of, as lists, dicts, numpy arrays and scalars: copied, merged, and written as plotly sends it."""

import base64
from typing import Any

import numpy as np
import pandas as pd

TYPED = {"int8": "i1", "int16": "i2", "int32": "i4", "float32": "f4", "float64": "f8"}  # as plotly.js reads them
SMALLER = ("int8", "int16", "int32")
SINGLE = frozenset({str, int, float, bool})
NEVER_BYTES = ("base", "meta", "range")  # plotly sends these as lists, whatever they are of


def plain(value: Any) -> Any:
    """A copy as lists, dicts, arrays and scalars: whole columns are arrays, numbers without a value NaN."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if one is not None}  # None says nothing, as in plotly
    if isinstance(value, pd.Series | pd.Index | pd.api.extensions.ExtensionArray):
        return _array(value)
    if isinstance(value, np.ndarray):
        return value.copy() if value.dtype.kind in "iuf" else value.astype(object)
    if isinstance(value, list | tuple | range):
        return list(value) if _single(value) else [plain(one) for one in value]
    return value


def _array(column) -> np.ndarray:
    if pd.api.types.is_bool_dtype(column.dtype) or not pd.api.types.is_numeric_dtype(column.dtype):
        return np.asarray(column, dtype=object)
    if isinstance(column.dtype, np.dtype):
        return np.array(column)
    return column.to_numpy(dtype=float, na_value=np.nan) if column.isna().any() else np.array(column)


def merge(into: dict, changes: dict) -> None:
    """Every property that is changed; those beside it stand."""
    for key, value in changes.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            merge(into[key], value)
        else:
            into[key] = value


def encoded(value: Any) -> Any:
    """As plotly sends it: arrays of numbers as their bytes."""
    if isinstance(value, dict):
        return {key: _list(one) if key in NEVER_BYTES else encoded(one) for key, one in value.items()}
    if isinstance(value, list):
        return list(value) if _single(value) else [encoded(one) for one in value]
    return _typed(value) if isinstance(value, np.ndarray) else value


def _single(values) -> bool:
    """Whether there is nothing in any of them: a text a municipality is looked through in one go."""
    return SINGLE.issuperset(map(type, values))


def _list(value: Any) -> Any:
    return value.tolist() if isinstance(value, np.ndarray) else encoded(value)


def _typed(array: np.ndarray) -> dict[str, str] | list:
    if array.dtype.kind in "iu" and array.size:
        fit = (kind for kind in SMALLER if np.iinfo(kind).min <= array.min() and array.max() <= np.iinfo(kind).max)
        array = array.astype(next(fit, array.dtype))
    kind = TYPED.get(str(array.dtype))
    if kind is None or not array.size:
        return array.tolist()
    bytes_of = {"dtype": kind, "bdata": base64.b64encode(array.tobytes()).decode("ascii")}
    return bytes_of if array.ndim == 1 else bytes_of | {"shape": ", ".join(map(str, array.shape))}


def decoded(value: Any) -> Any:
    """A copy in which bytes are arrays again: plotly changes the dicts that it is given."""
    if isinstance(value, dict):
        if {"dtype", "bdata"} <= value.keys():
            return _untyped(value)
        return {key: decoded(one) for key, one in value.items()}
    return [decoded(one) for one in value] if isinstance(value, list) else value


def _untyped(value: dict[str, str]) -> np.ndarray:
    """Counts are of full width again: of one byte, a sum of them would overflow."""
    flat = np.frombuffer(base64.b64decode(value["bdata"]), value["dtype"])
    flat = flat.astype(int) if flat.dtype.kind == "i" else flat
    return flat.reshape([int(size) for size in value["shape"].split(",")]) if "shape" in value else flat


def weight(value: Any) -> int:
    """Bytes of plain parts, roughly."""
    if isinstance(value, dict):
        return 100 + sum(map(weight, value.values()))
    if isinstance(value, list):
        texts = {str}.issuperset(map(type, value))
        return 60 + (50 * len(value) + sum(map(len, value)) if texts else sum(map(weight, value)))
    if isinstance(value, np.ndarray):
        return 100 + value.nbytes
    return 50 + len(value) if isinstance(value, str) else 30
