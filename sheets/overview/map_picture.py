"""The map as SVG: dots as large as the population, or areas, in the classes and the places of the page Kart."""

from collections.abc import Mapping

import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts import words
from charts.drawing.maps import county, fewer, inset, towns
from charts.drawing.maps.borders import Shapes
from charts.drawing.maps.legend import sized
from charts.drawing.maps.municipality_map import HEIGHT
from charts.profile import map_words
from sheets.escaped import text
from sheets.overview import map_inset, map_marks, map_shapes

WIDE, HIGH = map_inset.RIGHT, HEIGHT
BESIDE = 80  # room for names to the west of the coast
GAP, AREAS = "", "areas"
KEY_X, KEY_Y, KEY_STEP = 30, 60, 26


def dots(rows: pd.DataFrame, shapes: Shapes, said: str, told: county.Told | None = None) -> str:
    """Every municipality that has a place, the largest of a class first, so that none is hidden. rows: profile.on_map.
    told: the county that is marked."""
    there = rows[rows["east_hm"].notna() & (rows["inhabitants"].notna() | (rows["map_class"] == GAP))]
    there = there.sort_values("inhabitants", ascending=False)
    outside = there.drop(inset.rows(there).index)  # each mark once: those of the inset are there alone
    groups = [map_marks.group(name, outside[outside["map_class"] == name]) for name in (*CLASSES, GAP)]
    under = map_shapes.land(shapes, map_marks.SCALE) + (_county(told, "county") if told else "")
    at = county.placed(told, there) if told else None
    names = _told(told, at) + _towns(there, told, at)
    drawn = map_inset.dots(there, shapes, told) + under + "".join(groups) + map_inset.where()
    return _svg(f"{drawn}{_sizes()}{names}", said)


def areas(rows: pd.DataFrame, shapes: Shapes, said: str, told: county.Told | None = None) -> str:
    """The same as areas."""
    seen = fewer.shapes(shapes, 0.5 / map_marks.SCALE)  # half a pixel: the inset has them larger
    drawn = map_shapes.areas(rows, seen, map_marks.SCALE, map(map_marks.said, records(rows)), AREAS)
    there = rows[rows["east_hm"].notna()]
    at = county.placed(told, there) if told else None
    around = _county(told, "around") + _told(told, at) if told else ""
    hatch = map_shapes.HATCH if (rows["map_class"] == GAP).any() else ""
    return _svg(f"{hatch}{drawn}{map_inset.areas(AREAS, there, told)}{map_inset.where()}{around}", said)


def _svg(inside: str, said: str) -> str:
    return f'<svg class="all" viewBox="{-BESIDE} 0 {WIDE + BESIDE} {HIGH}" role="img" aria-label="{text(said)}">{inside}</svg>'


def _county(told: county.Told, name: str) -> str:
    """Its land, or the line around it."""
    return map_shapes.lines(name, told.rings, map_marks.SCALE, 1)


def _told(told: county.Told | None, at: county.Placed | None) -> str:
    """What is told of the county, beside it."""
    if told is None or at is None:
        return ""
    (x, y), (start_x, start_y) = map_marks.at(at.x, at.y), map_marks.at(at.start_x, at.start_y)
    anchor = ' text-anchor="end"' if at.side < 0 else ""
    lines = ((told.name, "told", -3), (told.said, "", 13))
    words = "".join(
        f'<text x="{x + 3 * at.side}" y="{y + down}"{anchor}{f" class={name}" * bool(name)}>{text(line)}</text>'
        for line, name, down in lines
    )
    return f'<line x1="{start_x}" y1="{start_y}" x2="{x}" y2="{y}" class="zero"/>{words}'


def _sizes() -> str:
    """How large a dot is of how many inhabitants, where there is sea."""
    parts, y = [f'<text x="{KEY_X - 14}" y="{KEY_Y - 12}">Innbyggere</text>'], float(KEY_Y)
    for inhabitants, called in sized():
        r = map_marks.half(inhabitants)
        y += r
        parts.append(f'<circle cx="{KEY_X}" cy="{y + 4}" r="{r}" class="size"/>')
        parts.append(f'<text x="{KEY_X + 20}" y="{y + 8}">{text(called)}</text>')
        y += r + KEY_STEP - 8
    return "".join(parts)


def _towns(there: pd.DataFrame, told: county.Told | None, at: county.Placed | None) -> str:
    """Names to find one's way by."""
    parts = []
    for one in towns.placed(*towns.elsewhere(there, told, at)):
        (x, y), (end, _) = map_marks.at(one.x, one.y), map_marks.at(one.end, one.y)
        anchor = ' text-anchor="end"' if one.side < 0 else ""
        parts.append(f'<line x1="{x}" x2="{end}" y1="{y}" y2="{y}" class="zero"/>')
        parts.append(f'<text x="{end + 3 * one.side}" y="{y + 4}"{anchor}>{text(one.name)}</text>')
    return "".join(parts)


def _dot(name: str) -> str:
    """The mark of a class."""
    return f'<g class="{map_marks.classes(name)}">{map_marks.mark(name, 8, 8, 5.5, "")}</g>'


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
    return f'<p class="beside"><b>{map_words.unit(rows)}</b></p><ul class="key">{"".join(items)}</ul>'
