"""The land under a map of dots: the municipalities in one pale colour, and of the borders between them those of the counties."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from charts.drawing import theme

Point = tuple[float, float]
COUNTY_DIGITS = 2  # of the number of a municipality, which begins with that of its county


def draw(fig: theme.Drawn, shapes: Mapping[str, Sequence[np.ndarray]]) -> None:
    """shapes: by code its rings, in 100 metres; without any, nothing."""
    rings = [ring for of_one in shapes.values() for ring in of_one]
    if rings:
        line = {"width": 1, "color": theme.GRID}
        fig.add_scatter(**lines(rings), mode="lines", fill="toself", fillcolor=theme.GRID, hoverinfo="skip", line=line)
    if between := county_borders(shapes):
        line = {"width": 0.6, "color": theme.NEUTRAL}
        fig.add_scatter(**lines(between), mode="lines", hoverinfo="skip", line=line)


def county_borders(shapes: Mapping[str, Sequence[np.ndarray]]) -> list[np.ndarray]:
    """Each as far as it goes: what two municipalities of different counties have either side of."""
    county = {edge: code[:COUNTY_DIGITS] for code, rings in shapes.items() for ring in rings for edge in _edges(ring)}
    shared = [edge for edge, own in county.items() if edge < edge[::-1] and county.get(edge[::-1], own) != own]
    following: dict[Point, list[Point]] = {}
    for start, end in shared:
        following.setdefault(start, []).append(end)
        following.setdefault(end, []).append(start)
    ends = [point for point, others in following.items() if len(others) != 2]
    found = [_walk(following, start) for start in (*ends, *following) for _ in list(following[start])]
    return [np.array(one) for one in found if len(one) > 1]


def _edges(ring: np.ndarray) -> list[tuple[Point, Point]]:
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


def lines(rings: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
    """x and y of the rings one after another, with a gap between."""
    gap = np.full((1, 2), np.nan)
    points = np.concatenate([part for ring in rings for part in (ring, gap)]).astype("float32")
    return {"x": points[:, 0], "y": points[:, 1]}
