"""Zip files that unpack to far more than they weigh, or lie of what is in them."""

import io
import struct
import zipfile
import zlib
from functools import partial, reduce
from operator import xor

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both
from tests.loaders.workbooks import SHEET, changed

REFUSED, RIGHT = both("ledger", "sogndal.xlsx", sound.LEDGER_FIGURES)
BOOK = sound.BOOKS["ledger"]
OTHER = "xl/worksheets/sheet2.xml"
LARGE = 400_000_000


def zipped(*parts: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def deflated(before: bytes, piece: bytes, times: int, after: bytes = b"") -> tuple[bytes, int, int]:
    """before, so many times the piece, and after, packed without being there as a whole: stream, size, checksum."""
    packer, block = zlib.compressobj(9, zlib.DEFLATED, -15), piece * 10_000
    blocks = times // 10_000
    first = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    one = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)  # nothing before it is looked back to
    last = packer.compress(after) + packer.flush()
    crc = repeated(zlib.crc32(before), block, blocks)
    return first + one * blocks + last, len(before) + len(block) * blocks + len(after), zlib.crc32(after, crc)


def repeated(crc: int, block: bytes, times: int) -> int:
    """The checksum after so many times the block. Each bit of the one before it adds its own to that after it, so that the
    block is gone through once for each bit, and not once for each time."""
    alone = zlib.crc32(block)
    adds = [zlib.crc32(block, 1 << bit) ^ alone for bit in range(32)]
    for _ in range(times):
        crc = reduce(xor, (add for bit, add in enumerate(adds) if crc >> bit & 1), alone)
    return crc


def with_stream(name: str, packed: tuple[bytes, int, int], says: int | None = None, names: int = 1) -> bytes:
    """The sound workbook with a part of this stream. says: the size that its headers tell. names: for the stream."""
    whole = changed(BOOK, {name: None})
    stream, size, crc = packed
    size = size if says is None else says
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        start, number = archive.start_dir, len(archive.namelist()) + names
    fixed = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 33, crc, len(stream), size, len(name), 0)
    local = b"PK\3\4" + fixed + name.encode() + stream
    entries = whole[start : whole.rindex(b"PK\5\6")]
    for one in range(names):
        told = name if names == 1 else f"{name[:-1]}{one:c}"
        entries += b"PK\1\2" + struct.pack("<H", 20) + fixed + struct.pack("<HHHLL", 0, 0, 0, 0, start) + told.encode()
    end = struct.pack("<HHHHLLH", 0, 0, number, number, len(entries), start + len(local), 0)
    return whole[:start] + local + entries + b"PK\5\6" + end


def sheet(inside: bytes, times: int) -> bytes:
    """The sound workbook with a sheet of so many times the XML."""
    main = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    if inside.startswith(b"<merge"):
        main += b"<sheetData/><mergeCells>"
        return with_stream(SHEET, deflated(main, inside, times, b"</mergeCells></worksheet>"))
    return with_stream(SHEET, deflated(main + b"<sheetData>", inside, times, b"</sheetData></worksheet>"))


def part(name: str, tag: str, inside: bytes, times: int) -> bytes:
    """The sound workbook with a part of one element that holds so many times the XML."""
    main = f'<{tag} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'.encode()
    return with_stream(name, deflated(main, inside, times, f"</{tag}>".encode()))


def long_text() -> bytes:
    """The sound workbook with a text of 100 MB among the others."""
    with zipfile.ZipFile(io.BytesIO(BOOK)) as archive:
        head, tail = archive.read(STRINGS).split(b"</si>", 1)
    return with_stream(STRINGS, deflated(head + b"</si><si><t>", b"x" * 100, 1_000_000, b"</t></si>" + tail))


BLANKS = partial(deflated, b"", b" " * 100)
STRINGS = "xl/sharedStrings.xml"


def many(entries: int) -> bytes:
    """The sound workbook with so many empty parts."""
    stream = io.BytesIO(BOOK)
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(entries):
            archive.writestr(f"xl/worksheets/s{number}.xml", b"")
    return stream.getvalue()


def patched(mark: bytes, at: int, value: bytes) -> bytes:
    """The sound workbook with bytes put in after the first such mark."""
    start = BOOK.index(mark) + at
    return BOOK[:start] + value + BOOK[start + len(value) :]


