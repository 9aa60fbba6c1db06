"""The names in the inset of the map: beside their dots, or on a large one."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.profile.several.on_map import CLASSES
from charts.drawing import theme
from charts.drawing.maps.inset import EAST, NORTH
from data.municipalities.names import plain_name

NEAR_CHOSEN = 450.0  # a name nearer than this to the chosen municipality gives way to its name
SCALES = (0.187, 0.142)  # pixels to 100 metres, on a desk and on a phone
CLEAR = (0.0, -6.0)  # pixels between a name and the dots of others, which it may touch on a phone
MOST = 8  # names
LETTERS, LINE = (
    (0.55 * theme.SMALL, 0.62 * theme.SMALL),
    1.2 * theme.SMALL,
)  # pixels of a letter on a mark, and of the widest beside one; of a line
SIDES = (
    (0, 0),
    (1, 0),
    (-1, 0),
    (0, 1),
    (0, -1),
)  # of a dot, east and north: where its name may stand, on a large one too
DARK, MIDDLE = (
    CLASSES[:2],
    CLASSES[2],
)  # of dots: on which letters of the ground are read, and on which neither they nor ink
LARGEST = 14  # municipalities that may have their names there


def draw(fig: theme.Drawn, inside: pd.DataFrame, reach: np.ndarray) -> None:
    """The names of `placed`, each beside its dot."""
    for name, x, y, radius, (east, north), on_dark in placed(inside, reach):
        place: dict[str, Any] = {
            "x": x,
            "y": y,
            "xshift": east * (radius + 3),
            "yshift": north * (radius + 2),
            "xref": "x2",
            "yref": "y2",
        }
        anchors = {"xanchor": ("center", "left", "right")[east], "yanchor": ("middle", "bottom", "top")[north]}
        font = {"size": theme.SMALL, "color": theme.SURFACE if on_dark else theme.INK}
        theme.note(fig, name, bgcolor=None, borderpad=0, font=font, **place, **anchors)


def without(fig: theme.Drawn, row: Mapping[str, Any]) -> None:
    """Take away the names that are so near to the chosen municipality that its own would lie on them. row: its own."""
    layout, own = fig.plain["layout"], (row["east_hm"], row["north_hm"])
    near = {at for at, each in enumerate(layout["annotations"])
            if is_name(each) and np.hypot(each["x"] - own[0], each["y"] - own[1]) <= NEAR_CHOSEN}  # fmt: skip
    layout["annotations"] = [each for at, each in enumerate(layout["annotations"]) if at not in near]


def is_name(note: Mapping[str, Any]) -> bool:
    """Of those drawn here: what the inset is called, and the chosen one's name, are larger."""
    return note.get("xref") == "x2" and note["font"]["size"] == theme.SMALL


class Name(NamedTuple):
    """x, y: of its dot, which is radius pixels large. side: of the dot, east and north. on_dark: it is read in the colour of the ground."""

    name: str
    x: float
    y: float
    radius: float
    side: tuple[int, int]
    on_dark: bool


def placed(inside: pd.DataFrame, reach: np.ndarray) -> list[Name]:
    """What is written in it: names beside their dots, over no other dot and no other name and not over its frame, on a desk and on
    a phone.

    inside: of inset.rows, those that are named first first. reach: pixels from the middle of each mark to its ends.
    """
    dots = np.column_stack([inside["east_hm"], inside["north_hm"], np.asarray(reach, dtype=float)])
    of_class, taken = inside["map_class"].tolist(), [list[np.ndarray]() for _ in SCALES]
    found = []
    for at, name in enumerate(map(plain_name, inside["region_name"].head(LARGEST))):
        x, y, radius = map(float, dots[at])
        for side in SIDES:
            fits = (LETTERS[0] * len(name) + LINE) / 2 <= radius and of_class[at] != MIDDLE
            if side == (0, 0) and not fits:
                continue
            boxes = [_box(name, (x, y), radius, side, scale) for scale in SCALES]
            if all(_free(boxes[one], dots, at, taken[one], one) for one in range(len(SCALES))):
                for box, kept in zip(boxes, taken, strict=True):
                    kept.append(box)
                found.append(Name(name, x, y, radius, side, side == (0, 0) and of_class[at] in DARK))
                break
    return found[:MOST]


def _off(radius: float, along: int) -> float:
    """Pixels from the middle of a dot, one way, to where a name beside it begins."""
    return along * (radius + 2)


def _box(name: str, at: tuple[float, float], radius: float, side: tuple[int, int], scale: float) -> np.ndarray:
    """West, south, east and north of a name, in pixels from the corner of the inset."""
    east, north = side
    size = np.array([LETTERS[any(side)] * len(name), LINE])
    begins = np.array([_off(radius, east), _off(radius, north)])
    corner = (np.array(at) - (EAST[0], NORTH[0])) * scale + begins - size * (1 - np.array(side)) / 2
    return np.concatenate([corner, corner + size])


def _free(box: np.ndarray, dots: np.ndarray, own: int, taken: Sequence[np.ndarray], at: int) -> bool:
    """own: which of the dots the name is of. at: which of SCALES."""
    ends = np.array([EAST[1] - EAST[0], NORTH[1] - NORTH[0]]) * SCALES[at] - 2
    middles = (dots[:, :2] - (EAST[0], NORTH[0])) * SCALES[at]
    away = np.hypot(*np.maximum(np.maximum(box[:2] - middles, middles - box[2:]), 0).T) - dots[:, 2]
    others = np.delete(away, own).min(initial=np.inf)
    over = [(box[:2] < other[2:] + 3).all() and (other[:2] < box[2:] + 3).all() for other in taken]
    inside = (box[:2] > 2).all() and (box[2:] < ends).all()
    return bool(inside and not any(over) and others > CLEAR[at])
