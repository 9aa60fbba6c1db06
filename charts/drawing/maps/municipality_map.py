"""A map of all municipalities: dots as large as the population, or areas, in six classes. Nothing is fetched.

Where they would lie over each other, they are in a frame of their own, larger: see `inset`. east_hm and north_hm: 100 metres from the
middle of the map.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts.drawing import theme
from charts.drawing.maps import county, fewer, inset, inset_names, land, legend, marks, towns
from charts.drawing.maps.borders import Shapes
from charts.drawing.maps.marks import GAP_CLASS, LEAST_PX, PX_PER_ROOT, SHADES, Said
from data.norwegian import number

__all__ = ["CLASSES", "GAP_CLASS", "LEAST_PX", "PX_PER_ROOT", "SHADES"]
HEIGHT = 580
EAST, NORTH = (-8300.0, 6300.0), (-8000.0, 7500.0)  # to the west room for a name on a phone
UNSEEN = (NORTH[1] - NORTH[0]) / HEIGHT  # 100 metres: a pixel


class Drawable(NamedTuple):
    """By code its rings, with as many points as are seen on the map, and as are seen in the inset."""

    seen: Shapes
    near: Shapes


def drawable(shapes: Shapes) -> Drawable:
    """shapes: by code its rings, see profile.on_map.rings."""
    return Drawable(fewer.shapes(shapes, UNSEEN), inset.shapes(shapes))


def ground(shapes: Drawable) -> theme.Drawn:
    """What lies under the dots, whatever they are of."""
    fig = _empty()
    land.draw(fig, shapes.seen)
    land.draw(fig, shapes.near, with_counties=False, **inset.AXES)  # whose lines would run through its names
    fig.finish()
    return fig


def dots(
    rows: pd.DataFrame, under: theme.Drawn, labels: Mapping[str, str], unit: str, said: Said, told: county.Told | None = None
) -> theme.Drawn:  # fmt: skip
    """What is drawn whoever is chosen. rows: region_code, region_name, inhabitants, map_class, east_hm and north_hm. under: of
    `ground`. labels: what each class is called, "" of the gaps; those that are there are shown, under their unit. said: what a
    dot tells of its row, beside the name. told: the county that is marked."""
    fig = under.over()
    sized = rows["inhabitants"].notna() | (rows["map_class"] == GAP_CLASS)  # a gap is a cross of one size
    there = rows[sized & rows["east_hm"].notna()].sort_values("inhabitants", ascending=False)
    inside = inset.rows(there)
    if told:
        for axes in _where(told, inside):
            county.ground(fig, told, **axes)
    marks.in_one(fig, there.drop(inside.index), said)  # each once: those of the inset are there alone
    legend.sizes(fig, _legend(fig, rows, labels, unit, marks.mark), PX_PER_ROOT)
    marks.in_one(fig, inside, said, **inset.AXES)
    inset_names.draw(fig, inside, marks.reach(inside))
    towns.draw(fig, *towns.elsewhere(there, told, _county(fig, told, there)))
    fig.finish()
    return fig


def with_chosen(every: theme.Drawn, rows: pd.DataFrame, chosen: str | None) -> theme.Drawn:
    """The chosen one over `dots`."""
    fig = every.over()
    towns.without(fig, rows, chosen)
    _own(fig, rows, chosen, ringed=True)
    return fig


def areas(
    rows: pd.DataFrame, shapes: Drawable, labels: Mapping[str, str], unit: str, chosen: str | None, said: Said,
    told: county.Told | None = None,
) -> theme.Drawn:  # fmt: skip
    """The same as areas."""
    fig = _empty()
    for name in (*CLASSES, GAP_CLASS):
        codes = rows.loc[rows["map_class"] == name, "region_code"]
        for drawn, axes in ((shapes.seen, {}), (shapes.near, inset.AXES)):
            marks.filled(fig, [ring for code in codes for ring in drawn.get(code, ())], name, **axes)
    if told:
        for axes in _where(told, inset.rows(rows)):
            county.around(fig, told, **axes)
    if chosen is not None:
        marks.outlined(fig, shapes.seen.get(chosen, ()))
        marks.outlined(fig, shapes.near.get(chosen, ()), **inset.AXES)
    there = rows[rows["east_hm"].notna()]
    unseen = {"size": 6, "opacity": 0}  # what a mouse meets
    marks.points(fig, there, unseen, said)
    marks.points(fig, inset.rows(there), unseen, said, **inset.AXES)
    _legend(fig, rows, labels, unit, lambda name, size: marks.mark(name, size) | ({"symbol": "square"} if name else {}))
    _county(fig, told, there)
    _own(fig, rows, chosen, ringed=False)
    return fig


def _where(told: county.Told, inside: pd.DataFrame) -> list[dict[str, str]]:
    """The axes that the county is drawn on: the map's, and the inset's where it has some of its municipalities."""
    return [{}, inset.AXES] if told.within(inside) else [{}]


def _empty() -> theme.Drawn:
    fig = theme.figure(HEIGHT)
    fig.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    fig.update_xaxes(visible=False, range=EAST, constrain="domain")
    fig.update_yaxes(visible=False, range=NORTH, scaleanchor="x", constrain="domain", constraintoward="top")
    inset.axes(fig)
    return fig


def _county(fig: theme.Drawn, told: county.Told | None, there: pd.DataFrame) -> county.Placed | None:
    """The words of the county that is marked, and where they are."""
    at = county.placed(told, there) if told else None
    if told and at:
        county.words(fig, told, at)
    return at


def _legend(
    fig: theme.Drawn, rows: pd.DataFrame, labels: Mapping[str, str], unit: str, mark: Callable[[str, float], dict]
) -> float:
    """What each class is and how many are in it; see legend.classes."""
    counts = rows["map_class"].value_counts()
    shown = [name for name in (*CLASSES, GAP_CLASS) if counts.get(name, 0)]
    entries = [(mark(name, 13.0), f"{labels[name]}: {number(counts[name], 0)}") for name in shown]
    return legend.classes(fig, unit, entries)


def _own(fig: theme.Drawn, rows: pd.DataFrame, chosen: str | None, ringed: bool) -> None:
    """The name of the chosen one, where it has a dot with a ring around it; where it is in the inset, its name is there."""
    for row in records(rows[(rows["region_code"] == chosen) & rows["east_hm"].notna()]):
        near = inset.has(row)
        if near:
            inset_names.without(fig, row)
        if ringed:
            marks.ring(fig, row, **(inset.AXES if near else {}))
        marks.name(fig, row, **({"xref": "x2", "yref": "y2"} if near else {}))
