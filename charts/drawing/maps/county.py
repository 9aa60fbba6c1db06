"""The county that a map tells of: darker land or a stronger line around it, and beside it its name with what is told."""

from collections.abc import Collection
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from charts.drawing import theme
from charts.drawing.maps import borders, land

WIDE, TALL = 0.55 * theme.LABEL, 1450.0  # pixels of a letter; 100 metres that two lines take on a phone
AIR = 180.0  # 100 metres between the land and what stands beside it
WEST, EAST = -8300.0, 6300.0  # of the map
CLASSES_SOUTH, SIZES_SOUTH = 2000.0, -1300.0  # to where the parts of the legend go
HEIGHTS = 9  # at which a place is looked for


class Screen(NamedTuple):
    """scale: pixels to 100 metres. classes, sizes: how far east the parts of the legend go. inset: how far to the north and to
    the west that goes."""

    scale: float
    classes: float
    sizes: float
    inset: tuple[float, float]

    def has_room(self, y: float, x: float, side: int, letters: int) -> bool:
        """For words of so many letters from a place, to the west (-1) or to the east of it."""
        ends = sorted((x, x + side * letters * WIDE / self.scale))
        west = self.classes if y > CLASSES_SOUTH else self.sizes if y > SIZES_SOUTH else WEST
        north, to = self.inset
        return west <= ends[0] and ends[1] <= (EAST if y > north else to)


DESK, PHONE = Screen(0.0374, -3850.0, -5000.0, (1000.0, 1400.0)), Screen(0.0235, -1850.0, -4900.0, (-5800.0, -2300.0))


class Told(NamedTuple):
    """name, and under it what is told of it. rings: around it. inland: of that, its borders with other counties.
    codes: its municipalities."""

    name: str
    said: str
    rings: list[np.ndarray]
    inland: list[np.ndarray]
    codes: frozenset[str]

    def within(self, some: pd.DataFrame) -> bool:
        """Whether any of its municipalities is among some."""
        return not self.codes.isdisjoint(some["region_code"])


class Placed(NamedTuple):
    """Where the words stand, where the line to them begins, and on which side they are of the land: -1 to the west."""

    x: float
    y: float
    start_x: float
    start_y: float
    side: int


def told(shapes: borders.Shapes, codes: Collection[str], name: str, said: str) -> Told | None:
    """None where none of its municipalities has borders."""
    rings = borders.outline({code: rings for code, rings in shapes.items() if code in codes})  # a set has no order
    edges = {edge for ring in rings for edge in borders.edges_of(ring)}
    inland = [
        line for line in borders.of_counties(shapes) if edges & {*borders.edges_of(line), *borders.edges_of(line[::-1])}
    ]
    return Told(name, said, rings, inland, frozenset(codes)) if rings else None


def placed(one: Told, there: pd.DataFrame) -> Placed | None:
    """As near to the county as there is room for both lines, outside all dots beside them; None where there is none.

    there: east_hm and north_hm of each.
    """
    dots = there[["east_hm", "north_hm"]].to_numpy(dtype=float)
    own = np.concatenate(one.rings)
    letters = max(len(one.name), len(one.said))
    found = []
    for y in np.linspace(own[:, 1].min() - TALL / 2, own[:, 1].max() + TALL / 2, HEIGHTS):
        for side in (-1, 1):
            x = _out(own, dots, y, side)
            if all(screen.has_room(y, x, side, letters) for screen in (DESK, PHONE)):
                nearest = own[np.hypot(*(own - (x, y)).T).argmin()]
                found.append(
                    (
                        float(np.hypot(*(nearest - (x, y)))),
                        Placed(x, float(y), float(nearest[0]), float(nearest[1]), side),
                    )
                )
    return min(found)[1] if found else None


def _out(own: np.ndarray, dots: np.ndarray, y: float, side: int) -> float:
    """Where words at a height begin, outside the county and all dots."""
    every = np.concatenate([own, dots])
    near = every[np.abs(every[:, 1] - y) <= TALL / 2]
    return float((side * near[:, 0]).max() + AIR) * side


def words(fig: theme.Drawn, one: Told, at: Placed) -> None:
    """Its name and what is told of it, with a line to it."""
    line = {"width": 1, "color": theme.INK}
    fig.add_scatter(x=[at.start_x, at.x], y=[at.start_y, at.y], mode="lines", hoverinfo="skip", line=line)
    place: dict[str, Any] = {"xanchor": "left" if at.side > 0 else "right", "yanchor": "middle", "xshift": at.side * 2}
    theme.note(fig, f"<b>{one.name}</b><br>{one.said}", x=at.x, y=at.y, bgcolor=None, align="left", **place)


def ground(fig: theme.Drawn, one: Told, **axes: str) -> None:
    """Under the dots: darker land than that of the others. axes: those of the inset, where it is there."""
    line = {"width": 1, "color": theme.NEUTRAL}
    look = {"mode": "lines", "fill": "toself", "fillcolor": theme.SOFT, "hoverinfo": "skip", "line": line}
    fig.add_scatter(**land.lines(one.rings), **look, **axes)


def around(fig: theme.Drawn, one: Told, **axes: str) -> None:
    """Over the areas: the line around it, thin along the coast. axes: as in `ground`."""
    for lines, width in ((one.rings, 0.8), (one.inland, 2)):
        if lines:
            line = {"width": width, "color": theme.INK}
            fig.add_scatter(**land.lines(lines), mode="lines", hoverinfo="skip", line=line, **axes)
