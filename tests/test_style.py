"""Format, lint and types: what `python run.py check` begins with."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("arguments", [["format", "--check"], ["check"]], ids=" ".join)
def test_ruff_finds_nothing(arguments):
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments, "--no-cache", "."],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.first
@pytest.mark.slow("every module and the libraries it uses are read")
def test_mypy_finds_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-error-summary"],  # what has not changed since the last check is not read anew
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_kept_from_the_type_checker():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
    overrides = settings.pop("overrides")
    assert not {"ignore_errors", "ignore_missing_imports", "exclude", "disable_error_code"} & set(settings)
    untyped, unread = overrides
    assert set(untyped) == {"module", "ignore_missing_imports"} and set(unread) == {"module", "follow_imports"}
    used = "|".join(name.removesuffix(".*") for name in unread["module"])
    assert not [
        path for path in modules() if re.search(rf"^\s*(from|import) ({used})\b", path.read_text("utf-8"), re.MULTILINE)
    ]
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    alone = {path.name for path in ROOT.glob("*.py")}
    assert set(settings["files"]) == packages | alone
    ignored = [f"{path}: {line}" for path in modules() for line in path.read_text(encoding="utf-8").splitlines()
               if re.search(r"#\s*(type:\s*ignore|mypy:)", line) and not re.search(r"ignore\[[a-z-]+\] +\S", line)]  # fmt: skip
    assert not ignored


def modules():
    return [path for name in ("analysis", "charts", "data", "languages", "loaders", "pages", "serving", "sheets", "tools", "benchmarks")
            for path in (ROOT / name).rglob("*.py")] + list(ROOT.glob("*.py"))  # fmt: skip
