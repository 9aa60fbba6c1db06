"""What comes with the program and is newer than what the user's own folder holds, which it does not replace by itself."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from data.advice import command
from data.brought_in import documents
from data.brought_in.document import Document, from_json
from data.contract.tables import EXTRACT
from data.errors import DataError
from data.extract import catalogue
from data.extract.files import get
from data.extract.vintage import Vintage
from data.folder import BEGUN, PACKAGE, data_dir, is_installed, own_dir
from data.norwegian import joined


def where(named: Callable[[str], str] = str) -> str:
    """Where an installed copy keeps what is fetched and brought in; "" of a clone, and where another folder was chosen.
    named: how the folder is written."""
    own = own_dir() if is_installed() and not os.environ.get("DATA_DIR") else None
    if own is None:
        return ""
    if data_dir() == own:
        return f"Tallene ligger i {named(str(own))}, og blir der når programmet blir installert på nytt."
    return f"Tallene er de som kom med programmet. Det du henter eller tar inn, blir lagt i {named(str(own))}."


def told(folder: Path) -> str:
    """That the program came with newer figures than those in the user's own folder, and what to do; "" where not.

    Raises DataError.
    """
    if not is_installed() or folder != own_dir():
        return ""
    names = [f"{EXTRACT[name].title} ({EXTRACT[name].source})" for name in tables_of(folder)]
    names += [one.title for one in documents_of(folder)]
    if not names:
        return ""
    return (
        f"Med programmet følger noe som er nyere enn det du har: {joined(names)}. Dine tall er ikke endret. De nyeste kommer "
        f"med: {command('refresh')}"
    )


def tables_of(own: Path) -> list[str]:
    """The tables whose edition that comes along is newer than each that the folder has had."""
    there, shipped = catalogue.manifest(own), catalogue.manifest(PACKAGE)
    return [name for name in EXTRACT if shipped.get(name) and _is_newer(shipped[name][0], there.get(name, []))]


def documents_of(own: Path) -> list[Document]:
    """Those that came with a later version than the one that was last taken from, and that the folder has none newer of: one
    that was taken out stays out."""
    try:
        before, there, come = from_json(get(own / BEGUN)), documents.register(own), documents.register(PACKAGE)
    except (FileNotFoundError, ValueError, DataError):  # a damaged one is told of where it is read: here nothing is new
        return []
    shipped = [vintages[0] for vintages in come.values() if vintages]
    return [one for one in shipped if not _has(before.get(one.id, []), one) and _is_later(one, there.get(one.id, []))]


def _has(known: list[Document], one: Document) -> bool:
    return any(other.checksum == one.checksum for other in known)


def _is_later(one: Document, there: list[Document]) -> bool:
    return not there or (not _has(there, one) and _moment(one.imported) > _moment(there[0].imported))


def _is_newer(shipped: Vintage, there: list[Vintage]) -> bool:
    if any(one.checksum == shipped.checksum for one in there):
        return False
    if not there:
        return True
    own, editions = there[0], (shipped.updated, there[0].updated)
    if all(editions) and editions[0] != editions[1]:  # SSB's own mark of the edition
        return _moment(editions[0]) > _moment(editions[1])
    return _moment(shipped.fetched) > _moment(own.fetched)


def _moment(text: str) -> datetime:
    made = datetime.fromisoformat(text)
    return made if made.tzinfo else made.replace(tzinfo=UTC)
