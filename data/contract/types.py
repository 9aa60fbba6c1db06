"""The kinds of the contract as pandas types, and how a frame is brought to them."""

import pandas as pd

from data.contract.schema import Column, Table

INT16_MAX = 32767


def dtype_of(column: Column) -> str:
    """Pandas type of a column: codes and texts are category, years and ages int16, dates datetime64[ms].

    A nullable whole number is Int64 (pandas' own nullable type), a large one int64.
    """
    if column.kind in ("code", "text"):
        return "category"
    if column.kind == "date":
        return "datetime64[ms]"
    if column.kind == "float":
        return "float64"
    if column.kind != "int":
        raise ValueError(f"Ukjent kolonnetype {column.kind!r} i kolonne {column.name}.")
    if column.nullable:
        return "Int64"
    return "int16" if column.high is not None and column.high <= INT16_MAX else "int64"


def conform(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows with the types of the contract, sorted by key; the columns must be there already.

    Categories are sorted texts without unused ones, so equal content gives equal files.
    Raises KeyError for a column that is not there and ValueError for a value that does not fit its type.
    """
    columns = {c.name: _cast(frame[c.name], c) for c in table.columns}
    return pd.DataFrame(columns).sort_values(list(table.key), ignore_index=True, kind="stable")


def _cast(values: pd.Series, column: Column) -> pd.Series:
    dtype = dtype_of(column)
    if dtype != "category":
        return _exact(values, dtype)
    if not isinstance(values.dtype, pd.CategoricalDtype):
        return values.astype("category")  # categories come out sorted
    values = values.cat.remove_unused_categories()
    return values.cat.reorder_categories(sorted(values.cat.categories))


def _exact(values: pd.Series, dtype: str) -> pd.Series:
    """Cast from text or numbers; a whole number too large for its type raises instead of wrapping around."""
    if dtype == "datetime64[ms]":
        return pd.to_datetime(values, format="ISO8601").astype(dtype)
    numbers = pd.to_numeric(values)
    cast = numbers.astype(dtype)
    if dtype == "int16" and not (cast == numbers).all():
        raise ValueError(f"Kolonne {values.name}: verdier utenfor int16.")
    return cast
