"""Excel workbooks as people save them, and what is refused."""

import datetime
import io
import struct
import zipfile
import zlib

import pytest
import xlsxwriter
from hypothesis import given, settings, strategies as st

from loaders.errors import FileError
from loaders.reading.excel import parts as excel_parts, workbook as excel_workbook
from loaders.reading.excel.cells import cells_of, column_letters, column_number
from loaders.reading.sheets import is_empty, sheets
from tests.loaders.ledgers import as_file
from tests.loaders.workbooks import ROWS, SHEET, changed, filled, replaced, workbook


def body(content: bytes, columns=(0, 1, 2), after: int = 1) -> list[list]:
    frame = sheets(as_file(content, "a.xlsx"))[0].body(after, list(columns))
    return [[line, *(None if is_empty(cell) else cell for cell in row)] for line, *row in frame.itertuples()]


def refused(content: bytes, message: str) -> None:
    with pytest.raises(FileError, match=message):
        body(content)


EXPECTED = [[2, "10100", "38500", 1000.5], [3, "16000", "38500", -1000.5]]


def test_values_come_as_they_are_stored():
    sheet = sheets(as_file(workbook()))[0]
    assert sheet.name == "Drift" and sheet.head() == ROWS and sheet.said == ()
    assert body(workbook()) == EXPECTED


def test_lines_and_columns_are_counted_from_the_corner_of_the_sheet():
    content = workbook(("Drift", lambda sheet: filled(sheet, top=3, left=2)))
    assert sheets(as_file(content))[0].head()[3][2:] == ROWS[0]
    assert body(content, (2, 3, 4), after=4)[0] == [5, *EXPECTED[0][1:]]


def test_empty_lines_are_left_out_and_dates_and_booleans_keep_their_types():
    rows = [["a", "b", "c"], ["x", None, True], [None, None, None], ["y", datetime.date(2024, 1, 2), 1]]

    def write(sheet):
        filled(sheet, rows[:3])
        sheet.write(3, 0, "y")
        sheet.write_datetime(3, 1, rows[3][1], date)
        sheet.write(3, 2, 1)

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    date = book.add_format({"num_format": "dd.mm.yyyy"})
    write(book.add_worksheet())
    book.close()
    assert body(stream.getvalue()) == [[2, "x", None, True], [4, "y", rows[3][1], 1.0]]


def test_hidden_sheets_are_not_there():
    content = workbook(("Drift", filled), ("Skjult", lambda sheet: (filled(sheet), sheet.hide())))
    assert [sheet.name for sheet in sheets(as_file(content))] == ["Drift"]


def test_formulas_are_not_evaluated_and_counted():
    content = workbook(("Drift", lambda sheet: (filled(sheet), sheet.write_formula(1, 2, "=1/0+A9", value=7))))
    assert body(content)[0] == [2, "10100", "38500", 7.0]
    assert sheets(as_file(content))[0].said == ("arket Drift har 1 formler: verdiene som er lagret i filen, er brukt",)


AMOUNT = b'<c r="C2"><v>1000.5</v></c>'


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (b'<c r="C2"><f>SUM(A1)</f></c>', "celle C2 har en formel uten lagret verdi"),
        (b'<c r="C2"><f>SUM(A1)</f><v/></c>', "celle C2 har en formel uten lagret verdi"),
        (b'<c r="C2"><f>SUM(A1)</f><v></v></c>', "celle C2 har en formel uten lagret verdi"),
        (b'<c r="C2"><f t="shared" si="0"/></c>', "celle C2 har en formel uten lagret verdi"),
        (b'<c r="C2" t="e"><v>#REF!</v></c>', "celle C2 har feilen #REF!"),
        (b'<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "celle C2 har feilen #DIV/0!"),
    ],
)
def test_cells_without_a_value_to_use_are_named(cell, message):
    content = replaced(workbook(), AMOUNT, cell)
    refused(content, message)
    assert body(content, (0, 1)) == [row[:3] for row in EXPECTED]  # in a column that is not read it does no harm


def test_a_formula_that_gives_an_empty_text_is_empty():
    content = replaced(workbook(), AMOUNT, b'<c r="C2" t="str"><f>""</f><v></v></c>')
    assert body(content)[0] == [2, "10100", "38500", None]


def test_merged_cells_in_the_columns_are_named_and_above_them_are_fine():
    def write(sheet, rows):
        filled(sheet, [["Regnskap"], *ROWS])
        sheet.merge_range(*rows, "x")

    above = workbook(("Drift", lambda sheet: write(sheet, (0, 0, 0, 2))))
    assert body(above, after=2)[0] == [3, *EXPECTED[0][1:]]
    inside = workbook(("Drift", lambda sheet: write(sheet, (2, 0, 3, 0))))
    with pytest.raises(FileError, match="arket Drift, rad 3 til 4: cellene er slått sammen"):
        body(inside, after=2)


def test_links_to_other_files_are_not_followed():
    content = changed(workbook(), {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})
    assert body(content) == EXPECTED
    assert sheets(as_file(content))[0].said == ("lenker til andre filer er ikke fulgt",)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"xl/vbaProject.bin": b"x"}, "makroer"),
        ({"xl/macrosheets/sheet1.xml": b"<x/>"}, "makroer"),
        ({"[Content_Types].xml": lambda xml: xml.replace(b"sheet.main", b"sheet.macroEnabled.main")}, "makroer"),
        ({"xl/workbook.bin": b"x"}, "xlsb"),
        ({"xl/workbook.xml": None}, "ikke en .xlsx"),
        ({"xl/workbook.xml": None, "content.xml": b"x", "mimetype": b"x"}, "ods"),
        ({"xl/workbook.xml": lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml}, "som Excel ikke lager"),
        ({SHEET: lambda xml: xml.decode().encode("utf-16")}, "som Excel ikke lager"),
        ({"xl/workbook.xml": b"<workbook"}, "ødelagt"),
        ({"xl/_rels/workbook.xml.rels": None}, "ødelagt"),
    ],
)
def test_what_is_no_plain_workbook_is_refused(parts, message):
    refused(changed(workbook(), parts), message)


