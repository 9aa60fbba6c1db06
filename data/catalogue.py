"""What lies in the extract: the folder, its version, and the vintages that manifest.json names."""

import os
from pathlib import Path

from data.contract import ContractError
from data.schema import Table
from data.tables import EXTRACT
from data.vintage import Vintage, from_json

PACKAGE = Path(__file__).resolve().parent
NO_VERSION = ""


def data_dir() -> Path:
    """Where the extract lies: DATA_DIR, or the data folder of the project."""
    chosen = os.environ.get("DATA_DIR", "")
    return Path(chosen).expanduser() if chosen else PACKAGE


def folder_of(folder: Path | str | None) -> Path:
    """The folder that was given, or data_dir()."""
    return data_dir() if folder is None else Path(folder)


def version(folder: Path | str | None = None) -> str:
    """A key that changes when the extract does, at the price of one stat; "" when there is no extract."""
    try:
        at = os.stat(folder_of(folder) / "manifest.json")
    except FileNotFoundError:
        return NO_VERSION
    return f"{at.st_mtime_ns}-{at.st_size}-{at.st_ino}"


def manifest(folder: Path | str | None = None) -> dict[str, list[Vintage]]:
    """Every table's vintages by name of table, newest first; {} when there is no extract."""
    path = folder_of(folder) / "manifest.json"
    try:
        return from_json(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ContractError(f"{path.name} i {path.parent} kan ikke leses: {error!r}.") from error


def vintages(name: str, folder: Path | str | None = None) -> list[Vintage]:
    """The vintages of one table, newest first; [] when it is not in the extract."""
    return manifest(folder).get(table_of(name).name, [])


def vintage(name: str, folder: Path | str | None = None) -> Vintage | None:
    """The newest vintage of one table, or None."""
    return next(iter(vintages(name, folder)), None)


def present(folder: Path | str | None = None) -> list[str]:
    """The names of the tables in the extract, in the order they are declared."""
    there = manifest(folder)
    return [name for name in EXTRACT if there.get(name)]


def table_of(name: str) -> Table:
    """The declaration of a table of the extract; ContractError names the ones that exist."""
    if name not in EXTRACT:
        raise ContractError(f"Ukjent tabell {name!r}; disse finnes: {', '.join(EXTRACT)}.")
    return EXTRACT[name]
