"""What a browser may send over the websocket: what the page needs. All else is counted, and never reaches the framework."""

import re

import streamlit as st
from google.protobuf.message import DecodeError
from starlette.datastructures import Headers
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from data.brought_in.elsewhere import sign_of_address
from data.brought_in.who_sees import HOSTS
from pages.shared.in_use import own_files
from serving.answers import refuse_websocket
from serving.site import is_host
from serving.tally import Tally
from serving.widgets import Widgets

MOST_BYTES = 256 * 1024  # a rerun of the largest page is some 20 kB
MOST_WRONG = 50  # of one connection, which then ends
NEEDED = {"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"}
OPERATIONS = {"deferred_file"}  # a download that is made when it is asked for
MALFORMED, TOO_LARGE, DEVELOPERS = "meldinger uten mening", "for store meldinger", "meldinger for utviklere"
UNKNOWN_HOST = "navn som ikke er tillatt"
ENDED_FOR = {1002: MALFORMED, 1007: MALFORMED, 1009: TOO_LARGE}  # what uvicorn itself ended the connection for


class Messages:
    """Reads every message of a websocket before the framework does."""

    def __init__(self, app, tally: Tally):
        self.app, self.tally, self.widgets = app, tally, Widgets()

    async def __call__(self, scope, receive, send):
        if scope["type"] == "websocket":
            connection = Connection(scope, receive, send, self.tally, self.widgets)
            receive, send = connection.receive, connection.send
        await self.app(scope, receive, send)


class Connection:
    """One browser's websocket, guarded."""

    def __init__(self, scope, receive, send, tally: Tally, widgets: Widgets):
        self.scope, self._receive, self._send = scope, receive, send
        self.tally, self.widgets = tally, widgets
        self.wrong, self.accepted, self.ended = 0, False, False

    async def send(self, message):
        """Hand on to the browser, from which the kinds of the controls are learned; nothing once it is ended.

        What the framework closes instead of accepting, for its host or origin, is answered with 403 as anything else.
        """
        if self.ended:
            return
        self.accepted = self.accepted or message["type"] == "websocket.accept"
        if message["type"] == "websocket.close" and not self.accepted:
            self.tally.once(UNKNOWN_HOST, unknown_host(Headers(scope=self.scope).get("host")))
            return await refuse_websocket(self.scope, self._send, 403)
        if message["type"] == "websocket.send" and message.get("bytes"):
            self.widgets.learn(message["bytes"])
        await self._send(message)

    async def receive(self):
        """The browser's next message that the framework may have; the end of the connection after too many others."""
        while self.wrong < MOST_WRONG:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                if kind := ENDED_FOR.get(message.get("code")):
                    self.tally.add(kind)
                return message
            if (data := self._allowed(message.get("bytes"))) is not None:
                return {"type": "websocket.receive", "bytes": data}
        await self._send({"type": "websocket.close", "code": 1008})
        self.ended = True
        return {"type": "websocket.disconnect", "code": 1008}

    def _allowed(self, data: bytes | None) -> bytes | None:
        """The message without what is wrong in it; None, and counted, where nothing is left of it."""
        if data is not None and len(data) > MOST_BYTES:
            self._refuse(TOO_LARGE)
            return None
        message = parsed(data)
        if message is None:
            self._refuse(MALFORMED)
            return None
        if not is_needed(message):
            self._refuse(DEVELOPERS)
            return None
        own_files.notice(sign_of_address(message.rerun_script.context_info.url))
        return data if self._is_sound(message) else message.SerializeToString()

    def _is_sound(self, message: BackMsg) -> bool:
        """Whether every value is of its control's kind; one that is not is taken out, as if it had not been sent."""
        states = message.rerun_script.widget_states.widgets if message.HasField("rerun_script") else []
        wrong = [number for number, state in enumerate(states) if not self.widgets.is_sound(state)]
        for number in reversed(wrong):
            del states[number]
        if wrong:
            self._refuse(MALFORMED)
        return not wrong

    def _refuse(self, kind: str) -> None:
        self.wrong += 1
        self.tally.add(kind)


def unknown_host(host: str | None) -> str:
    """What the owner is told of a name that the server does not answer to, with the line that mends it; "" of others."""
    if is_host_allowed(host):
        return ""
    name = re.sub(r":\d+$", "", host or "")
    shown = name.strip("[]") if is_host(name.strip("[]")) and name != "*" else "NAVNET"
    names = " ".join([*st.get_option("server.allowedHosts"), shown])
    return (
        f'Dashbordet svarer ikke på navnet {shown}, og den som bruker det, får ikke se sidene. Ta det med: {HOSTS}="{names}", '
        "og start på nytt."
    )


def parsed(data: bytes | None) -> BackMsg | None:
    """A message of the browser's; None for bytes that are none."""
    try:
        message = BackMsg.FromString(data or b"")
    except DecodeError:
        return None
    return message if message.WhichOneof("type") else None


def is_needed(message: BackMsg) -> bool:
    """Whether a page sends such a message, and not a developer's tools."""
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in OPERATIONS
    return kind in NEEDED
