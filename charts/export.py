"""A chart as a picture to paste: with headline, subtitle and source inside it."""

import textwrap
from functools import cache

import plotly.graph_objects as go

WIDTH, LINE = 1100, 90


def picture(fig: go.Figure, headline: str, subtitle: str, source: str) -> go.Figure:
    """A copy of the figure with headline and subtitle above and source below. The figure itself is not changed."""
    title, under, foot = (
        "<br>".join(textwrap.wrap(text, width))
        for text, width in ((headline, 76), (subtitle, LINE + 30), (source, LINE + 50))
    )
    above = 70 + 26 * (title.count("<br>") + 1) + 18 * (under.count("<br>") + 1)
    below = 70 + 16 * (foot.count("<br>") + 1)
    out = go.Figure(fig)
    margin = {"l": 60, "r": 40, "t": above, "b": below}
    out.update_layout(
        width=WIDTH,
        height=(fig.layout.height or 450) + above + below - 74,
        margin=margin,
        title={
            "text": f"<b>{title}</b><br><span style='font-size:15px'>{under}</span>",
            "x": 0.02,
            "xanchor": "left",
            "y": 0.98,
            "yanchor": "top",
            "font": {"size": 22},
        },
    )
    out.add_annotation(
        text=foot,
        xref="paper",
        yref="paper",
        x=0,
        y=0,
        xanchor="left",
        yanchor="top",
        yshift=-52,
        showarrow=False,
        align="left",
        font={"size": 12},
    )
    return out


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
