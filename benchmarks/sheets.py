"""The sheet of one municipality: how large it is, how soon it is seen beside the bare page, and what all of them take."""

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

import run
from benchmarks import contenders, report, visits
from tests.e2e.browser import options

MOST_KB, MOST_SHARE, MOST_SECONDS, MOST_ALL_S, MOST_MIB = 150, 0.25, 3, 600, 1024
CODES = ("4601", "0301", "1508", "5612", "3222")
SHEET = "/ark/{}"
NETWORKS = {
    "local": None,
    "10 Mbit, 40 ms": {"offline": False, "downloadThroughput": 1.25e6, "uploadThroughput": 1.25e6, "latency": 40},
}
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def cold(browser, network: dict | None):
    """A page of a browser that has nothing of the site."""
    context = browser.new_context(viewport={"width": 375, "height": 812}, locale="nb-NO")
    page = context.new_page()
    if network:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", network)
    return context, page


def painted_ms(browser, address: str, network: dict | None) -> float:
    """From the start of the navigation to the first picture of a sheet, whose charts are in the page itself."""
    context, page = cold(browser, network)
    page.goto(address)
    page.wait_for_function(PAINTED)
    found = page.evaluate(PAINTED)
    context.close()
    return found


def chart_ms(browser, address: str, network: dict | None) -> float:
    """From the start of the navigation to the first frame in which the bare page's chart has points."""
    context, page = cold(browser, network)
    page.add_init_script(visits.STOPWATCH)
    page.goto(address)
    page.wait_for_function("() => window.seen && window.seen.first > 0", timeout=60_000)
    found = page.evaluate("window.seen.first")
    context.close()
    return found


def seen(rounds: int) -> dict[str, tuple[float, float]]:
    """By network: milliseconds of the bare page's chart and of the sheet, medians of visits in turn with an empty cache."""
    stock, ours = contenders.contenders("/", "Kommune", ("", ""))
    out = {}
    with ExitStack() as stack:
        for one in (stock, ours):
            stack.enter_context(contenders.started(one))
        browser = stack.enter_context(sync_playwright()).chromium.launch(**options())
        for name, network in NETWORKS.items():
            taken: tuple[list[float], list[float]] = ([], [])
            for turn in range(rounds + 1):
                taken[0].append(chart_ms(browser, stock.base + "/", network))
                taken[1].append(painted_ms(browser, ours.base + SHEET.format(CODES[turn % len(CODES)]), network))
            out[name] = median(taken[0][1:]), median(taken[1][1:])
        browser.close()
    return out


def published(folder: Path, *chosen: str) -> tuple[float, float]:
    """Seconds and MiB (its processes together, at the most) of `publish`, with PDF, Word, CSV and JSON."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "run.py", "publish", str(folder), *chosen], cwd=run.ROOT, stdout=subprocess.DEVNULL
    )
    most, done = [0.0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, most, done))
    watcher.start()
    code = process.wait()
    seconds = time.perf_counter() - start
    done.set()
    watcher.join()
    if code:
        raise SystemExit(f"publish: {code}")
    return seconds, most[0]


def _watch(pid: int, most: list[float], done: threading.Event) -> None:
    while not done.wait(0.2):
        most[0] = max(most[0], sum(map(_memory_mb, _with_children(pid))))


def _with_children(pid: int) -> list[int]:
    """A process and all that it has started, as far as they are there."""
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(one for child in told for one in _with_children(int(child)))]


def _memory_mb(pid: int) -> float:
    try:
        return contenders.memory_mb(pid)
    except (OSError, StopIteration):  # it has ended since
        return 0.0


def table(folder: Path, rounds: int) -> list[str]:
    lines = ["| | measured | target | |", "|---|---:|---:|---|"]

    def add(what: str, value: float, unit: str, most: float, decimals: int = 1) -> None:
        met = "met" if value <= most else "not met"
        lines.append(
            f"| {what} | {report.number(value, decimals)} {unit} | at most {report.number(most, 2 if most < 1 else 0)} {unit} | {met} |"
        )

    for name, (bare, sheet) in seen(rounds).items():
        add(
            f"First picture, empty cache, {name}: {sheet:.0f} ms beside the bare page's {bare:.0f} ms",
            sheet / bare,
            "",
            MOST_SHARE,
            2,
        )
    add("One sheet, the whole command", published(folder / "one", "--municipality", CODES[0])[0], "s", MOST_SECONDS)
    seconds, mib = published(folder / "all")
    add("All sheets with PDF, Word, CSV and JSON", seconds, "s", MOST_ALL_S, 0)
    add("Memory of that, all its processes", mib, "MiB", MOST_MIB, 0)
    largest = max(path.stat().st_size for path in (folder / "all").glob("*.html")) / 1000
    add("The largest page of the folder, HTML", largest, "kB", MOST_KB, 0)
    return lines


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks sheets")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report.show("sheets", table(Path(folder), chosen.rounds), chosen.write)
