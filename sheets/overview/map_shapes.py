"""The borders as SVG: the land in one pale colour under the dots, and the municipalities as areas in the colour of their class."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts.drawing.maps.borders import Shapes, of_counties, outline
from charts.drawing.maps.municipality_map import EAST, NORTH
from sheets.escaped import text

Outlines = Sequence[np.ndarray]
COARSE, FINE = 0.7, 4  # steps to a pixel of the picture: what is nearer to each other than a step is one point

HATCH = (
    f'<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="{4 * FINE}" height="{4 * FINE}" patternTransform="rotate(45)">'
    f'<line y2="{4 * FINE}" class="hatched" stroke-width="{2 * FINE}"/></pattern></defs>'
)


def land(shapes: Shapes, scale: float) -> str:
    """All of them as one, with the borders of the counties alone between them. scale: pixels to 100 metres."""
    return lines("land", outline(shapes), scale, COARSE) + lines(
        "counties", of_counties(shapes), scale, COARSE, closed=False
    )


def lines(name: str, rings: Outlines, scale: float, fine: float, closed: bool = True) -> str:
    """As one path of a class; "" without any. fine: steps to a pixel."""
    path = _path(rings, scale, fine) if closed else "".join(_moves(ring, scale * fine, fewest=1) for ring in rings)
    return f'<path class="{name}" transform="scale({round(1 / fine, 3)})" d="{path}"/>' if path else ""


def areas(rows: pd.DataFrame, shapes: Shapes, scale: float, told: Iterable[str], name: str) -> str:
    """Each in its class, with what it tells. rows: of profile.on_map. told: of each row.
    name: what all of them are called in the page."""
    groups: dict[str, list[str]] = {}
    for row, said in zip(records(rows), told, strict=True):
        drawn = _path(shapes.get(row["region_code"], ()), scale, FINE)
        groups.setdefault(row["map_class"], []).append(f'<path d="{drawn}"><title>{text(said)}</title></path>')
    inside = "".join(f"<g {filled(one)}>{''.join(groups[one])}</g>" for one in (*CLASSES, "") if one in groups)
    return f'<g id="{name}" class="areas" transform="scale({1 / FINE})">{inside}</g>'


def filled(name: str) -> str:
    """What fills an area, by the class that it is of: hatched where there is no figure, see HATCH."""
    return f'class="mark-of {name}"' if name else 'class="hatched" fill="url(#hatch)"'


def _path(rings: Outlines, scale: float, fine: float) -> str:
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
