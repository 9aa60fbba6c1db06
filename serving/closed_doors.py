"""What the framework serves and this dashboard has no use for is not there: uploads, metrics, its agents' interface."""

import os

from data.brought_in import who_sees
from data.brought_in.who_sees import Seen
from serving.answers import refuse_websocket, refused
from serving.site import Site

CORE = "/_stcore/"
OPEN = {f"{CORE}health", f"{CORE}host-config"}
STREAM = f"{CORE}stream"  # by websocket alone
METRICS = f"{CORE}metrics"
OTHERS = ("/component/", "/app/static/")
SIGN_IN = ("/auth/", "/oauth2callback")


def is_closed(path: str, metrics: bool, signs_in: bool = False) -> bool:
    """Whether a request to this path, below the base, is answered with 404.

    metrics: the owner asked for them. signs_in: own files are for those who have signed in.
    """
    if path.startswith(CORE) or f"{path}/" == CORE:
        return path not in OPEN and not (metrics and path == METRICS)
    return path.startswith(OTHERS if signs_in else (*OTHERS, *SIGN_IN))


def shows_metrics() -> bool:
    """Whether the framework's metrics are served: memory, sessions and the names of what is cached."""
    return os.environ.get("SERVE_METRICS", "") == "1"


def signs_in() -> bool:
    """Whether visitors sign in to see the files that were brought in."""
    try:
        return who_sees.chosen() is Seen.SIGNED_IN
    except ValueError:  # told when the server starts, and on the page
        return False


class ClosedDoors:
    """Answers 404 without reading what is sent; a websocket to anything but the stream is not accepted."""

    def __init__(self, app, site: Site):
        self.app, self.site = app, site

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            path = self.site.path(scope)
            if path is None or is_closed(path, shows_metrics(), signs_in()):
                return await refused()(scope, receive, send)
        elif scope["type"] == "websocket" and self.site.path(scope) != STREAM:
            return await refuse_websocket(scope, send)
        await self.app(scope, receive, send)
