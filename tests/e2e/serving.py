"""Starts the dashboard's server as run.py does, on a free port, and stops it."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import run


@dataclass
class Served:
    """A running server: its address, its process and what it has written."""

    base: str
    process: subprocess.Popen
    log_file: Path

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def get(self, path: str, **headers: str):
        """The open answer to GET `path`, with `headers` such as accept_encoding="gzip"."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        return urllib.request.urlopen(urllib.request.Request(self.base + path, headers=names), timeout=30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_healthy(base: str) -> bool:
    try:
        return urllib.request.urlopen(f"{base}/_stcore/health", timeout=5).status == 200
    except OSError:
        return False


def wait_until_healthy(served: Served, limit_s: float = 60, pause_s: float = 0.02) -> None:
    """Return when the server answers; its log is in the error if it ends first or takes too long."""
    end = time.monotonic() + limit_s
    while not is_healthy(served.base):
        if served.process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"The server did not come up:\n{served.log()}")
        time.sleep(pause_s)


@contextmanager
def serving(
    command=None, cwd: Path = run.ROOT, env: dict | None = None, path: str = "", start=None
) -> Iterator[Served]:
    """A server that is up for as long as the block runs.

    command: a function from a port to a command; by default the dashboard's own. env: None inherits. path: that it is
    served under, "/okonomi". start: of tests.serving.forked, in the place of a command. No municipality is made ahead,
    unless env says so: that is other tests' time.
    """
    env = {"SERVE_AHEAD_MB": "0", **(os.environ if env is None else env)}
    port = free_port()
    command = command or (lambda port: run.server_command(sys.executable, port))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        log_file = Path(folder) / "server.log"
        with log_file.open("wb") as log:
            process = (
                start(port, env, log_file)
                if start
                else subprocess.Popen(command(port), cwd=cwd, env=env, stdout=log, stderr=subprocess.STDOUT)
            )
        served = Served(f"http://localhost:{port}{path}", process, log_file)
        try:
            wait_until_healthy(served)
            yield served
        finally:
            stop(process)


def stop(process: subprocess.Popen) -> None:
    """End the process as Ctrl-C's cousin SIGTERM does; by force if it will not."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
