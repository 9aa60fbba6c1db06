"""What a click on a municipality costs the server, page by page, beside a click on the bare page: CPU, not waiting.

New: no visitor has asked for that municipality since the server started, on any page; the server has had the time to make
ahead what it makes ahead (serving.ahead), unless --nothing-ahead says that it makes nothing. Seen: another visitor asks for
the same ones again. Read from Linux' /proc, so that what else the machine does is not counted.
"""

import argparse
import asyncio
import random
from contextlib import ExitStack
from dataclasses import replace
from statistics import median

from benchmarks import contenders, report, sessions
from data.extract import store
from data.folder import PACKAGE
from serving.ahead import keep

PAGES = {
    "/": "Resultatet",
    "/kommunen": "Kommunen",
    "/sammenlikn": "Sammenlikn",
    "/kart": "Kart",
    "/spredning": "Etter størrelse",
    "/handlingsrom": "Handlingsrom",
    "/budsjettundersokelsen": "Budsjettene",
    "/pleie-og-omsorg": "Pleie og omsorg",
    "/barnehagenormer": "Barnehagenormer",
    "/befolkning": "Befolkning",
    "/ungt-utenforskap": "Ungt utenforskap",
    "/innovasjon": "Innovasjon",
    "/debatten": "Til debatten",
    "/da-og-na": "Da og nå",
    "/egne-tall": "Egne regnskap",
    "/nytt": "Nytt og rettet",
    "/data-og-metode": "Data og metode",
}
YEARS = ("2024", "2023", "2025")
NEW, SEEN = 0.5, 0.15  # of the bare page's click, at most
WARM, SETTLE_S = 3, 0.3


def options() -> list[str]:
    """What the picker calls every municipality, in an order that is the same every time and has no pattern."""
    rows = store.read("municipalities", PACKAGE)
    labels = [f"{code} {name}" for code, name in zip(rows["municipality_code"], rows["name"], strict=True)]
    return random.Random(1).sample(labels, len(labels))


async def cpu_ms(pid: int, visitor: sessions.Session, choices: list[str]) -> float:
    """The mean of the server's CPU for each of these clicks, with what it does after it has answered."""
    await asyncio.sleep(SETTLE_S)
    before = contenders.cpu_ms(pid)
    for choice in choices:
        await visitor.rerun(choice)
    await asyncio.sleep(SETTLE_S)
    return (contenders.cpu_ms(pid) - before) / len(choices)


async def page(stock, ours, picks: list[str], rounds: int) -> dict[str, float]:
    """Medians over rounds in which bare page, new and seen take turns. stock, ours: contender and process number."""
    bare = await sessions.connect(stock[0].base, stock[0].page, stock[0].control)
    first, other = [await sessions.connect(ours[0].base, ours[0].page, ours[0].control) for _ in range(2)]
    shown = options()[:WARM]
    for visitor, choices in ((bare, YEARS), (first, shown), (other, shown)):
        for choice in choices:
            await visitor.rerun(choice)
    taken: dict[str, list[float]] = {"bare": [], "new": [], "seen": []}
    size = len(picks) // rounds
    for turn in range(rounds):
        part = picks[turn * size : (turn + 1) * size]
        years = [YEARS[n % len(YEARS)] for n in range(size)]
        for name, pid, visitor, choices in (
            ("bare", stock[1], bare, years), ("new", ours[1], first, part), ("seen", ours[1], other, part),
        ):  # fmt: skip
            taken[name].append(await cpu_ms(pid, visitor, choices))
    for visitor in (bare, first, other):
        await visitor.socket.close()
    return {name: median(values) for name, values in taken.items()}


def measured(pages: list[str], clicks: int, rounds: int, **settings: str) -> dict[str, dict[str, float]]:
    """By page; the municipalities are dealt out to the pages, since pages share what they have computed."""
    stock, ours = contenders.contenders("/", "Kommune", ("", ""))
    picks, found = options()[WARM:], {}
    with ExitStack() as servers:
        pids = [servers.enter_context(contenders.started(one, **settings))[0].process.pid for one in (stock, ours)]
        contenders.wait_until_idle(pids[1])
        for number, path in enumerate(pages):
            part = picks[number * clicks : (number + 1) * clicks]
            both = (stock, pids[0]), (replace(ours, page=path), pids[1])
            found[path] = asyncio.run(page(*both, part, rounds))
            print(path, {name: round(value, 1) for name, value in found[path].items()}, flush=True)
    return found


def table(found: dict[str, dict[str, float]]) -> list[str]:
    """The markdown table: CPU a click, and how it compares to the bare page's."""
    lines = ["| page | bare page | new | ratio | | seen before | ratio | |", "|---|---:|---:|---:|---|---:|---:|---|"]
    for path, row in found.items():
        cells = [f"{PAGES[path]} | {report.number(row['bare'])} ms"]
        for name, most in (("new", NEW), ("seen", SEEN)):
            ratio = row[name] / row["bare"]
            cells.append(f"{report.number(row[name])} ms | {ratio:.2f} | {'met' if ratio <= most else 'not met'}")
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks municipalities")
    parser.add_argument("--pages", nargs="+", choices=list(PAGES), default=list(PAGES))
    parser.add_argument(
        "--clicks", type=int, default=24, help="new municipalities on each page, dealt out to the rounds"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument(
        "--nothing-ahead", action="store_true", help="the server makes no municipality before it is asked"
    )
    chosen = parser.parse_args(arguments)
    settings = {keep.VARIABLE: "0"} if chosen.nothing_ahead else {}
    said = "Nothing was made ahead." if chosen.nothing_ahead else "Made ahead: the first page and Kommunen."
    lines = table(measured(chosen.pages, chosen.clicks, chosen.rounds, **settings))
    note = (
        f"CPU of the server a click. Targets: new at most {NEW} of the bare page's, seen before at most {SEEN}. {said}"
    )
    report.show("municipalities", [*lines, "", note], chosen.write)
