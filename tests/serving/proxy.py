"""A small proxy as a careless one is: hands bytes on, with Host and Origin made to be the server's own."""

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.serving.raw import port


@contextmanager
def proxy(base: str, added: str = "") -> Iterator[str]:
    """The address of a proxy before the server at `base`. added: lines of the head that it adds, each with its line end."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_serve, args=(listening, port(base), added), daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)


def _serve(listening: socket.socket, to: int, added: str) -> None:
    with suppress(OSError):  # closed by the test
        while True:
            visitor = listening.accept()[0]
            threading.Thread(target=_between, args=(visitor, to, added), daemon=True).start()


def _between(visitor: socket.socket, to: int, added: str) -> None:
    with visitor, socket.create_connection(("127.0.0.1", to)) as server, suppress(OSError):
        head = b""
        while b"\r\n\r\n" not in head and (more := visitor.recv(65536)):
            head += more
        server.sendall(rewritten(head, to, added))
        threading.Thread(target=_on, args=(server, visitor), daemon=True).start()
        _on(visitor, server)


def rewritten(head: bytes, to: int, added: str) -> bytes:
    """The first request with the names of the server in place of those that the visitor wrote."""
    here = f"localhost:{to}".encode()
    head = re.sub(rb"(?im)^(host: )[^\r]*", rb"\g<1>" + here, head)
    head = re.sub(rb"(?im)^(origin: )[^\r]*", rb"\g<1>http://" + here, head)
    return head.replace(b"\r\n", b"\r\n" + added.encode("latin-1"), 1)


def _on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while more := source.recv(65536):
            target.sendall(more)
        target.shutdown(socket.SHUT_WR)
