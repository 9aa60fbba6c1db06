"""Files that a person brought in: one document a file, with vintages. Not SSB's tables, so they have a register apart.

documents.json names every document and its vintages, newest first; the rows lie as Parquet in documents/, and the file
as it came in raw/documents/ (kept on this machine alone). The register is replaced last and atomically.
"""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data.brought_in.document import PUBLIC, Document, check, from_json, mended, register_mended, to_json, unusable
from data.contract.tables import DOCUMENTS
from data.errors import ContractError, DamagedTable, DataError
from data.extract.catalogue import Place, edition_of, folder_of
from data.extract.edition import DOCUMENTS_FILE
from data.extract.files import get, holds, locked, put
from data.extract.parquet import packed, unpacked

FOLDER, ORIGINALS = "documents", "raw/documents"


class UnknownDocument(DataError):
    """No document has this id; the message names those there are."""


def register(folder: Place = None) -> dict[str, list[Document]]:
    """The vintages of every document by id, newest first; {} when nothing has been brought in.

    Of an edition without what is a municipality's own: those of public kinds alone.
    """
    there = edition_of(folder)
    content = there.document()
    if content is None:
        return {}
    try:
        every = from_json(content)
    except ValueError as error:
        path = there.folder / DOCUMENTS_FILE
        raise ContractError(f"{path} kan ikke leses ({error}). {register_mended(there.folder)}") from error
    if there.own:
        return every
    return {name: vintages for name, vintages in every.items() if all(one.kind in PUBLIC for one in vintages)}


def current(folder: Place = None, *kinds: str) -> list[Document]:
    """The newest vintage of every document (of these kinds), in the order of their ids.

    Raises DamagedTable where what the register says of one of them cannot be used.
    """
    wanted = newest(folder, *kinds)
    for document in wanted:
        check(document, folder_of(folder))
    return wanted


def newest(folder: Place = None, *kinds: str) -> list[Document]:
    """The same, of which `rows` raises where what the register says of one cannot be used."""
    there = [vintages[0] for _, vintages in sorted(register(folder).items()) if vintages]
    return [document for document in there if not kinds or document.kind in kinds]


def last(kind: str, folder: Place = None) -> Document | None:
    """The one of a kind whose id comes last, which is of the newest year where the id ends with it; None without one."""
    return max(current(folder, kind), key=lambda document: document.id, default=None)


def find(document_id: str, folder: Place = None) -> Document:
    """The newest vintage of one document. Raises UnknownDocument."""
    there = register(folder)
    if not there.get(document_id):
        raise UnknownDocument(
            f"Ukjent dokument: {document_id}. Disse finnes: {', '.join(sorted(there)) or 'ingen er importert'}."
        )
    return there[document_id][0]


def rows(document: Document, folder: Place = None) -> pd.DataFrame:
    """The rows of one vintage, of facts that can be used, checked against its checksum and the contract of its table."""
    place = folder_of(folder)
    check(document, place)
    path = place / document.file
    try:
        content = get(path)
    except FileNotFoundError as error:
        raise DamagedTable(f"Dokument {document.id}: filen {path} er borte. {mended(document, place)}") from error
    if hashlib.sha256(content).hexdigest() != document.checksum:
        raise DamagedTable(
            f"Dokument {document.id}: filen {path} er endret siden den ble skrevet. {mended(document, place)}"
        )
    try:
        return unpacked(DOCUMENTS[document.table], content, document.rows)
    except ContractError as error:  # as it was written, and not what it should be
        raise DamagedTable(f"Dokument {document.id}, filen {path}: {error} {mended(document, place)}") from error


def add(document: Document, frame: pd.DataFrame, original: bytes, folder: Place = None) -> Document:
    """Add a vintage and make it the newest; returns it as stored. The same file with the same rows adds nothing.

    original: the file to keep, b"" for one that must not be kept.
    """
    folder, content = folder_of(folder), packed(DOCUMENTS[document.table], frame)
    checksum = hashlib.sha256(content).hexdigest()
    file = f"{FOLDER}/{document.id}.{checksum[:12]}.parquet"
    new = replace(document, file=file, rows=len(frame), checksum=checksum)
    with locked(folder):
        there = register(folder)
        vintages = there[new.id] = [one for one in there.get(new.id, []) if not unusable(one)]  # mended by this one
        if vintages and (vintages[0].sha256, vintages[0].checksum, vintages[0].facts) == (
            new.sha256, new.checksum, new.facts,
        ):  # fmt: skip
            if not holds(folder / vintages[0].file, content):  # damaged: a dashboard that runs then reads anew
                put(folder / vintages[0].file, content)
                _replace(folder, there)
            return vintages[0]
        if original:
            put(_original(folder, new), original)
        put(folder / file, content)
        vintages.insert(0, new)
        _replace(folder, there)
    return new


def remove(document_id: str, folder: Place = None) -> list[Document]:
    """Take a document out with all its vintages and files; returns them. Raises UnknownDocument."""
    folder = folder_of(folder)
    find(document_id, folder)
    with locked(folder):
        there = register(folder)
        gone = there.pop(document_id)
        _replace(folder, there)
        still_used = {_original(folder, one) for vintages in there.values() for one in vintages}
        for one in gone:
            (folder / one.file).unlink(missing_ok=True)
            if _original(folder, one) not in still_used:
                _original(folder, one).unlink(missing_ok=True)
    return gone


def _replace(folder: Path, there: dict[str, list[Document]]) -> None:
    put(folder / DOCUMENTS_FILE, to_json(there))


def _original(folder: Path, document: Document) -> Path:
    """Where the file as it came is kept."""
    plain = re.sub(r"[^\w.-]", "_", document.file_name).encode()[-100:].decode(errors="ignore")
    return folder / ORIGINALS / f"{document.sha256[:16]}-{plain}"
