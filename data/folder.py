"""Where the extract lies."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def data_dir() -> Path:
    """DATA_DIR, or the data folder of the project."""
    chosen = os.environ.get("DATA_DIR", "")
    return Path(chosen).expanduser() if chosen else PACKAGE
