"""Workbooks with formulas, merged and far cells, several and hidden sheets, macros, links, and false parts."""

from dataclasses import replace

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both
from tests.loaders.workbooks import SHEET, changed, filled, replaced, workbook

LEDGER, BOOK = both("ledger", "sogndal.xlsx", sound.LEDGER_FIGURES)
SURVEY, ANSWERS = both("survey", "svar.xlsx", sound.SURVEY_FIGURES)
COUNT, COUNTED = both("kindergartens", "barnehager-2017.xlsx", sound.COUNT_FIGURES)
TABLES = {
    "ledger": [sound.LEDGER_HEADER, *sound.LEDGER_ROWS], "survey": [sound.SURVEY_HEADER, *sound.SURVEY_ROWS],
    "kindergartens": [sound.COUNT_HEADER, *sound.COUNT_ROWS],
}  # fmt: skip
KINDS = {"ledger": (LEDGER, BOOK), "survey": (SURVEY, ANSWERS), "kindergartens": (COUNT, COUNTED)}
CELL = {"ledger": (1, 2), "survey": (1, 5), "kindergartens": (1, 4)}  # line 2: an amount, revenue, children
NAMED = {"ledger": "regnskap 2024", "survey": "Brutto driftsinntekter", "kindergartens": "a1"}
STRINGS = "xl/sharedStrings.xml"


def written(kind: str, write, name: str = "Drift") -> bytes:
    """The sound workbook of a kind, and then what is written over it."""
    return workbook((name, lambda sheet: (filled(sheet, TABLES[kind]), write(sheet))))


def cell(kind: str, value) -> bytes:
    """The sound workbook with another value in one cell."""
    row, column = CELL[kind]
    return workbook(rows=sound.with_cell(TABLES[kind], row, column, value))


def raw(kind: str, xml: bytes, content: bytes = b"") -> bytes:
    """The sound workbook with one cell written as XML: 12345 is there to be replaced."""
    row, column = CELL[kind]
    place = f"{'ABCDEFGHIJ'[column]}{row + 1}".encode()
    return replaced(cell(kind, 12345), b'<c r="%s"><v>12345</v></c>' % place, xml.replace(b"@", place))