def test_a_bomb_is_refused_by_what_it_unpacks_to(monkeypatch):
    bomb = changed(workbook(), {"xl/worksheets/sheet2.xml": b" " * 5_000_000})
    assert len(bomb) < 20_000
    monkeypatch.setattr(excel_parts, "MOST_EXPANDED", 4_000_000)
    refused(bomb, "større enn 4 MB utpakket")


def test_a_bomb_of_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(excel_parts, "MOST_EXPANDED", 4_000_000)
    refused(
        changed(workbook(), {f"xl/worksheets/s{i}.xml": b" " * 500_000 for i in range(9)}), "større enn 4 MB utpakket"
    )


def test_a_zip_that_lies_of_its_size_is_no_larger_than_it_says():
    """The stream holds far more than the size in the headers: the reader gets what was checked, or an error."""
    name, size_told = SHEET.encode(), len(zipfile.ZipFile(io.BytesIO(workbook())).read(SHEET))
    content = bytearray(changed(workbook(), {SHEET: lambda xml: xml + b" " * 1_000_000}))
    part = zipfile.ZipFile(io.BytesIO(workbook())).read(SHEET)
    for mark, crc, size, at in ((b"PK\3\4", 14, 22, 30), (b"PK\1\2", 16, 24, 46)):
        start = next(
            i for i in range(len(content)) if content[i : i + 4] == mark and content[i + at :].startswith(name)
        )
        struct.pack_into("<L", content, start + size, size_told)
        struct.pack_into("<L", content, start + crc, zlib.crc32(part))
    parts = excel_parts.parts_of(bytes(content))
    with zipfile.ZipFile(io.BytesIO(parts.copy)) as archive:
        assert archive.getinfo(name.decode()).file_size == size_told


@pytest.mark.parametrize("far", ["A1048576", "XFD10000", "C300000"])
def test_a_cell_far_out_makes_no_room_for_all_before_it(far):
    refused(replaced(workbook(), b'<c r="C2">', f'<c r="{far}">'.encode()), "arket Drift når til rad")


def test_a_format_far_out_is_no_cell():
    content = replaced(
        workbook(), b"</sheetData>", b'<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row></sheetData>'
    )
    assert body(content) == EXPECTED


def test_a_wide_sheet_of_few_rows_is_fine():
    assert len(body(replaced(workbook(), b'<c r="C2">', b'<c r="ZZ2">'))) == 2


def test_cells_that_do_not_say_where_they_stand_are_counted():
    xml = b"<sheetData>" + b"<row>" + b"<c><v>1</v></c>" * 40 + b"</row>" + b"<row><c><v>1</v></c></row>" * 9
    cells = cells_of(xml + b"</sheetData>")
    assert (cells.rows, cells.columns) == (10, 40)
    cells = cells_of(b'<x:s xmlns:x="x"><x:row r="7"><x:c s="1" r="C9"/><x:c><x:is/></x:c><x:c/></x:row></x:s>')
    assert (cells.rows, cells.columns) == (9, 4)


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="C99999999">', b'<c r="c2">', b'<c r="">', b'<c x=">" r="C1048576">', b'<c  r="C1048576">',
        b"<c r='C1048576'>", b'<c\nr="C1048576">', b'<c r="C0000000300000">', b'<c r="&#67;1048576">',
    ],
)  # fmt: skip
def test_no_way_of_writing_hides_a_cell_far_out(cell):
    refused(replaced(workbook(), b'<c r="C2">', cell), "når til rad|ødelagt")


def test_many_cells_with_one_long_text_are_refused(monkeypatch):
    monkeypatch.setattr(excel_workbook, "MOST_TEXT", 50_000)
    refused(workbook(rows=[*ROWS, *[["x" * 1000] * 3] * 30]), "celler med tekst")


@given(st.integers(0, 20_000))
def test_column_letters(number):
    assert column_number(column_letters(number)) == number
    assert (column_letters(25), column_letters(26)) == ("Z", "AA")


WHOLE = workbook()


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=0, max_size=4), st.booleans())
@settings(max_examples=200)
def test_a_damaged_workbook_is_read_or_refused_and_never_a_trace(at, put, truncated):
    damaged = WHOLE[:at] if truncated else WHOLE[:at] + put + WHOLE[at + len(put) :]
    try:
        assert len(sheets(as_file(damaged or b"x"))) == 1
    except FileError as error:
        assert "\n" not in str(error)


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8), st.sampled_from([SHEET, "xl/workbook.xml"]))
@settings(max_examples=200)
def test_damaged_xml_is_read_or_refused_and_never_a_trace(at, put, part):
    damaged = changed(WHOLE, {part: lambda xml: xml[: at % len(xml)] + put + xml[at % len(xml) + len(put) :]})
    try:
        for sheet in sheets(as_file(damaged)):
            sheet.head()
            sheet.body(1, [0, 1, 2])
    except FileError as error:
        assert str(error)
