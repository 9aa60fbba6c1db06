"""The land under a map of dots: the municipalities in one pale colour, and of the borders between them those of the counties."""

from collections.abc import Sequence

import numpy as np

from charts.drawing import theme
from charts.drawing.maps import borders


def draw(fig: theme.Drawn, shapes: borders.Shapes, with_counties: bool = True, **axes: str) -> None:
    """shapes: by code its rings, in 100 metres; without any, nothing. axes: those drawn on, as xaxis and yaxis."""
    if around := borders.outline(shapes):
        line = {"width": 1, "color": theme.GRID}
        look = {"mode": "lines", "fill": "toself", "fillcolor": theme.GRID, "hoverinfo": "skip", "line": line}
        fig.add_scatter(**lines(around), **look, **axes)
    if with_counties and (between := borders.of_counties(shapes)):
        line = {"width": 0.6, "color": theme.NEUTRAL}
        fig.add_scatter(**lines(between), mode="lines", hoverinfo="skip", line=line, **axes)


def lines(rings: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
    """x and y of the rings one after another, with a gap between, which is told in y alone: x is whole numbers, half as large."""
    gap = np.full((1, 2), np.nan)
    points = np.concatenate([part for ring in rings for part in (ring, gap)])
    return {"x": np.nan_to_num(points[:, 0]).astype("int16"), "y": points[:, 1].astype("float32")}
