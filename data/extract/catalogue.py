"""What lies in the extract: the folder, and the vintages that manifest.json names."""

from pathlib import Path

from data.advice import command
from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.errors import ContractError
from data.extract import edition, manifest as extract_manifest
from data.extract.edition import Edition
from data.extract.vintage import Vintage
from data.folder import data_dir

Place = Edition | Path | str | None  # an edition, a folder as it is now, or None: data_dir()


def folder_of(folder: Place) -> Path:
    """The folder that was given, or data_dir()."""
    if isinstance(folder, Edition):
        return folder.folder
    return data_dir() if folder is None else Path(folder)


def edition_of(folder: Place) -> Edition:
    """The edition that was given, or the one that lies in the folder now."""
    return folder if isinstance(folder, Edition) else edition.at(folder)


def manifest(folder: Place = None) -> dict[str, list[Vintage]]:
    """Every table's vintages by name of table, newest first; {} when there is no extract. Raises as manifest.parsed."""
    return dict(edition_of(folder).tables)


def warning(folder: Place = None) -> str:
    """What is wrong with the manifest although its copy can be read, in Norwegian; "" when nothing is."""
    wrong = edition_of(folder).wrong
    return (
        f"{wrong} Kopien {extract_manifest.COPY} brukes i stedet. Sett den tilbake med: {command('refresh')}"
        if wrong
        else ""
    )


def vintages(name: str, folder: Place = None) -> list[Vintage]:
    """The vintages of one table, newest first; [] when it is not in the extract."""
    return manifest(folder).get(table_of(name).name, [])


def vintage(name: str, folder: Place = None) -> Vintage | None:
    """The newest vintage of one table, or None."""
    return next(iter(vintages(name, folder)), None)


def present(folder: Place = None) -> list[str]:
    """The names of the tables in the extract, in the order they are declared."""
    there = manifest(folder)
    return [name for name in EXTRACT if there.get(name)]


def table_of(name: str) -> Table:
    """The declaration of a table of the extract; ContractError names the ones that exist."""
    if name not in EXTRACT:
        raise ContractError(f"Ukjent tabell {name!r}; disse finnes: {', '.join(EXTRACT)}.")
    return EXTRACT[name]
