"""A map of all municipalities: dots as large as the population, or areas, in six classes. Nothing is fetched.

The first three classes are dark circles, the last three pale diamonds, each paler than the one before; areas have the same
darkness. What has no figure is a cross, or hatched. east_hm and north_hm: 100 metres from the middle of the map.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts.drawing import theme
from charts.drawing.maps import land, legend, towns
from data.norwegian import number

Shapes = Mapping[str, Sequence[np.ndarray]]
Said = Callable[[Mapping[str, Any]], str]
HEIGHT = 580
SHADES = dict(zip(CLASSES, (1.0, 0.72, 0.48, 0.26, 0.16, 0.08), strict=True))
GAP_CLASS = ""
PX_PER_ROOT, LEAST_PX = 0.048, 2.5  # diameter in pixels by the root of the inhabitants, and the smallest drawn
EAST, NORTH = (-8300.0, 6300.0), (-8000.0, 7500.0)  # to the west room for a name on a phone
BELOW, ABOVE, LACKING = "circle", "diamond", "x-thin"


def ground(shapes: Shapes) -> theme.Drawn:
    """What lies under the dots, whatever they are of. shapes: by code its rings, see profile.on_map.rings."""
    fig = _empty()
    land.draw(fig, shapes)
    fig.finish()
    return fig


def dots(
    rows: pd.DataFrame, under: theme.Drawn, labels: Mapping[str, str], unit: str, said: Said, named: Collection[str] = ()
) -> theme.Drawn:  # fmt: skip
    """What is drawn whoever is chosen. rows: region_code, region_name, inhabitants, map_class, east_hm and north_hm. under: of
    `ground`. labels: what each class is called, "" of the gaps; those that are there are shown, under their unit. said: what a
    dot tells of its row, beside the name. named: see towns.placed."""
    fig = under.over()
    sized = rows["inhabitants"].notna() | (rows["map_class"] == GAP_CLASS)  # a gap is a cross of one size
    there = rows[sized & rows["east_hm"].notna()].sort_values("inhabitants", ascending=False)
    for name in (*CLASSES, GAP_CLASS):
        each = there[there["map_class"] == name]
        if len(each):
            size = np.maximum(PX_PER_ROOT * np.sqrt(each["inhabitants"].to_numpy(dtype=float)), LEAST_PX)
            _points(fig, each, _mark(name, size if name else 7.0), said)
    legend.sizes(fig, _legend(fig, rows, labels, unit, _mark), PX_PER_ROOT)
    towns.draw(fig, there, named)
    fig.finish()
    return fig


def with_chosen(every: theme.Drawn, rows: pd.DataFrame, chosen: str | None) -> theme.Drawn:
    """The chosen one over `dots`."""
    fig = every.over()
    towns.without(fig, rows, chosen)
    _own(fig, rows, chosen, ringed=True)
    return fig


def areas(
    rows: pd.DataFrame, shapes: Shapes, labels: Mapping[str, str], unit: str, chosen: str | None, said: Said
) -> theme.Drawn:  # fmt: skip
    """The same as areas."""
    fig = _empty()
    for name in (*CLASSES, GAP_CLASS):
        each = rows[rows["map_class"] == name]
        if len(each):
            _filled(fig, [ring for code in each["region_code"] for ring in shapes.get(code, ())], name)
    if chosen is not None and chosen in shapes:
        line = land.lines(shapes[chosen])
        fig.add_scatter(**line, mode="lines", hoverinfo="skip", line={"color": theme.CHOSEN, "width": 2.5})
    _points(fig, rows[rows["east_hm"].notna()], {"size": 6, "opacity": 0}, said)  # what a mouse meets
    _legend(fig, rows, labels, unit, lambda name, size: _mark(name, size) | ({"symbol": "square"} if name else {}))
    _own(fig, rows, chosen, ringed=False)
    return fig


def _empty() -> theme.Drawn:
    fig = theme.figure(HEIGHT)
    fig.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    fig.update_xaxes(visible=False, range=EAST, constrain="domain")
    fig.update_yaxes(visible=False, range=NORTH, scaleanchor="x", constrain="domain", constraintoward="top")
    return fig


def _mark(name: str, size: object) -> dict:
    if not name:
        return {"size": size, "symbol": LACKING, "line": {"width": 1.5, "color": theme.NEUTRAL}}
    symbol = BELOW if name.startswith("below") else ABOVE
    return {
        "size": size, "symbol": symbol, "color": theme.faded(theme.TOTAL, SHADES[name]), "opacity": 1,
        "line": {"width": 0.8, "color": theme.TOTAL},
    }  # fmt: skip


def _points(fig: theme.Drawn, each: pd.DataFrame, marker: dict, said: Said) -> None:
    told = [f"<b>{row['region_name']}</b><br>{said(row)}" for row in records(each)]
    x, y = (each[name].to_numpy(dtype="float32") for name in ("east_hm", "north_hm"))
    fig.add_scatter(x=x, y=y, mode="markers", text=told, hovertemplate="%{text}<extra></extra>", marker=marker)


def _filled(fig: theme.Drawn, rings: Sequence[np.ndarray], name: str) -> None:
    if not rings:
        return
    line = {"width": 0.5, "color": theme.NEUTRAL}
    fill = {"fillcolor": theme.faded(theme.TOTAL, SHADES[name])} if name else {
        "fillpattern": {"shape": "/", "fgcolor": theme.NEUTRAL, "bgcolor": theme.SURFACE, "size": 5}}  # fmt: skip
    fig.add_scatter(**land.lines(rings), mode="lines", fill="toself", hoverinfo="skip", line=line, **fill)


def _legend(
    fig: theme.Drawn, rows: pd.DataFrame, labels: Mapping[str, str], unit: str, mark: Callable[[str, float], dict]
) -> float:
    """What each class is and how many are in it; see legend.classes."""
    counts = rows["map_class"].value_counts()
    shown = [name for name in (*CLASSES, GAP_CLASS) if counts.get(name, 0)]
    entries = [(mark(name, 13.0), f"{labels[name]}: {number(counts[name], 0)}") for name in shown]
    return legend.classes(fig, unit, entries)


def _own(fig: theme.Drawn, rows: pd.DataFrame, chosen: str | None, ringed: bool) -> None:
    """The name of the chosen one, where it has a dot with a ring around it."""
    own = rows[(rows["region_code"] == chosen) & rows["east_hm"].notna()]
    for row in records(own):
        x, y = row["east_hm"], row["north_hm"]
        half = max(PX_PER_ROOT * np.sqrt(np.nan_to_num(row["inhabitants"])), LEAST_PX) / 2
        ring = {
            "size": 2 * half + 6,
            "symbol": "circle-open",
            "color": theme.CHOSEN,
            "line": {"width": 3, "color": theme.CHOSEN},
        }
        if ringed:
            fig.add_scatter(x=[x], y=[y], mode="markers", hoverinfo="skip", marker=ring)
        theme.note(
            fig,
            f"<b>{row['region_name']}</b>",
            theme.CHOSEN,
            x=x,
            y=y,
            xanchor="left",
            yanchor="middle",
            xshift=half + 8,
        )