def every_kind(kind: str) -> list:
    refused, right = KINDS[kind]
    row, column = CELL[kind]
    letter, value = "ABCDEFGHIJ"[column], TABLES[kind][row][column]
    place, title = f"{letter}{row + 1}", NAMED[kind]
    sheet = written(kind, lambda _: None)
    others = [("Drift", lambda s: filled(s, TABLES[kind])), ("Kopi", lambda s: filled(s, TABLES[kind]))]
    return [
        right("numbers as numbers", sheet),
        right(
            "a formula with its value",
            written(kind, lambda s: s.write_formula(row, column, "=1+1", value=value)),
            "formler",
        ),
        right(
            "a formula for another file",
            written(kind, lambda s: s.write_formula(row, column, "='[annen.xlsx]A'!B2", value=value)),
            "formler",
        ),
        right(
            "an injected formula in a cell that is not read",
            written(kind, lambda s: s.write_formula(1, 20, "=cmd|'/c calc'!A0", value=0)),
        ),
        right("macro sheets' names in a text", written(kind, lambda s: s.write(1, 20, "vbaProject.bin"))),
        right(
            "a heading far down",
            workbook(("Drift", lambda s: (s.write(0, 0, "Rapport"), filled(s, TABLES[kind], top=40)))),
        ),
        right("the table far to the right", workbook(("Drift", lambda s: filled(s, TABLES[kind], left=30)))),
        right("a hidden sheet beside", workbook(others[0], ("Skjult", lambda s: (filled(s, TABLES[kind]), s.hide())))),
        right(
            "a very hidden sheet beside",
            workbook(others[0], ("Skjult", lambda s: (filled(s, TABLES[kind]), s.very_hidden()))),
        ),
        right(
            "a merged title above",
            workbook(("Drift", lambda s: (s.merge_range(0, 0, 0, 2, "Rapport"), filled(s, TABLES[kind], top=2)))),
        ),
        right(
            "links to other files", changed(sheet, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}), "lenker"
        ),
        refused(
            "a formula without its value",
            raw(kind, b'<c r="@"><f>SUM(A1)</f></c>'),
            place,
            "formel uten lagret verdi",
            "Excel",
        ),
        refused("an error in a cell", raw(kind, b'<c r="@" t="e"><v>#REF!</v></c>'), place, "#REF!"),
        refused("text for a number", cell(kind, "ukjent"), "linje 2", title, "«ukjent»"),
        refused("a date for a number", raw(kind, b'<c r="@" t="d"><v>2024-12-31T00:00:00</v></c>'), "linje 2", title),
        refused("true for a number", cell(kind, True), "linje 2", title),
        refused("a number of 1e400", raw(kind, b'<c r="@"><v>1e400</v></c>')),
        refused("NaN for a number", raw(kind, b'<c r="@"><v>NaN</v></c>')),
        refused("Infinity for a number", raw(kind, b'<c r="@"><v>Infinity</v></c>')),
        refused("400 digits", raw(kind, b'<c r="@"><v>' + b"9" * 400 + b"</v></c>")),
        refused("a number that is none", raw(kind, b'<c r="@"><v>12 34</v></c>')),
        refused("a shared text that is not there", raw(kind, b'<c r="@" t="s"><v>99999</v></c>')),
        refused("a shared text numbered minus one", raw(kind, b'<c r="@" t="s"><v>-1</v></c>')),
        refused("a kind of cell that is none", raw(kind, b'<c r="@" t="q"><v>1</v></c>')),
        refused(
            "merged cells in the table", written(kind, lambda s: s.merge_range(1, column, 2, column, 5)), "slått sammen"
        ),
        refused("the same table in two sheets", workbook(*others), "Drift", "Kopi"),
        refused(
            "all sheets hidden",
            changed(
                sheet, {"xl/workbook.xml": lambda xml: xml.replace(b'name="Drift"', b'name="Drift" state="hidden"')}
            ),
            "synlige ark",
        ),
        refused("no sheets", workbook(("Tom", lambda s: None))),
        refused("the header alone", workbook(rows=TABLES[kind][:1]), "ingen"),
        refused("blank lines alone under the header", workbook(rows=[*TABLES[kind][:1], *[[" ", ""]] * 50]), "ingen"),
        refused(
            "the header again in the middle",
            workbook(rows=[*TABLES[kind], *TABLES[kind]]),
            f"linje {len(TABLES[kind]) + 1}",
        ),
        refused(
            "a cell in the last column of the last row",
            replaced(sheet, b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
            "XFD",
            "1048576",
        ),
        refused("a cell beyond the sheet", raw(kind, b'<c r="ZZZZ9999999"><v>1</v></c>')),
        refused(
            "macros (.xlsm)",
            changed(sheet, {"[Content_Types].xml": lambda xml: xml.replace(b"sheet.main", b"sheet.macroEnabled.main")}),
            "makroer",
            file=f"{sound.NAMES[kind]}.xlsm",
        ),
        refused("vbaProject.bin in .xlsx", changed(sheet, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), "makroer"),
        refused("an Excel 4 macro sheet", changed(sheet, {"xl/macrosheets/sheet1.xml": b"<x/>"}), "makroer"),
        refused("a binary workbook (.xlsb)", changed(sheet, {"xl/workbook.bin": b"x"}), ".xlsb"),
        refused(
            "a document, not a workbook",
            changed(sheet, {"xl/workbook.xml": None, "word/document.xml": b"<w/>"}),
            "ikke en .xlsx",
        ),
        refused(
            "an OpenDocument sheet",
            changed(sheet, {"xl/workbook.xml": None, "content.xml": b"x", "mimetype": b"x"}),
            ".ods",
        ),
        refused(
            "entities that grow",
            changed(sheet, {SHEET: lambda xml: LAUGHS + xml.split(b"?>", 1)[1]}),
            "Excel ikke lager",
        ),
        refused(
            "an entity from outside",
            changed(sheet, {"xl/workbook.xml": lambda xml: b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + xml}),
            "Excel ikke lager",
        ),
        refused(
            "XML in UTF-16", changed(sheet, {SHEET: lambda xml: xml.decode().encode("utf-16")}), "Excel ikke lager"
        ),
        refused("the list of sheets is gone", changed(sheet, {"xl/_rels/workbook.xml.rels": None}), "ødelagt"),
        refused("the sheet itself is gone", changed(sheet, {SHEET: None})),
        refused("the texts are gone", changed(sheet, {STRINGS: None})),
        refused("the texts are cut", changed(sheet, {STRINGS: lambda xml: xml[: len(xml) // 2]})),
        refused("a sheet that is no XML", changed(sheet, {SHEET: b"\x00\x01\x02 not xml"})),
        refused("a sheet of another root", changed(sheet, {SHEET: b"<html><body>hei</body></html>"})),
        refused(
            "a sheet in a folder above",
            changed(
                sheet,
                {"xl/_rels/workbook.xml.rels": lambda xml: xml.replace(b"worksheets/sheet1.xml", b"../../etc/passwd")},
            ),
        ),
    ]


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9))
    + b"]>"
)


def with_dates() -> list:
    made = {}
    for kind in KINDS:
        _row, _column = CELL[kind]
        style = b'<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
        dated = raw(kind, b'<c r="@" s="1"><v>45657</v></c>')
        made[kind] = changed(
            dated,
            {
                "xl/styles.xml": lambda xml, style=style: xml.replace(
                    b'<cellXfs count="1">', b'<cellXfs count="2">'
                ).replace(b"</cellXfs>", style)
            },
        )
    return [
        KINDS[kind][0]("a number formatted as a date", content, "linje 2", NAMED[kind])
        for kind, content in made.items()
    ]


_ALL = [*(case for kind in KINDS for case in every_kind(kind)), *with_dates()]
CASES = [replace(case, what=f"workbook, {case.what}") for case in _ALL]
