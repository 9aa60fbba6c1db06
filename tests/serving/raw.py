"""Requests as they are on the wire, byte by byte, and the answers: what no library would send."""

import socket
from dataclasses import dataclass

HANDSHAKE = (
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
)


@dataclass(frozen=True)
class Answer:
    """status: 0 where the connection was closed without a word. headers: by name in small letters, last one wins."""

    status: int
    headers: dict[str, str]
    body: bytes
    names: tuple[str, ...] = ()


def port(base: str) -> int:
    return int(base.rsplit(":", 1)[1].split("/")[0])


def send(base: str, request: bytes, timeout: float = 10) -> Answer:
    """What comes back to these bytes, read to its end, its content-length or its last chunk."""
    received = b""
    with socket.create_connection(("localhost", port(base)), timeout=timeout) as connection:
        try:
            connection.sendall(request)
            while not is_whole(received) and (more := connection.recv(65536)):
                received += more
        except OSError:  # a refusal may close before all is sent
            pass
    return parsed(received)


def is_whole(received: bytes) -> bool:
    _, end, body = received.partition(b"\r\n\r\n")
    if not end:
        return False
    answer = parsed(received)
    if answer.headers.get("transfer-encoding") == "chunked":
        return has_last_chunk(body)
    return answer.status == 101 or len(body) >= int(answer.headers.get("content-length", 10**9))


def has_last_chunk(body: bytes) -> bool:
    """Whether a body in chunks is there to its end: the chunk of no length, and an empty line."""
    at = 0
    while (line := body.find(b"\r\n", at)) > 0:
        size = int(body[at:line].split(b";")[0], 16)
        at = line + 2 + size + 2
        if not size:
            return len(body) >= at
    return False


def parsed(received: bytes) -> Answer:
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = [line.split(": ", 1) for line in lines if ": " in line]
    status = int(first.split()[1]) if first.startswith("HTTP/") else 0
    names = tuple(name.lower() for name, _ in pairs)
    return Answer(status, {name.lower(): value for name, value in pairs}, body, names)


def request(path: str, method: str = "GET", more: str = "", body: bytes = b"") -> bytes:
    """A request; more: further lines of its head, each with its line end."""
    size = f"Content-Length: {len(body)}\r\n" if body else ""
    return f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{size}{more}\r\n".encode("latin-1") + body
