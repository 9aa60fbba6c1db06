"""A copy of the program as pip or uv installs it: its figures, beside no list of packages, and the next that is installed."""

import json
import shutil
from pathlib import Path

import pytest

from data import advice, folder
from data.brought_in import document
from data.shipped import begin, later, newer, put_back

SHIPPED = folder.PACKAGE
NOT_FIGURES = shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv")


@pytest.fixture
def installed(tmp_path, monkeypatch) -> Path:
    """The data folder of an installed copy: without the lists of packages beside it."""
    there = tmp_path / "site-packages" / "kommuneokonomi" / "data"
    shutil.copytree(SHIPPED, there, ignore=NOT_FIGURES)
    for module in (advice, folder, document, begin, later, newer, put_back):
        monkeypatch.setattr(module, "PACKAGE", there)
    monkeypatch.delenv("DATA_DIR", raising=False)
    monkeypatch.setattr(folder, "own_dir", lambda: tmp_path / "home" / "kommuneokonomi")
    for module in (advice, document, begin, newer):
        monkeypatch.setattr(module, "own_dir", folder.own_dir)
    return there


def upgraded(there: Path, name: str, **facts) -> None:
    """Another edition comes along: facts of a table's newest vintage."""
    path = there / "manifest.json"
    parsed = json.loads(path.read_text(encoding="utf-8"))
    parsed["tables"][name][0] |= facts
    path.write_text(json.dumps(parsed), encoding="utf-8")


def with_document(there: Path, document: str, **facts) -> None:
    """Another document comes along: one that is there, with other facts."""
    path = there / "documents.json"
    parsed = json.loads(path.read_text(encoding="utf-8"))
    made = parsed["documents"][document][0] | facts
    parsed["documents"][made["id"]] = [made, *parsed["documents"].get(made["id"], [])]
    path.write_text(json.dumps(parsed), encoding="utf-8")
