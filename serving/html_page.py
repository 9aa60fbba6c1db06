"""The one page of HTML, in Norwegian and with our style, in place of the framework's; and 404 where a file is missing."""

import re
from pathlib import Path

from starlette.datastructures import MutableHeaders

from serving.answers import NOT_FOUND
from serving.compression import ASSETS, FRONTEND
from serving.site import Site

PAGES = Path(__file__).resolve().parent.parent / "pages"
OTHERS = ("/media/",)  # no pages, and their answers are their own
A_FILE = re.compile(r"/static/.*|.*\.[A-Za-z][A-Za-z0-9]{0,9}")
OF_THE_OTHER_BODY = ("etag", "last-modified", "accept-ranges", "content-encoding", "content-range")


def html(site: Site) -> str:
    """The framework's page in Norwegian, with our style and script, and Plotly's script asked for early.

    Also told where the server is: else, on any page but the first, it asks below that page's address first.
    """
    text = (FRONTEND / "index.html").read_text(encoding="utf-8")
    style, script = ((PAGES / f"page.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    base = site.base or "/"
    where = f'<script>window.__streamlit={{BACKEND_BASE_URL:location.origin+"{base}"}};{{{script}}}</script>'
    charts = [path for path in ASSETS if path.startswith("/static/js/PlotlyChart.")]
    early = "".join(f'<link rel="modulepreload" crossorigin href=".{path}">' for path in charts)
    text = text.replace('<html lang="en">', '<html lang="nb">')
    return text.replace("</title>", f"</title>{where}{early}", 1).replace("</head>", f"<style>{style}</style></head>")


class Page:
    """Puts our page in place of the framework's, which it sends for every address that it does not know."""

    def __init__(self, app, site: Site, html: str):
        self.app, self.site, self.html = app, site, html.encode()

    async def __call__(self, scope, receive, send):
        path = self.site.path(scope) if scope["type"] == "http" else None
        if path is None or path.startswith(OTHERS):
            return await self.app(scope, receive, send)
        missing = A_FILE.fullmatch(path) is not None
        if not missing:  # a page is sent whole: a part of the framework's would be of another page
            kept = [pair for pair in scope["headers"] if pair[0] not in (b"range", b"if-range")]
            scope = {**scope, "headers": kept}
        body = NOT_FOUND.encode() if missing else self.html
        await self.app(scope, receive, _Answer(send, body, 404 if missing else 200))


class _Answer:
    """Sends one answer on; the framework's HTML is replaced by the body and status that are given."""

    def __init__(self, send, body: bytes, status: int):
        self.send, self.body, self.status, self.replaces = send, body, status, False

    async def __call__(self, message):
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            html = headers.get("content-type", "").startswith("text/html")
            self.replaces = html and message["status"] in (200, 206)
            if self.replaces:
                self._describe(headers)
                message = {**message, "status": self.status, "headers": headers.raw}
        elif self.replaces:
            message, self.body = {**message, "body": self.body}, b""
        await self.send(message)

    def _describe(self, headers: MutableHeaders) -> None:
        headers["content-length"] = str(len(self.body))
        headers["cache-control"] = "no-cache"
        if self.status == 404:
            headers["content-type"] = "text/plain; charset=utf-8"
        for name in OF_THE_OTHER_BODY:
            del headers[name]
