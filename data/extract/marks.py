"""Files with a mark that tells whether they are still the same."""

import os
from pathlib import Path

from data.errors import ContractError
from data.extract.files import trouble


def opened(path: Path) -> tuple[bytes | ContractError | None, str]:
    """The content of a file and its mark, of the very same file though another is put in its place meanwhile.

    What is wrong in place of content that cannot be read; (None, "") where there is no file.
    """
    try:
        with open(path, "rb") as file:
            return file.read(), _mark(path, os.fstat(file.fileno()))
    except FileNotFoundError:
        return None, ""
    except OSError as error:
        return ContractError(f"Fikk ikke lest {trouble(error, path)}"), f"{path.name}-{error.errno}"


def mark(path: Path) -> str:
    """A key that changes when the file does; "" when it is not there. Raises ContractError."""
    try:
        return _mark(path, os.stat(path))
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ContractError(f"Fikk ikke lest {trouble(error, path)}") from error


def _mark(path: Path, at: os.stat_result) -> str:
    return f"{path.name}-{at.st_mtime_ns}-{at.st_size}-{at.st_ino}"
