"""A server in a process that has imported its libraries before: for tests that each need one of their own, and are not about
how it starts. Each is forked from one process, which has served nothing itself, and runs as run.py has it."""

import gc
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import run
from serving.warm_up import LATER

CAN = hasattr(os, "fork")
IMPORTED = ("streamlit.web.cli", *LATER, "pages.shared.cached")


class Process:
    """A server that was forked, with what is asked of a subprocess.Popen."""

    def __init__(self, pid: int):
        self.pid = pid

    def poll(self) -> int | None:
        """None while it runs: whoever forked it lets it go when it ends."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        return None

    def wait(self, timeout: float = 60) -> int:
        end = time.monotonic() + timeout
        while self.poll() is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired("server", timeout)
            time.sleep(0.01)
        return 0

    def terminate(self) -> None:
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)


@contextmanager
def forking() -> Iterator[Callable[[int, dict[str, str], Path], Process]]:
    """Within it, a function that starts a server on a port, with this environment and this file for what it writes."""
    words = [sys.executable, "-m", __name__]
    with subprocess.Popen(words, cwd=run.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:

        def start(port: int, env: dict[str, str], log: Path) -> Process:
            print(json.dumps([port, env, str(log)]), file=parent.stdin, flush=True)
            return Process(int(parent.stdout.readline()))

        yield start
        parent.stdin.close()


def _fork_for_each() -> None:
    for module in IMPORTED:
        importlib.import_module(module)
    gc.freeze()
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _serve(*json.loads(line))
        print(pid, flush=True)


def _serve(port: int, env: dict[str, str], log: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    written, nothing = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), os.open(os.devnull, os.O_RDONLY)
    for mine, given in ((0, nothing), (1, written), (2, written)):
        os.dup2(given, mine)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = run.server_command(sys.executable, port)[2:]
    sys.exit(importlib.import_module("streamlit.web.cli").main())


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who ends is gone at once
    _fork_for_each()
