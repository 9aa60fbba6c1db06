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
from loaders.xlsx_cells import Cells, cells_of

MOST_EXPANDED = 300_000_000
MOST_PARTS = 10_000
MOST_BESIDE = 20_000_000  # a part that is neither a sheet nor the texts: a list of sheets, the styles
MOST_TEXTS, MOST_MERGED = 10_000_000, 100_000
SAVE = "Lagre arbeidsboken på nytt som .xlsx"
DAMAGED = f"arbeidsboken er ødelagt eller kuttet. Hent den på nytt, eller åpne den i Excel. {SAVE}"
LEFT_OUT = re.compile(r"xl/(externalLinks|media|drawings|printerSettings|charts|pivotCache)|docProps/|customXml/")
STRING_END = re.compile(rb"</(?:\w+:)?si>")
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Parts:
    """copy: a zip of the parts kept, not compressed. cells: about the cells of each sheet, by the sheet's name."""

    copy: bytes = field(default=b"", repr=False)
    cells: dict[str, Cells] = field(default_factory=dict)
    links: bool = False
    longest_text: int = 0


def parts_of(content: bytes) -> Parts:
    """Unpack. Raises FileError for a bomb, macros, other formats, a password, damage."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_others(archive)
            _refuse_large(archive)
            return _looked_through(archive)
    except (
        zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError,
        ElementTree.ParseError, expat.ExpatError, LookupError, OverflowError, zlib.error,
    ) as error:  # fmt: skip
        raise FileError(DAMAGED) from error


def _refuse_others(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if "xl/workbook.bin" in names:
        raise FileError("filen er en binær arbeidsbok (.xlsb). Lagre den som .xlsx eller CSV (UTF-8)")
    if "xl/workbook.xml" not in names:
        openoffice = "content.xml" in names and "mimetype" in names
        if openoffice:
            raise FileError("filen er et OpenDocument-ark (.ods). Lagre det som .xlsx eller CSV (UTF-8)")
        raise FileError("filen er et zip-arkiv, men ikke en .xlsx. Pakk det ut, og importer filene som ligger i det")
    if len(set(names)) < len(names):
        raise FileError(f"arbeidsboken har samme del to ganger. {SAVE}")
    if any("vbaproject" in name.lower() or "xl/macrosheets/" in name.lower() for name in names):
        raise FileError("arbeidsboken har makroer. Lagre den som .xlsx uten makroer")
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise FileError("arbeidsboken er låst med passord. Ta bort passordet i Excel")


def _refuse_large(archive: zipfile.ZipFile) -> None:
    """By what its own list says, before anything is unpacked; a list that lies is found out when it is."""
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise FileError(f"arbeidsboken har {len(entries)} deler; grensen er {MOST_PARTS}. {SAVE}")
    if sum(entry.file_size for entry in entries if not LEFT_OUT.match(entry.filename)) > MOST_EXPANDED:
        raise _too_large()


def _too_large() -> FileError:
    return FileError(f"arbeidsboken er større enn {MOST_EXPANDED // 1_000_000} MB utpakket. Lagre den som CSV (UTF-8)")


def _looked_through(archive: zipfile.ZipFile) -> Parts:
    found, left, copied, by_part = Parts(), MOST_EXPANDED, io.BytesIO(), {}
    with zipfile.ZipFile(copied, "w", zipfile.ZIP_STORED) as copy:
        for entry in archive.infolist():
            if LEFT_OUT.match(entry.filename):
                found.links |= entry.filename.startswith("xl/externalLinks/")
                continue
            part = _unpacked(archive, entry, left)
            left -= len(part)
            _refuse_odd(entry.filename, part)
            _refuse_many(entry.filename, part)
            if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                by_part[entry.filename] = cells_of(part)
            elif entry.filename == "xl/sharedStrings.xml":
                found.longest_text = max(map(len, STRING_END.split(part)))
            copy.writestr(entry.filename, part)
    found.copy = copied.getvalue()
    found.cells = {name: by_part[part] for name, part in _places(archive).items() if part in by_part}
    return found


def _refuse_many(name: str, part: bytes) -> None:
    """The reader makes room for each text, merged cell, style and sheet, however small."""
    if name == "xl/sharedStrings.xml":
        large = part.count(b"<si") > MOST_TEXTS
    elif name.startswith("xl/worksheets/"):
        large = part.count(b"mergeCell ") > MOST_MERGED
    else:
        large = len(part) > MOST_BESIDE
    if large:
        raise FileError(f"arbeidsboken er unormalt stor i en av delene ({name[:60]}). Lagre den som CSV (UTF-8)")


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile("ukjent pakking")
    with archive.open(entry) as part:
        content = part.read(most + 1)
    if len(content) > most:
        raise _too_large()
    return content


def _refuse_odd(name: str, part: bytes) -> None:
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or (name.endswith((".xml", ".rels")) and b"\0" in part[:1000]):
        raise FileError(f"arbeidsboken har en del som Excel ikke lager ({name[:60]}). {SAVE}")
    if name == "[Content_Types].xml" and b"macroEnabled" in part:
        raise FileError("arbeidsboken er av en type med makroer. Lagre den som .xlsx uten makroer")


def _places(archive: zipfile.ZipFile) -> dict[str, str]:
    """Which part holds each sheet."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter()
    named = {one.get("name"): targets.get(one.get(RELATION)) for one in sheets if one.tag.endswith("}sheet")}
    return {
        name: target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        for name, target in named.items()
        if name and target
    }
