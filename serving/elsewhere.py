"""Notices what tells that others than the one at this machine reach the server, of every request and every message."""

from starlette.datastructures import Headers

from data.brought_in import elsewhere
from pages.shared.in_use import own_files


class Elsewhere:
    """Hands everything on as it is; what it noticed stands for all visitors until the server ends."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] in ("http", "websocket"):
            own_files.notice(sign(scope))
        await self.app(scope, receive, send)


def sign(scope) -> str:
    """What of a request tells; "" when nothing does.

    The origin of a request that is no websocket tells nothing: a page of any other site may make one, of this browser.
    No browser asks in HTTP 1.0, as a proxy may.
    """
    headers = Headers(raw=list(scope.get("headers", [])))
    looked = {name: headers[name] for name in headers if name != "origin" or scope["type"] == "websocket"}
    return elsewhere.sign_of_headers(looked) or ("HTTP/1.0" if scope.get("http_version") == "1.0" else "")
