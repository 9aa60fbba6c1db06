"""A chart as a picture to paste: with headline, subtitle and source inside it, and whole. Always on a light ground."""

import html
import textwrap

import plotly.graph_objects as go

from charts.drawing import tokens
from charts.files import browser

# As wide as a column of print: at 160 mm the smallest letters of the chart are 7 points, and the headline's 13.
WIDTH, EDGE, SCALE = 760, 28, 3
# kind of text: (letters a line, pixels a letter, pixels a line)
LINE = {
    "headline": (62, tokens.HEADLINE, 28),
    "subtitle": (102, tokens.SUBTITLE, 20),
    "source": (132, tokens.SOURCE, 16),
}


def picture(fig: go.Figure, headline: str, subtitle: str, source: str) -> go.Figure:
    """A copy of the figure with headline and subtitle above and source below. The figure itself is not changed."""
    title, title_height = _wrap(headline, "headline")
    under, under_height = _wrap(subtitle, "subtitle")
    foot, foot_height = _wrap(source, "source")
    margin = fig.layout.margin
    above, below = title_height + under_height + EDGE, foot_height + EDGE
    out = go.Figure(fig)
    out.update_layout(
        width=WIDTH,
        height=fig.layout.height + above + below,
        margin={"l": margin.l + EDGE, "r": margin.r + EDGE, "t": margin.t + above, "b": margin.b + below},
    )
    out.update_layout(meta={"title": headline})
    top = {"y": 1, "yanchor": "bottom"}
    _text(out, f"<b>{title}</b>", "headline", margin.l, yshift=margin.t + under_height + 14, **top)
    _text(out, under, "subtitle", margin.l, yshift=margin.t + 6, **top)
    _text(out, foot, "source", margin.l, y=0, yanchor="top", yshift=-margin.b - 14)
    return out


def foot(source: str, caveat: str) -> str:
    """What stands under a picture, whole: its source, and on lines of its own the caveat that changes how it is read."""
    return "\n".join(filter(None, [source, caveat]))


def _wrap(text: str, kind: str) -> tuple[str, int]:
    """The text in lines, and their height in pixels."""
    width, _, line_height = LINE[kind]
    lines = [line for part in text.split("\n") for line in textwrap.wrap(part, width)]
    return "<br>".join(html.escape(line, quote=False) for line in lines), line_height * len(lines)


def _text(fig: go.Figure, text: str, kind: str, left: float, **place) -> None:
    fig.add_annotation(
        text=text,
        font={"size": LINE[kind][1]},
        xref="paper",
        yref="paper",
        x=0,
        xanchor="left",
        xshift=-left,
        align="left",
        showarrow=False,
        **place,
    )


def file(fig: go.Figure, about: list[str], kind: browser.Kind) -> bytes:
    """The chart as a file with headline, subtitle and source inside it. about: the three. Raises as browser.draw."""
    return browser.draw(picture(fig, *about), kind, SCALE if kind == "png" else 1)


def png(fig: go.Figure, scale: float = 2) -> bytes:
    """A figure as it is, as PNG. Raises as browser.draw."""
    return browser.draw(fig, "png", scale)


def can_draw() -> bool:
    """Whether this machine has a browser to draw with."""
    return browser.is_here()
