"""The map as SVG: dots as large as the population, or areas, in the classes and the places of the page Kart."""

import math
from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts import words
from charts.drawing.maps import towns
from charts.drawing.maps.legend import SIZES
from charts.drawing.maps.municipality_map import EAST, HEIGHT, LEAST_PX, NORTH, PX_PER_ROOT
from charts.profile import map_words
from data.norwegian import number
from sheets.escaped import text
from sheets.overview import map_shapes

SCALE = HEIGHT / (NORTH[1] - NORTH[0])
WIDE = round((EAST[1] - EAST[0]) * SCALE)
BESIDE = 80  # room for names to the west of the coast
GAP, CROSS = "", 3.5
KEY_X, KEY_Y, KEY_STEP = 30, 60, 26


def dots(rows: pd.DataFrame, shapes: Mapping[str, map_shapes.Rings], said: str, named: Collection[str] = ()) -> str:
    """Every municipality that has a place, the largest of a class first, so that none is hidden. rows: profile.on_map.
    named: see towns.placed."""
    there = rows[rows["east_hm"].notna() & (rows["inhabitants"].notna() | (rows["map_class"] == GAP))]
    there = there.sort_values("inhabitants", ascending=False)
    groups = [_group(name, there[there["map_class"] == name]) for name in (*CLASSES, GAP)]
    return _svg(map_shapes.land(shapes, SCALE) + "".join(groups) + _sizes() + _towns(there, named), said)


def areas(rows: pd.DataFrame, shapes: Mapping[str, map_shapes.Rings], said: str) -> str:
    """The same as areas."""
    drawn = map_shapes.areas(rows, shapes, SCALE, map(_said, records(rows)))
    return _svg((map_shapes.HATCH if (rows["map_class"] == GAP).any() else "") + drawn, said)


def _svg(inside: str, said: str) -> str:
    return f'<svg class="all" viewBox="{-BESIDE} 0 {WIDE + BESIDE} {HEIGHT}" role="img" aria-label="{text(said)}">{inside}</svg>'


def _group(name: str, rows: pd.DataFrame) -> str:
    marks = "".join(
        _mark(name, *at(row["east_hm"], row["north_hm"]), half(row["inhabitants"]), _said(row)) for row in records(rows)
    )
    return f'<g class="{classes(name)}">{marks}</g>' if marks else ""


def classes(name: str) -> str:
    """Of a mark, by the class that it is of."""
    return f"mark-of {name}" if name else "lacking"


def at(east: float, north: float) -> tuple[float, float]:
    """Where a place is in the picture."""
    return round((east - EAST[0]) * SCALE, 1), round((NORTH[1] - north) * SCALE, 1)


def half(inhabitants: float) -> float:
    """Of the width of a dot."""
    return round(max(PX_PER_ROOT * math.sqrt(np.nan_to_num(inhabitants)), LEAST_PX) / 2, 1)


def _mark(name: str, x: float, y: float, r: float, said: str) -> str:
    """A dot below the level, a diamond above it, a cross where there is no figure."""
    told = f"<title>{text(said)}</title>" if said else ""
    if not name:
        r, line = CROSS, f"m{-CROSS} {-CROSS}l{2 * CROSS} {2 * CROSS}m0 {-2 * CROSS}l{-2 * CROSS} {2 * CROSS}"
        return f'<path d="M{x} {y}{line}">{told}</path>'
    if name.startswith("below"):
        return f'<circle cx="{x}" cy="{y}" r="{r}">{told}</circle>'
    side = round(1.3 * r, 1)
    return f'<path d="M{x} {round(y - side, 1)}l{side} {side} {-side} {side} {-side} {-side}z">{told}</path>'


def _said(row: Mapping) -> str:
    return f"{row['region_name']} {map_words.said(row)}"


def _sizes() -> str:
    """How large a dot is of how many inhabitants, where there is sea."""
    parts, y = [f'<text x="{KEY_X - 14}" y="{KEY_Y - 12}">Innbyggere</text>'], float(KEY_Y)
    for inhabitants in SIZES:
        r = half(inhabitants)
        y += r
        parts.append(f'<circle cx="{KEY_X}" cy="{y + 4}" r="{r}" class="size"/>')
        parts.append(f'<text x="{KEY_X + 20}" y="{y + 8}">{number(inhabitants, 0)}</text>')
        y += r + KEY_STEP - 8
    return "".join(parts)


def _towns(there: pd.DataFrame, named: Collection[str]) -> str:
    """Names to find one's way by."""
    parts = []
    for one in towns.placed(there, named):
        (x, y), (end, _) = at(one.x, one.y), at(one.end, one.y)
        anchor = ' text-anchor="end"' if one.side < 0 else ""
        parts.append(f'<line x1="{x}" x2="{end}" y1="{y}" y2="{y}" class="zero"/>')
        parts.append(f'<text x="{end + 3 * one.side}" y="{y + 4}"{anchor}>{text(one.name)}</text>')
    return "".join(parts)


def _dot(name: str) -> str:
    """The mark of a class."""
    return f'<g class="{classes(name)}">{_mark(name, 8, 8, 5.5, "")}</g>'


def _square(name: str) -> str:
    """An area in the colour of its class, as large a pattern as on the map."""
    sides = " ".join(
        f'{side}="{size * map_shapes.FINE}"' for side, size in {"x": 2, "y": 2, "width": 12, "height": 12}.items()
    )
    return f'<g {map_shapes.filled(name)} transform="scale({1 / map_shapes.FINE})"><rect {sides}/></g>'


def key(rows: pd.DataFrame, labels: Mapping[str, str], as_areas: bool = False) -> str:
    """What each class is and how many are in it, as a list."""
    counts = rows["map_class"].value_counts()
    items = [
        f'<li><svg viewBox="0 0 16 16" aria-hidden="true">{_square(name) if as_areas else _dot(name)}</svg>'
        f"{text(labels[name])}: {words.number(counts[name], 0)}</li>"
        for name in (*CLASSES, GAP)
        if counts.get(name, 0)
    ]
    return f'<p class="beside"><b>{map_words.UNIT}</b></p><ul class="key">{"".join(items)}</ul>'
