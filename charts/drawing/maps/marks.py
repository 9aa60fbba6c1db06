"""The marks of a map of municipalities: of each class, and of the chosen one.

The first three classes are blue circles, the last three pale grey diamonds with a thinner line, each paler than the one before; areas
have the same colours. What has no figure is a cross, or hatched.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.common.records import records
from analysis.profile.several.on_map import CLASSES
from charts.drawing import theme, tokens
from charts.drawing.maps import land

Said = Callable[[Mapping[str, Any]], str]
SHADES = dict(zip(CLASSES, tokens.SHARES, strict=True))  # the name of a colour, and its share over the ground
LINE_PX = {"total": 0.8, "all": 0.5}  # around a mark of a colour
GAP_CLASS = ""
# Diameter in pixels by the root of the inhabitants; the smallest, a millimetre in print with its line; a cross.
PX_PER_ROOT, LEAST_PX, GAP_PX = 0.0517, 4.0, 7.0
LEAST = 6_000  # inhabitants, in all: as many or fewer have the smallest
DIAMOND = 1.3  # of the half of its size, to its ends
BELOW, ABOVE, LACKING = "circle", "diamond", "x-thin"


def sizes(inhabitants) -> np.ndarray:
    """The diameters of dots, in pixels; the least where nobody is known to live."""
    roots = np.sqrt(np.nan_to_num(np.asarray(inhabitants, dtype=float)))
    return np.maximum(PX_PER_ROOT * roots, LEAST_PX).astype("float32")


def reach(each: pd.DataFrame) -> np.ndarray:
    """From the middle of each mark to its ends, in pixels: a diamond is drawn larger than a circle of its size."""
    half = sizes(each["inhabitants"]) / 2
    return np.where(each["map_class"].str.startswith("below"), half, DIAMOND * half)


def mark(name: str, size: object) -> dict:
    """Of a class."""
    if not name:
        return {"size": size, "symbol": LACKING, "line": {"width": 1.5, "color": theme.NEUTRAL}}
    return {
        "size": size, "symbol": _symbol(name), "color": _color(name), "opacity": 1,
        "line": {"width": _line_px(name), "color": _hue(name)},
    }  # fmt: skip


def _symbol(name: str) -> str:
    return LACKING if not name else BELOW if name.startswith("below") else ABOVE


def _color(name: str) -> str:
    return theme.solid(_hue(name), SHADES[name][1]) if name else theme.NEUTRAL


def _hue(name: str) -> str:
    return tokens.COLOURS[SHADES[name][0]][0] if name else theme.NEUTRAL


def _line_px(name: str) -> float:
    return LINE_PX[SHADES[name][0]] if name else 1.5


def points(fig: theme.Drawn, each: pd.DataFrame, marker: dict, said: Said, **axes: str) -> None:
    """A mark a row, which tells its figure."""
    told = [f"<b>{row['region_name']}</b><br>{said(row)}" for row in records(each)]
    x, y = (each[name].to_numpy(dtype="float32") for name in ("east_hm", "north_hm"))
    look = {"mode": "markers", "text": told, "hovertemplate": "%{text}<extra></extra>", "marker": marker}
    fig.add_scatter(x=x, y=y, **look, **axes)


def in_one(fig: theme.Drawn, each: pd.DataFrame, said: Said, **axes: str) -> None:
    """Marks of all classes in the order of the rows, so that a small one lies over a large one of any class. What a mark lies
    over is not seen through it."""
    names = each["map_class"].tolist()
    size = np.where(each["map_class"] == GAP_CLASS, GAP_PX, sizes(each["inhabitants"]))
    line = {
        "width": [_line_px(name) for name in names],
        "color": [_hue(name) for name in names],
    }
    marker = {
        "size": size,
        "symbol": [_symbol(name) for name in names],
        "color": [_color(name) for name in names],
        "opacity": 1,
        "line": line,
    }
    points(fig, each, marker, said, **axes)


def filled(fig: theme.Drawn, rings: Sequence[np.ndarray], name: str, **axes: str) -> None:
    """The areas of a class."""
    if not rings:
        return
    line = {"width": 0.5, "color": theme.NEUTRAL}
    fill = {"fillcolor": theme.faded(_hue(name), SHADES[name][1])} if name else {
        "fillpattern": {"shape": "/", "fgcolor": theme.NEUTRAL, "bgcolor": theme.SURFACE, "size": 5}}  # fmt: skip
    fig.add_scatter(**land.lines(rings), mode="lines", fill="toself", hoverinfo="skip", line=line, **fill, **axes)


def outlined(fig: theme.Drawn, rings: Sequence[np.ndarray], **axes: str) -> None:
    """The area of the chosen one."""
    if rings:
        line = {"color": theme.CHOSEN, "width": 2.5}
        fig.add_scatter(**land.lines(rings), mode="lines", hoverinfo="skip", line=line, **axes)


def ring(fig: theme.Drawn, row: Mapping[str, Any], **axes: str) -> None:
    """Around the dot of the chosen one."""
    line = {"width": 3, "color": theme.CHOSEN}
    marker = {
        "size": float(sizes(row["inhabitants"])) + 6,
        "symbol": "circle-open",
        "color": theme.CHOSEN,
        "line": line,
    }
    fig.add_scatter(x=[row["east_hm"]], y=[row["north_hm"]], mode="markers", hoverinfo="skip", marker=marker, **axes)


def name(fig: theme.Drawn, row: Mapping[str, Any], **refs: str) -> None:
    """Of the chosen one, beside its dot."""
    place = {"x": row["east_hm"], "y": row["north_hm"], "xanchor": "left", "yanchor": "middle"}
    theme.note(
        fig,
        f"<b>{row['region_name']}</b>",
        theme.CHOSEN,
        xshift=float(sizes(row["inhabitants"])) / 2 + 8,
        **place,
        **refs,
    )
