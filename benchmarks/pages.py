"""The dashboard's speed and memory beside a bare page's, in the same run, taking turns."""

import argparse
import asyncio
import json
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks import contenders, report, sessions, visits
from serving.ahead import keep
from tests.e2e.browser import options

# name: (what it is, unit, target as a ratio, whether it is the least or the most)
FIGURES = {
    "start_ms": ("Start to healthy", "ms", 1.3, "at most"),
    "visible_ms": ("Address to chart visible, warm browser", "ms", 1.15, "at most"),
    "click_ms": ("Click on another year to new chart", "ms", 1.5, "at most"),
    "reruns_per_s": ("Reruns a second, one process", "", 4, "at least"),
    "memory_mb": ("Memory after ten sessions", "MB", 1.5, "at most"),
}
VISITORS, SECONDS = 20, 6


def load(contender) -> float:
    """Reruns a second with 20 visitors who click without pause, from a process of their own."""
    asked = [contender.base, contender.page, contender.control, *contender.options, str(VISITORS), str(SECONDS)]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.sessions", *asked], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def in_browser(both, browser) -> dict[str, dict[str, float]]:
    """What a visitor waits for, by contender: both servers are up, so that the machine's moods fall on both."""
    with ExitStack() as servers:
        started = {one.name: servers.enter_context(contenders.started(one))[1] for one in both}
        seen = visits.visible(browser, both)
        return {
            one.name: {
                "visible_ms": seen[one.name], "click_ms": visits.clicks(browser, one), "start_ms": started[one.name],
            }
            for one in both
        }  # fmt: skip


def on_server(contender) -> dict[str, float]:
    """Memory with sessions, and load, on a fresh server that makes nothing ahead: else how far it had come would count."""
    with contenders.started(contender, **{keep.VARIABLE: "0"}) as (served, _):
        held = sessions.with_sessions(
            contender.base, contender.page, contender.control, contender.options, 10,
            lambda: contenders.memory_mb(served.process.pid),
        )  # fmt: skip
        with ThreadPoolExecutor(1) as thread:  # Playwright has a loop of its own in this one
            memory = thread.submit(asyncio.run, held).result()
        return {"memory_mb": memory, "reruns_per_s": load(contender)}


def rounds(both, count: int) -> dict[str, dict[str, float]]:
    """Medians per contender over `count` rounds in which the contenders take turns."""
    seen: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options())
        version = browser.version
        for turn in range(count):
            order = both if turn % 2 == 0 else both[::-1]
            waited = in_browser(order, browser)
            for contender in order:
                figures = waited[contender.name] | on_server(contender)
                print(
                    f"{turn + 1}/{count} {contender.name:5}", {k: round(v, 1) for k, v in figures.items()}, flush=True
                )
                for name, value in figures.items():
                    seen[contender.name][name].append(value)
        browser.close()
    report.VERSIONS["chromium"] = version
    return {name: {figure: median(values) for figure, values in found.items()} for name, found in seen.items()}


def table(found: dict[str, dict[str, float]]) -> list[str]:
    """The markdown table: both medians, the ratio, the target and whether it is met."""
    lines = ["| | bare page | dashboard | ratio | target | |", "|---|---:|---:|---:|---:|---|"]
    for figure, (title, unit, target, kind) in FIGURES.items():
        stock, ours = found["stock"][figure], found["ours"][figure]
        met = ours / stock <= target if kind == "at most" else ours / stock >= target
        values = f"{report.number(stock)} {unit} | {report.number(ours)} {unit} | {report.number(ours / stock, 2)}"
        lines.append(f"| {title} | {values} | {kind} {report.number(target, 2)} | {'met' if met else 'not met'} |")
    return lines


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks pages")
    parser.add_argument("--page", default="/spredning")
    parser.add_argument("--control", default="Regnskapsår")
    parser.add_argument(
        "--options", nargs=2, default=["2025", "2024"], help="what is clicked in turn; the first is chosen"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    both = contenders.contenders(chosen.page, chosen.control, tuple(chosen.options))
    lines = table(rounds(both, chosen.rounds))
    note = (
        f"Page {chosen.page}, click on «{chosen.control}», median of {chosen.rounds} rounds. Nothing was made ahead on the "
        "servers of the last two lines."
    )
    report.show("pages", [*lines, "", note], chosen.write)
