"""The bar under each strip, of the middle half of its class with the median as a tick: dark, or quieter beside one that is told of."""

import numpy as np
import pandas as pd

from charts.drawing import row_marks, theme
from charts.drawing.strips.scale import Scale

LOUD, QUIET = (theme.TOTAL, 7), (theme.NEUTRAL, 5)  # colour and width of a bar


def draw(fig: theme.Drawn, classes: pd.DataFrame, y: np.ndarray, scale: Scale, color: str, wide: int) -> None:
    """A bar from the lower to the upper quartile of each class, and a tick at its median; nothing of one, which is its dot."""
    several = (classes["municipalities"] > 1).to_numpy()
    classes, y = classes[several], y[several]
    if classes.empty:
        return
    row_marks.across(fig, classes[list(scale.quartiles)], y, {"color": color, "width": wide})
    fig.add_scatter(
        x=classes[scale.median],
        y=y,
        mode="markers",
        text=[scale.text(median) for median in classes[scale.median]],
        hovertemplate="Median %{text}<extra></extra>",
        marker={"symbol": "line-ns", "size": 2 * wide, "line": {"width": 4, "color": color}},
    )
