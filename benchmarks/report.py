"""Prints a result and puts it between its markers in benchmarks/README.md."""

import os
import platform
import re
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

README = Path(__file__).with_name("README.md")
VERSIONS = {name: version(name) for name in ("streamlit", "pandas", "plotly", "uvloop", "pyjstat")}


def number(value: float, decimals: int | None = None) -> str:
    """Without decimals from 100 up unless told otherwise."""
    decimals = (0 if value >= 100 else 1) if decimals is None else decimals
    return f"{value:.{decimals}f}"


def setting() -> str:
    """The command, the day and what it ran on."""
    names = ", ".join(f"{package} {number}" for package, number in VERSIONS.items())
    command = " ".join(["python -m benchmarks", *sys.argv[1:]])
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return f"`{command}`, {date.today().isoformat()}: {machine}, {names}."


def show(name: str, lines: list[str], write: bool) -> None:
    text = "\n".join([*lines, "", setting()])
    print(text)
    if write:
        old = README.read_text(encoding="utf-8")
        pattern = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)"
        README.write_text(
            re.sub(pattern, lambda found: f"{found[1]}{text}\n{found[2]}", old, flags=re.DOTALL), encoding="utf-8"
        )
