"""Names on a map to find one's way by: of municipalities with many inhabitants that are far from each other."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.common.records import records
from charts.drawing import theme
from charts.drawing.maps import county, inset
from data.municipalities.names import plain_name

MOST, APART, BAND = 6, 1500.0, 350.0  # names; in 100 metres: between two of them, and what counts as beside one
SOUTH = -6600.0  # on a phone the inset is to the east of what is farther south
NEAR_CHOSEN = 500.0  # a name nearer than this to the chosen municipality gives way to its name


class Placed(NamedTuple):
    """A name, where its dot is, how far the line goes that leads to it, and on which side it stands: -1 to the west."""

    name: str
    x: float
    y: float
    end: float
    side: int


def draw(fig: theme.Drawn, there: pd.DataFrame, apart: Sequence[tuple[float, float]] = ()) -> None:
    """Each name with a line to its dot; see `placed`."""
    for name, x, y, end, side in placed(there, apart):
        line, font = {"width": 1, "color": theme.NEUTRAL}, {"size": theme.SMALL, "color": theme.INK}
        fig.add_scatter(x=[x, end], y=[y, y], mode="lines", line=line, hoverinfo="skip", name=name)
        place: dict[str, Any] = {"xanchor": "left" if side > 0 else "right", "yanchor": "middle", "xshift": side * 2}
        theme.note(fig, name, x=end, y=y, font=font, bgcolor=None, **place)


def elsewhere(
    there: pd.DataFrame, told: county.Told | None, at: county.Placed | None
) -> tuple[pd.DataFrame, list[tuple[float, float]]]:
    """What `placed` takes: those neither in the inset nor in the county that is told of, and where the words of those are.
    at: where those of the county are."""
    left = there.drop(inset.rows(there).index)
    left = left[~left["region_code"].isin(list(told.codes) if told else [])]
    return left, [inset.MIDDLE, *([(at.x, at.y)] if at else [])]


def placed(there: pd.DataFrame, apart: Sequence[tuple[float, float]] = ()) -> list[Placed]:
    """Each name outside all dots that lie beside its own. there: region_code, region_name, inhabitants, east_hm and north_hm,
    those with most inhabitants first. apart: places of other words, which no name is near."""
    out = []
    for town in _towns(there, apart):
        x, y = float(town["east_hm"]), float(town["north_hm"])
        beside = there.loc[(there["north_hm"] - y).abs() <= BAND, "east_hm"]
        west, east = float(beside.min()), float(beside.max())
        side = -1 if x - west < east - x or y < SOUTH else 1
        end = (east if side > 0 else west) + side * BAND / 2
        out.append(Placed(plain_name(town["region_name"]), x, y, end, side))
    return out


def without(fig: theme.Drawn, rows: pd.DataFrame, chosen: str | None) -> None:
    """Take away the names, with their lines, that are so near to the chosen municipality that its own would lie on them."""
    own = rows[(rows["region_code"] == chosen) & rows["east_hm"].notna()]
    for one in records(own):
        lines = [each for each in fig.plain["data"] if each.get("name")]
        near = {each["name"] for each in lines
                if np.hypot(each["x"][0] - one["east_hm"], each["y"][0] - one["north_hm"]) < NEAR_CHOSEN}  # fmt: skip
        layout = fig.plain["layout"]
        layout["annotations"] = [each for each in layout["annotations"] if each["text"] not in near]
        fig.plain["data"][:] = [each for each in fig.plain["data"] if each.get("name") not in near]


def _towns(there: pd.DataFrame, apart: Sequence[tuple[float, float]]) -> list[Mapping[str, Any]]:
    """The first municipalities, each so far from those before it that both have room for a name."""
    found: list[Mapping[str, Any]] = []
    taken = list(apart)
    for row in records(there.head(60)):
        at = row["east_hm"], row["north_hm"]
        if all(np.hypot(at[0] - x, at[1] - y) >= APART for x, y in taken):
            found.append(row)
            taken.append(at)
    return found[:MOST]
