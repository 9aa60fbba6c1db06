"""The country around the Oslo fjord, larger, where the map has room: on the map its dots would lie over each other."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from charts.drawing import theme
from charts.drawing.maps import borders

EAST, NORTH = (-3270.0, -1870.0), (-6610.0, -5060.0)  # what of the map is in it, in 100 metres
ACROSS, DOWN = (0.42, 1.0), (0.0, 0.5)  # the room that it has, of the chart
AXES = {"xaxis": "x2", "yaxis": "y2"}
MIDDLE = sum(EAST) / 2, sum(NORTH) / 2
CALLED = "Oslofjorden, forstørret"


def axes(fig: theme.Drawn) -> None:
    """Its own, and the frame around it, and around where it is from."""
    hidden = {"visible": False, "fixedrange": True, "constrain": "domain"}
    across = hidden | {"range": list(EAST), "domain": list(ACROSS), "anchor": "y2", "constraintoward": "right"}
    down = hidden | {
        "range": list(NORTH),
        "domain": list(DOWN),
        "anchor": "x2",
        "constraintoward": "bottom",
        "scaleanchor": "x2",
    }
    fig.update_layout(xaxis2=across, yaxis2=down)
    for refs in ({"xref": "x", "yref": "y"}, {"xref": "x2", "yref": "y2"}):
        corners = {"x0": EAST[0], "x1": EAST[1], "y0": NORTH[0], "y1": NORTH[1]}
        fig.add_shape(type="rect", **corners, **refs, line={"width": 1, "color": theme.NEUTRAL})
    place: dict[str, Any] = {
        "x": EAST[0],
        "y": NORTH[1],
        "xref": "x2",
        "yref": "y2",
        "xanchor": "left",
        "yanchor": "bottom",
    }
    theme.note(fig, f"<b>{CALLED}</b>", bgcolor=None, **place)


def shapes(whole: borders.Shapes) -> dict[str, list[np.ndarray]]:
    """Those rings that have a point in it."""
    found = {code: [ring for ring in rings if _inside(ring[:, 0], ring[:, 1]).any()] for code, rings in whole.items()}
    return {code: rings for code, rings in found.items() if rings}


def rows(there: pd.DataFrame) -> pd.DataFrame:
    """Those municipalities whose place is in it."""
    return there[_inside(there["east_hm"], there["north_hm"])]


def has(row: Mapping[str, Any]) -> bool:
    """Whether the place of a municipality is in it."""
    return bool(_inside(row["east_hm"], row["north_hm"]))


def _inside(east, north):
    return (east > EAST[0]) & (east < EAST[1]) & (north > NORTH[0]) & (north < NORTH[1])
