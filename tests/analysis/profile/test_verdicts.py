"""What a verdict is called is written in one place."""

import pytest

from analysis.profile import spread
from data.folder import PACKAGE

LAYERS = ("analysis", "charts", "pages", "sheets", "serving")


@pytest.mark.parametrize("name", [spread.UNCLEAR, spread.UNSETTLED, spread.TOO_FEW])
def test_a_verdict_is_written_once(name):
    files = [path for layer in LAYERS for path in (PACKAGE.parent / layer).rglob("*.py")]
    assert [path.name for path in files if f'"{name}"' in path.read_text(encoding="utf-8")] == ["spread.py"]
