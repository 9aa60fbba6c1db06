"""Small workbooks, made in the tests, and ways to break them."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"
ROWS = [["konto", "tjeneste", "Regnskap 2024"], ["10100", "38500", 1000.5], ["16000", "38500", -1000.5]]


def workbook(*sheets: tuple[str, Callable], rows: list[list] = ROWS) -> bytes:
    """A workbook with a sheet "Drift" of these rows, or with the sheets given: (name, what writes it)."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": datetime(2024, 1, 1)})  # the same bytes each time
    for name, write in sheets or (("Drift", lambda sheet: filled(sheet, rows)),):
        write(book.add_worksheet(name))
    book.close()
    return stream.getvalue()


def filled(sheet, rows: list[list] = ROWS, top: int = 0, left: int = 0) -> None:
    for number, row in enumerate(rows):
        sheet.write_row(top + number, left, row)


def changed(content: bytes, parts: dict[str, bytes | Callable | None]) -> bytes:
    """The workbook with parts put in, changed by a function, or (None) taken out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        there = {name: old.read(name) for name in old.namelist()}
        for name, part in parts.items():
            there[name] = part(there[name]) if callable(part) else part
        for name, part in there.items():
            if part is not None:
                new.writestr(name, part)
    return stream.getvalue()


def replaced(content: bytes, old: bytes, new: bytes, part: str = SHEET) -> bytes:
    """The workbook with some of the XML of a part exchanged; what is exchanged must be there."""

    def exchange(xml: bytes) -> bytes:
        assert old in xml
        return xml.replace(old, new)

    return changed(content, {part: exchange})


STRICT = (
    (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
    (b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"),
)


def renamed(content: bytes, name: Callable[[str], str], part: Callable[[bytes], bytes] = lambda part: part) -> bytes:
    """The workbook with other names of its parts, and the parts changed, as other programs than Excel write them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            entry = zipfile.ZipInfo(one)
            entry.filename = name(one)  # as it is: ZipInfo itself turns backslashes where they part folders
            new.writestr(entry, part(old.read(one)))
    return stream.getvalue()


def strict(part: bytes) -> bytes:
    """A part in the strict form of the format."""
    for old, new in STRICT:
        part = part.replace(old, new)
    return part
