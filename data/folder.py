"""Where the extract lies."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def is_installed() -> bool:
    """Whether this is a copy that pip or uv installed, whose own folder the next installation replaces."""
    return not (PACKAGE.parent / "requirements.txt").exists()


def data_dir() -> Path:
    """DATA_DIR, or the data folder of the project."""
    chosen = os.environ.get("DATA_DIR", "")
    return Path(chosen).expanduser() if chosen else PACKAGE
