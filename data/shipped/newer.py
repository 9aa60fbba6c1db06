"""What comes with the program and is newer than what the user's own folder holds, which it does not replace by itself."""

from collections.abc import Callable, Mapping
from pathlib import Path

from data.advice import command
from data.brought_in import documents
from data.brought_in.document import Document
from data.contract.tables import EXTRACT
from data.extract import catalogue
from data.extract.vintage import Vintage
from data.folder import PACKAGE, data_dir, is_chosen, is_installed, own_dir
from data.norwegian import joined
from data.shipped import later
from data.shipped.later import moment


def where(named: Callable[[str], str] = str) -> str:
    """Where an installed copy keeps what is fetched and brought in; "" of a clone, and where another folder was chosen.
    named: how the folder is written."""
    own = own_dir() if is_installed() and not is_chosen() else None
    if own is None:
        return ""
    if data_dir() == own:
        return f"Tallene ligger i {named(str(own))}, og blir der når programmet blir installert på nytt."
    return f"Tallene er de som kom med programmet. Det du henter eller tar inn, blir lagt i {named(str(own))}."


def told(folder: Path) -> str:
    """That the program came with newer figures than those in the user's own folder, and what to do; "" where not.

    Raises DataError.
    """
    own = own_dir() if is_installed() else None
    if own is None or folder.resolve() != own.resolve():
        return ""
    there = catalogue.manifest(folder)
    if not there:  # the manifest is lost, which hides what is newer
        return ""
    tables, brought = tables_of(there), later.documents_of(folder)
    names = [f"{EXTRACT[name].title} ({EXTRACT[name].source})" for name in tables] + [one.title for one in brought]
    if not names:
        return ""
    lacking = ", eller som du ikke har" * (not set(tables) <= set(there) or _any_lacking(brought, folder))
    return (
        f"Med programmet følger noe som er nyere enn det du har{lacking}: {joined(names)}. Dine tall er ikke endret. De "
        f"nyeste kommer med: {command('refresh')}"
    )


def _any_lacking(brought: list[Document], folder: Path) -> bool:
    there = documents.register(folder) if brought else {}
    return any(one.id not in there for one in brought)


def tables_of(there: Mapping[str, list[Vintage]]) -> list[str]:
    """The tables whose edition that comes along is newer than each that the folder has had. there: by table, of the folder."""
    shipped = catalogue.manifest(PACKAGE)
    return [name for name in EXTRACT if shipped.get(name) and _is_newer(shipped[name][0], there.get(name, []))]


def _is_newer(shipped: Vintage, there: list[Vintage]) -> bool:
    if any(one.checksum == shipped.checksum for one in there):
        return False
    if not there:
        return True
    own, editions = there[0], (shipped.updated, there[0].updated)
    if all(editions) and editions[0] != editions[1]:  # SSB's own mark of the edition
        return moment(editions[0]) > moment(editions[1])
    return moment(shipped.fetched) > moment(own.fetched)
