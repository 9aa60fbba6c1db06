"""How children per FTE are spread at the count, beside the norm: of kindergartens or of municipalities, on one axis."""

import pandas as pd

from analysis.kindergarten.assumptions import Assumptions
from charts.drawing.theme import Drawn
from charts.kindergarten import headlines as told
from charts.kindergarten.spread import histogram as drawn
from pages.kindergarten.count.basis import level


def histogram(each: pd.DataFrame, own: pd.DataFrame, assumed: Assumptions, what: str, own_name: str) -> Drawn:
    """each: all that have per_fte. own: those of the chosen municipality. what: they are, "kommuner"."""
    axis = told.axis(assumed.under_3, assumed.over_3)
    return drawn.histogram(
        each["per_fte"].to_numpy(),
        assumed.over_3,
        level(assumed),
        what,
        axis,
        own=own["per_fte"].to_numpy(),
        own_name=own_name,
    )
