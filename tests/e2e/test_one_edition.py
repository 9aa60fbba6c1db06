"""Many visitors click while the figures are replaced under them: no run of a page shows two editions.

Two editions, of which every figure and every date differs, take turns at being the newest. What a run draws must be,
element by element, what the page draws of the one or of the other alone, and of the newest when the run began or later.
RERUNS sets how many runs (60 by default, of the quick pages; more are of all pages).
"""

import asyncio
import os
import shutil
import time
from dataclasses import dataclass, field, replace
from itertools import cycle
from threading import Lock

import pytest
import websockets
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.sessions import Session
from data.extract import manifest, store
from data.folder import PACKAGE
from tests.e2e.serving import serving
from tests.loops import in_a_loop_of_its_own
from tests.own_documents import bring

RERUNS = int(os.environ.get("RERUNS", "60"))
QUICK = ("", "spredning", "budsjettundersokelsen", "data-og-metode")
SLOW = ("netto-driftsresultat", "handlingsrom", "pleie-og-omsorg", "barnehagenormer", "egne-tall")
PAGES = QUICK if RERUNS <= 100 else QUICK + SLOW
CHOSEN = ("4601 Bergen", "3222 Lørenskog")
AMOUNTS = {"accounts": "value_1000nok", "key_figures": "value", "population": "persons"}
OWN = "egne-tall"  # whose figures are those of files alone
SESSIONS = 2  # of each page
TURN = 12 if RERUNS <= 100 else 30  # runs between two editions


@dataclass
class Editions:
    """Two editions of one folder. begun, done: how many times the other one has been put in place, or begun to be."""

    folder: object
    both: list = field(default_factory=list)
    begun: int = 0
    done: int = 0
    alone: Lock = field(default_factory=Lock)

    def make(self) -> None:
        """The second has every amount doubled, and dates of its own."""
        first = store.manifest(self.folder)
        for name, (newest, *_) in first.items():
            frame = store.read(name, self.folder)
            if name in AMOUNTS:
                frame[AMOUNTS[name]] *= 2
            dates = {"fetched": "2026-11-25T06:00:00Z", "updated": "2026-11-24T06:00:00Z"}
            store.write(name, frame, replace(newest, **dates), self.folder)
        self.both = [first, store.manifest(self.folder)]
        self.put(0)

    def put(self, which: int) -> None:
        manifest.write(self.folder, self.both[which])

    def turn(self) -> None:
        """Put the other one in place, when one that is being put there is: as all that writes holds the folder's lock."""
        with self.alone:
            self.begun += 1
            self.put(self.begun % 2)
            self.done += 1


class Visitor(Session):
    """Keeps what a run draws: the elements by their place."""

    def __init__(self, socket, page: str):
        super().__init__(socket, page, "Kommune")
        self.drawn = {}

    async def click(self, option: str | None) -> dict:
        self.drawn, self.kept = {}, set()  # every message whole, none by its hash
        await self.rerun(option)
        return self.drawn

    def _notice(self, message: ForwardMsg) -> None:
        super()._notice(message)
        if message.WhichOneof("type") == "delta":
            element = message.delta.new_element
            if element.WhichOneof("type") == "download_button":
                element.download_button.deferred_file_id = ""  # new for every run
            self.drawn[tuple(message.metadata.delta_path)] = message.delta.SerializeToString(deterministic=True)


async def visitor(base: str, page: str) -> Visitor:
    socket = await websockets.connect(
        base.replace("http", "ws", 1) + "/_stcore/stream", max_size=None, ping_timeout=None
    )
    one = Visitor(socket, page)
    await one.click(None)
    assert one.widget, page
    return one


async def alone(base: str, editions: Editions) -> dict:
    """What every page draws of each edition when nothing is written: by page, choice and edition."""
    found = {}
    for which in (0, 1):
        editions.put(which)
        for page in PAGES:
            one = await visitor(base, page)
            for option in CHOSEN:
                found[page, option, which] = await one.click(option)
            await one.socket.close()
    editions.put(0)
    return found


async def load(base: str, editions: Editions, expected: dict) -> list[str]:
    """Click until there are RERUNS runs; what was wrong with each that was of two editions, or of an old one."""
    wrong, left = [], iter(range(1, RERUNS + 1))

    async def clicks(page: str) -> None:
        one = await visitor(base, page)
        for option, number in zip(cycle(CHOSEN), left, strict=False):
            done = editions.done
            drawn = await one.click(option)
            may_be = {at % 2 for at in range(done, editions.begun + 1)}
            shown = {which for which in (0, 1) if drawn == expected[page, option, which]}
            if not shown & may_be:
                what = "en gammel utgave" if shown else "to utgaver"
                wrong.append(f"{page or 'forsiden'}: {what}")
            if number % TURN == 0:
                await asyncio.to_thread(editions.turn)  # the others are in the middle of a run
        await one.socket.close()

    await asyncio.gather(*(clicks(page) for page in PAGES for _ in range(SESSIONS)))
    return wrong


@pytest.fixture
def editions(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    bring(folder, "kostra-4601-0a-2025", ("accounts", 2025), form="0A")
    made = Editions(folder)
    made.make()
    return made


def test_no_run_shows_two_editions(editions, start):
    with serving(env=os.environ | {"DATA_DIR": str(editions.folder)}, start=start) as server:
        expected = in_a_loop_of_its_own(alone(server.base, editions))
        for page in PAGES:
            for option in CHOSEN:
                assert (page == OWN) == (expected[page, option, 0] == expected[page, option, 1]), page
        began = time.monotonic()
        wrong = in_a_loop_of_its_own(load(server.base, editions, expected))
        took = time.monotonic() - began
        assert "Traceback" not in server.log()
    print(f"{RERUNS} kjøringer på {took:.0f} s under {editions.done} bytter av utgave: {len(wrong)} feil {wrong[:5]}")
    assert editions.done > 1 and wrong == []
