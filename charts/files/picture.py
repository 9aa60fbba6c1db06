"""A chart as a picture to paste: with headline, subtitle and source inside it, and whole. Always on a light ground."""

import html
import textwrap

import plotly.graph_objects as go

from charts.drawing import tokens
from charts.files import browser

WIDTH, EDGE = 1100, 40
MOST_LINES, MORE = 3, "Mer i «Om tallene» under diagrammet."
# kind of text: (letters a line, pixels a letter, pixels a line)
LINE = {
    "headline": (84, tokens.HEADLINE, 31),
    "subtitle": (146, tokens.SUBTITLE, 21),
    "source": (178, tokens.SOURCE, 17),
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


def foot(source: str, caveat: str, more: str = MORE) -> str:
    """At most MOST_LINES lines under a picture: its source, and the caveat that changes how it is read. The rest stands on
    the page, as `more` says.
    """
    width = LINE["source"][0]
    first = textwrap.wrap(source, width, max_lines=MOST_LINES - 1, placeholder=" …")
    told = f"{caveat} {more}".strip()
    return "\n".join([*first, *textwrap.wrap(told, width, max_lines=MOST_LINES - len(first), placeholder=f" … {more}")])


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
    return browser.draw(picture(fig, *about), kind, 2 if kind == "png" else 1)


def png(fig: go.Figure, scale: float = 2) -> bytes:
    """A figure as it is, as PNG. Raises as browser.draw."""
    return browser.draw(fig, "png", scale)


def can_draw() -> bool:
    """Whether this machine has a browser to draw with."""
    return browser.is_here()
