"""Answers with the feed of what is new at /nytt.atom: the same as the file that refresh writes beside the data."""

import asyncio

from starlette.responses import Response

from data.errors import DataError
from data.news import atom, written
from serving.answers import refused
from serving.site import Site

PATH, KIND = f"/{atom.FILE}", "application/atom+xml; charset=utf-8"
NOT_READY = "Tallene kan ikke leses nå. Prøv igjen om litt."


class Feed:
    """Made of the newest edition, so that it is never older than the figures, also where refresh could not write it."""

    def __init__(self, app, site: Site):
        self.app, self.site = app, site

    async def __call__(self, scope, receive, send):
        path = self.site.path(scope) if scope["type"] == "http" else None
        if path != PATH:
            return await self.app(scope, receive, send)
        if scope["method"] not in ("GET", "HEAD"):
            return await refused(405, "Bare GET")(scope, receive, send)
        try:
            content = await asyncio.to_thread(_content)
        except DataError:
            return await refused(503, NOT_READY)(scope, receive, send)
        await Response(content, media_type=KIND, headers={"cache-control": "no-cache"})(scope, receive, send)


def _content() -> bytes:
    from pages.shared.in_use import edition

    with edition.published() as newest:
        return written.of(newest.tables)
