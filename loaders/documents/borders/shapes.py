"""Arcs made flat and simple, and put together to rings: neighbours share their arcs, so that no gap comes between them."""

import math

import numpy as np

from data.line_simplified import simplified
from loaders.documents.borders.topology import AGAIN, Topology
from loaders.errors import FileError

RADIUS_HM, LON, LAT = 63_710.0, 15.0, 65.0  # of a sphere, in 100 metres; the middle of the map in degrees
APART_HM = 10.0  # a point less than this from the line without it is left out
LEAST_HM2 = 800.0  # a smaller island is left out, where the municipality has a larger one
LEAST_POINTS = 4  # of a ring, the first told again at the end


def flat(line: np.ndarray) -> np.ndarray:
    """Longitude and latitude in degrees to 100 metres east and north of the middle, true to area (Lambert's azimuthal)."""
    lon, lat = np.radians(line[:, 0] - LON), np.radians(line[:, 1])
    middle = math.radians(LAT)
    cos_apart = math.sin(middle) * np.sin(lat) + math.cos(middle) * np.cos(lat) * np.cos(lon)
    scale = RADIUS_HM * np.sqrt(2 / (1 + cos_apart))
    east = scale * np.cos(lat) * np.sin(lon)
    north = scale * (math.cos(middle) * np.sin(lat) - math.sin(middle) * np.cos(lat) * np.cos(lon))
    return np.column_stack([east, north]).round()


def area(ring: np.ndarray) -> float:
    """In the square of its unit, never negative."""
    x, y = ring[:, 0], ring[:, 1]
    return float(abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2)


def rings(found: Topology) -> dict[str, list[np.ndarray]]:
    """By code its rings in 100 metres, the largest first; the last point of each is the first. Raises FileError."""
    whole = [flat(arc) for arc in found.arcs]
    short = [simplified(arc, APART_HM) for arc in whole]
    out = {}
    for code, parts in found.rings.items():
        each = [_joined(code, parts_of, whole) for parts_of in parts]
        largest = max(range(len(each)), key=lambda at: area(each[at]))
        simpler = {at: _joined(code, parts_of, short) for at, parts_of in enumerate(parts)}
        kept = [
            ring
            for at, ring in simpler.items()
            if at != largest and len(ring) >= LEAST_POINTS and area(ring) >= LEAST_HM2
        ]
        first = simpler[largest] if len(simpler[largest]) > LEAST_POINTS else each[largest]
        if not area(first):
            raise FileError(f"kommune {code} har ingen flate: ringene omslutter ikke noe. {AGAIN}")
        out[code] = [first, *sorted(kept, key=area, reverse=True)]
    return out


def _joined(code: str, arcs: list[int], lines: list[np.ndarray]) -> np.ndarray:
    """One ring of arcs, each beginning where the one before it ends."""
    parts = [lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in arcs]
    ends = [part[-1] for part in parts]
    if any((part[0] != end).any() for part, end in zip(parts, [ends[-1], *ends[:-1]], strict=True)):
        raise FileError(
            f"en ring i kommune {code} er ikke lukket: en bue begynner ikke der den forrige slutter. {AGAIN}"
        )
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
