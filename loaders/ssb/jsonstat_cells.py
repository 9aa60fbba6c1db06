"""Values and statuses of a JSON-stat2 reply, cell by cell; what cannot be used is named by the codes it stands at."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from data.contract.schema import STATUSES
from loaders.errors import ReplyError

SHOWN = 3  # cells named in a message
PLACE = {mark: place for place, mark in enumerate(STATUSES)}
UNKNOWN = -1
MOST_DIGITS = 19  # of a position in int64


@dataclass(frozen=True)
class Shape:
    """The dimensions of a reply and the codes of each by position. Cells lie row-major."""

    names: list[str]
    codes: list[list[str]]

    @property
    def sizes(self) -> list[int]:
        return [len(codes) for codes in self.codes]

    @property
    def cells(self) -> int:
        return math.prod(self.sizes)

    def key(self, flat: int) -> str:
        """Where a cell stands, for people: "Region 4601, Tid 2025"."""
        places = np.unravel_index(flat, self.sizes)
        at = zip(self.names, self.codes, places, strict=True)
        return ", ".join(f"{name} {codes[place]}" for name, codes, place in at)

    def listed(self, bad: list[tuple[int, object]]) -> str:
        """How many cells, and the first few with what stands there. bad: (position, content)."""
        first = "; ".join(f"{self.key(flat)}: {content!r}" for flat, content in bad[:SHOWN])
        return f"i {len(bad)} celler ({first})"


def values(given: object, shape: Shape) -> np.ndarray:
    """float64, NaN where nothing is given. given: a list of every cell, or a map of the cells that have one."""
    if isinstance(given, dict):
        dense = np.full(shape.cells, np.nan)
        positions = _positions(given, shape)
        dense[positions] = _floats(list(given.values()), positions, shape)
        return dense
    if not isinstance(given, list) or len(given) != shape.cells:
        came = len(given) if isinstance(given, list) else type(given).__name__
        raise ReplyError(f"JSON-stat: {came} verdier, men størrelsen gir {shape.cells}")
    return _floats(given, range(shape.cells), shape)


def _floats(given: list, positions: Iterable[int], shape: Shape) -> np.ndarray:
    strange = set(map(type, given)) - {int, float, type(None)}
    if strange:
        bad = [(flat, value) for flat, value in zip(positions, given, strict=True) if type(value) in strange]
        kinds = ", ".join(sorted(kind.__name__ for kind in strange))
        raise ReplyError(f"JSON-stat: verdier av slaget {kinds} {shape.listed(bad)}")
    return np.array(given, dtype="float64")


def statuses(given: object, shape: Shape) -> np.ndarray:
    """Position in STATUSES of every cell. The standard allows a sparse map, a list, or one text for all."""
    if given is None:
        return np.zeros(shape.cells, dtype="int8")
    if isinstance(given, str):
        return np.full(shape.cells, _marks([given], [0], shape)[0], dtype="int8")
    if isinstance(given, list) and len(given) == shape.cells:
        return _marks([mark or "" for mark in given], range(shape.cells), shape)
    if not isinstance(given, dict):
        raise ReplyError("JSON-stat: status har feil form eller lengde")
    dense = np.zeros(shape.cells, dtype="int8")
    positions = _positions(given, shape)
    dense[positions] = _marks(list(given.values()), positions, shape)
    return dense


def _marks(given: list, positions: Iterable[int], shape: Shape) -> np.ndarray:
    known = (PLACE.get(mark, UNKNOWN) if isinstance(mark, str) else UNKNOWN for mark in given)
    marks = np.fromiter(known, dtype="int8", count=len(given))
    if (marks == UNKNOWN).any():
        bad = [(flat, mark) for flat, mark, at in zip(positions, given, marks, strict=True) if at == UNKNOWN]
        raise ReplyError(f"JSON-stat: ukjent status {bad[0][1]!r} {shape.listed(bad)}; kjente er {STATUSES}")
    return marks


def _positions(given: dict, shape: Shape) -> np.ndarray:
    """The keys of a sparse map as positions."""
    strange = [place for place in given if not (place.isdecimal() and len(place) < MOST_DIGITS)]
    if strange:
        raise ReplyError(f"JSON-stat: en plass er ikke et tall ({_first(strange)})")
    positions = np.fromiter(map(int, given), dtype="int64", count=len(given))
    outside = positions[positions >= shape.cells].tolist()
    if outside:
        raise ReplyError(f"JSON-stat: en plass er utenfor 0 til {shape.cells - 1} ({_first(outside)})")
    return positions


def _first(bad: list) -> str:
    return ", ".join(map(repr, bad[:SHOWN])) + (f" og {len(bad) - SHOWN} til" if len(bad) > SHOWN else "")
