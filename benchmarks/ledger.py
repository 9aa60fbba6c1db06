"""A made-up ledger of a million lines imported as a person would do it: seconds and memory of the whole command."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd

from benchmarks import report
from data.folder import PACKAGE
from loaders.reading.excel.workbook import MOST_ROWS

LINES = 1_000_000
MOST_SECONDS, MOST_MIB = 10, 1024
EXPENDITURE = ("010", "090", "099", "110", "195", "230", "270", "370", "429", "470", "500", "510", "590")
INCOME = ("600", "620", "700", "729", "810", "870", "900", "990")
FUNCTIONS = ("100", "120", "201", "202", "211", "241", "253", "254", "301", "332", "380", "385", "840", "860", "870")
FILES = (
    ("CSV", "bergen.csv", LINES),
    ("Excel, the most that is taken", "bergen.xlsx", MOST_ROWS - 1),
)
TURNOVER = 40e9  # kr: as Bergen has, so that it is believed
SERIES = ("regnskap_2023", "budsjett_2024", "budsjett_2025")


def ledger(lines: int) -> pd.DataFrame:
    """Accounts, services and three columns of amounts in kr and øre, hardly two alike; income negative."""
    random = np.random.default_rng(1)
    art = random.choice(EXPENDITURE + INCOME, lines)
    function = random.choice(FUNCTIONS, lines)
    own = np.arange(lines) % 10
    frame = pd.DataFrame(
        {
            "konto": pd.Series(art).radd("1") + pd.Series(own).astype(str), "konto_tekst": "Lønn faste stillinger",
            "ansvar": 100 + np.arange(lines) % 900, "tjeneste": pd.Series(function) + "00",
            "tjeneste_tekst": "Institusjon",
        }
    )  # fmt: skip
    income = art >= "600"
    for name in SERIES:
        amounts = random.integers(100, 500_000_000, lines) / 100
        sums = np.where(income, amounts[income].sum(), amounts[~income].sum())
        frame[name] = np.round(amounts / sums * TURNOVER, 2) * np.where(income, -1, 1)
    return frame


def as_csv(frame: pd.DataFrame, path: Path) -> None:
    """Semicolons, a space between thousands and decimal commas, in UTF-8."""
    texts = {name: frame[name].map(lambda v: f"{v:,.2f}".replace(",", " ").replace(".", ",")) for name in SERIES}
    frame.assign(**texts).to_csv(path, sep=";", index=False)


def as_xlsx(frame: pd.DataFrame, path: Path) -> None:
    """Amounts as numbers, codes as texts."""
    frame.to_excel(path, index=False, engine="xlsxwriter")


def imported(path: Path) -> tuple[float, float]:
    """Seconds and MiB (the most that was resident) of the command, from start to end, on a fresh data folder."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PACKAGE, folder, dirs_exist_ok=True)
        measured = subprocess.run(
            [sys.executable, "-m", "benchmarks", "ledger", "--import", str(path)],
            env={**os.environ, "DATA_DIR": folder}, capture_output=True, text=True, check=True,
        )  # fmt: skip
    return tuple(json.loads(measured.stdout.splitlines()[-1]))


def import_once(path: str) -> None:
    """In a process of its own, so that only this child's memory counts: prints seconds and MiB."""
    import resource

    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "loaders", "import", path, "--as", "ledger"], check=True, stdout=subprocess.DEVNULL
    )
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps([seconds, most / (1 << 20 if sys.platform == "darwin" else 1 << 10)]))


def table(found: list[tuple[str, int, float, list[tuple[float, float]]]]) -> list[str]:
    lines = ["| | file | seconds | share of 10 s | MiB | share of 1 GiB | |", "|---|---:|---:|---:|---:|---:|---|"]
    for title, rows, megabytes, runs in found:
        seconds, mib = median(run[0] for run in runs), max(run[1] for run in runs)
        met = "met" if seconds < MOST_SECONDS and mib < MOST_MIB else "not met"
        n = report.number
        shares = f"{n(seconds)} | {n(seconds / MOST_SECONDS, 2)} | {n(mib)} | {n(mib / MOST_MIB, 2)}"
        lines.append(f"| {title}, {f'{rows:,}'.replace(',', ' ')} lines | {n(megabytes)} MB | {shares} | {met} |")
    return lines


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks ledger")
    parser.add_argument("--import", dest="path", help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    if chosen.path:
        return import_once(chosen.path)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for title, name, rows in FILES:
            path = Path(folder) / name
            (as_csv if path.suffix == ".csv" else as_xlsx)(ledger(rows), path)
            found.append((title, rows, path.stat().st_size / 1e6, [imported(path) for _ in range(chosen.rounds)]))
    return report.show("ledger", table(found), chosen.write)
