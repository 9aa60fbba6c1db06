"""The one page of HTML, in Norwegian and with our style, in place of the framework's; and 404 where a file is missing."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from functools import lru_cache, partial
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders

from languages import BOKMAL, WITH_ENGLISH, translated
from pages.titles import ABOUT, PRODUCT
from serving.answers import NOT_FOUND
from serving.compression import ASSETS, FRONTEND
from serving.language import asked
from serving.protection import is_secure
from serving.site import Site

PAGES = Path(__file__).resolve().parent.parent / "pages"
OTHERS = ("/media/",)  # no pages, and their answers are their own
A_FILE = re.compile(r"/static/.*|.*\.[A-Za-z][A-Za-z0-9]{0,9}")
OF_THE_OTHER_BODY = ("content-length", "etag", "last-modified", "accept-ranges", "content-encoding", "content-range")


HEAD = "<!-- of the view -->"  # where what is told of one view stands, after all that the browser begins to load
LANG = '<html lang="{}">'
NO_SCRIPT = "<noscript><p>{}</p></noscript>"
NEEDS_SCRIPT = f"{PRODUCT}. {ABOUT} Siden trenger JavaScript: slå det på i nettleseren."


def html(site: Site) -> str:
    """The framework's page in Norwegian, with our style and script, and Plotly's script asked for early.

    Also told where the server is: else, on any page but the first, it asks below that page's address first. What names
    the framework is left out. HEAD stands where the head of a view belongs.
    """
    text = (FRONTEND / "index.html").read_text(encoding="utf-8")
    style, paper, script = ((PAGES / name).read_text(encoding="utf-8") for name in ("page.css", "paper.css", "page.js"))
    base = site.base or "/"
    where = f'<script>window.__streamlit={{BACKEND_BASE_URL:location.origin+"{base}"}};{{{script}}}</script>'
    charts = [path for path in ASSETS if path.startswith("/static/js/PlotlyChart.")]
    early = "".join(f'<link rel="modulepreload" crossorigin href=".{path}">' for path in charts)
    text = re.sub(r"<!--.*?-->|<link rel=\"service-desc\"[^>]*>", "", text, flags=re.DOTALL).lstrip()
    text = re.sub(r"<noscript>.*?</noscript>", lambda _: NO_SCRIPT.format(NEEDS_SCRIPT), text, flags=re.DOTALL)
    text = text.replace(LANG.format("en"), LANG.format(BOKMAL))
    text = re.sub(r"<title>.*?</title>", lambda _: where + early, text, count=1)
    return text.replace(
        "</head>", f'<style>{style}</style><style id="paper" media="not all">{paper}</style>{HEAD}</head>', 1
    )


def in_language(html: str, language: str) -> str:
    """The page that is sent first, in a language: what stands in it without any view."""
    told = html.replace(LANG.format(BOKMAL), LANG.format(language), 1)
    return told.replace(NO_SCRIPT.format(NEEDS_SCRIPT), NO_SCRIPT.format(translated(NEEDS_SCRIPT, language)), 1)


@lru_cache(len(WITH_ENGLISH))
def parts(html: str, language: str) -> tuple[bytes, bytes]:
    """What is sent before the head of a view and after it, in a language."""
    first, last = in_language(html, language).split(HEAD)
    return first.encode(), last.encode()


def language(scope, site: Site) -> str:
    """The language of the view that a request asks for: by the address and the cookie alone, else by the municipality."""
    path, parameters, remembered = site.path(scope) or "/", asked.parameters(scope), asked.remembered(scope)
    if known := asked.at_once(path, parameters, remembered):
        return known
    from serving.links import head

    return head.language(path, parameters, remembered)


def told(scope, site: Site, language: str) -> str:
    """The head of the view that a request asks for. What tells it is imported then: the server starts without."""
    from serving.links import head

    origin = head.origin(Headers(scope=scope).get("host"), is_secure(scope), site.base)
    return head.html(head.of_language(site.path(scope) or "/", asked.parameters(scope), language), origin)


class Page:
    """Puts our page in place of the framework's, which it sends for every address that it does not know."""

    def __init__(self, app, site: Site, html: str):
        self.app, self.site, self.html = app, site, html

    async def __call__(self, scope, receive, send):
        path = self.site.path(scope) if scope["type"] == "http" else None
        if path is None or path.startswith(OTHERS):
            return await self.app(scope, receive, send)
        missing = A_FILE.fullmatch(path) is not None
        if not missing:  # a page is sent whole: a part of the framework's would be of another page
            kept = [pair for pair in scope["headers"] if pair[0] not in (b"range", b"if-range")]
            scope = {**scope, "headers": kept}
        await self.app(
            scope, receive, _Answer(send, self._missing if missing else partial(self._whole, scope), missing)
        )

    async def _whole(self, scope):
        """First what the browser begins to load, then what the figures are asked for. The first waits for the register where
        the language is the municipality's, and for nothing where one is chosen or no municipality is asked for."""
        spoken = await asyncio.to_thread(language, scope, self.site)
        first, last = parts(self.html, spoken)
        yield first
        yield (await asyncio.to_thread(told, scope, self.site, spoken)).encode()
        yield last

    async def _missing(self):
        yield NOT_FOUND.encode()


class _Answer:
    """Sends one answer on; the framework's HTML is replaced by the body whose parts are given, or by 404 with it."""

    def __init__(self, send, body: Callable[[], AsyncIterator[bytes]], missing: bool):
        self.send, self.body, self.missing, self.replaces = send, body, missing, False

    async def __call__(self, message):
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            html = headers.get("content-type", "").startswith("text/html")
            self.replaces = html and message["status"] in (200, 206)
            if self.replaces:
                self._describe(headers)
                message = {**message, "status": 404 if self.missing else 200, "headers": headers.raw}
            await self.send(message)
        elif not self.replaces:
            await self.send(message)
        elif not message.get("more_body"):
            async for part in self.body():
                await self.send({"type": "http.response.body", "body": part, "more_body": True})
            await self.send({"type": "http.response.body", "body": b""})

    def _describe(self, headers: MutableHeaders) -> None:
        headers["cache-control"] = "no-cache"
        if self.missing:
            headers["content-type"] = "text/plain; charset=utf-8"
        for name in OF_THE_OTHER_BODY:
            del headers[name]
