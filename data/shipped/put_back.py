"""Files of the own folder that came along and are damaged there are put back from the program, which has them yet."""

from pathlib import Path

from data.brought_in import documents
from data.brought_in.document import along, to_json, unusable
from data.errors import DataError
from data.extract import catalogue, manifest
from data.extract.edition import DOCUMENTS_FILE
from data.extract.files import get, is_sound, put
from data.folder import PACKAGE


def put_back(own: Path) -> list[str]:
    """What was put back, in words. The caller holds the lock of the folder."""
    said = _facts(own)
    for name, files in ((manifest.FILE, _tables(own)), (DOCUMENTS_FILE, _documents(own))):
        lost = [file for file, checksum in files.items() if _is_lost(own / file, file, checksum)]
        for file in lost:
            put(own / file, get(PACKAGE / file))
            said.append(f"{own / file} var skadet, og er lagt tilbake slik den fulgte med programmet.")
        if lost and (own / name).exists():  # a dashboard that runs then reads anew
            put(own / name, get(own / name))
    return said


def _facts(own: Path) -> list[str]:
    """The same of the facts of documents that came along, where they cannot be used."""
    try:
        there = documents.register(own)
    except DataError:  # which is told of where it is read
        return []
    every = [one for vintages in there.values() for one in vintages if unusable(one)]
    whole = [(one, known) for one in every if (known := along(one))]
    for lost, known in whole:
        there = {name: [known if one is lost else one for one in vintages] for name, vintages in there.items()}
    if whole:
        put(own / DOCUMENTS_FILE, to_json(there))
    return [
        f"{known.id} i {own / DOCUMENTS_FILE} er lagt tilbake slik det fulgte med programmet." for _, known in whole
    ]


def _is_lost(path: Path, file: str, checksum: str) -> bool:
    return not is_sound(path, checksum) and is_sound(PACKAGE / file, checksum)


def _tables(own: Path) -> dict[str, str]:
    """By name of file the checksum of every edition; {} where the manifest cannot be read, which refresh mends."""
    try:
        return {one.file: one.checksum for vintages in catalogue.manifest(own).values() for one in vintages}
    except DataError:
        return {}


def _documents(own: Path) -> dict[str, str]:
    """The same of the documents; {} where their register cannot be read, which is told of where it is read."""
    try:
        every = [one for vintages in documents.register(own).values() for one in vintages]
    except DataError:
        return {}
    return {one.file: one.checksum for one in every if not unusable(one)}
