"""Workbooks as other programs write them, and what a person does not see in them."""

import pytest

from loaders.documents.survey import file as survey_file
from loaders.errors import FileError
from loaders.reading.excel import parts as excel_parts
from loaders.reading.excel.hidden import hidden_in
from loaders.reading.sheets import sheets
from loaders.reading.source_file import SourceFile, open_file
from tests.loaders.ledgers import amounts, as_file, read
from tests.loaders.workbooks import SHEET, changed, filled, renamed, replaced, strict, workbook

LEDGER = [
    ["konto", "tjeneste", "Regnskap 2024"], ["10100", "38500", 3000], ["10100", "20200", 500], ["15900", "20200", 100],
    ["16000", "38500", -2600], ["18700", "80000", -1000], ["10900", "38500", 70], ["10900", "20200", 7],
]  # fmt: skip
NAME = "sogndal-2024.xlsx"
AS = {
    "strict": lambda book: renamed(book, lambda name: name, strict),
    "backslashes": lambda book: renamed(book, lambda name: name.replace("/", "\\")),
    "strict with backslashes": lambda book: renamed(book, lambda name: name.replace("/", "\\"), strict),
    "a slash in front": lambda book: renamed(book, lambda name: f"/{name}"),
    "another folder": lambda book: renamed(
        book, lambda name: name.replace("xl/", "bok/"), lambda part: part.replace(b"xl/", b"bok/")
    ),
    "other names of the sheets": lambda book: renamed(
        book, lambda name: name.replace("worksheets/sheet", "ark/tabell"),
        lambda part: part.replace(b"worksheets/sheet", b"ark/tabell"),
    ),
    "upper case": lambda book: renamed(book, lambda name: name.replace("worksheets/sheet", "Worksheets/Sheet")),
    "another name of the workbook": lambda book: renamed(
        book, lambda name: name.replace("workbook.xml", "Arbeidsbok.xml"),
        lambda part: part.replace(b"workbook.xml", b"Arbeidsbok.xml"),
    ),
    "another name of the texts": lambda book: renamed(
        book, lambda name: name.replace("sharedStrings", "tekster"),
        lambda part: part.replace(b"sharedStrings.xml", b"tekster.xml"),
    ),
    "targets from the root": lambda book: renamed(
        book, lambda name: name, lambda part: part.replace(b'Target="worksheets', b'Target="/xl/worksheets')
    ),
    "targets with dots": lambda book: renamed(
        book, lambda name: name, lambda part: part.replace(b'Target="worksheets', b'Target="../xl/./worksheets')
    ),
    "targets with backslashes": lambda book: renamed(
        book, lambda name: name, lambda part: part.replace(b'Target="worksheets/', b'Target="worksheets\\')
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", AS)
def test_a_workbook_is_read_whatever_its_parts_are_called(form):
    plain = read(workbook(rows=LEDGER), NAME)
    assert amounts(read(AS[form](workbook(rows=LEDGER)), NAME)) == amounts(plain) and len(amounts(plain)) == 7


@pytest.mark.parametrize("form", AS)
def test_the_guards_hold_whatever_the_parts_are_called(form, monkeypatch):
    def refused(parts, message):
        with pytest.raises(FileError, match=message):
            [sheet.head() for sheet in sheets(as_file(AS[form](changed(workbook(rows=LEDGER), parts))))]

    refused({"xl/vbaProject.bin": b"x"}, "makroer")
    refused({"xl/macrosheets/sheet1.xml": b"<x/>"}, "makroer")
    refused({"xl/_rels/workbook.xml.rels": lambda xml: xml.replace(b'/theme"', b'/vbaProject"')}, "makroer")
    refused({SHEET: lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml}, "som Excel ikke lager")
    refused({"xl/_rels/workbook.xml.rels": lambda xml: b"<!DOCTYPE x>" + xml}, "som Excel ikke lager")
    refused({SHEET: lambda xml: xml.replace(b'r="C2"', b'r="XFD1048576"')}, "når til rad|ødelagt")
    monkeypatch.setattr(excel_parts, "MOST_EXPANDED", 4_000_000)
    refused({SHEET: lambda xml: xml + b" " * 5_000_000}, "større enn 4 MB utpakket")


def test_formulas_without_a_value_are_refused_in_any_form():
    empty = replaced(workbook(rows=LEDGER), b'<c r="C2"><v>3000</v></c>', b'<c r="C2"><f>1+1</f></c>')
    for form in AS.values():
        with pytest.raises(FileError, match="celle C2 har en formel uten lagret verdi"):
            read(form(empty), NAME)


def test_one_part_under_two_names_is_no_bomb():
    book = workbook(("A", lambda s: filled(s, LEDGER)), ("B", lambda s: filled(s, [["x"]])))
    twice = replaced(book, b"worksheets/sheet2.xml", b"worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels")
    one, other = sheets(as_file(twice))
    assert one.head() == other.head()


def by_hand(sheet):
    filled(sheet, LEDGER)
    sheet.set_row(6, None, None, {"hidden": True})
    sheet.set_row(7, 0)


def by_group(sheet):
    filled(sheet, LEDGER)
    for row in (6, 7):
        sheet.set_row(row, None, None, {"level": 1, "hidden": True})


def by_filter(sheet):
    filled(sheet, LEDGER)
    sheet.autofilter(0, 0, 7, 2)
    sheet.filter_column(0, "x != 10900")
    for row in (6, 7):
        sheet.set_row(row, None, None, {"hidden": True})


def by_table(sheet):
    sheet.add_table(0, 0, 7, 2, {"columns": [{"header": one} for one in LEDGER[0]], "data": LEDGER[1:]})
    by_hand(sheet)


def by_both(sheet):
    filled(sheet, LEDGER)
    sheet.autofilter(0, 0, 6, 2)
    sheet.filter_column(0, "x != 10900")
    for row in (6, 7):
        sheet.set_row(row, None, None, {"hidden": True})


def table_filter(book: bytes) -> bytes:
    """The table of the workbook with a filter that is on."""
    return changed(book, {"xl/tables/table1.xml": lambda xml: xml.replace(
        b'<autoFilter ref="A1:C8"/>', b'<autoFilter ref="A1:C8"><filterColumn colId="0"/></autoFilter>'
    )})  # fmt: skip


def advanced(book: bytes) -> bytes:
    """An advanced filter in place: no range of its own, the sheet says alone that it is filtered."""
    return replaced(book, b"<dimension", b'<sheetPr filterMode="1"/><dimension')


WHOLE, WITHOUT, LAST = 77.0, 0.0, 7.0
UNSEEN = {
    "by hand": (workbook(("Drift", by_hand)), WHOLE, ["har 2 skjulte rader (7, 8), som er lest"]),
    "by a group": (workbook(("Drift", by_group)), WHOLE, ["har 2 skjulte rader (7, 8), som er lest"]),
    "by a filter": (workbook(("Drift", by_filter)), WITHOUT, ["et filter skjuler 2 rader (7, 8), som er utelatt"]),
    "by the filter of a table": (table_filter(workbook(("Drift", by_table))), WITHOUT, ["skjuler 2 rader (7, 8)"]),
    "in a table without a filter that is on": (workbook(("Drift", by_table)), WHOLE, ["har 2 skjulte rader (7, 8)"]),
    "by an advanced filter": (advanced(workbook(("Drift", by_group))), WITHOUT, ["et filter skjuler 2 rader"]),
    "by a filter and by hand": (workbook(("Drift", by_both)), LAST, ["skjuler 1 rader (7)", "har 1 skjulte rader (8)"]),
}  # fmt: skip


def of_wages(document) -> float:
    return sum(amount for (*_, art), amount in amounts(document).items() if art == "090")


@pytest.mark.parametrize("form", ["as it is", "strict", "backslashes"])
@pytest.mark.parametrize("case", UNSEEN)
def test_what_is_hidden_is_told_and_what_a_filter_hides_is_left_out(case, form):
    book, expected, says = UNSEEN[case]
    book = AS[form](book) if form in AS else book
    document = read(book, NAME)
    said = " ".join(document.said)
    assert round(1000 * of_wages(document), 6) == expected and all(text in said for text in says)
    assert ("--with-hidden" in said) == ("filter" in says[0] or "skjuler" in said)


@pytest.mark.parametrize("case", UNSEEN)
def test_with_hidden_takes_them_all_and_says_so(case):
    book, _, _ = UNSEEN[case]
    file = as_file(book, NAME)
    (sheet,) = sheets(SourceFile(file.name, file.content, file.sha256, with_hidden=True))
    assert len(sheet.body(1, [0, 1, 2])) == 7 and "utelatt" not in " ".join(sheet.said)


def test_a_hidden_column_is_told_and_read():
    def write(sheet):
        filled(sheet, LEDGER)
        sheet.set_column(2, 2, None, None, {"hidden": True})

    document = read(workbook(("Drift", write)), NAME)
    assert "arket Drift har skjulte kolonner (C), som er lest der de trengs" in document.said
    assert amounts(document) == amounts(read(workbook(rows=LEDGER), NAME))


def test_nothing_hidden_is_not_spoken_of():
    assert not [text for text in read(workbook(rows=LEDGER), NAME).said if "skjul" in text]


@pytest.mark.parametrize(
    ("xml", "rows"),
    [
        (b'<row r="2" hidden="1">', {2}), (b"<row r='3' hidden='true'/>", {3}), (b'<x:row hidden="1" r="4">', {4}),
        (b"<row/><row hidden = \"1\"/>", {2}), (b'<row r="9"/><row hidden="1"/>', {10}), (b'<row r="5" ht="0">', {5}),
        (b'<row r="6" hidden="0">', set()), (b'<row r="7" ht="15">', set()), (b'<row r="8" hidden="false">', set()),
    ],
)  # fmt: skip
def test_hidden_rows_in_every_way_of_writing(xml, rows):
    assert hidden_in(b"<sheetData>" + xml + b"</sheetData>", []).rows == rows


def test_answers_to_the_survey_go_by_the_same_rule(tmp_path):
    def write(sheet):
        filled(sheet, [["kommunenr", "brutto driftsinntekter", "netto driftsresultat"], ["4640", 1, 1], ["4601", 2, 2]])
        sheet.autofilter(0, 0, 2, 2)
        sheet.filter_column(0, "x != 4601")
        sheet.set_row(2, None, None, {"hidden": True})

    path = tmp_path / "svar.xlsx"
    path.write_bytes(workbook(("Svar", write)))
    assert survey_file.recognises(open_file(path))
    lengths = [len(sheets(open_file(path, hidden))[0].body(1, [0, 1, 2])) for hidden in (False, True)]
    assert lengths == [1, 2]


@pytest.mark.parametrize("year", [2024, 2024.0, "2024", "\u200b2024"])
def test_a_year_as_a_number_in_the_header_can_be_mapped(year):
    rows = [["konto", "tjeneste", year], *LEDGER[1:]]
    mapping = {"file": "x.yaml", "amounts": [{"column": "2024", "kind": "accounts", "year": 2024}]}
    assert amounts(read(workbook(rows=rows), NAME, mapping)) == amounts(read(workbook(rows=LEDGER), NAME))


@pytest.mark.parametrize("sign", ["\u200b", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00a0"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_signs_that_cannot_be_seen_are_read_through_in_codes_and_headers(sign, kind):
    between = "" if sign == "\u00a0" else sign
    dirty = [[f"{sign}{a}", f"{s[:2]}{between}{s[2:]}{sign}", amount] for a, s, amount in LEDGER[1:]]
    dirty.insert(0, [f"{sign}{one}" for one in LEDGER[0]])
    text = "\n".join(";".join(map(str, row)) for row in dirty) + "\n"
    document = read(workbook(rows=dirty) if kind == "xlsx" else text, NAME.replace("xlsx", kind))
    assert amounts(document) == amounts(read(workbook(rows=LEDGER), NAME))


@pytest.mark.parametrize("sign", ["\u202e", "\u00ad", "\u0007", "\u200b", "\u200f"])
def test_signs_in_an_amount_are_refused(sign):
    with pytest.raises(FileError):
        read(f"{';'.join(LEDGER[0])}\n10100;38500;{sign}5\n16000;38500;-5\n", "sogndal-2024.csv")
