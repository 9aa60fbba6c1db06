"""What the middleware shares: answers at paths of our own, and a change to the headers of another's."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, Response

from serving.site import Site

NOT_FOUND = "Ikke funnet"
STARTS = ("http.response.start", "websocket.accept", "websocket.http.response.start")


def refused(status: int = 404, text: str = NOT_FOUND) -> PlainTextResponse:
    """A short answer that nobody keeps; the connection ends, whatever else was on its way in."""
    return PlainTextResponse(text, status, headers={"cache-control": "no-store", "connection": "close"})


class OwnPaths(ABC):
    """Answers whoever reads at paths of its own; whatever else is asked for goes on to the app."""

    def __init__(self, app, site: Site):
        self.app, self.site = app, site

    @abstractmethod
    def is_own(self, path: str) -> bool:
        """Whether a path below the base is one of them."""

    @abstractmethod
    async def answer(self, path: str, scope) -> Response:
        """What is answered there."""

    async def __call__(self, scope, receive, send):
        path = self.site.path(scope) if scope["type"] == "http" else None
        if path is None or not self.is_own(path):
            return await self.app(scope, receive, send)
        reads = scope["method"] in ("GET", "HEAD")
        answer = await self.answer(path, scope) if reads else refused(405, "Bare GET")
        await answer(scope, receive, send)


async def refuse_websocket(scope, send, status: int = 404) -> None:
    """Answer a request for a websocket as one for a page, where the server can; else as it does by itself."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        return await send({"type": "websocket.close", "code": 1008})
    answer = refused(status)
    await send({"type": "websocket.http.response.start", "status": status, "headers": answer.raw_headers})
    await send({"type": "websocket.http.response.body", "body": answer.body})


def with_headers(send, change: Callable[[MutableHeaders, str], None]):
    """`send` with `change` made to the headers of the answer before they go out; it is also told the message's type."""

    async def changed(message):
        if message["type"] in STARTS:
            headers = MutableHeaders(raw=list(message.get("headers", [])))
            change(headers, message["type"])
            message = {**message, "headers": headers.raw}
        await send(message)

    return changed
