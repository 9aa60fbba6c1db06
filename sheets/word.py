"""The Word document of a sheet: real headings, lists and tables with heading rows, to be edited."""

import math
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from analysis.common.records import records
from charts import words
from languages import LOCALES, translated
from sheets import page
from sheets.content import Sheet
from sheets.parts import agenda
from sheets.rows_said import HEADINGS, lacking, line

WIDTHS = {3: (Mm(60), Mm(50), Mm(68)), 4: (Mm(62), Mm(36), Mm(26), Mm(54))}  # by number of columns


def word(sheet: Sheet) -> bytes:
    """A .docx in A4."""
    document = docx.Document()
    _set_up(document)
    if sheet.marked:
        document.add_paragraph().add_run(sheet.marked).bold = True
    document.add_heading(sheet.answer.sentence, 1)
    document.add_paragraph(f"{page.KIND} · {sheet.code} {sheet.name}")
    _table(document, ("", "", ""), [(one.label, one.value, one.beside) for one in sheet.answer.figures], heading=False)
    document.add_paragraph(sheet.answer.note)
    others = dict(sheet.others)
    years = [
        (str(year), words.percent(value), words.percent(others.get(year, math.nan)), words.percent(level, 2))
        for year, value, level in sheet.course
        if not math.isnan(value)
    ]
    if years:
        document.add_heading(page.COURSE, 2)
        _table(document, ("År", "Prosent av brutto driftsinntekter", "De andre samlet", "Anbefalt nivå"), years)
    if sheet.answer.meeting:
        document.add_heading(page.MEETING, 2)
    for told in sheet.answer.meeting:
        document.add_paragraph(told, "List Number")
    document.add_paragraph(f"{sheet.peers} {sheet.footnote}".strip())
    for name, rows in sheet.groups:
        document.add_heading(name, 2)
        _table(document, HEADINGS, [_cells(row) for row in records(rows)])
    if told := lacking(sheet.rows):
        document.add_paragraph(told)
    document.add_heading(page.ABOUT, 2)
    for note in sheet.notes:
        document.add_paragraph(note, "List Bullet")
    document.add_paragraph().add_run(sheet.formulas).font.size = Pt(7)
    document.add_paragraph().add_run(" ".join(sheet.sources)).font.size = Pt(7)
    _agenda(document, sheet)
    _in_language(document, page.title(sheet), sheet.language)
    out = BytesIO()
    document.save(out)
    return _undated(out)


def _in_language(document, title: str, language: str) -> None:
    """Every text of it: each is one run."""
    document.core_properties.title = translated(title, language)
    document.core_properties.language = LOCALES[language]
    told = [
        *document.paragraphs,
        *(one for table in document.tables for cell in _cells_of(table) for one in cell.paragraphs),
    ]
    for run in (run for one in told for run in one.runs):
        if (said := translated(run.text, language)) != run.text:
            run.text = said


def _cells_of(table) -> list:
    return [cell for row in table.rows for cell in row.cells]


def _set_up(document) -> None:
    """A4, narrow margins, and little room between paragraphs."""
    section, normal = document.sections[0], document.styles["Normal"]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(16)
    normal.font.size, normal.paragraph_format.space_after = Pt(9), Pt(2)


def _agenda(document, sheet: Sheet) -> None:
    """The questions, on a side of their own."""
    if sheet.agenda is None:
        return
    document.add_heading(f"{page.AGENDA} {sheet.name}", 2).paragraph_format.page_break_before = True
    for theme in agenda.themes(sheet.agenda):
        document.add_heading(theme.name, 3)
        for one in theme.questions:
            document.add_heading(one.text, 4)
            for told in one.sentences:
                document.add_paragraph(told, "List Bullet")
    if told := agenda.lacking(sheet.agenda):
        document.add_paragraph(told)
    document.add_paragraph().add_run(agenda.sources(sheet.agenda)).font.size = Pt(7)


def _undated(made: BytesIO) -> bytes:
    """The same without the time that it was made: the same figures give the same file."""
    out = BytesIO()
    with ZipFile(made) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), old.read(name), ZIP_DEFLATED)
    return out.getvalue()


def _cells(row) -> tuple[str, ...]:
    told = line(row)
    theirs = "; ".join(filter(None, (told.theirs, told.verdict)))
    return told.name, told.own, told.level, theirs


def _table(document, headings: tuple[str, ...], rows: Sequence[tuple[str, ...]], heading: bool = True) -> None:
    """On one page where it fits. Without a heading no row of it is drawn as one."""
    table = document.add_table(rows=0, cols=len(headings), style="Light List" if heading else "Table Grid")
    table.autofit = False
    widths = WIDTHS[len(headings)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    every = [headings, *rows] if heading else rows
    for number, cells in enumerate(every):
        row = table.add_row()
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
        for cell, said in zip(row.cells, cells, strict=True):
            cell.text = ""
            cell.paragraphs[0].add_run(said).font.size = Pt(8)
            cell.paragraphs[0].paragraph_format.keep_with_next = number + 1 < len(every)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # no row over two pages
        if heading and number == 0:  # told again on the next page, and read as the names of the columns
            repeat = OxmlElement("w:tblHeader")
            repeat.set(qn("w:val"), "true")
            row._tr.get_or_add_trPr().append(repeat)
