"""A visitor over the websocket as a browser is one, or as none is: sends bytes, and keeps what comes back."""

import asyncio
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

LONGEST_S = 60


class Visitor:
    """One connection. heard: the messages of the server as bytes. widgets: the number of every control that was sent."""

    def __init__(self, socket, base: str):
        self.socket, self.base = socket, base
        self.heard, self.widgets = [], {}

    async def open(self, page: str = "", parameters: dict[str, str] | None = None, url: str | None = None) -> None:
        """Ask for a page with an address, and read until it has been shown."""
        message = BackMsg()
        message.rerun_script.page_name = page
        message.rerun_script.query_string = urlencode(parameters or {}, errors="replace")
        message.rerun_script.context_info.url = url or f"{self.base}/{page}"
        await self.socket.send(message.SerializeToString())
        await self.finish()

    async def finish(self) -> None:
        """Read until a script has finished."""
        while True:
            data = await asyncio.wait_for(self.socket.recv(), LONGEST_S)
            message = ForwardMsg.FromString(data)
            self.heard.append(data)
            self._notice(message)
            if message.WhichOneof("type") == "script_finished":
                return

    def _notice(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if number := getattr(getattr(element, kind), "id", "") if kind else "":
            self.widgets[number] = kind


async def connect(base: str) -> Visitor:
    """A connection as a browser opens it."""
    address = base.replace("http", "ws", 1) + "/_stcore/stream"
    return Visitor(await websockets.connect(address, max_size=None, compression=None), base)
