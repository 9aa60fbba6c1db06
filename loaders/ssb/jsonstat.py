"""JSON-stat2 to a frame: pure, vectorised, and strict about the shape of the reply."""

import math

import numpy as np
import pandas as pd

from data.contract.schema import STATUSES
from loaders.errors import ReplyError
from loaders.ssb import jsonstat_cells
from loaders.ssb.jsonstat_cells import Shape


def codes_of(dataset: dict, dimension: str) -> list[str]:
    """The codes of a dimension by position. The object's own order means nothing; an index may be a list."""
    try:
        category = dataset["dimension"][dimension]["category"]
    except (KeyError, TypeError) as error:
        raise ReplyError(f"JSON-stat: dimensjonen {dimension} mangler i svaret") from error
    index, labels = _index_and_labels(dimension, category)
    if index is None:  # the standard lets a dimension of one code leave out its index
        index = list(labels) if len(labels) == 1 else {}
    if isinstance(index, list):
        if not all(isinstance(code, str) for code in index):
            raise ReplyError(f"JSON-stat: kodene i {dimension} er ikke tekster")
        doubled = next((code for place, code in enumerate(index) if code in index[:place]), None)
        if doubled is not None:
            raise ReplyError(f"JSON-stat: koden {doubled} står to ganger i {dimension}")
        index = {code: position for position, code in enumerate(index)}
    if not isinstance(index, dict) or any(type(position) is not int for position in index.values()):
        raise ReplyError(f"JSON-stat: plassene i {dimension} er ikke hele tall")
    codes = sorted(index, key=lambda code: index[code])
    wrong = next((code for place, code in enumerate(codes) if index[code] != place), None)
    if wrong is not None:
        raise ReplyError(
            f"JSON-stat: plassene i {dimension} er ikke 0 til {len(codes) - 1}, hver én gang "
            f"(koden {wrong} har plass {index[wrong]})"
        )
    return codes


def _index_and_labels(dimension: str, category: object) -> tuple[object, dict[str, str]]:
    labels = category.get("label", {}) if isinstance(category, dict) else None
    of_texts = isinstance(labels, dict) and all(isinstance(text, str) for text in labels.values())
    if not isinstance(category, dict) or not isinstance(labels, dict) or not of_texts:
        raise ReplyError(f"JSON-stat: kodene i {dimension} og tekstene deres har feil form")
    return category.get("index"), labels


def parse(dataset: dict, consume: bool = False) -> pd.DataFrame:
    """One row per cell, row-major: a category column per dimension (its codes), value (float64), status (category).

    A missing value is NaN and its status says why; "-" is the value 0. consume: take value and status out of the
    dataset as they are read, which keeps the memory down. Raises ReplyError for a reply that does not hold
    together: sizes, positions, number of values, or a status that is not one of SSB's.
    """
    shape = _shape(dataset)
    take = dataset.pop if consume else dataset.get
    value = jsonstat_cells.values(take("value", None), shape)
    status = jsonstat_cells.statuses(take("status", None), shape)
    value[(status == STATUSES.index("-")) & np.isnan(value)] = 0.0
    columns = {
        n: pd.Categorical.from_codes(_positions(shape.sizes, i), shape.codes[i]) for i, n in enumerate(shape.names)
    }
    columns |= {"value": value, "status": pd.Categorical.from_codes(status, list(STATUSES))}
    return pd.DataFrame(columns, copy=False)


def _shape(dataset: dict) -> Shape:
    if not isinstance(dataset, dict):
        raise ReplyError(f"JSON-stat: svaret er {type(dataset).__name__}, ikke et datasett")
    names, sizes = dataset.get("id"), dataset.get("size")
    if not isinstance(names, list) or not isinstance(sizes, list) or len(names) != len(sizes) or not names:
        raise ReplyError("JSON-stat: svaret mangler id eller size, eller de er ulike")
    codes = [codes_of(dataset, name) for name in names]
    for name, there, size in zip(names, codes, sizes, strict=True):
        if len(there) != size:
            raise ReplyError(f"JSON-stat: {name} har {len(there)} koder, men størrelsen sier {size}")
    return Shape(names, codes)


def _positions(sizes: list[int], place: int) -> np.ndarray:
    """Position in dimension `place` of every cell, in the smallest integer type that holds it."""
    size, inner, outer = sizes[place], math.prod(sizes[place + 1 :]), math.prod(sizes[:place])
    kind = np.min_scalar_type(-max(size, 1))
    return np.tile(np.repeat(np.arange(size, dtype=kind), inner), outer)
