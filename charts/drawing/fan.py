"""What the population asks for in the years to come: one line, and a pale swatch between low and high growth."""

import numpy as np
import pandas as pd

from charts import words
from charts.drawing import labels, theme
from charts.drawing.lines import MARGIN, MOST_TICKS

HEIGHT, NEAR = 340, 3  # a year nearer to the first than this is not told on the axis
LINES = {True: (theme.CHOSEN, "solid"), False: (theme.TOTAL, "solid")}  # the chosen municipality, or the country


def fan(
    drawn: dict[str, pd.Series], unit: str, since: int, low: pd.Series | None = None, high: pd.Series | None = None,
    chosen: str = "",
) -> theme.Drawn:  # fmt: skip
    """drawn: by name, the growth in the unit by year after `since`, where all are zero. low, high: the same of the other
    alternatives of the first. chosen: the name of the municipality among them."""
    fig = theme.figure(HEIGHT, unit)
    fig.update_layout(margin=MARGIN)
    lines = {name: pd.concat([pd.Series({since: 0.0}), each]) for name, each in drawn.items()}
    marks = [
        labels.Mark(
            f"<b>{labels.wrap(name)}<br>{words.number(each.iloc[-1])}</b>", each.iloc[-1], LINES[name == chosen][0]
        )
        for name, each in lines.items()
    ]
    if low is not None and high is not None:
        _swatch(fig, pd.concat([pd.Series({since: 0.0}), low]), pd.concat([pd.Series({since: 0.0}), high]))
        marks += [labels.Mark(f"{name}<br>{words.number(each.iloc[-1])}", each.iloc[-1], theme.INK)
                  for name, each in (("Høy vekst", high), ("Lav vekst", low))]  # fmt: skip
    for name, each in lines.items():
        color, dash = LINES[name == chosen]
        text = [f"<b>{name}</b><br>{year}: {words.number(value)} {unit.lower()}" for year, value in each.items()]
        fig.add_scatter(
            x=each.index.tolist(), y=each.tolist(), mode="lines", line={"color": color, "width": 3, "dash": dash}, name=name, text=text,
            hovertemplate="%{text}<extra></extra>",
        )  # fmt: skip
    _axes(
        fig,
        since,
        np.concatenate([*(each for each in lines.values()), *(each for each in (low, high) if each is not None)]),
    )
    (_, last), (low_y, high_y) = (fig.plain["layout"][axis]["range"] for axis in ("xaxis", "yaxis"))
    labels.beside(fig, marks, last, (HEIGHT - MARGIN["t"] - MARGIN["b"]) / (high_y - low_y))
    return fig


def _swatch(fig: theme.Drawn, low: pd.Series, high: pd.Series) -> None:
    fig.add_scatter(
        x=[*high.index, *low.index[::-1]], y=[*high, *low[::-1]], fill="toself", mode="lines", line={"width": 0},
        fillcolor=theme.FAINT, hoverinfo="skip",
    )  # fmt: skip


def _axes(fig: theme.Drawn, since: int, values: np.ndarray) -> None:
    last = int(max(max(trace["x"]) for trace in fig.plain["data"]))
    shown = [since, *(year for year in range(since + NEAR, last + 1) if year % 5 == 0)][:MOST_TICKS]
    span, low = last - since, min(0.0, values.min())
    ticks = {"tickvals": shown, "ticktext": [str(year) for year in shown], "tickangle": 0, "showgrid": False}
    fig.update_xaxes(range=[since - 0.04 * span, last + 0.03 * span], **ticks)
    high = values.max() + 0.14 * ((values.max() - low) or 1)
    fig.update_yaxes(range=[low, high], tickformat=",", zeroline=bool(low < 0), zerolinecolor=theme.NEUTRAL)
