"""Checks a frame against the declaration of its table. Nothing is repaired: a breach raises."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from data.contract.schema import MISSING, STATUSES, Column, Limit, Table
from data.contract.types import dtype_of
from data.errors import ContractError

SHOWN = 3  # rows named in a message


def validate(table: Table, frame: pd.DataFrame, columns: Sequence[str] | None = None) -> None:
    """Raise ContractError unless the frame keeps the contract.

    frame: exactly the columns of the table, in order (or exactly `columns`, a subset, and then only what
    can be judged from those is judged). Checked: types, nulls, limits, allowed values, patterns, unique key,
    known statuses, and that a value is missing exactly when its status says so ('-' is the value 0).
    """
    wanted = table.names if columns is None else tuple(columns)
    if tuple(frame.columns) != wanted:
        raise ContractError(f"Tabell {table.name}: kolonnene er {list(frame.columns)}, ventet {list(wanted)}.")
    for column in table.columns:
        if column.name in wanted:
            _column(table, column, frame)
    if set(table.key) <= set(wanted):
        _unique(table, frame)
    if table.value in wanted:
        _value(table, frame)


def _fail(table: Table, frame: pd.DataFrame, column: str, what: str, bad: np.ndarray, content) -> None:
    """Raise, naming table, column, how many rows, and the first few rows by their key, with their content."""
    rows = np.flatnonzero(bad)
    first = "; ".join(f"{_key(table, frame, row)}: {content(row)}" for row in rows[:SHOWN].tolist())
    raise ContractError(f"Tabell {table.name}, kolonne {column}: {what} i {len(rows)} rader ({first}).")


def _key(table: Table, frame: pd.DataFrame, row: int) -> str:
    """The key of a row: "region_code 4601, concept_code AGD23, year 2025"; its number where the key is not read."""
    there = [f"{name} {frame[name].iloc[row]}" for name in table.key if name in frame]
    return ", ".join(there) or f"rad {row}"


def _column(table: Table, column: Column, frame: pd.DataFrame) -> None:
    values, expected = frame[column.name], dtype_of(column)
    if str(values.dtype) != expected:
        raise ContractError(f"Tabell {table.name}, kolonne {column.name}: typen er {values.dtype}, ventet {expected}.")
    missing = values.isna().to_numpy()
    if not column.nullable and missing.any():
        _fail(table, frame, column.name, "verdi mangler", missing, lambda row: "tom")
    if expected == "category":
        _texts(table, column, frame)
    elif column.low is not None or column.high is not None:
        _range(table, frame, column.name, values, column)


def _range(table: Table, frame: pd.DataFrame, name: str, values: pd.Series, limits: Column | Limit) -> None:
    numbers = values.to_numpy(dtype="float64", na_value=np.nan)
    low = -np.inf if limits.low is None else limits.low
    high = np.inf if limits.high is None else limits.high
    bad = (numbers < low) | (numbers > high)
    if bad.any():
        _fail(table, frame, name, f"utenfor grensene {low:g} til {high:g}", bad, lambda row: f"{numbers[row]:.15g}")


def _texts(table: Table, column: Column, frame: pd.DataFrame) -> None:
    values = frame[column.name]
    bad = [i for i, text in enumerate(values.cat.categories.tolist()) if not _text_ok(column, text)]
    rows = np.isin(values.cat.codes.to_numpy(), bad)
    if rows.any():
        what = f"ukjent verdi (ventet {column.allowed or column.pattern or 'tekst'})"
        _fail(table, frame, column.name, what, rows, lambda row: repr(values.iloc[row]))


def _text_ok(column: Column, text: object) -> bool:
    if not isinstance(text, str) or (text == "" and not column.allowed):
        return False
    if column.allowed and text not in column.allowed:
        return False
    return not column.pattern or re.fullmatch(column.pattern, text) is not None


def _unique(table: Table, frame: pd.DataFrame) -> None:
    keys = _packed_key(table, frame)
    if len(keys) < 2 or (keys[1:] > keys[:-1]).all():
        return
    doubled = pd.Series(keys).duplicated().to_numpy()
    if doubled.any():
        _fail(table, frame, "+".join(table.key), "samme nøkkel to ganger", doubled, lambda row: f"rad {row}")


def _packed_key(table: Table, frame: pd.DataFrame) -> np.ndarray:
    """The key columns as one int64 per row, in the order of the key, so that sorted tables are cheap to check."""
    packed = np.zeros(len(frame), dtype="int64")
    for name in table.key:
        codes, size = _codes(frame[name])
        packed = packed * size + codes
    return packed


def _codes(values: pd.Series) -> tuple[np.ndarray, int]:
    if isinstance(values.dtype, pd.CategoricalDtype):
        return values.cat.codes.to_numpy(dtype="int64") + 1, len(values.cat.categories) + 1
    if values.dtype == "int16":
        return values.to_numpy(dtype="int64") + 32768, 65536
    codes, uniques = pd.factorize(values, sort=True)
    return codes.astype("int64") + 1, len(uniques) + 1


def _value(table: Table, frame: pd.DataFrame) -> None:
    values = frame[table.value]
    for limit in table.limits:
        rows = (frame[limit.column] == limit.code) if limit.column in frame else None
        if rows is not None and rows.any():
            _range(table, frame, table.value, values.where(rows), limit)
    if "status" in frame:
        _status(table, frame)


def _status(table: Table, frame: pd.DataFrame) -> None:
    values, status = frame[table.value].to_numpy(), frame["status"]
    in_category = {text: code for code, text in enumerate(status.cat.categories)}
    codes = status.cat.codes.to_numpy()
    says_missing = np.isin(codes, [in_category[s] for s in MISSING if s in in_category])
    shown = lambda row: f"verdi {values[row]:.15g}, status {status.iloc[row]!r}"
    wrong = np.isnan(values) != says_missing
    if wrong.any():
        _fail(table, frame, table.value, f"verdi og status sier imot hverandre (statusene er {STATUSES})", wrong, shown)
    dash = (codes == in_category.get("-", -9)) & (values != 0)
    if dash.any():
        _fail(table, frame, table.value, "status '-' betyr null, men verdien er en annen", dash, shown)
