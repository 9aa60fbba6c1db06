"""What lies in the extract: the folder, its version, and the vintages that manifest.json names."""

import os
from pathlib import Path

from data.advice import command
from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.contract.validate import ContractError
from data.extract import manifest as extract_manifest
from data.extract.files import trouble
from data.extract.vintage import Vintage
from data.folder import data_dir

DOCUMENTS_FILE = "documents.json"  # what people brought in; see data.documents


def folder_of(folder: Path | str | None) -> Path:
    """The folder that was given, or data_dir()."""
    return data_dir() if folder is None else Path(folder)


def version(folder: Path | str | None = None) -> str:
    """A key that changes when the extract or a document in it does, for two stats; "" when there is neither."""
    folder = folder_of(folder)
    marks = (
        _mark(folder / extract_manifest.FILE) or _mark(folder / extract_manifest.COPY),
        _mark(folder / DOCUMENTS_FILE),
    )
    return " ".join(mark for mark in marks if mark)


def _mark(path: Path) -> str:
    """A key that changes when the file does; "" when it is not there."""
    try:
        at = os.stat(path)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ContractError(f"Fikk ikke lest {trouble(error, path)}") from error
    return f"{path.name}-{at.st_mtime_ns}-{at.st_size}-{at.st_ino}"


def manifest(folder: Path | str | None = None) -> dict[str, list[Vintage]]:
    """Every table's vintages by name of table, newest first; {} when there is no extract. Raises as manifest.read."""
    return extract_manifest.read(folder_of(folder))[0]


def warning(folder: Path | str | None = None) -> str:
    """What is wrong with the manifest although its copy can be read, in Norwegian; "" when nothing is."""
    wrong = extract_manifest.read(folder_of(folder))[1]
    return (
        f"{wrong} Kopien {extract_manifest.COPY} brukes i stedet. Sett den tilbake med: {command('refresh')}"
        if wrong
        else ""
    )


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
