"""A stranger who sends all that he can: addresses, messages, requests, uploads. Nothing of it stays, and nothing is told.

HOSTILE=1 sends a part; HOSTILE=100 is 10 000 addresses, 1 000 messages that mean nothing and 200 requests, in an hour.
"""

import asyncio
import os
import random
import time

import pytest
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg

from data.folder import PACKAGE
from serving.messages import MOST_BYTES, MOST_WRONG
from tests.e2e.serving import serving
from tests.hostile_strings import EVERY, MARKUP
from tests.pages.shared.test_hostile_text import PARAMETERS
from tests.pages.test_pages import PAGES
from tests.serving import raw
from tests.serving.visitor import connect

TIMES = int(os.environ.get("HOSTILE", "1"))
ADDRESSES, MESSAGES, REQUESTS, UPLOADS = 100 * TIMES, max(100, 10 * TIMES), max(40, 2 * TIMES), 5
VALUES = ("bool_value", "double_value", "int_value", "string_value", "json_value", "bytes_value", "json_trigger_value")
KEPT_MB = 40  # what a server may hold more of after it all than after the first visits


def memory_mb(process) -> float:
    """What a process holds in memory."""
    with open(f"/proc/{process.pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


async def addresses(base: str, chance: random.Random, count: int) -> list[bytes]:
    """Visit so many hostile addresses, each in a session of its own; what the server sent."""
    heard = []
    for number in range(count):
        page = PAGES[number % len(PAGES)] if number % len(PAGES) else ""
        visitor = await connect(base)
        asked = {name: chance.choice(EVERY) for name in chance.sample(PARAMETERS, 6)}
        url = chance.choice([None, None, "http://[", "javascript:mxq", f"{base}/{chance.choice(EVERY)}", "a" * 3000])
        await visitor.open(page, asked, url)
        heard += [
            data for data in visitor.heard if b"mxq" in data or b"Traceback" in data or b"/site-packages/" in data
        ]
        await visitor.socket.close()
    return heard


def nonsense(chance: random.Random, widgets: dict[str, str]) -> bytes | str:
    """A message that no browser sends: bytes at random, cut short, too large, a developer's, or a value of another kind."""
    message = BackMsg()
    kind = chance.randrange(8)
    if kind == 0:
        return chance.randbytes(chance.randrange(200))
    if kind == 1:
        return chance.choice(EVERY).replace("\x00", "")
    if kind == 2:
        message.rerun_script.query_string = "a" * (MOST_BYTES + chance.randrange(100_000))
    elif kind == 3:
        name = chance.choice(["clear_cache", "set_run_on_save", "load_git_info", "debug_shutdown_runtime", "stop_script",
                              "debug_disconnect_websocket", "app_heartbeat"])  # fmt: skip
        setattr(message, name, True)
    elif kind == 4:
        message.backend_operation_request.session_id = chance.choice(EVERY[:40])
        message.backend_operation_request.deferred_file.file_id = chance.choice(EVERY[:40])
    elif kind == 5:
        message.file_urls_request.file_names.extend(["a"] * 10)
    else:
        _values(message, chance, widgets)
    data = message.SerializeToString()
    return data[: chance.randrange(len(data))] if chance.random() < 0.1 else data


def _values(message: BackMsg, chance: random.Random, widgets: dict[str, str]) -> None:
    """Values of any kind for any of the page's controls."""
    message.rerun_script.page_script_hash = chance.choice(["", "x" * 32, EVERY[0]])
    message.rerun_script.fragment_id = chance.choice(["", "", "mxq"])
    for number in chance.sample(sorted(widgets), min(len(widgets), 4)):
        state = message.rerun_script.widget_states.widgets.add(id=number)
        name = chance.choice(VALUES)
        number_of = {"bool_value": True, "double_value": chance.choice([float("nan"), 1e308]), "int_value": 2**62}
        text = chance.choice(EVERY[:60])
        setattr(state, name, text.encode() if name == "bytes_value" else number_of.get(name, text))


async def messages(base: str, chance: random.Random, count: int) -> int:
    """Send so many messages that mean nothing, out of order, over as many connections as it takes; how many ended."""
    ended, visitor = 0, None
    for number in range(count):
        try:
            if visitor is None:
                visitor = await connect(base)
                if number % 2:
                    await visitor.open(chance.choice(["", *PAGES[1:]]))
            await visitor.socket.send(nonsense(chance, visitor.widgets))
        except websockets.ConnectionClosed:
            ended, visitor = ended + 1, None
    if visitor:
        await visitor.socket.close()
    return ended


def requests(base: str, chance: random.Random, count: int) -> list[raw.Answer]:
    """So many requests that no browser sends."""
    paths = ["/" + chance.choice(EVERY).replace(" ", "%20") for _ in range(count)]
    odd = [lambda path: raw.request(path), lambda path: raw.request(path, chance.choice(["PUT", "TRACE", "X", "OPTIONS"])),
           lambda path: raw.request(f"/static/../..{path}"), lambda path: raw.request(path, more=raw.HANDSHAKE),
           lambda path: chance.randbytes(300) + b"\r\n\r\n", lambda path: raw.request(path, more="Range: bytes=9-1,-\r\n"),
           lambda path: raw.request(path, more=f"Cookie: _streamlit_xsrf={path};a\r\n")]  # fmt: skip
    sent = [chance.choice(odd)(path.encode("utf-8", "replace").decode("latin-1")) for path in paths]
    return [raw.send(base, one, timeout=2) for one in sent]


@pytest.mark.slow("a server is attacked")
def test_nothing_is_told_kept_or_lost():
    chance = random.Random(2026)
    with serving() as server:
        asyncio.run(addresses(server.base, chance, 3 * len(PAGES)))
        before = memory_mb(server.process)
        heard = asyncio.run(addresses(server.base, chance, ADDRESSES))
        asyncio.run(messages(server.base, chance, MESSAGES))
        answers = requests(server.base, chance, REQUESTS)
        body = b"a" * 2**22
        uploads = [
            raw.send(server.base, raw.request("/_stcore/upload_file/a/b", "PUT", body=body)) for _ in range(UPLOADS)
        ]
        asyncio.run(addresses(server.base, chance, len(PAGES)))
        time.sleep(1)
        assert server.process.poll() is None
        log, kept = server.log(), memory_mb(server.process) - before
    assert "Traceback" not in log, log[-5000:]
    assert {answer.status for answer in uploads} <= {404, 0}
    bodies = b"".join([*heard, *(answer.body for answer in answers)])
    for told in (str(PACKAGE.parent).encode(), b"site-packages", b"Traceback", b"uvicorn", b"websockets/"):
        assert told not in bodies
    assert all("server" not in answer.names for answer in answers)
    assert [
        one for one in heard if b"st.exception" in one or any(f"«{text}»".encode() in one for text in MARKUP[:12])
    ] == []
    assert kept < KEPT_MB, f"{kept:.0f} MB more"
    print(
        f"{ADDRESSES} addresses, {MESSAGES} messages, {REQUESTS} requests, {UPLOADS} uploads: {kept:.1f} MB more kept"
    )


def test_a_connection_of_nonsense_is_ended():
    with serving() as server:
        ended = asyncio.run(_flood(server.base))
    assert ended == 1008


async def _flood(base: str) -> int:
    visitor = await connect(base)
    try:
        for _ in range(MOST_WRONG + 5):
            await visitor.socket.send(b"\xff")
        await asyncio.wait_for(visitor.socket.recv(), 20)
    except websockets.ConnectionClosed as closed:
        return closed.rcvd.code
    return 0
