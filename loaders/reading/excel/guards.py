"""What is refused of a workbook before anything reads it: bombs, macros, passwords, other formats, parts that lie."""

import re
import zipfile

from loaders.errors import FileError
from loaders.reading.excel.part_names import tidy

MOST_PARTS = 10_000
MOST_BESIDE = 20_000_000  # a part that is neither a sheet nor the texts: a list of sheets, the styles
MOST_TEXTS, MOST_MERGED = 10_000_000, 100_000
SAVE = "Lagre arbeidsboken på nytt som .xlsx"
LEFT_OUT = re.compile(r"xl/(externallinks|media|drawings|printersettings|charts|pivotcache)|docprops/|customxml/")


def macros() -> FileError:
    """For a workbook with programs in it."""
    return FileError("arbeidsboken har makroer. Lagre den som .xlsx uten makroer")


def refuse_others(archive: zipfile.ZipFile, names: list[str]) -> None:
    """names: tidied."""
    if "xl/workbook.bin" in names:
        raise FileError("filen er en binær arbeidsbok (.xlsb). Lagre den som .xlsx eller CSV (UTF-8)")
    if "xl/workbook.xml" not in names and {"content.xml", "mimetype"} <= set(names):
        raise FileError("filen er et OpenDocument-ark (.ods). Lagre det som .xlsx eller CSV (UTF-8)")
    if len(set(names)) < len(names):
        raise FileError(f"arbeidsboken har samme del to ganger. {SAVE}")
    if any("vbaproject" in name or "macrosheets/" in name for name in names):
        raise macros()
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise FileError("arbeidsboken er låst med passord. Ta bort passordet i Excel")


def refuse_large(archive: zipfile.ZipFile, most: int) -> None:
    """By what its own list says, before anything is unpacked; a list that lies is found out when it is."""
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        raise FileError(f"arbeidsboken har {len(entries)} deler; grensen er {MOST_PARTS}. {SAVE}")
    if sum(entry.file_size for entry in entries if not LEFT_OUT.match(tidy(entry.filename))) > most:
        raise too_large(most)


def too_large(most: int) -> FileError:
    """For what would take too much memory."""
    return FileError(f"arbeidsboken er større enn {most // 1_000_000} MB utpakket. Lagre den som CSV (UTF-8)")


def refuse_many(name: str, part: bytes, texts: str, worksheets: set[str]) -> None:
    """The reader makes room for each text, merged cell, style and sheet, however small."""
    if name == texts:
        large = part.count(b"<si") > MOST_TEXTS
    elif name in worksheets or name.startswith("xl/worksheets/"):
        large = part.count(b"mergeCell ") > MOST_MERGED
    else:
        large = len(part) > MOST_BESIDE
    if large:
        raise FileError(f"arbeidsboken er unormalt stor i en av delene ({name[:60]}). Lagre den som CSV (UTF-8)")


def refuse_odd(name: str, part: bytes) -> None:
    """Entities and hidden encodings, which Excel never writes, and a workbook that says itself that it has macros."""
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or (name.endswith((".xml", ".rels")) and b"\0" in part[:1000]):
        raise FileError(f"arbeidsboken har en del som Excel ikke lager ({name[:60]}). {SAVE}")
    if name == "[content_types].xml" and b"macroEnabled" in part:
        raise FileError("arbeidsboken er av en type med makroer. Lagre den som .xlsx uten makroer")
