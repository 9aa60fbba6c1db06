"""Shares as bars from zero to a hundred, each with its name and figure above it."""

from collections.abc import Sequence

import numpy as np

from charts import words
from charts.drawing import theme

ROW, EDGES = 52, 42  # pixels


def bars(names: Sequence[str], shares: Sequence[float], beside: Sequence[str]) -> theme.Drawn:
    """One bar a name, first on top. shares: per cent. beside: what is told after the figure, such as how many answered."""
    place = -np.arange(len(names), dtype=float)
    fig = theme.figure(EDGES + ROW * len(names))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 8, "b": 34})
    fig.add_bar(x=list(shares), y=place, orientation="h", width=0.3, hoverinfo="skip",
                marker={"color": theme.TOTAL})  # fmt: skip
    labels = [
        theme.label(f"{name}  <b>{words.percent(share)}</b>  {rest}", x=0, y=at + 0.2, xanchor="left", yanchor="bottom")
        for name, share, rest, at in zip(names, shares, beside, place, strict=True)
    ]
    theme.notes(fig, labels)
    fig.update_xaxes(range=[0, 100], dtick=25, ticksuffix="\u00a0%", tickangle=0)
    fig.update_yaxes(visible=False, range=[place[-1] - 0.3, 0.8])
    return fig
