"""The two servers that are compared, and how each is started."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import run
from tests.e2e.serving import Served, free_port, stop, wait_until_healthy

BARE = Path(__file__).resolve().parent / "bare"
# Not what is measured: the first would open a window, the others ask outside addresses.
ASIDE = {"server.headless": "true", "browser.gatherUsageStats": "false", "logger.hideWelcomeMessage": "true"}


@dataclass
class Contender:
    """A server to measure: page and control are what is visited and clicked. One port, for the browser's cache."""

    name: str
    cwd: Path
    page: str
    control: str
    options: tuple[str, str]
    port: int

    @property
    def base(self) -> str:
        return f"http://localhost:{self.port}"

    def command(self) -> list[str]:
        if self.cwd == run.ROOT:
            return run.server_command(sys.executable, self.port)
        aside = [part for name, value in ASIDE.items() for part in (f"--{name}", value)]
        return [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port), *aside]


def contenders(page: str, control: str, options: tuple[str, str]) -> list[Contender]:
    """The bare page on the framework's defaults, and the dashboard."""
    return [
        Contender("stock", BARE, "/", "År", ("2025", "2024"), free_port()),
        Contender("ours", run.ROOT, page, control, options, free_port()),
    ]


@contextmanager
def started(contender: Contender, **settings: str) -> Iterator[tuple[Served, float]]:
    """The server while the block runs, and the milliseconds from its start until it was healthy. settings: of its environment."""
    start = time.perf_counter()
    process = subprocess.Popen(
        contender.command(), cwd=contender.cwd, env={**os.environ, **settings}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    served = Served(contender.base, process, Path(os.devnull))
    try:
        wait_until_healthy(served, pause_s=0.002)
        yield served, (time.perf_counter() - start) * 1000
    finally:
        stop(process)


def memory_mb(pid: int) -> float:
    """Proportional set size of a process in MB, from Linux's /proc."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    kilobytes = next(line.split()[1] for line in text.splitlines() if line.startswith("Pss:"))
    return int(kilobytes) / 1024


def cpu_ms(pid: int) -> float:
    """The CPU that a process has used since it started, threads that have ended included, from Linux's /proc."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def wait_until_idle(pid: int, still_s: float = 8, limit_s: float = 240) -> None:
    """Return when the process has used next to no CPU for a while, longer than serving.ahead waits before it begins: what
    it does ahead of the visitors is done."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        before = cpu_ms(pid)
        time.sleep(still_s)
        if cpu_ms(pid) - before < 0.02 * still_s * 1000:
            return
