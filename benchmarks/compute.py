"""Parsing beside pyjstat on the same reply, and the spread of one year: time and memory."""

import argparse
import json
import subprocess
import sys
import time
import tracemalloc
import warnings
from functools import cache
from statistics import median

import numpy as np
import pandas as pd

from analysis.accounts import net_result
from analysis.municipalities import by_class
from analysis.result import rows as result_rows
from benchmarks import report
from data.contract.tables import REFERENCE
from data.extract import store
from data.folder import PACKAGE
from loaders.ssb.jsonstat import parse

SIZES = {"KOKkommuneregion0000": 400, "KOKfunksjon0000": 40, "KOKart0000": 10, "ContentsCode": 1, "Tid": 5}
CELLS = 800_000


def category(name: str, size: int) -> dict:
    codes = [f"{place:04d}" for place in range(size)]
    return {"index": {code: i for i, code in enumerate(codes)}, "label": {code: f"{name} {code}" for code in codes}}


def reply() -> dict:
    """A made-up reply of 800 000 cells in SSB's shape, one cell in twenty missing with its reason."""
    random = np.random.default_rng(1)
    values = random.integers(0, 1_000_000, CELLS).tolist()
    gone = random.choice(CELLS, CELLS // 20, replace=False).tolist()
    for cell in gone:
        values[cell] = None
    dimension = {name: {"label": name, "category": category(name, size)} for name, size in SIZES.items()}
    sizes = list(SIZES.values())
    return {
        "version": "2.0", "class": "dataset", "label": "made up", "id": list(SIZES), "size": sizes,
        "dimension": dimension, "value": values, "status": {str(cell): ".." for cell in gone},
    }  # fmt: skip


def with_pyjstat(dataset: dict) -> pd.DataFrame:
    from pyjstat import pyjstat

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pyjstat.Dataset(dataset).write("dataframe")


READERS = {"ours": parse, "pyjstat": with_pyjstat}


def best_of(work, times: int) -> float:
    """Median milliseconds over `times` calls."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def read_once(name: str) -> None:
    """In a process of its own: prints milliseconds, traced peak in MB, and growth of the process in MB."""
    dataset, read = reply(), READERS[name]
    before = _peak_mb()
    taken = best_of(lambda: read(dataset), 3 if name == "ours" else 1)
    grown = _peak_mb() - before
    tracemalloc.start()
    read(dataset)
    print(json.dumps([taken, tracemalloc.get_traced_memory()[1] / 1e6, grown]))


def _peak_mb() -> float:
    """The most memory this process has held: the kernel counts kilobytes on Linux, bytes on macOS."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def in_a_process(name: str) -> list[float]:
    command = [sys.executable, "-m", "benchmarks", "compute", "--read", name]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def spread_ms() -> tuple[float, float, int]:
    """The newest year of the shipped extract: milliseconds from municipalities to the spread by size, milliseconds
    from the tables to the municipalities, and the number of municipalities."""

    @cache
    def read(name):
        return store.read_reference(name) if name in REFERENCE else store.read(name, folder=PACKAGE)

    results, persons = net_result.results(read), by_class.inhabitants(read("population"))
    year = net_result.years(results)[-1]

    def members():
        return result_rows.members(read, results, persons, year, "ks")

    found = members()

    def rows():
        return result_rows.spread_rows(read, found, year, with_oslo=True)

    return best_of(rows, 50), best_of(members, 20), int(rows()["municipalities"].sum())


def table(
    ours: list[float], theirs: list[float], spread_took: float, members_took: float, municipalities: int
) -> list[str]:
    floats_mb = CELLS * 8 / 1e6
    n = report.number
    faster = f"{n(theirs[0] / ours[0])} times faster"
    traced, grown = (f"{n(peak / floats_mb)} times the values" for peak in ours[1:])
    rows = [
        ["", "pyjstat", "Kommuneøkonomi", "ratio", "target"],
        ["---", "---:", "---:", "---:", "---:"],
        ["Parse 800 000 cells", f"{n(theirs[0])} ms", f"{n(ours[0])} ms", faster, "at least 10"],
        ["Memory, by tracemalloc", f"{n(theirs[1])} MB", f"{n(ours[1])} MB", traced, "under 10"],
        ["Memory, growth of the process", f"{n(theirs[2])} MB", f"{n(ours[2])} MB", grown, "under 10"],
        [f"Size-spread of one year, {municipalities} municipalities", "", f"{n(spread_took)} ms", "", "under 5 ms"],
        ["The municipalities of that year, from the tables", "", f"{n(members_took)} ms", "", ""],
    ]
    return [f"| {' | '.join(row)} |" for row in rows]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks compute")
    parser.add_argument("--read", choices=READERS, help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    if chosen.read:
        return read_once(chosen.read)
    lines = table(in_a_process("ours"), in_a_process("pyjstat"), *spread_ms())
    return report.show("compute", lines, chosen.write)
