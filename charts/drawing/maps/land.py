"""The land under a map of dots: the municipalities in one pale colour, without the borders between them."""

from collections.abc import Mapping, Sequence

import numpy as np

from charts.drawing import theme


def draw(fig: theme.Drawn, shapes: Mapping[str, Sequence[np.ndarray]]) -> None:
    """shapes: by code its rings, in 100 metres; without any, nothing."""
    rings = [ring for of_one in shapes.values() for ring in of_one]
    if rings:
        line = {"width": 1, "color": theme.GRID}
        fig.add_scatter(**lines(rings), mode="lines", fill="toself", fillcolor=theme.GRID, hoverinfo="skip", line=line)


def lines(rings: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
    """x and y of the rings one after another, with a gap between."""
    gap = np.full((1, 2), np.nan)
    points = np.concatenate([part for ring in rings for part in (ring, gap)]).astype("float32")
    return {"x": points[:, 0], "y": points[:, 1]}
