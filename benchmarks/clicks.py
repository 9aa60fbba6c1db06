"""How soon a new chart is there after a click on «Pleie og omsorg», beside a bare page.

Every municipality and eleven years are loaded, on made-up amounts, and no click asks for what was shown before.
"""

import argparse
import os
import shutil
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks import care, contenders, report, visits
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import writer
from data.extract.vintage import Vintage
from data.folder import PACKAGE
from tests.e2e.browser import options

TARGET = 2.0
MADE = Vintage("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", {}, {}, [], "Oppdiktet", revised=True)
MUNICIPALITIES = ["3222", "4601", "1151", "5001", "4003", "1804"]
YEARS = ["2024", "2023", "2022", "2021"]


def filled(folder: Path) -> None:
    """The shipped extract with made-up care spending of every municipality, in `folder`."""
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    table = EXTRACT["function_accounts"]
    writer.write(table.name, conform(table, care.read(table.name)[list(table.names)]), MADE, folder)


def measure(browser, contender, picks: list[tuple[str, str]]) -> dict[str, float]:
    """Median milliseconds by control; picks: control and option, none of them shown before."""
    seen: dict[str, list[float]] = {}
    with contenders.started(contender):
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="nb-NO")
        page = visits.open_page(context, contender)
        for control, option in picks:
            seen.setdefault(control, []).append(visits.click_to_chart_ms(page, control, option))
        context.close()
    return {control: median(taken[1:]) for control, taken in seen.items()}  # the first click only warms up


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks clicks")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    chosen = parser.parse_args(arguments)
    stock, ours = contenders.contenders("/pleie-og-omsorg", "Til", ("2025", "2024"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        os.environ["DATA_DIR"] = str(Path(folder) / "data")
        filled(Path(os.environ["DATA_DIR"]))
        browser = playwright.chromium.launch(**options())
        report.VERSIONS["chromium"] = browser.version
        bare = measure(browser, stock, [("År", year) for year in ["2024", "2023", "2025"] * 3])["År"]
        names = care.read("municipalities").set_index("municipality_code")["name"]
        picks = [("Kommune", f"{code} {names[code]}") for code in MUNICIPALITIES] + [("Til", year) for year in YEARS]
        found = measure(browser, ours, picks)
        browser.close()
    lines = ["| | bare page | dashboard | ratio | target | |", "|---|---:|---:|---:|---:|---|"]
    for control, heading in (("Kommune", "Another municipality"), ("Til", "Another year")):
        ratio = found[control] / bare
        values = f"{report.number(bare)} ms | {report.number(found[control])} ms | {report.number(ratio, 2)}"
        lines.append(f"| {heading} | {values} | at most {TARGET} | {'met' if ratio <= TARGET else 'not met'} |")
    report.show("clicks", lines, chosen.write)
