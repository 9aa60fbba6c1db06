"""The lines that the borders of the municipalities are made of: the coast with the country's border, and those of the counties."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

Point = tuple[float, float]
Shapes = Mapping[str, Sequence[np.ndarray]]
COUNTY_DIGITS = 2  # of the number of a municipality, which begins with that of its county


def outline(shapes: Shapes) -> list[np.ndarray]:
    """What no other of the municipalities has the other side of, each closed: of all of them, the coast and the country's border."""
    edges = dict.fromkeys(edge for rings in shapes.values() for ring in rings for edge in edges_of(ring))
    following: dict[Point, list[Point]] = {}
    for start, end in edges:
        if (end, start) not in edges:
            following.setdefault(start, []).append(end)
    found = []
    while following:
        start = at = next(iter(following))
        ring = [start]
        while at in following:
            ends = following[at]
            after = ends.pop()
            if not ends:
                del following[at]
            ring.append(after)
            at = after
        found.append(np.array(ring))
    return found


def of_counties(shapes: Shapes) -> list[np.ndarray]:
    """Each as far as it goes: what two municipalities of different counties have either side of."""
    county = {edge: code[:COUNTY_DIGITS] for code, rings in shapes.items() for ring in rings for edge in edges_of(ring)}
    shared = [edge for edge, own in county.items() if edge < edge[::-1] and county.get(edge[::-1], own) != own]
    following: dict[Point, list[Point]] = {}
    for start, end in shared:
        following.setdefault(start, []).append(end)
        following.setdefault(end, []).append(start)
    ends = [point for point, others in following.items() if len(others) != 2]
    found = [_walk(following, start) for start in (*ends, *following) for _ in list(following[start])]
    return [np.array(one) for one in found if len(one) > 1]


def edges_of(ring: np.ndarray) -> list[tuple[Point, Point]]:
    return list(pairwise(map(tuple, ring.tolist())))


def _walk(following: dict[Point, list[Point]], start: Point) -> list[Point]:
    """From a point to where the line ends or meets others; what is walked is taken away."""
    line = [start]
    while following[line[-1]]:
        here, after = line[-1], following[line[-1]].pop()
        following[after].remove(here)
        line.append(after)
        if len(following[after]) != 1:
            break
    return line
