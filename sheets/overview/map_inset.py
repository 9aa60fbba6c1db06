"""The country around the Oslo fjord, larger, beside the map as SVG; see charts/drawing/maps/inset.py."""

import pandas as pd

from charts.drawing.maps import county, inset, inset_names, marks
from charts.drawing.maps.borders import Shapes, outline
from charts.drawing.maps.municipality_map import HEIGHT
from sheets.escaped import text
from sheets.overview import map_marks, map_shapes

SCALE, RIGHT = 0.17, 590  # pixels to 100 metres, and where it ends in the picture
WIDE, HIGH = (round((end - start) * SCALE) for start, end in (inset.EAST, inset.NORTH))
LEFT, TOP = RIGHT - WIDE, HEIGHT - HIGH - 1
TITLE = 8  # pixels over it
DARK = ' style="fill:var(--surface)"'  # of a name that stands on a dark dot
ANCHORS = {0: ' text-anchor="middle"', 1: "", -1: ' text-anchor="end"'}


def dots(there: pd.DataFrame, shapes: Shapes, told: county.Told | None) -> str:
    """there: the rows that have a place, the largest first. told: the county that is marked, where it has any of them."""
    inside = inset.rows(there)
    land = map_shapes.lines("land", outline(inset.shapes(shapes)), SCALE, 1)
    land += map_shapes.lines("county", told.rings, SCALE, 1) if told and told.within(inside) else ""
    each = "".join(map_marks.group(name, inside.iloc[[at]], SCALE) for at, name in enumerate(inside["map_class"]))
    x, y = map_marks.at(inset.EAST[0], inset.NORTH[1], SCALE)
    drawn = f'<g transform="translate({LEFT - x:.1f} {TOP - y:.1f})">{land}{each}{_names(inside)}</g>'
    return _framed(drawn)


def areas(group: str, there: pd.DataFrame, told: county.Told | None) -> str:
    """group: the id of the areas, drawn as large as the map is. there and told: as of `dots`."""
    larger = SCALE / map_marks.SCALE
    x, y = map_marks.at(inset.EAST[0], inset.NORTH[1])
    moved = f"translate({LEFT - larger * x:.1f} {TOP - larger * y:.1f})"
    around = map_shapes.lines("around", told.rings, SCALE, 1) if told and told.within(inset.rows(there)) else ""
    every = f'<use href="#{group}" transform="scale({larger:.4f})"/>'
    return _framed(f'<g transform="{moved}">{every}{around}</g>')


def where() -> str:
    """The frame around what of the map is in it."""
    x, y = map_marks.at(inset.EAST[0], inset.NORTH[1])
    size = (round((end - start) * map_marks.SCALE, 1) for start, end in (inset.EAST, inset.NORTH))
    return f'<g class="frame">{_rect(x, y, *size)}</g>'


def _framed(drawn: str) -> str:
    """With a frame and a name."""
    clip = f'<clipPath id="near">{_rect(LEFT, TOP, WIDE, HIGH)}</clipPath>'
    frame = f'<g class="frame">{_rect(LEFT, TOP, WIDE, HIGH)}</g>'
    title = f'<text x="{LEFT}" y="{TOP - TITLE}" class="told">{text(inset.CALLED)}</text>'
    return f'{clip}<g clip-path="url(#near)">{drawn}</g>{frame}{title}'


def _rect(x: float, y: float, wide: float, high: float) -> str:
    return f'<rect x="{x}" y="{y}" width="{wide}" height="{high}"/>'


def _names(inside: pd.DataFrame) -> str:
    """On a screen that is wide enough."""
    found = []
    for name, east, north, reach, (across, up), on_dark in inset_names.placed(inside, marks.reach(inside)):
        x, y = map_marks.at(east, north, SCALE)
        x, y = x + across * (reach + 3), y + 4 - up * (reach + 8)
        found.append(f'<text x="{x:.1f}" y="{y:.1f}"{ANCHORS[across]}{DARK * on_dark}>{text(name)}</text>')
    return f'<g class="near">{"".join(found)}</g>'
