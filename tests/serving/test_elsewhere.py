"""A server that listens to its own machine, behind a proxy: what was brought in is hidden as soon as anything tells."""

import os
import shutil
import urllib.request

import pytest
import websockets
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from data.folder import PACKAGE
from serving.elsewhere import sign
from tests.e2e.serving import serving
from tests.loops import in_a_loop_of_its_own
from tests.own_documents import bring
from tests.serving import raw
from tests.serving.proxy import proxy
from tests.serving.visitor import Visitor

SECRET = "hemmelig-utkast"
PAGES = ("egne-tall", "", "budsjettundersokelsen")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    bring(folder, f"ledger-{SECRET}", ("budget", 2027), file_name=f"{SECRET}.csv")
    return folder


@pytest.fixture
def server(folder, start):
    """A server of its own: what it notices stands until it ends."""
    with serving(env=os.environ | {"DATA_DIR": str(folder), "OWN_FILES": ""}, start=start) as one:
        yield one


async def _seen(base: str, url: str | None, origin: str, pages) -> str:
    address = base.replace("http", "ws", 1) + "/_stcore/stream"
    async with websockets.connect(address, max_size=None, compression=None, origin=origin) as socket:
        visitor = Visitor(socket, base)
        for page in pages:
            await visitor.open(page, {"kommune": "4601 Bergen"}, url and f"{url}/{page}")
    assert any(ForwardMsg.FromString(data).WhichOneof("type") == "delta" for data in visitor.heard)
    return b"".join(visitor.heard).decode("utf-8", "replace")


def seen(base: str, url: str | None = None, pages=PAGES) -> str:
    """All that a browser is sent which has this address in its window: that of the server without one."""
    return in_a_loop_of_its_own(_seen(base, url, url or base, pages))


def test_a_proxy_that_rewrites_host_and_origin_shows_nothing_to_a_browser_elsewhere(server):
    assert SECRET in seen(server.base)
    with proxy(server.base) as through:
        assert SECRET not in seen(through, "http://okonomi.kommune.no:8080")
    assert SECRET not in seen(server.base), "what was noticed stands for all"
    assert server.log().count("kom fra en annen maskin") == 1 and "OWN_FILES" in server.log()


@pytest.mark.parametrize(
    "added", ["Via: 1.1 proxy\r\n", "X-Forwarded-Proto: https\r\n", "CF-Ray: 1\r\n", "X-Real-IP: 10.0.0.7\r\n"]
)
def test_a_header_of_any_request_hides_them_from_the_next_visitor(server, added):
    with proxy(server.base, added) as through, urllib.request.urlopen(f"{through}/_stcore/health") as answer:
        assert answer.status == 200
    assert SECRET not in seen(server.base, pages=PAGES[:1])


@pytest.mark.parametrize(
    "asked",
    [b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", b"GET / HTTP/1.1\r\nHost: okonomi.kommune.no\r\n\r\n",
     raw.request("/_stcore/stream", more=raw.HANDSHAKE + "Origin: https://kommune.no\r\n"),
     raw.request("/finnes-ikke.js", "HEAD", "X-Forwarded-For: 10.0.0.7\r\n")],
)  # fmt: skip
def test_any_request_that_tells_hides_them_also_from_a_session_that_is_open(server, asked):
    async def session() -> tuple[str, str]:
        address = server.base.replace("http", "ws", 1) + "/_stcore/stream"
        async with websockets.connect(address, max_size=None, compression=None, origin=server.base) as socket:
            visitor = Visitor(socket, server.base)
            await visitor.open("egne-tall")
            before = len(visitor.heard)
            raw.send(server.base, asked)
            await visitor.open("egne-tall")
            told = [
                b"".join(part).decode("utf-8", "replace") for part in (visitor.heard[:before], visitor.heard[before:])
            ]
            return told[0], told[1]

    first, second = in_a_loop_of_its_own(session())
    assert SECRET in first and SECRET not in second and "dashbordet er delt med andre" in second


def test_what_a_page_of_another_site_can_make_the_browser_ask_hides_nothing():
    headers = [(b"host", b"localhost:8501"), (b"origin", b"https://kommune.no"), (b"referer", b"https://kommune.no/")]
    assert sign({"type": "http", "http_version": "1.1", "headers": headers}) == ""
    assert sign({"type": "websocket", "http_version": "1.1", "headers": headers}) == "origin"
