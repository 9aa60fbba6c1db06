"""The PDF of a sheet, set by Typst: tagged (PDF/UA-1), so that a screen reader finds headings, tables and pictures."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from analysis.common.records import records
from charts.drawing import tokens
from languages.html import of_html
from sheets import page, pictures
from sheets.content import Sheet
from sheets.parts import agenda
from sheets.rows_said import HEADINGS, lacking, line

AS_IT_IS = ("code", "language")
TEMPLATE = Path(__file__).with_name("sheet.typ")
STYLE = (
    f"<style>text{{font:13px serif;fill:{tokens.INK}}}.level{{stroke:{tokens.LEVEL};stroke-width:2;stroke-dasharray:4 3}}"
    f".own{{fill:{tokens.CHOSEN}}}.line{{stroke:{tokens.CHOSEN};stroke-width:2.5}}.others{{stroke:{tokens.TOTAL};stroke-width:1.5}}.zero{{stroke:{tokens.ALL}}}</style>"
)


def pdf(sheet: Sheet) -> bytes:
    """In the language of the sheet. Raises RuntimeError of Typst's where the template is broken."""
    told = json.dumps(_in_language(_data(sheet), sheet.language), ensure_ascii=False)
    return _compiler().compile(format="pdf", pdf_standards="ua-1", sys_inputs={"sheet": told})


@cache
def _compiler() -> Any:
    return typst.Compiler(str(TEMPLATE))


def _in_language(told: Any, language: str) -> Any:
    """Every text of it; what is drawn is a picture with texts."""
    if isinstance(told, dict):
        return {key: one if key in AS_IT_IS else _in_language(one, language) for key, one in told.items()}
    if isinstance(told, list | tuple):
        return [_in_language(one, language) for one in told]
    return of_html(told, language) if isinstance(told, str) else told


def _data(sheet: Sheet) -> dict:
    course = pictures.course(sheet.course, sheet.name, sheet.others)
    drawn = (
        course.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(">", f">{STYLE}", 1)
        if course
        else ""
    )
    return {
        "language": sheet.language, "kind": page.KIND, "side": "side", "course_called": page.COURSE,
        "course_of": page.COURSE_OF, "meeting_called": page.MEETING, "about_called": page.ABOUT,
        "title": page.title(sheet), "code": sheet.code, "name": sheet.name, "marked": sheet.marked,
        "answer": sheet.answer.sentence, "note": sheet.answer.note,
        "figures": [{"label": one.label, "value": one.value, "beside": one.beside} for one in sheet.answer.figures],
        "course": drawn, "course_said": pictures.course_said(sheet.course, sheet.name, sheet.others),
        "meeting": list(sheet.answer.meeting), "peers": sheet.peers, "headings": list(HEADINGS),
        "groups": [
            {"name": name, "lines": [line(row)._asdict() for row in records(rows)]} for name, rows in sheet.groups
        ],
        "lacking": lacking(sheet.rows), "notes": list(sheet.notes), "formulas": sheet.formulas, "footnote": sheet.footnote, "course_key": page.COURSE_KEY, "sources": list(sheet.sources),
        "agenda": [[theme.name, [one._asdict() for one in theme.questions]] for theme in agenda.themes(sheet.agenda)],
        "agenda_called": f"{page.AGENDA} {sheet.name}", "agenda_lacking": agenda.lacking(sheet.agenda), "agenda_from": agenda.sources(sheet.agenda),
    }  # fmt: skip
