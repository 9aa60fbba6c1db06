"""Cells of JSON-stat replies to a table of the contract: rename, label, stack, leave out what is not in use."""

import re

import numpy as np
import pandas as pd
from pandas.api.types import union_categoricals

from data.contract.schema import MISSING
from data.contract.types import conform, dtype_of
from data.contract.validate import validate
from loaders.errors import ReplyError
from loaders.ssb.declaration import Source


def build(source: Source, parts: list[pd.DataFrame], metadata: dict, names: dict[str, dict[str, str]]) -> pd.DataFrame:
    """The table of the contract from the cells of all replies.

    names: dimension -> SSB's code -> ours. A value under a mark of missing is left out: the mark is what SSB
    prints. Raises ReplyError for a code that should be a number, ContractError for a breach of the contract.
    """
    cells = _stack(parts)
    kinds = {c.name: dtype_of(c) for c in source.table.columns}
    columns: dict[str, object] = {}
    for pick in source.picks:
        values = cells[pick.dimension].cat.rename_categories(lambda c, p=pick: names[p.dimension].get(c, c))
        if pick.label_column:
            columns[pick.label_column] = _labels(source, values, metadata, pick.dimension)
        if pick.column:
            whole = kinds[pick.column] == "int16"
            columns[pick.column] = _numbers(source, pick.dimension, values) if whole else values
    missing = cells["status"].isin(list(MISSING))
    columns[source.table.value] = cells["value"].mask(missing)
    columns["status"] = cells["status"]
    frame = pd.DataFrame(columns)[list(source.table.names)]
    if source.drop_unused:
        frame = _without_unused(frame)
    frame = conform(source.table, frame)
    validate(source.table, frame)
    return frame


def _stack(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """The replies under one another; categories are united, since pandas itself would fall back on objects."""
    if len(parts) == 1:
        return parts[0]
    columns = {}
    for name in parts[0].columns:
        series = [part[name] for part in parts]
        categorical = isinstance(series[0].dtype, pd.CategoricalDtype)
        columns[name] = union_categoricals(series) if categorical else np.concatenate(series)
    return pd.DataFrame(columns)


def _labels(source: Source, values: pd.Series, metadata: dict, dimension: str) -> pd.Categorical:
    """SSB's own label for each code; two codes may share a label."""
    labels = metadata["dimension"][dimension]["category"]["label"]
    nameless = [code for code in values.cat.categories if code not in labels]
    if nameless:
        raise ReplyError(f"{source.id}: koden {nameless[0]} i {dimension} har ingen tekst i metadata")
    texts = [labels[code] for code in values.cat.categories]
    unique = sorted(set(texts))
    place = np.array([unique.index(text) for text in texts], dtype="int16")
    return pd.Categorical.from_codes(place[values.cat.codes.to_numpy()], unique)


def _numbers(source: Source, dimension: str, values: pd.Series) -> np.ndarray:
    """Codes that are whole numbers: years, and ages where the last is open ("105+")."""
    codes = values.cat.categories
    strange = [code for code in codes if not re.fullmatch(r"\d{1,4}\+?", code)]
    if strange:
        raise ReplyError(f"{source.id}: koden {strange[0]} i {dimension} er ikke et helt tall")
    return np.array([int(code.rstrip("+")) for code in codes], dtype="int16")[values.cat.codes.to_numpy()]


def _without_unused(frame: pd.DataFrame) -> pd.DataFrame:
    """Leave out the region-years where every cell is "." : the code was not in use that year."""
    used = frame["status"] != "."
    by = [frame["region_code"].cat.codes, frame["year"]]
    return frame[used.groupby(by).transform("any")].reset_index(drop=True)
