"""Draws figures in a Chrome or Chromium on this machine, with the typeface of the dashboard inside what is drawn."""

import base64
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import plotly.graph_objects as go

Kind = Literal["png", "svg", "pdf"]

# The typeface lies in the page that draws, so that text is measured with it, and in every drawing, so that a picture of
# the drawing and whoever opens it have it too.
_PAGE = """<script>
(() => {{
  const face = `{face}`, names = ['13px "Source Sans"', 'bold 13px "Source Sans"'];
  document.head.appendChild(document.createElement("style")).textContent = face;
  const write = XMLSerializer.prototype.serializeToString;
  XMLSerializer.prototype.serializeToString = function (node) {{
    return write.call(this, node).replace(/<svg[^>]*>/, (start) => `${{start}}<style>${{face}}</style>`);
  }};
  const draw = Plotly.toImage;
  Plotly.toImage = (...asked) => {{
    document.title = asked[0].layout?.meta?.title ?? "";  // of a PDF
    return loaded().then(() => draw(...asked));
  }};
  const loaded = () => Promise.all(names.map((name) => document.fonts.load(name)));
}})();
</script>"""
_one_at_a_time = Lock()  # of two who draw at once, either may get the other's picture


@cache
def is_here() -> bool:
    """Whether this machine has a Chrome or Chromium to draw with."""
    from choreographer.browsers.chromium import Chromium

    return Chromium.find_browser(skip_local=False) is not None


def draw(fig: go.Figure, kind: Kind, scale: float) -> bytes:
    """The figure as a file. The browser is started for the first one and kept; nothing is fetched.

    Raises kaleido's ChromeNotFoundError where there is no browser.
    """
    import kaleido

    with _one_at_a_time:
        kaleido.start_sync_server(silence_warnings=True, page_generator=_page())
        return kaleido.calc_fig_sync(fig, opts={"format": kind, "scale": scale})


def _page() -> Any:
    from kaleido import PageGenerator

    page = PageGenerator(mathjax=False)  # else it is asked of a server outside
    page.footer = _PAGE.format(face=_face()) + page.footer
    return page


@cache
def _face() -> str:
    """The rule of the typeface that the framework ships, which holds every weight of it."""
    data = base64.b64encode(_font_file().read_bytes()).decode()
    return f'@font-face{{font-family:"Source Sans";font-weight:200 900;src:url(data:font/woff2;base64,{data})}}'


def _font_file() -> Path:
    """Raises FileNotFoundError where the framework has it no longer."""
    from importlib.util import find_spec

    framework = find_spec("streamlit")
    folder = Path(str(framework and framework.origin)).parent / "static" / "static" / "media"
    found = sorted(folder.glob("SourceSansVF-Upright*.woff2"))
    if not found:
        raise FileNotFoundError(f"{folder} has no SourceSansVF-Upright*.woff2, the typeface of the pictures.")
    return found[0]
