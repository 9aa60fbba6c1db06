"""What uvicorn does before the app is asked: its answers carry the app's headers and name no server.

Streamlit makes uvicorn's settings and hands none of these on, so they are set in the settings that the lifespan's
own channel belongs to, before the first connection. Another ASGI server is left as it is.
"""

from collections.abc import Iterable

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request
from websockets.server import ServerProtocol

DONE = "headers-by-server"
MOST_BYTES = 2**20  # of one message from a browser; the guard in messages.py takes less


def protect(receive, headers: dict[str, str], state: dict) -> None:
    """Give uvicorn's every answer these headers, when uvicorn it is; state: of the lifespan, told so as DONE."""
    config = getattr(getattr(receive, "__self__", None), "config", None)
    if not isinstance(config, uvicorn.Config):
        return
    kept = [(name, value) for name, value in config.encoded_headers if name != b"server"]
    config.encoded_headers = kept + [(name.encode(), value.encode()) for name, value in headers.items()]
    config.ws_max_size = min(config.ws_max_size, MOST_BYTES)
    if config.http_protocol_class is HttpToolsProtocol and config.ws_protocol_class is WebSocketsSansIOProtocol:
        config.http_protocol_class, config.ws_protocol_class = Requests, Messages
    state[DONE] = True


class Requests(HttpToolsProtocol):
    """Answers a malformed request for a websocket as any malformed request, before the websocket library does."""

    def handle_websocket_upgrade(self):
        if is_sound_handshake(self.scope["method"], self.url, self.scope["headers"]):
            super().handle_websocket_upgrade()
        else:
            self.send_400_response("Invalid HTTP request received.")


def is_sound_handshake(method: str, url: bytes, headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether the websocket library takes this request, tried on a connection that is none."""
    trial = ServerProtocol()
    lines = [method.encode() + b" " + url + b" HTTP/1.1", *(name + b": " + value for name, value in headers)]
    trial.receive_data(b"\r\n".join([*lines, b"", b""]))
    asked = [event for event in trial.events_received() if isinstance(event, Request)]
    return trial.parser_exc is None and len(asked) == 1 and trial.accept(asked[0]).status_code == 101


class Messages(WebSocketsSansIOProtocol):
    """Hands text on as the bytes it is, which the guard counts as malformed, where uvicorn traces text that is none."""

    def handle_text(self, event):
        self.handle_bytes(event)

    def handle_parser_exception(self):
        if self.conn.close_sent is None:  # nothing to say to this one
            self.transport.close()
        else:
            super().handle_parser_exception()
