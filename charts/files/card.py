"""A chart as the small picture that a link shows: large headline, the chart, and whose figures they are."""

import html
import textwrap
from math import ceil

import plotly.graph_objects as go

from charts.files.picture import balanced

WIDTH, HEIGHT = 1200, 630  # pixels of the picture: the form that links have where they are shared, 40 to 21
LEAST = 20  # steps of 21 pixels: below that height the words would be larger than the chart
LINE, LETTER, MOST_LINES = 1.27, 0.6, 2  # of the headline, in parts of its size
EDGE, FOOT = 24, 30


def card(fig: go.Figure, headline: str, foot: str) -> tuple[go.Figure, float]:
    """A copy of the figure in the form of a card, as tall as the chart is, and the scale that makes it the size of a
    card. The figure itself is not changed.
    """
    steps = max(LEAST, ceil((fig.layout.height + EDGE + FOOT) / (21 - LINE * MOST_LINES)))
    margin, width, size = fig.layout.margin, 40 * steps, steps  # the headline is as large on every card
    above = EDGE + LINE * MOST_LINES * size
    out = go.Figure(fig)
    out.update_layout(
        width=width,
        height=21 * steps,
        margin={"l": margin.l + EDGE, "r": margin.r + EDGE, "t": margin.t + above, "b": margin.b + FOOT},
    )
    lines = _lines(headline, int((width - 2 * EDGE) / LETTER / size))
    _text(out, f"<b>{'<br>'.join(map(_plain, lines))}</b>", size, y=1, yanchor="bottom", yshift=margin.t + 4)
    _text(out, _plain(foot), 13, y=0, yanchor="top", yshift=-margin.b - 4)
    return out, HEIGHT / (21 * steps)


def _lines(headline: str, letters: int) -> list[str]:
    """In two at most, cut where it is longer; as in a picture (picture.balanced), where that cuts nothing."""
    whole = balanced(headline, letters)
    return (
        whole if len(whole) <= MOST_LINES else textwrap.wrap(headline, letters, max_lines=MOST_LINES, placeholder=" …")
    )


def _plain(text: str) -> str:
    return html.escape(text, quote=False)


def _text(fig: go.Figure, text: str, size: int, **place) -> None:
    at_left = {"xref": "paper", "yref": "paper", "x": 0, "xanchor": "left", "xshift": -fig.layout.margin.l + EDGE}
    fig.add_annotation(text=text, font={"size": size}, align="left", showarrow=False, **at_left, **place)
