"""Answers for the pictures that links show, and for the icon of the tab."""

import asyncio
import time
from functools import cached_property
from pathlib import Path

from starlette.responses import Response

from data.errors import DataError
from serving.answers import OwnPaths, refused
from serving.links import product
from serving.site import Site

ICON_PATH = "/favicon.png"
ICON = Path(__file__).resolve().parents[2] / "pages" / "icon.png"
MOST_WAITING = 20  # who ask for pictures that must be drawn; the others get that of the product
A_DAY = "public, max-age=86400"


class Previews(OwnPaths):
    """One picture is drawn at a time, and for as long as that took none is: half of one core at most."""

    def __init__(self, app, site: Site):
        super().__init__(app, site)
        self._waiting, self._drawing, self._free_at = 0, asyncio.Lock(), 0.0

    @cached_property
    def pictures(self):
        """What draws and keeps them, with the libraries of the figures, which the server starts without."""
        from serving.links.picture import Pictures

        return Pictures()

    def is_own(self, path: str) -> bool:
        """Those of the pictures and the icon."""
        return path == ICON_PATH or path.startswith(product.PREFIX)

    async def answer(self, path: str, scope) -> Response:
        """The picture, or that of the product while too many wait."""
        if path == ICON_PATH:
            return _picture(ICON.read_bytes(), A_DAY)
        if path == product.PATH:
            return _picture(product.picture(), A_DAY)
        if content := self.pictures.kept(path):
            return _picture(content, A_DAY)
        if self._waiting >= MOST_WAITING:
            return _picture(product.picture(), "no-store")
        return await self._draw(path)

    async def _draw(self, path: str) -> Response:
        self._waiting += 1
        try:
            async with self._drawing:
                await asyncio.sleep(max(0.0, self._free_at - time.monotonic()))
                began = time.monotonic()
                found = await asyncio.to_thread(self.pictures.drawn, path)
                self._free_at = 2 * time.monotonic() - began
        except DataError:  # the page says what is wrong
            return _picture(product.picture(), "no-store")
        finally:
            self._waiting -= 1
        return _picture(found[1], A_DAY if found[0] == path else "no-cache") if found else refused()


def _picture(content: bytes, kept: str) -> Response:
    return Response(content, media_type="image/png", headers={"cache-control": kept})
