"""The folder that a command writes to. An installed copy never writes among its own files: the next installation would take
that away. The user's own folder begins as a copy of what comes along, whole or not at all, beside what was brought in there
before, and is never written over.
"""

import os
from pathlib import Path

from data.advice import REINSTALL, program, replaced
from data.brought_in import documents
from data.brought_in.document import to_json
from data.errors import DataError
from data.extract import catalogue, manifest
from data.extract.edition import DOCUMENTS_FILE
from data.extract.files import get, holds, locked, put
from data.folder import PACKAGE, data_dir, is_begun, is_chosen, is_installed, own_dir
from data.shipped import later, put_back


def to_write_in() -> tuple[Path, list[str]]:
    """The folder, and what was done to have it ready. Raises DataError where there is none, or it cannot be written to."""
    if is_chosen() or not is_installed():
        return data_dir(), [text for text in [replaced(data_dir())] if text]
    own = _own()
    with locked(own):
        said = _begun(own) or put_back.put_back(own)
    return own, said + later.taken_in(own)


def _own() -> Path:
    own, other = own_dir(), program("refresh", "--data", "MAPPE")
    if own is None:
        raise DataError("Du har ingen hjemmemappe å legge tallene i.", f"Velg en: {other}")
    for path in (own, *own.parents):
        if os.path.exists(path) and not os.path.isdir(path):
            raise DataError(f"{path} er en fil, ikke en mappe.", f"Flytt den, eller velg en annen mappe: {other}")
    return own


def _begun(own: Path) -> list[str]:
    """Copy what comes along, the manifest last, which the folder is known by; nothing where there is one."""
    if is_begun(own):
        return []
    tables = [one.file for vintages in catalogue.manifest(PACKAGE).values() for one in vintages]
    for name in tables:
        _put(own / name, _shipped(name))
    _with_documents(own)
    _put(own / manifest.FILE, _shipped(manifest.FILE))
    return [f"Tallene som følger med programmet, er kopiert til {own}. Det som hentes og tas inn, blir liggende der."]


def _with_documents(own: Path) -> None:
    """Those that come along, beside what was brought in there before. Raises DataError where its register cannot be read."""
    shipped, before = _shipped(DOCUMENTS_FILE), documents.register(own)
    come = later.lacked_by(before)
    for name in [one.file for vintages in come.values() for one in vintages]:
        _put(own / name, _shipped(name))
    together = {**before, **{name: [*vintages, *before.get(name, [])] for name, vintages in come.items()}}
    _put(own / DOCUMENTS_FILE, to_json(together) if before else shipped)


def _put(path: Path, content: bytes) -> None:
    """Unless it is there: of a copy that was cut short."""
    if not holds(path, content):
        put(path, content)


def _shipped(name: str) -> bytes:
    try:
        return get(PACKAGE / name)
    except FileNotFoundError as error:
        raise DataError(f"{PACKAGE / name} mangler.", REINSTALL) from error
