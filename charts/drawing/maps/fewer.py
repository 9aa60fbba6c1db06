"""Borders with as few points as can be seen: where two municipalities meet, both keep the same points, so that no gap opens."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from charts.drawing.maps.borders import Point, Shapes, edges_of
from data.line_simplified import simplified

FEWEST = 4  # points of a closed ring that is an area


def shapes(whole: Shapes, away: float) -> dict[str, list[np.ndarray]]:
    """By code its rings, no point of which was farther than `away` from the line that is left. A ring that would be no area
    is left as it is."""
    corners = _corners(whole)
    return {code: [_ring(ring, corners, away) for ring in rings] for code, rings in whole.items()}


def _corners(whole: Shapes) -> set[Point]:
    """Where more than two lines meet: such a point is kept by all that have it."""
    beside: dict[Point, set[Point]] = {}
    for rings in whole.values():
        for ring in rings:
            for start, end in edges_of(ring):
                beside.setdefault(start, set()).add(end)
                beside.setdefault(end, set()).add(start)
    return {point for point, others in beside.items() if len(others) != 2}


def _ring(ring: np.ndarray, corners: set[Point], away: float) -> np.ndarray:
    parts = [_one_way(part, away) for part in _parts(ring, corners)]
    found = np.concatenate([*(part[:-1] for part in parts), parts[-1][-1:]])
    return found if len(found) >= FEWEST else ring


def _parts(ring: np.ndarray, corners: set[Point]) -> Iterator[np.ndarray]:
    """The ring from corner to corner; one without corners in two, from its least point to the one farthest from it and back,
    wherever it begins."""
    open_ring = ring[:-1]
    points = list(map(tuple, open_ring.tolist()))
    cuts = [at for at, point in enumerate(points) if point in corners]
    if not cuts:
        least = points.index(min(points))
        far = np.hypot(*(open_ring - open_ring[least]).T)
        cuts = sorted(
            (least, points.index(max(point for point, away in zip(points, far, strict=True) if away == far.max())))
        )
    turned = np.concatenate([open_ring[cuts[0] :], open_ring[: cuts[0] + 1]])
    ends = [*(cut - cuts[0] for cut in cuts), len(points)]
    for first, last in pairwise(ends):
        yield turned[first : last + 1]


def _one_way(part: np.ndarray, away: float) -> np.ndarray:
    """The same points whichever way the line is followed, as by the municipality on its other side."""
    if tuple(part[0]) <= tuple(part[-1]):
        return simplified(part, away)
    return simplified(part[::-1], away)[::-1]
