"""How many of the branches the tests take, layer by layer: a plugin of pytest that `run.py test --coverage` asks for."""

import json
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MEASURED = ROOT / ".coverage" / "measured.json"
OPTIONS = ["--cov", "--cov-report=term-missing:skip-covered", f"--cov-report=json:{MEASURED}", "-p", "tools.branches"]


def by_layer(measured: dict) -> dict[str, tuple[int, int]]:
    """Layer to branches taken and branches there are. measured: what coverage writes as JSON."""
    found: dict[str, tuple[int, int]] = {}
    for name, one in measured["files"].items():
        layer, told = Path(name).parts[0], one["summary"]
        taken, of = found.get(layer, (0, 0))
        found[layer] = (taken + told["covered_branches"], of + told["num_branches"])
    return found


def lines(found: dict[str, tuple[int, int]]) -> Iterable[str]:
    """One line a layer that has branches: its name, how many are taken, and the share in per cent, cut and not rounded."""
    for layer, (taken, of) in sorted(found.items()):
        if of:
            yield f"{layer:10}{taken:6} of {of:6} branches  {1000 * taken // of / 10:5.1f} %"


def pytest_terminal_summary(terminalreporter) -> None:
    """The layers after pytest-cov's own table, which counts lines and branches together."""
    if MEASURED.exists():
        terminalreporter.section("branches")
        for line in lines(by_layer(json.loads(MEASURED.read_text(encoding="utf-8")))):
            terminalreporter.write_line(line)
