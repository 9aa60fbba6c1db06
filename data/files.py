"""Files that are whole or not there: written aside, flushed to the disk, then renamed into place."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from data.contract import DataError

LOCK_SECONDS = 600


def put(path: Path, content: bytes) -> None:
    """Write the file so that a reader at any moment sees all of the old content or all of the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with open(aside, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    move(aside, path)


def move(old: Path, new: Path, attempts: int = 20) -> None:
    """Rename atomically over what is there. On Windows a reader may hold the file for a moment: try again."""
    for attempt in range(attempts):
        try:
            os.replace(old, new)
            break
        except PermissionError:
            if os.name != "nt" or attempt == attempts - 1:
                raise
            time.sleep(0.05)
    _sync_folder(new.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no fsync of a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the write lock of the folder; a second writer waits here. A killed process lets go by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".lock", timeout=LOCK_SECONDS):
            yield
    except Timeout as error:
        raise DataError(f"Fikk ikke skrive til {folder}: låsen .lock var opptatt i {LOCK_SECONDS} s.") from error
