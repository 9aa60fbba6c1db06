"""Where the extract lies. Standard library alone."""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
NAME = "kommuneokonomi"
BEGUN = "begun_from.json"  # see data.shipped.begin
MARKS = (BEGUN, "manifest.json", "manifest.copy.json")  # of which one is enough: a lost manifest hides no figures


def is_installed() -> bool:
    """Whether this is a copy that pip or uv installed, whose own folder the next installation replaces."""
    return not (PACKAGE.parent / "requirements.txt").exists()


def data_dir() -> Path:
    """DATA_DIR, or the folder that is used without it."""
    return _chosen() if is_chosen() else default()


def is_chosen() -> bool:
    """Whether DATA_DIR names a folder; the user's own one of an installed copy is the one that is used without it."""
    own = own_dir() if is_installed() else None
    return bool(os.environ.get("DATA_DIR")) and (own is None or _chosen().resolve() != own.resolve())


def _chosen() -> Path:
    return Path(os.environ["DATA_DIR"]).expanduser()


def default() -> Path:
    """The data folder of the project; of an installed copy the user's own, once something was written there."""
    own = own_dir() if is_installed() else None
    return own if own is not None and is_begun(own) else PACKAGE


def is_begun(own: Path) -> bool:
    """Whether it has figures of its own, though their manifest may be lost; files that were brought in are none."""
    return any((own / name).exists() for name in MARKS)


def own_dir() -> Path | None:
    """The user's own folder, as the platform has it, where an installed copy writes; None for one without a home."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        given = os.environ.get("XDG_DATA_HOME", "")  # its specification: one that is not absolute is as none
        base = given if os.path.isabs(given) else os.path.join(home, ".local", "share")
    return Path(base) / NAME if os.path.isabs(base) else None
