"""What the kindergarten norm was said to cost, a bar an estimate, before the span of our two readings."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import theme

ROW, EDGES = 52, 76  # pixels


def bars(names: list[str], said: list[float], ours: tuple[float, float]) -> theme.Drawn:
    """One bar a name, first on top, in millions. ours: the lowest and the highest of our readings."""
    place = -np.arange(len(names), dtype=float)
    low, high = ours
    most = max([high, *said]) * 1.05
    fig = theme.figure(EDGES + ROW * len(names))
    fig.update_layout(margin={"l": 12, "r": 12, "t": 34, "b": 34})
    bottom = place[-1] - 0.3
    fig.add_scatter(
        x=[low, high, high, low], y=[bottom, bottom, 0.8, 0.8], fill="toself", mode="lines", line={"width": 0},
        fillcolor=theme.FAINT, hoverinfo="skip",
    )  # fmt: skip
    line = {"width": 1, "color": theme.NEUTRAL}
    fig.add_bar(
        x=said, y=place, orientation="h", width=0.3, hoverinfo="skip", marker={"color": theme.SOFT, "line": line}
    )
    told = [
        theme.label(f"{name}  <b>{words.number(value, 0)}</b>", x=0, y=at + 0.2, xanchor="left", yanchor="bottom")
        for name, value, at in zip(names, said, place, strict=True)
    ]
    theme.notes(fig, told)
    text = f"Vår beregning: {words.number(low, 0)}–{words.number(high, 0)}"
    theme.note(fig, text, theme.INK, x=(low + high) / 2, y=1, yref="paper", yanchor="bottom")
    fig.update_xaxes(range=[0, most], nticks=5, tickformat=",", tickangle=0)
    fig.update_yaxes(visible=False, range=[bottom, 0.8])
    return fig


def names(rows: pd.DataFrame) -> list[str]:
    """Who said what and when, the beginning of each sentence of then_and_now.rows: "KS (mai 2018): 600 mill. kr"."""
    return [str(text).split(", som er ")[0] for text in rows["sentence"]]