CASES = [
    REFUSED("400 MB of blanks in a sheet", lambda: with_stream(OTHER, BLANKS(LARGE // 100)), "utpakket"),
    REFUSED(
        "400 MB in the sheet that is read",
        lambda: sheet(b'<row r="1"><c r="A1"><v>1</v></c></row>', 10_260_000),
        "utpakket",
    ),
    REFUSED("ten million rows in the sheet", lambda: sheet(b"<row><c><v>1</v></c></row>", 10_000_000), "ødelagt"),
    REFUSED("ten million empty rows in the sheet", lambda: sheet(b"<row/>", 10_000_000)),
    REFUSED("400 MB that says it is 100 bytes", lambda: with_stream(OTHER, BLANKS(LARGE // 100), 100), "ødelagt"),
    REFUSED("4 GB that says it is 200 MB", lambda: with_stream(OTHER, BLANKS(40_000_000), 200_000_000), "ødelagt"),
    REFUSED("400 MB of shared texts", lambda: part(STRINGS, "sst", b"<si><t>x</t></si>", 24_000_000), "utpakket"),
    REFUSED("forty million empty shared texts", lambda: part(STRINGS, "sst", b"<si/>", 40_000_000), "unormalt stor"),
    REFUSED("ten million merged cells", lambda: sheet(b'<mergeCell ref="A1:B2"/>', 10_000_000), "unormalt stor"),
    REFUSED(
        "forty million sheets in the list",
        lambda: part("xl/workbook.xml", "workbook", b"<x/>", 40_000_000),
        "unormalt stor",
    ),
    REFUSED(
        "forty million relations", lambda: part("xl/_rels/workbook.xml.rels", "r", b"<x/>", 40_000_000), "unormalt stor"
    ),
    REFUSED("forty million styles", lambda: part("xl/styles.xml", "styleSheet", b"<xf/>", 40_000_000), "unormalt stor"),
    REFUSED("a text of 100 MB among many texts", long_text, "tekst"),
    REFUSED("60 000 empty parts", lambda: many(60_000), "deler"),
    REFUSED("twenty names for one stream", lambda: with_stream(OTHER, BLANKS(200_000), names=20), ""),
    REFUSED(
        "a zip in a zip in a zip",
        zipped(("a.zip", zipped(("b.zip", zipped(("c.csv", b"0" * 1_000_000)))))),
        "zip-arkiv",
    ),
    REFUSED("a zipped CSV", zipped(("sogndal.csv", sound.ledger().encode())), "zip-arkiv"),
    REFUSED("a zipped workbook", zipped(("sogndal.xlsx", BOOK)), "zip-arkiv"),
    REFUSED("an empty zip", b"PK\5\6" + bytes(18), "zip-arkiv"),
    REFUSED("PK and nothing more", b"PK", "ødelagt"),
    REFUSED("a text that begins with PK", b"PK;tjeneste;regnskap 2024\n1;2;3\n", "ødelagt"),
    REFUSED("names that go up", zipped(("../../etc/passwd", b"x"), ("xl/workbook.xml", b"<x/>")), "ødelagt"),
    REFUSED("an absolute name", zipped(("/etc/passwd", b"x"), ("xl/workbook.xml", b"<x/>")), "ødelagt"),
    REFUSED("a name of 60 000 characters", zipped(("x" * 60_000, b"x"), ("xl/workbook.xml", b"<x/>")), "ødelagt"),
    REFUSED("a false checksum", patched(b"PK\1\2", 16, b"\0\0\0\0"), "ødelagt"),
    REFUSED("an unknown packing", patched(b"PK\1\2", 10, b"\x63\0"), "ødelagt"),
    REFUSED("a part with a password", patched(b"PK\1\2", 8, b"\1\0"), "passord"),
    REFUSED("parts that lie beyond the end", patched(b"PK\1\2", 42, b"\xff\xff\xff\x7f"), "ødelagt"),
    REFUSED("a directory beyond the end", patched(b"PK\5\6", 16, b"\xff\xff\xff\x7f"), "ødelagt"),
    RIGHT("more parts said than there are", patched(b"PK\5\6", 8, b"\xff\xfe\xff\xfe")),
]
