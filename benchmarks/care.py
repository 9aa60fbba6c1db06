"""Care spending taken apart for every municipality, on made-up amounts: milliseconds."""

import argparse
from collections.abc import Callable
from functools import cache

import numpy as np
import pandas as pd

from analysis.care import growth, panel, series, spending, totals
from analysis.care.growth import Question
from benchmarks import report
from benchmarks.compute import best_of
from data.contract.tables import REFERENCE
from data.extract import store
from data.folder import PACKAGE

YEARS = range(2015, 2026)
FUNCTIONS = ("234", "241", "253", "254", "256", "257", "258", "261")
QUESTION = Question(YEARS[0], YEARS[-1], prices=YEARS[-1])


def made_up(codes: list[str]) -> pd.DataFrame:
    """function_accounts with made-up amounts for these municipalities: both scopes, three arts, eleven years."""
    index = pd.MultiIndex.from_product(
        [codes, list(spending.SCOPES.values()), FUNCTIONS, list(spending.ARTS.values()), YEARS],
        names=["region_code", "scope_code", "function_code", "art_code", "year"],
    )
    frame = index.to_frame(index=False).assign(status="")
    frame["region_name"] = frame["region_code"]
    frame["value_1000nok"] = np.random.default_rng(1).integers(1_000, 1_000_000, len(frame)).astype(float)
    texts = ["region_code", "region_name", "scope_code", "function_code", "art_code", "status"]
    return frame.astype({"year": "int16"} | dict.fromkeys(texts, "category"))


@cache
def read(name: str) -> pd.DataFrame:
    """The shipped extract, with made-up care spending."""
    if name == "function_accounts":
        return made_up(read("municipalities")["municipality_code"].astype(str).tolist())
    return store.read_reference(name) if name in REFERENCE else store.read(name, folder=PACKAGE)


def cases() -> dict[str, tuple[Callable[[], object], str]]:
    """What is measured, by its heading, with its target."""
    choice = spending.Choice(health=True)
    found = panel.material(read, choice)
    rows = growth.municipalities(found, QUESTION)
    count = int((rows["reason"] == "").sum())
    return {
        f"Decomposition of {count} municipalities": (
            lambda: growth.municipalities(found, QUESTION), "under 100 ms"
        ),
        "The same, summed to the KOSTRA groups": (
            lambda: totals.growth(found, QUESTION, classification="kostra"), "under 100 ms"
        ),
        "The same for the country with three sets of unit costs": (lambda: totals.sensitivity(found, QUESTION), ""),
        "Eleven years of the country": (lambda: series.series(found, QUESTION), ""),
        "Spending and inhabitants by age, from the tables": (lambda: panel.material(read, choice), ""),
    }  # fmt: skip


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks care")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    taken = {heading: (best_of(work, 20), target) for heading, (work, target) in cases().items()}
    lines = ["| | time | target |", "|---|---:|---:|"]
    lines += [f"| {heading} | {report.number(ms)} ms | {target} |" for heading, (ms, target) in taken.items()]
    return report.show("care", lines, chosen.write)
