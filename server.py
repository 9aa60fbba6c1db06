"""The dashboard as an ASGI app: Streamlit with what the framework leaves out.

Started by `streamlit run server.py`, which is what `run.py` does: one process,
with .streamlit/config.toml and STREAMLIT_* variables in force. (`uvicorn
server:app` works too, but passes by the variables.) Added to the framework:
`<html lang="nb">`, a content security policy, gzip of scripts and styles (once
each), an early start on Plotly's script, 404 for a missing file, a warm-up.
"""

import asyncio
import base64
import gzip
import hashlib
import importlib
import logging
import re
import threading
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import Response
from streamlit import file_util
from streamlit.runtime.pages_manager import PagesManager

ROOT = Path(__file__).resolve().parent
FRONTEND = Path(file_util.get_static_dir())
TYPES = {".js": "application/javascript", ".css": "text/css"}
FILES = (file for kind in TYPES for file in FRONTEND.glob(f"static/*/*{kind}"))
ASSETS = {f"/{file.relative_to(FRONTEND).as_posix()}": file for file in FILES}
NOT_PAGES = ("/_stcore/", "/media/", "/component/", "/app/static/")
_one_at_a_time = threading.Lock()


def page_html() -> str:
    """The framework's only HTML page, in Norwegian, with our style and script, and Plotly's script asked for early.

    Also told where the server is: else, on any page but the first, it asks below that page's address first.
    """
    html = (FRONTEND / "index.html").read_text(encoding="utf-8")
    base = st.get_option("server.baseUrlPath").strip("/")
    style, script = ((ROOT / "pages" / f"page.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    where = f'<script>window.__streamlit={{BACKEND_BASE_URL:location.origin+"/{base}"}};{{{script}}}</script>'
    charts = [path for path in ASSETS if path.startswith("/static/js/PlotlyChart.")]
    early = "".join(f'<link rel="modulepreload" crossorigin href=".{path}">' for path in charts)
    html = html.replace('<html lang="en">', '<html lang="nb">')
    return html.replace("</title>", f"</title>{where}{early}", 1).replace("</head>", f"<style>{style}</style></head>")


def policy(html: str) -> str:
    """A content security policy for `html`: nothing from outside, inline scripts by their hash."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    hashes = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )


PAGE = page_html()
NOSNIFF = {"x-content-type-options": "nosniff", "referrer-policy": "same-origin"}
PROTECTION = {"content-security-policy": policy(PAGE), **NOSNIFF}
FOREVER = "public, immutable, max-age=31536000"
COMPRESSED = {"content-encoding": "gzip", "vary": "accept-encoding", "cache-control": FOREVER}


@cache
def _compress(path: str) -> bytes:
    return gzip.compress(ASSETS[path].read_bytes(), compresslevel=6, mtime=0)


def gzipped(path: str) -> bytes:
    """The file of ASSETS at `path`, compressed once, however many ask at the same time."""
    with _one_at_a_time:
        return _compress(path)


class Frontend:
    """ASGI middleware for what the browser loads before the websocket, which it leaves alone."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers, path = Headers(scope=scope), scope["path"]
        zips = "gzip" in headers.get("accept-encoding", "") and "range" not in headers
        if zips and scope["method"] == "GET" and path in ASSETS:
            body = await asyncio.to_thread(gzipped, path)
            kind = TYPES[ASSETS[path].suffix]
            return await Response(body, headers=COMPRESSED | PROTECTION, media_type=kind)(scope, receive, send)
        return await self.app(scope, receive, _Answer(path, send))


class _Answer:
    """Sends one answer on, with the protecting headers and our page in place of the framework's."""

    def __init__(self, path: str, send):
        self.path, self.send, self.body = path, send, None

    async def __call__(self, message):
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            headers.update(PROTECTION)
            html = headers.get("content-type", "").startswith("text/html")
            if html and message["status"] == 200 and not self.path.startswith(NOT_PAGES):
                message = {**message, "status": self._replace(headers)}
            message = {**message, "headers": headers.raw}
        elif self.body is not None:
            message, self.body = {**message, "body": self.body}, b""
        await self.send(message)

    def _replace(self, headers) -> int:
        """Put our page in; 404 for /static, where the framework gives a page that a proxy might keep."""
        missing = self.path.startswith("/static/")
        self.body = b"" if missing else PAGE.encode()
        headers["content-length"] = str(len(self.body))
        headers["cache-control"] = "no-cache"
        for name in ("etag", "last-modified", "accept-ranges", "content-encoding"):
            del headers[name]
        return 404 if missing else 200


def warm_up() -> None:
    """Do ahead what the first visitor would wait for; a failure is logged, and shows again on the page."""
    try:
        for module in ("pandas", "plotly.graph_objects", "pyarrow.parquet"):
            importlib.import_module(module)
        importlib.import_module("pages.shared.cached").warm()
        for path in re.findall(r'="\.(/static/[^"]+\.(?:js|css))"', PAGE):
            gzipped(path)
    except Exception:
        logging.getLogger(__name__).exception("Oppvarmingen etter start mislyktes.")


@asynccontextmanager
async def lifespan(_app):
    """Warm up in a thread of its own, so that the server answers at once."""
    PagesManager.uses_pages_directory = False  # or a link to a page opens with "not found" until st.navigation has run
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    yield


app = st.App(ROOT / "dashboard.py", lifespan=lifespan, middleware=[Middleware(Frontend)])
