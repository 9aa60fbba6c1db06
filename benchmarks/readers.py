"""How many readers one process serves, beside the bare page: each clicks every five seconds, on a municipality of his own.

Also visitors who come all at once, what a session holds, and whether memory grows with reruns. The readers are in a
process of their own, see `asked`; the bare page's click between years, which is all that it has.
"""

import argparse
import asyncio
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode

from benchmarks import contenders, report, sessions
from benchmarks.municipalities import YEARS, options

EVERY_S, MOST_S, TIMES = 5, 1.0, 8  # a click, what 95 of 100 may take at most, and readers beside the bare page's
ARRIVALS, WITHIN_S, FIRST_S = 100, 4, 2.0


def p95(taken: list[float]) -> float:
    return quantiles(taken, n=20)[-1]


async def reader(visitor: sessions.Session, choices: list[str], end: float, taken: list[float]) -> None:
    """Clicks every EVERY_S from a moment of his own; how long each took, the next is not waited with."""
    at = time.perf_counter() + random.random() * EVERY_S
    for turn in range(10**6):
        await asyncio.sleep(max(0.0, at - time.perf_counter()))
        if at > end:
            return
        await visitor.rerun(choices[turn % len(choices)])
        taken.append(time.perf_counter() - at)  # from when he meant to click
        at += EVERY_S


async def clicking(base: str, page: str, control: str, choices: list[str], readers: int, seconds: float) -> float:
    """The 95th of 100 clicks, in seconds."""
    visitors = [await sessions.connect(base, page, control) for _ in range(readers)]
    taken: list[float] = []
    end = time.perf_counter() + seconds
    turns = [random.Random(number).sample(choices, len(choices)) for number in range(readers)]
    await asyncio.gather(*(reader(visitor, turn, end, taken) for visitor, turn in zip(visitors, turns, strict=True)))
    for visitor in visitors:
        await visitor.socket.close()
    return p95(taken)


async def arriving(base: str, page: str, control: str, choices: list[str], pid: int) -> tuple[float, float]:
    """ARRIVALS who come within WITHIN_S, each by the address of his own municipality, which others have asked for: the
    95th of 100 times to a whole page, and MB a session while all are there and have clicked once.
    """
    first = await sessions.connect(base, page, control)
    for choice in choices[: ARRIVALS + 1]:
        await first.rerun(choice)
    await first.socket.close()
    before = contenders.memory_mb(pid)

    async def one(number: int) -> tuple[float, sessions.Session]:
        await asyncio.sleep(number * WITHIN_S / ARRIVALS)
        start = time.perf_counter()
        visitor = await sessions.connect(base, page, control, urlencode({"kommune": choices[number]}))
        return time.perf_counter() - start, visitor

    came = await asyncio.gather(*map(one, range(ARRIVALS)))
    for number, (_, visitor) in enumerate(came):
        await visitor.rerun(choices[number + 1])
    held = (contenders.memory_mb(pid) - before) / ARRIVALS
    for _, visitor in came:
        await visitor.socket.close()
    return p95([took for took, _ in came]), held


async def rerunning(base: str, page: str, control: str, choices: list[str], pid: int, reruns: int) -> list[float]:
    """That many reruns without pause: MB before, half way through and after, once every choice has been seen."""
    visitor = await sessions.connect(base, page, control)
    for choice in choices:
        await visitor.rerun(choice)
    memory = [contenders.memory_mb(pid)]
    for half in (range(reruns // 2), range(reruns // 2, reruns)):
        for turn in half:
            await visitor.rerun(choices[turn % len(choices)])
        memory.append(contenders.memory_mb(pid))
    await visitor.socket.close()
    return memory


def asked(what: str, *arguments) -> Any:
    """One of the measurements above, in a process of its own: no time is taken from the server's."""
    command = [sys.executable, "-m", "benchmarks.readers", what, json.dumps(arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def measured(counts: list[int], seconds: float, reruns: int) -> list[str]:
    """The lines of the table."""
    stock, ours = contenders.contenders("/", "Kommune", ("", ""))
    with contenders.started(stock) as _:
        taken = {count: asked("clicking", stock.base, "/", stock.control, YEARS, count, seconds) for count in counts}
    most = max([count for count, took in taken.items() if took < MOST_S], default=0)
    lines = [
        f"| Bare page, {count} readers, p95 | {took:.2f} s | under {MOST_S:g} s |" for count, took in taken.items()
    ]
    with contenders.started(ours) as (served, _):
        pid, choices = served.process.pid, options()
        contenders.wait_until_idle(pid)
        first, held = asked("arriving", ours.base, "/", ours.control, choices, pid)
        took = asked("clicking", ours.base, "/", ours.control, choices, TIMES * most, seconds) if most else 0.0
        memory = asked("rerunning", ours.base, "/", ours.control, choices, pid, reruns)
    lines.append(f"| {ARRIVALS} arrivals in {WITHIN_S} s, whole page, p95 | {first:.2f} s | under {FIRST_S:g} s |")
    lines.append(f"| Memory a session | {held:.2f} MB | at most 0.50 MB |")
    lines.append(f"| Dashboard, {TIMES * most} readers, p95 | {took:.2f} s | under {MOST_S:g} s |")
    grown = ", ".join(f"{one:.0f}" for one in memory)
    return [*lines, f"| Memory before, half way through and after {reruns} reruns | {grown} MB | flat |"]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks readers")
    parser.add_argument("--bare", nargs="+", type=int, default=[5, 10, 20, 40], help="readers of the bare page")
    parser.add_argument("--seconds", type=float, default=30, help="that the readers click")
    parser.add_argument("--reruns", type=int, default=8000, help="without pause, for memory")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    lines = measured(chosen.bare, chosen.seconds, chosen.reruns)
    report.show("readers", ["| | measured | target |", "|---|---:|---|", *lines], chosen.write)


if __name__ == "__main__":
    measurements: dict[str, Callable] = {"clicking": clicking, "arriving": arriving, "rerunning": rerunning}
    found = asyncio.run(measurements[sys.argv[1]](*json.loads(sys.argv[2])))
    print(json.dumps(found))
