"""The folder that a command writes to. An installed copy never writes among its own files: the next installation would take
that away. The user's own folder begins as a copy of what comes along, whole or not at all, and is never written over.
"""

import os
from pathlib import Path

from data.advice import program, replaced
from data.brought_in import documents
from data.brought_in.document import Document
from data.errors import DataError
from data.extract import catalogue, manifest
from data.extract.edition import DOCUMENTS_FILE
from data.extract.files import get, holds, locked, put
from data.folder import BEGUN, PACKAGE, data_dir, is_installed, own_dir
from data.shipped import newer


def to_write_in() -> tuple[Path, list[str]]:
    """The folder, and what was done to have it ready. Raises DataError where there is none, or it cannot be written to."""
    if os.environ.get("DATA_DIR") or not is_installed():
        return data_dir(), [text for text in [replaced(data_dir())] if text]
    own = own_dir()
    if own is None:
        raise DataError(
            "Du har ingen hjemmemappe å legge tallene i.", f"Velg en: {program('refresh', '--data', 'MAPPE')}"
        )
    with locked(own):
        said = _begun(own)
    said += [_taken_in(one, own) for one in newer.documents_of(own)]
    register = _shipped(DOCUMENTS_FILE)  # what is not told of again
    if not holds(own / BEGUN, register):
        put(own / BEGUN, register)
    return own, said


def _begun(own: Path) -> list[str]:
    """Copy what comes along, the manifest last, which the folder is known by; nothing where there is one."""
    if any((own / name).exists() for name in (BEGUN, manifest.FILE, manifest.COPY)):
        return []
    tables = [one.file for vintages in catalogue.manifest(PACKAGE).values() for one in vintages]
    brought = [one.file for vintages in documents.register(PACKAGE).values() for one in vintages]
    for name in [*tables, *brought, DOCUMENTS_FILE, manifest.FILE]:
        content = _shipped(name)
        if not holds(own / name, content):
            put(own / name, content)
    return [f"Tallene som følger med programmet, er kopiert til {own}. Det som hentes og tas inn, blir liggende der."]


def _taken_in(one: Document, own: Path) -> str:
    """Add a document that came with a later version of the program."""
    documents.add(one, documents.rows(one, PACKAGE), b"", own)
    return f"{one.id}: fulgte med programmet, og er lagt i {own}."


def _shipped(name: str) -> bytes:
    try:
        return get(PACKAGE / name)
    except FileNotFoundError as error:
        raise DataError(f"{PACKAGE / name} mangler.", "Installer programmet på nytt.") from error
