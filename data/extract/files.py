"""Files that are whole or not there: written aside, flushed to the disk, then renamed into place."""

import contextlib
import errno
import hashlib
import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from data.errors import ContractError, DataError

LOCK_SECONDS = 600
log = logging.getLogger(__name__)
NO_ACCESS = ("ingen tilgang", "Gi brukeren som kjører dette tilgang")
FULL = ("disken er full", "Frigjør plass og kjør på nytt")
NO_FOLDER = ("det ligger en fil der det skulle vært en mappe", "Rett DATA_DIR, eller flytt filen")
WHY: dict[int | None, tuple[str, str]] = {
    errno.EACCES: NO_ACCESS,
    errno.EPERM: NO_ACCESS,
    errno.EROFS: ("disken er skrivebeskyttet", "Velg en annen mappe med DATA_DIR"),
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: NO_FOLDER,
    errno.EISDIR: ("det ligger en mappe der det skulle vært en fil", "Flytt eller slett mappen"),
    errno.EIO: ("disken svarer med feil", "Sjekk disken"),
}


def trouble(error: OSError, path: Path | str | None = None) -> str:
    """The path, what the disk answered, and what to do, in Norwegian. path: the one of the error when not given."""
    what, remedy = WHY.get(error.errno, (f"{type(error).__name__}: {error.strerror or error}", "Kjør på nytt"))
    return f"{path or error.filename or 'filen'}: {what}. {remedy}."


def get(path: Path) -> bytes:
    """The content of a file. Raises FileNotFoundError, or ContractError that says why it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ContractError(f"Fikk ikke lest {trouble(error, path)}") from error


def holds(path: Path, content: bytes) -> bool:
    """Whether the file has this content; not when it cannot be read, for then it is to be replaced."""
    try:
        return get(path) == content
    except (FileNotFoundError, ContractError):
        return False


def is_sound(path: Path, checksum: str) -> bool:
    """Whether the file has this SHA-256; not when it cannot be read."""
    try:
        return hashlib.sha256(get(path)).hexdigest() == checksum
    except (FileNotFoundError, ContractError):
        return False


def put(path: Path, content: bytes) -> None:
    """Write the file so that a reader at any moment sees all of the old content or all of the new.

    Raises DataError that says why it could not be written; nothing is then left behind.
    """
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(aside, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        move(aside, path)
    except OSError as error:
        with contextlib.suppress(OSError):  # the first error is the one to tell of
            aside.unlink(missing_ok=True)
        raise DataError(f"Fikk ikke skrevet {trouble(error, path)}") from error


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


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the write lock of the folder; a second writer says so and waits here. A killed process lets go by itself."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = _acquire(FileLock(folder / ".lock"), folder)
    except Timeout as error:
        raise DataError(
            f"Fikk ikke skrive til {folder}: en annen kjøring holdt låsen .lock i {LOCK_SECONDS} s. "
            "Kjør på nytt når den er ferdig."
        ) from error
    except OSError as error:
        raise DataError(f"Fikk ikke skrevet {trouble(error, folder)}") from error
    with held:
        yield


def _acquire(lock: FileLock, folder: Path):
    """The lock as a context that lets go of it."""
    try:
        return lock.acquire(timeout=0)
    except Timeout:
        log.warning(
            "Venter på en annen kjøring som skriver til %s, inntil %d s. Blir den ikke ferdig, skrives ikke denne "
            "tabellen, og det som ligger der, blir stående.", folder, LOCK_SECONDS,
        )  # fmt: skip
        return lock.acquire(timeout=LOCK_SECONDS)
