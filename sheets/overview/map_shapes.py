"""The borders as SVG: the land in one pale colour under the dots, and the municipalities as areas in the colour of their class."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts.drawing.maps.land import Point, county_borders
from charts.drawing.maps.municipality_map import EAST, NORTH
from sheets.escaped import text

Rings = Sequence[np.ndarray]
COARSE, FINE = 0.7, 4  # steps to a pixel of the picture: what is nearer to each other than a step is one point

HATCH = (
    f'<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="{4 * FINE}" height="{4 * FINE}" patternTransform="rotate(45)">'
    f'<line y2="{4 * FINE}" class="hatched" stroke-width="{2 * FINE}"/></pattern></defs>'
)


def land(shapes: Mapping[str, Rings], scale: float) -> str:
    """All of them as one, with the borders of the counties alone between them. scale: pixels to 100 metres."""
    drawn = _path(outline(shapes), scale, COARSE)
    between = "".join(_moves(line, scale * COARSE, fewest=1) for line in county_borders(shapes))
    return "".join(
        f'<path class="{name}" transform="scale({round(1 / COARSE, 3)})" d="{path}"/>'
        for name, path in (("land", drawn), ("counties", between))
        if path
    )


def outline(shapes: Mapping[str, Rings]) -> list[np.ndarray]:
    """The borders that no other municipality has the other side of: the coast, and the border of the country."""
    points = [list(map(tuple, ring.tolist())) for rings in shapes.values() for ring in rings]
    edges = dict.fromkeys(edge for ring in points for edge in pairwise(ring))
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


def areas(rows: pd.DataFrame, shapes: Mapping[str, Rings], scale: float, told: Iterable[str]) -> str:
    """Each in its class, with what it tells. rows: of profile.on_map. told: of each row."""
    groups: dict[str, list[str]] = {}
    for row, said in zip(records(rows), told, strict=True):
        drawn = _path(shapes.get(row["region_code"], ()), scale, FINE)
        groups.setdefault(row["map_class"], []).append(f'<path d="{drawn}"><title>{text(said)}</title></path>')
    inside = "".join(f"<g {filled(name)}>{''.join(groups[name])}</g>" for name in (*CLASSES, "") if name in groups)
    return f'<g class="areas" transform="scale({1 / FINE})">{inside}</g>'


def filled(name: str) -> str:
    """What fills an area, by the class that it is of: hatched where there is no figure, see HATCH."""
    return f'class="mark-of {name}"' if name else 'class="hatched" fill="url(#hatch)"'


def _path(rings: Rings, scale: float, fine: float) -> str:
    """In whole steps, each point told from the one before."""
    return "".join(_ring(ring, scale * fine) for ring in rings)


def _ring(ring: np.ndarray, scale: float) -> str:
    moves = _moves(ring, scale, fewest=3)  # else smaller than a step
    return f"{moves}z" if moves else ""


def _moves(ring: np.ndarray, scale: float, fewest: int) -> str:
    """ "" with fewer moves."""
    points = np.rint((ring - (EAST[0], NORTH[1])) * (scale, -scale)).astype(int)
    steps = np.diff(points, axis=0)
    steps = steps[steps.any(axis=1)]
    if len(steps) < fewest:
        return ""
    moves = "".join(
        f"{'' if at and x < 0 else ' ' * bool(at)}{x}{'' if y < 0 else ' '}{y}"
        for at, (x, y) in enumerate(steps.tolist())
    )
    return f"M{points[0][0]} {points[0][1]}l{moves}"
