"""JSON-stat2 to a frame: pure, vectorised, and strict about the shape of the reply."""

import math

import numpy as np
import pandas as pd

from data.schema import STATUSES
from loaders.errors import ReplyError


def codes_of(dataset: dict, dimension: str) -> list[str]:
    """The codes of a dimension by position. The object's own order means nothing; an index may be a list."""
    try:
        category = dataset["dimension"][dimension]["category"]
    except (KeyError, TypeError) as error:
        raise ReplyError(f"JSON-stat: dimensjonen {dimension} mangler i svaret") from error
    index = category.get("index")
    if index is None:  # the standard lets a dimension of one code leave out its index
        index = list(category.get("label", {}))[:1] if len(category.get("label", {})) == 1 else {}
    if isinstance(index, list):
        doubled = next((code for place, code in enumerate(index) if code in index[:place]), None)
        if doubled is not None:
            raise ReplyError(f"JSON-stat: koden {doubled} står to ganger i {dimension}")
        index = {code: position for position, code in enumerate(index)}
    if not isinstance(index, dict) or any(type(position) is not int for position in index.values()):
        raise ReplyError(f"JSON-stat: plassene i {dimension} er ikke hele tall")
    codes = sorted(index, key=index.get)
    if [index[code] for code in codes] != list(range(len(codes))):
        raise ReplyError(f"JSON-stat: plassene i {dimension} er ikke 0 til {len(codes) - 1}, hver én gang")
    return codes


def parse(dataset: dict, consume: bool = False) -> pd.DataFrame:
    """One row per cell, row-major: a category column per dimension (its codes), value (float64), status (category).

    A missing value is NaN and its status says why; "-" is the value 0. consume: take value and status out of the
    dataset as they are read, which keeps the memory down. Raises ReplyError for a reply that does not hold
    together: sizes, positions, number of values, or a status that is not one of SSB's.
    """
    names, sizes = _shape(dataset)
    codes = [_as_many(name, codes_of(dataset, name), size) for name, size in zip(names, sizes, strict=True)]
    take, cells = dataset.pop if consume else dataset.get, math.prod(sizes)
    value = _values(take("value", None), cells)
    status = _statuses(take("status", None), cells)
    value[(status == STATUSES.index("-")) & np.isnan(value)] = 0.0
    columns = {n: pd.Categorical.from_codes(_positions(sizes, i), codes[i]) for i, n in enumerate(names)}
    columns |= {"value": value, "status": pd.Categorical.from_codes(status, list(STATUSES))}
    return pd.DataFrame(columns, copy=False)


def _as_many(name: str, codes: list[str], size: int) -> list[str]:
    if len(codes) != size:
        raise ReplyError(f"JSON-stat: {name} har {len(codes)} koder, men størrelsen sier {size}")
    return codes


def _shape(dataset: dict) -> tuple[list[str], list[int]]:
    if not isinstance(dataset, dict):
        raise ReplyError(f"JSON-stat: svaret er {type(dataset).__name__}, ikke et datasett")
    names, sizes = dataset.get("id"), dataset.get("size")
    if not isinstance(names, list) or not isinstance(sizes, list) or len(names) != len(sizes) or not names:
        raise ReplyError("JSON-stat: svaret mangler id eller size, eller de er ulike")
    return names, sizes


def _positions(sizes: list[int], place: int) -> np.ndarray:
    """Position in dimension `place` of every cell, in the smallest integer type that holds it."""
    size, inner, outer = sizes[place], math.prod(sizes[place + 1 :]), math.prod(sizes[:place])
    kind = np.min_scalar_type(-max(size, 1))
    return np.tile(np.repeat(np.arange(size, dtype=kind), inner), outer)


def _values(values: object, cells: int) -> np.ndarray:
    if isinstance(values, dict):
        dense = np.full(cells, np.nan)
        positions = _flat_positions(values, cells)
        dense[positions] = _floats(list(values.values()))
        return dense
    if not isinstance(values, list) or len(values) != cells:
        came = len(values) if isinstance(values, list) else type(values).__name__
        raise ReplyError(f"JSON-stat: {came} verdier, men størrelsen gir {cells}")
    return _floats(values)


def _floats(values: list) -> np.ndarray:
    strange = set(map(type, values)) - {int, float, type(None)}
    if strange:
        raise ReplyError(f"JSON-stat: verdier av slaget {', '.join(sorted(t.__name__ for t in strange))}")
    return np.array(values, dtype="float64")


def _flat_positions(cells_by_position: dict, cells: int) -> np.ndarray:
    try:
        positions = np.fromiter(map(int, cells_by_position), dtype="int64", count=len(cells_by_position))
    except ValueError as error:
        raise ReplyError(f"JSON-stat: en plass er ikke et tall ({error})") from error
    if len(positions) and not 0 <= positions.min() <= positions.max() < cells:
        raise ReplyError(f"JSON-stat: en plass er utenfor 0 til {cells - 1}")
    return positions


def _statuses(status: object, cells: int) -> np.ndarray:
    """Position in STATUSES of every cell. The standard allows a sparse map, a list, or one text for all."""
    if status is None:
        return np.zeros(cells, dtype="int8")
    if isinstance(status, str):
        return np.full(cells, _known(status), dtype="int8")
    if isinstance(status, list) and len(status) == cells:
        return np.fromiter((_known(s or "") for s in status), dtype="int8", count=cells)
    if not isinstance(status, dict):
        raise ReplyError("JSON-stat: status har feil form eller lengde")
    dense = np.zeros(cells, dtype="int8")
    marks = np.fromiter(map(_known, status.values()), dtype="int8", count=len(status))
    dense[_flat_positions(status, cells)] = marks
    return dense


_PLACE = {mark: place for place, mark in enumerate(STATUSES)}


def _known(mark: object) -> int:
    try:
        return _PLACE[mark]
    except (KeyError, TypeError) as error:
        raise ReplyError(f"JSON-stat: ukjent status {mark!r}; kjente er {STATUSES}") from error
