"""A chart as a picture to paste: with headline, subtitle and source inside it."""

import html
import textwrap
from functools import cache

import plotly.graph_objects as go

WIDTH = 1100
LINE = {"headline": (70, 22, 30), "subtitle": (125, 14, 20), "source": (150, 12, 17)}


def picture(fig: go.Figure, headline: str, subtitle: str, source: str) -> go.Figure:
    """A copy of the figure with headline and subtitle above and source below. The figure itself is not changed."""
    title, title_height = _wrap(headline, "headline")
    under, under_height = _wrap(subtitle, "subtitle")
    foot, foot_height = _wrap(source, "source")
    margin = fig.layout.margin
    above, below = title_height + under_height + 24, foot_height + 24
    out = go.Figure(fig)
    out.update_layout(
        width=WIDTH,
        height=fig.layout.height + above + below,
        margin={"l": 60, "r": margin.r + 40, "t": margin.t + above, "b": margin.b + below},
    )
    top = {"y": 1, "yanchor": "bottom"}
    _text(out, f"<b>{title}</b>", "headline", yshift=margin.t + under_height + 8, **top)
    _text(out, under, "subtitle", yshift=margin.t + 4, **top)
    _text(out, foot, "source", y=0, yanchor="top", yshift=-margin.b - 4)
    return out


def _wrap(text: str, kind: str) -> tuple[str, int]:
    """The text in lines, and their height in pixels."""
    width, _, line_height = LINE[kind]
    lines = textwrap.wrap(text, width)
    return "<br>".join(html.escape(line, quote=False) for line in lines), line_height * len(lines)


def _text(fig: go.Figure, text: str, kind: str, **place) -> None:
    fig.add_annotation(
        text=text,
        font={"size": LINE[kind][1]},
        xref="paper",
        yref="paper",
        x=0,
        xanchor="left",
        xshift=-40,
        align="left",
        showarrow=False,
        **place,
    )


def png(fig: go.Figure) -> bytes:
    """The figure drawn by a Chrome or Chromium on this machine. Raises kaleido's ChromeNotFoundError without one."""
    import kaleido

    kaleido.start_sync_server(silence_warnings=True)
    return kaleido.calc_fig_sync(fig, opts={"format": "png", "scale": 2})


@cache
def can_draw() -> bool:
    """Whether this machine has a Chrome or Chromium to draw with."""
    from choreographer.browsers.chromium import Chromium

    return Chromium.find_browser(skip_local=False) is not None
