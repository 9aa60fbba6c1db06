"""Answers with the feed of what is new at /nytt.atom: the same as the file that refresh writes beside the data."""

import asyncio

from starlette.responses import Response

from data.errors import DataError
from data.news import atom, written
from serving.answers import OwnPaths, refused

PATH, KIND = f"/{atom.FILE}", "application/atom+xml; charset=utf-8"
NOT_READY = "Tallene kan ikke leses nå. Prøv igjen om litt."


class Feed(OwnPaths):
    """Made of the newest edition, so that it is never older than the figures, also where refresh could not write it."""

    def is_own(self, path: str) -> bool:
        """The one of the feed."""
        return path == PATH

    async def answer(self, path: str, scope) -> Response:
        """The feed, or that the figures cannot be read now."""
        try:
            content = await asyncio.to_thread(_content)
        except DataError:
            return refused(503, NOT_READY)
        return Response(content, media_type=KIND, headers={"cache-control": "no-cache"})


def _content() -> bytes:
    from pages.shared.in_use import edition

    with edition.published() as newest:
        return written.of(newest.tables)
