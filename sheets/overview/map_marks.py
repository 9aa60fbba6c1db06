"""The marks of the map as SVG, and where they are in the picture."""

from collections.abc import Mapping

import pandas as pd

from analysis.common.records import records
from charts.drawing.maps import marks
from charts.drawing.maps.municipality_map import EAST, HEIGHT, NORTH
from charts.profile import map_words
from sheets.escaped import text

SCALE = HEIGHT / (NORTH[1] - NORTH[0])  # pixels to 100 metres
CROSS = marks.GAP_PX / 2


def at(east: float, north: float, scale: float = SCALE) -> tuple[float, float]:
    """Where a place is in the picture."""
    return round((east - EAST[0]) * scale, 1), round((NORTH[1] - north) * scale, 1)


def half(inhabitants: float) -> float:
    """Of the width of a dot."""
    return round(float(marks.sizes(inhabitants)) / 2, 1)


def classes(name: str) -> str:
    """Of a mark, by the class that it is of."""
    return f"mark-of {name}" if name else "lacking"


def group(name: str, rows: pd.DataFrame, scale: float = SCALE) -> str:
    """The marks of a class, each with its figure; "" without any."""
    drawn = "".join(
        mark(name, *at(row["east_hm"], row["north_hm"], scale), half(row["inhabitants"]), said(row))
        for row in records(rows)
    )
    return f'<g class="{classes(name)}">{drawn}</g>' if drawn else ""


def mark(name: str, x: float, y: float, r: float, said: str) -> str:
    """A dot below the level, a diamond above it, a cross where there is no figure."""
    told = f"<title>{text(said)}</title>" if said else ""
    if not name:
        r, line = CROSS, f"m{-CROSS} {-CROSS}l{2 * CROSS} {2 * CROSS}m0 {-2 * CROSS}l{-2 * CROSS} {2 * CROSS}"
        return f'<path d="M{x} {y}{line}">{told}</path>'
    if name.startswith("below"):
        return f'<circle cx="{x}" cy="{y}" r="{r}">{told}</circle>'
    side = round(marks.DIAMOND * r, 1)
    return f'<path d="M{x} {round(y - side, 1)}l{side} {side} {-side} {side} {-side} {-side}z">{told}</path>'


def said(row: Mapping) -> str:
    """What a mark or an area tells."""
    return f"{row['region_name']} {map_words.said(row)}"
