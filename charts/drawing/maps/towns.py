"""Names on a map to find one's way by: of municipalities with many inhabitants that are far from each other."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from analysis.common.records import records
from charts.drawing import theme
from data.municipalities.names import plain_name

MOST, APART, BAND = 6, 1500.0, 350.0  # names; in 100 metres: between two of them, and what counts as beside one
NEAR_CHOSEN = 500.0  # a name nearer than this to the chosen municipality gives way to its name


class Placed(NamedTuple):
    """A name, where its dot is, how far the line goes that leads to it, and on which side it stands: -1 to the west."""

    name: str
    x: float
    y: float
    end: float
    side: int


def draw(fig: theme.Drawn, there: pd.DataFrame, named: Collection[str] = ()) -> None:
    """Each name with a line to its dot; see `placed`."""
    for name, x, y, end, side in placed(there, named):
        line, font = {"width": 1, "color": theme.NEUTRAL}, {"size": theme.SMALL, "color": theme.INK}
        fig.add_scatter(x=[x, end], y=[y, y], mode="lines", line=line, hoverinfo="skip", name=name)
        place: dict[str, Any] = {"xanchor": "left" if side > 0 else "right", "yanchor": "middle", "xshift": side * 2}
        theme.note(fig, name, x=end, y=y, font=font, bgcolor=None, **place)


def placed(there: pd.DataFrame, named: Collection[str] = ()) -> list[Placed]:
    """Each name outside all dots that lie beside its own. there: region_code, region_name, inhabitants, east_hm and north_hm,
    those with most inhabitants first. named: codes, the first of which has its name before all others."""
    out = []
    for town in _towns(there, named):
        x, y = float(town["east_hm"]), float(town["north_hm"])
        beside = there.loc[(there["north_hm"] - y).abs() <= BAND, "east_hm"]
        west, east = float(beside.min()), float(beside.max())
        side = -1 if x - west < east - x else 1
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


def _towns(there: pd.DataFrame, named: Collection[str]) -> list[Mapping[str, Any]]:
    """The first municipalities, each so far from those before it that both have room for a name."""
    found: list[Mapping[str, Any]] = []
    for row in records(pd.concat([there[there["region_code"].isin(list(named))].head(1), there.head(60)])):
        if all(np.hypot(row["east_hm"] - one["east_hm"], row["north_hm"] - one["north_hm"]) >= APART for one in found):
            found.append(row)
    return found[:MOST]
