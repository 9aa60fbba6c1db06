"""What a TopoJSON says: arcs of longitude and latitude, and which of them the rings of each municipality are made of."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from loaders.errors import FileError

CODES = ("kommunenummer", "id")
WEST, EAST, SOUTH, NORTH = 4, 32, 57, 72  # of the mainland, with the sea along it, in degrees
MOST_POINTS = 2_000_000
AGAIN = "Hent filen på nytt fra Kartverket, som TopoJSON"


class Topology(NamedTuple):
    """arcs: longitude and latitude in degrees, a row a point. rings: of each code, the arcs of each ring in order, the
    bits turned (~arc) of one that is followed backwards.
    """

    arcs: list[np.ndarray]
    rings: dict[str, list[list[int]]]


def read(content: bytes) -> Topology:
    """Raises FileError with what is wrong and where."""
    parsed = _parsed(content)
    arcs = _arcs(parsed)
    geometries = [one for each in parsed["objects"].values() for one in each.get("geometries", [])]
    rings: dict[str, list[list[int]]] = {}
    for place, one in enumerate(geometries, 1):
        code = _code(one, place)
        if code in rings:
            raise FileError(f"kommune {code} står to ganger (flate {place}). {AGAIN}")
        rings[code] = [_ring(code, ring, len(arcs)) for ring in _rings(one, code)]
    return Topology(arcs, rings)


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise FileError(f"filen er ikke JSON som kan leses ({error}). {AGAIN}") from error
    if not isinstance(parsed, dict) or parsed.get("type") != "Topology":
        raise FileError(f"filen er ikke TopoJSON: «type» er ikke «Topology». GeoJSON leses ikke her. {AGAIN}")
    objects = parsed.get("objects")
    if not isinstance(objects, dict) or not all(isinstance(one, dict) for one in objects.values()):
        raise FileError(f"«objects» mangler, eller er ikke flater. {AGAIN}")
    return parsed


def _arcs(parsed: dict[str, Any]) -> list[np.ndarray]:
    found, transform, points = [], parsed.get("transform"), 0
    for number, arc in enumerate(parsed.get("arcs") or []):
        try:
            line = np.array([point[:2] for point in arc], dtype=float).reshape(-1, 2)
            if transform:
                line = line.cumsum(axis=0) * np.array(transform["scale"], float) + np.array(
                    transform["translate"], float
                )
        except (TypeError, ValueError, KeyError) as error:
            raise FileError(f"bue {number} har punkter som ikke er to tall. {AGAIN}") from error
        points += len(line)
        wrong = _outside(line)
        if len(line) < 2 or wrong.any() or points > MOST_POINTS:
            raise FileError(_why(number, line, wrong, points))
        found.append(line)
    return found


def _outside(line: np.ndarray) -> np.ndarray:
    lon, lat = line[:, 0], line[:, 1]
    return ~((lon >= WEST) & (lon <= EAST) & (lat >= SOUTH) & (lat <= NORTH))  # of no number, too


def _why(number: int, line: np.ndarray, wrong: np.ndarray, points: int) -> str:
    if points > MOST_POINTS:
        return f"filen har over {MOST_POINTS} punkter. Hent en grovere utgave"
    if len(line) < 2:
        return f"bue {number} har færre enn to punkter. {AGAIN}"
    at = line[np.flatnonzero(wrong)[0]]
    return (
        f"bue {number} har punktet {at[0]:g}, {at[1]:g} utenfor Norge ({WEST}–{EAST} grader øst, {SOUTH}–{NORTH} nord). "
        "Koordinatene skal være lengde og bredde (EPSG:4326)"
    )


def _code(one: Any, place: int) -> str:
    told = (one.get("properties") or {}) if isinstance(one, dict) else {}
    code = next((told[name] for name in CODES if told.get(name)), "")
    if not (isinstance(code, str) and len(code) == 4 and code.isascii() and code.isdigit()):
        raise FileError(
            f"flate {place} har ikke et kommunenummer på fire sifre som tekst i {' eller '.join(CODES)}. {AGAIN}"
        )
    return code


def _rings(one: dict[str, Any], code: str) -> Iterator[Any]:
    arcs, kind = one.get("arcs"), one.get("type")
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(arcs, list) or not arcs:
        raise FileError(f"kommune {code} er ikke en flate, men {kind}. {AGAIN}")
    for polygon in arcs if kind == "MultiPolygon" else [arcs]:
        yield from polygon if isinstance(polygon, list) else [None]


def _ring(code: str, ring: Any, arcs: int) -> list[int]:
    sound = isinstance(ring, list) and ring and all(type(arc) is int and -arcs <= arc < arcs for arc in ring)
    if not sound:
        raise FileError(f"kommune {code} viser til buer som ikke finnes. {AGAIN}")
    return ring
