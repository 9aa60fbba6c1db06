"""A running server: own files are shown to one at the machine, and not to one who comes through a proxy."""

import os
import shutil

import websockets

from data.folder import PACKAGE
from tests.e2e.serving import serving
from tests.e2e.test_one_edition import Visitor
from tests.loops import in_a_loop_of_its_own
from tests.own_documents import bring

SECRET = "kostra-4601-0a-2025"


async def drawn(base: str, headers: dict) -> str:
    """What the page of own files is sent for."""
    address = base.replace("http", "ws", 1) + "/_stcore/stream"
    async with websockets.connect(address, max_size=None, additional_headers=headers) as socket:
        elements = await Visitor(socket, "egne-tall").click(None)
    return "".join(element.decode("utf-8", "replace") for element in elements.values())


def test_a_visitor_through_a_proxy_sees_no_own_files(tmp_path, start):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    bring(folder, SECRET, ("accounts", 2025), form="0A")
    with serving(env=os.environ | {"DATA_DIR": str(folder), "OWN_FILES": ""}, start=start) as server:
        here = in_a_loop_of_its_own(drawn(server.base, {"Origin": server.base}))
        proxied = in_a_loop_of_its_own(drawn(server.base, {"Origin": server.base, "X-Forwarded-For": "10.0.0.7"}))
    assert SECRET in here and "bare svarer denne maskinen" in here
    assert SECRET not in proxied and "dashbordet er delt med andre" in proxied
