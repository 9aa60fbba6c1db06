"""The parts of an Excel workbook, unpacked under a limit and looked through before anything reads them.

What is read afterwards is a copy made of these very parts, so that no size or checksum in the file is trusted. Macros
are refused; links to other files, pictures and the like are left out of the copy.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.parsers import expat

from loaders.errors import FileError
from loaders.reading.excel.cells import Cells, cells_of
from loaders.reading.excel.guards import (  # fmt: skip
    LEFT_OUT,
    SAVE,
    macros,
    refuse_large,
    refuse_many,
    refuse_odd,
    refuse_others,
    too_large,
)
from loaders.reading.excel.hidden import Hidden, hidden_in
from loaders.reading.excel.part_names import names_of, relations, relations_of, tidy, workbook_in

MOST_EXPANDED = 300_000_000
DAMAGED = f"arbeidsboken er ødelagt eller kuttet. Hent den på nytt, eller åpne den i Excel. {SAVE}"
STRING_END = re.compile(rb"</(?:\w+:)?si>")


@dataclass
class Parts:
    """copy: a zip of the parts kept, under their usual names. cells, hidden: of each sheet, by the sheet's name."""

    copy: bytes = field(default=b"", repr=False)
    cells: dict[str, Cells] = field(default_factory=dict)
    hidden: dict[str, Hidden] = field(default_factory=dict)
    links: bool = False
    longest_text: int = 0


def parts_of(content: bytes) -> Parts:
    """Unpack. Raises FileError for a bomb, macros, other formats, a password, damage."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refuse_others(archive, [tidy(name) for name in archive.namelist()])
            refuse_large(archive, MOST_EXPANDED)
            return _looked_through(archive)
    except (
        zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
        ElementTree.ParseError, expat.ExpatError, LookupError, OverflowError, zlib.error,
    ) as error:  # fmt: skip
        raise FileError(DAMAGED) from error


def _looked_through(archive: zipfile.ZipFile) -> Parts:
    entries = {tidy(entry.filename): entry for entry in archive.infolist()}
    read = lambda entry: _beside(archive, entry)
    workbook = workbook_in(entries, read)
    if not workbook:
        raise FileError("filen er et zip-arkiv, men ikke en .xlsx. Pakk det ut, og importer filene som ligger i det")
    names = names_of(workbook, entries, read)
    if names.macros:
        raise macros()
    found, left, copied, by_part = Parts(links=names.links), MOST_EXPANDED, io.BytesIO(), {}
    worksheets = {part for part, _ in names.sheets.values()}
    with zipfile.ZipFile(copied, "w", zipfile.ZIP_STORED) as copy:
        for name, entry in entries.items():
            if name not in names.copied and LEFT_OUT.match(name):
                found.links |= name.startswith("xl/externallinks/")
                continue
            part = _unpacked(archive, entry, left)
            left -= len(part)
            refuse_odd(name, part)
            refuse_many(name, part, names.texts, worksheets)
            if name in worksheets:
                by_part[name] = (cells_of(part), hidden_in(part, _tables(archive, entries, name)))
            elif name == names.texts:
                found.longest_text = max(map(len, STRING_END.split(part)))
            if name in names.copied:
                copy.writestr(names.copied[name], part)
        for name, relations in names.relations.items():
            copy.writestr(name, relations)
    found.copy = copied.getvalue()
    found.cells = {name: by_part[part][0] for name, (part, _) in names.sheets.items()}
    found.hidden = {name: by_part[part][1] for name, (part, _) in names.sheets.items()}
    return found


def _tables(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], sheet: str) -> list[bytes]:
    """The tables in a sheet, as Excel's own tables with a filter each."""
    at = relations_of(sheet)
    there = relations(_beside(archive, entries[at]), sheet) if at in entries else {}
    parts = [part for kind, part in there.values() if kind == "table" and part in entries]
    return [_beside(archive, entries[part]) for part in parts]


def _beside(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A part that says where others are, looked at before it is parsed."""
    name, part = tidy(entry.filename), _unpacked(archive, entry, MOST_EXPANDED)
    refuse_odd(name, part)
    refuse_many(name, part, "", set())
    return part


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile("ukjent pakking")
    with archive.open(entry) as part:
        content = part.read(most + 1)
    if len(content) > most:
        raise too_large(MOST_EXPANDED)
    return content
