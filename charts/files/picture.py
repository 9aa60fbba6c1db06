"""A chart as a picture to paste: with headline, subtitle and source inside it, and whole. Always on a light ground."""

import html
import re
import textwrap
import zlib

import plotly.graph_objects as go

from charts.drawing import tokens
from charts.files import browser

# As wide as a column of print: at 160 mm the smallest letters of the chart are 7 points, and the headline's 13.
WIDTH, EDGE, SCALE = 760, 28, 3
COLUMN_MM = 160
# kind of text: (letters a line, pixels a letter, pixels a line)
LINE = {
    "headline": (62, tokens.HEADLINE, 28),
    "subtitle": (102, tokens.SUBTITLE, 20),
    "source": (132, tokens.SOURCE, 16),
}
# "i", "på", "av", "og", "er", which belong to the next word; a unit, which belongs to what is before it; no space to break at
LEANS, GLUE = re.compile(r"(?<!\S)((?!(?:år|kr)\b)[^\W\d_]{1,2}) (?=\S)|(?<=\S) (?=(?:år|kr)\b)"), "\ue000"


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
    broken = textwrap.wrap if kind == "source" else balanced
    lines = [line for part in text.split("\n") for line in broken(part, width)]
    return "<br>".join(html.escape(line, quote=False) for line in lines), line_height * len(lines)


def balanced(text: str, width: int) -> list[str]:
    """The text in as few lines as fit, as equally long as they can be: no word stands alone in the last, and none of one or two
    letters, which belongs to the next, ends a line. "år" or "kr" begins none: its figure is before it."""
    glued = LEANS.sub(lambda found: f"{found[1] or ''}{GLUE}", text)
    longest = max(map(len, glued.split()), default=1)
    kept = glued if longest <= width else text
    greedy = textwrap.wrap(kept, width)
    tries = (textwrap.wrap(kept, least) for least in range(longest, width))
    lines = next((each for each in tries if len(each) == len(greedy)), greedy)
    return [line.replace(GLUE, " ") for line in lines]


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
    drawn = browser.draw(picture(fig, *about), kind, SCALE if kind == "png" else 1)
    return as_wide_as_a_column(drawn) if kind == "png" else drawn


def as_wide_as_a_column(png: bytes) -> bytes:
    """The PNG with how large it is: pasted into a text it is as wide as a column. It has no such mark before."""
    header_ends = 33  # signature and first chunk
    a_metre = round(WIDTH * SCALE * 1000 / COLUMN_MM).to_bytes(4, "big")  # pixels
    chunk = b"pHYs" + a_metre + a_metre + b"\x01"
    mark = (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    return png[:header_ends] + mark + png[header_ends:]


def png(fig: go.Figure, scale: float = 2) -> bytes:
    """A figure as it is, as PNG. Raises as browser.draw."""
    return browser.draw(fig, "png", scale)


def can_draw() -> bool:
    """Whether this machine has a browser to draw with."""
    return browser.is_here()
