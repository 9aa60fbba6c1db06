"""The borders of the municipalities, and the point that stands for each, for whichever page draws a map."""

import numpy as np

from analysis.profile.several import on_map
from charts.drawing import theme
from charts.drawing.maps import municipality_map, placed
from data.brought_in import borders
from data.errors import MissingTable
from pages.shared import extract
from pages.shared.in_use import edition


@extract.drawn
def shapes() -> tuple[dict[str, list[np.ndarray]], str, str]:
    """The rings of every municipality, their source, and why there are none."""
    try:
        found, source = borders.latest(edition.held())
    except MissingTable as error:
        return {}, "", str(error)
    return on_map.rings(found), source, ""


@extract.drawn
def drawable() -> municipality_map.Drawable:
    """The same with as many points as are seen."""
    return municipality_map.drawable(shapes()[0])


@extract.drawn
def ground() -> theme.Drawn:
    """What lies under the dots of every map, one for all of them."""
    return municipality_map.ground(drawable())


@extract.drawn
def marks() -> dict[str, tuple[float, float]]:
    """Where the mark of each is drawn; see maps.placed.drawn_at."""
    return placed.drawn_at(shapes()[0])


@extract.drawn
def places() -> dict[str, tuple[float, float]]:
    """The point that stands for each; see profile.on_map.places."""
    return on_map.places(shapes()[0])
