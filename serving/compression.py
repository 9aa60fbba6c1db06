"""The framework's scripts and styles, compressed once each, to those who take gzip; the framework sends them as they are."""

import asyncio
import gzip
import threading
from functools import cache
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from streamlit import file_util

from serving.answers import with_headers
from serving.site import Site

FRONTEND = Path(file_util.get_static_dir())
TYPES = {".js": "application/javascript", ".css": "text/css"}
FILES = (file for kind in TYPES for file in FRONTEND.glob(f"static/*/*{kind}"))
ASSETS = {f"/{file.relative_to(FRONTEND).as_posix()}": file for file in FILES}
FOREVER = "public, immutable, max-age=31536000"
TEXTS = {"text/html; charset=utf-8", "text/csv; charset=utf-8", "application/json", "application/atom+xml"}
COMPRESSED = {"content-encoding": "gzip", "vary": "accept-encoding", "cache-control": FOREVER}
_one_at_a_time = threading.Lock()


@cache
def _compress(path: str) -> bytes:
    return gzip.compress(ASSETS[path].read_bytes(), compresslevel=6, mtime=0)


def gzipped(path: str) -> bytes:
    """The file of ASSETS at `path`, compressed once, however many ask at the same time."""
    with _one_at_a_time:
        return _compress(path)


def zipped(answer: Response) -> Response:
    """An answer whose text is compressed; a PDF and a Word file are compressed already."""
    if answer.media_type not in TEXTS:
        return answer
    headers = {name: value for name, value in answer.headers.items() if name not in ("content-length", "content-type")}
    body = gzip.compress(bytes(answer.body), compresslevel=6, mtime=0)
    return Response(body, answer.status_code, {**headers, "content-encoding": "gzip"}, answer.media_type)


def takes_gzip(accepted: str) -> bool:
    """Whether a header accept-encoding takes gzip, and does not rather have it plain: "gzip;q=0" does not."""
    weights = {}
    for part in accepted.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        weights[name] = min((_weight(text) for text in parameters if text.startswith("q=")), default=1.0)
    wanted = weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0)))
    return wanted > 0 and wanted >= weights.get("identity", 0.0)


def _weight(parameter: str) -> float:
    try:
        return float(parameter.removeprefix("q="))
    except ValueError:
        return 0.0


class Compression:
    """Answers for the scripts and styles; a part of one, and one to those who do not take gzip, is the framework's."""

    def __init__(self, app, site: Site):
        self.app, self.site = app, site

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers, path = Headers(scope=scope), self.site.path(scope)
        zips = takes_gzip(",".join(headers.getlist("accept-encoding")))
        if path in ASSETS and scope["method"] in ("GET", "HEAD"):
            if zips and "range" not in headers:
                body = await asyncio.to_thread(gzipped, path)
                answer = Response(body, headers=COMPRESSED, media_type=TYPES[ASSETS[path].suffix])
                return await answer(scope, receive, send)
            send = with_headers(send, _varies)
        await self.app(scope if zips else _plain(scope), receive, send)


def _varies(headers: MutableHeaders, _kind: str) -> None:
    headers["vary"] = "accept-encoding"


def _plain(scope):
    """The same request, as from one who takes nothing compressed: the framework does not read weights."""
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]}
