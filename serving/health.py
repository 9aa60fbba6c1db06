"""Whether the server is alive, and whether it can show the figures: for what watches it, in JSON without paths."""

import asyncio
import time

from starlette.responses import JSONResponse, Response

from data.errors import DataError
from data.extract import age, catalogue
from serving.answers import OwnPaths, refused
from serving.site import Site

NEEDED = ("accounts", "municipalities")
EVERY_SECONDS = 10


def state() -> dict[str, str]:
    """By table, what keeps the server from being ready; {} when it is. Every file is held against its checksum."""
    from data.extract import store  # reads the tables, with libraries that the server starts without

    try:
        there = catalogue.present()
        told = {name: "missing" for name in NEEDED if name not in there}
        told |= {name: "damaged" for name in there if store.damage(name)}
        return {name: f"{days:.1f} days old" for name, days in age.too_old().items()} | told
    except DataError:
        return {"manifest": "unreadable"}


class Health(OwnPaths):
    """Answers /health/live and /health/ready: 200, or 503 with the tables that are missing, damaged or too old."""

    def __init__(self, app, site: Site):
        super().__init__(app, site)
        self._told: dict[str, str] = {}
        self._until, self._asking = 0.0, asyncio.Lock()

    def is_own(self, path: str) -> bool:
        """Those of health."""
        return path.startswith("/health/")

    async def answer(self, path: str, scope) -> Response:
        """Of the two that there are."""
        if path == "/health/live":
            return _told({"status": "alive"})
        return await self._ready() if path == "/health/ready" else refused()

    async def _ready(self) -> Response:
        """What was found within the last seconds; many who ask at once are answered by one look."""
        async with self._asking:
            if time.monotonic() >= self._until:
                self._told = await asyncio.to_thread(state)
                self._until = time.monotonic() + EVERY_SECONDS
        if self._told:
            return _told({"status": "not ready", "tables": self._told}, 503)
        return _told({"status": "ready"})


def _told(content: dict, status: int = 200) -> JSONResponse:
    return JSONResponse(content, status, headers={"cache-control": "no-store"})
