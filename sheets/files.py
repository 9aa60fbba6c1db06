"""The files of one sheet: the page, the PDF, the Word document, and its figures as CSV and JSON, all from one content."""

import json
from collections.abc import Callable, Mapping

from data.inert_text import inert
from data.written_figures import records, without_noise
from sheets import page
from sheets.content import Sheet

Links = Mapping[str, str]
NAMES = {"pdf": page.PDF, "docx": "Som Word", "csv": "Tallene som CSV", "json": "Tallene som JSON"}


def csv(sheet: Sheet) -> bytes:
    """The rows of the profile, unrounded, with a heading line, in UTF-8 that a spreadsheet knows as such."""
    return inert(without_noise(sheet.rows)).to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def json_file(sheet: Sheet) -> bytes:
    """The municipality, what is said of it, and the rows of the profile. The schema: docs/sheet.md."""
    rows = records(sheet.rows)
    agenda = [] if sheet.agenda is None else records(sheet.agenda)
    facts = {
        "format": 1,
        "region_code": sheet.code,
        "region_name": sheet.name,
        "made_up": sheet.marked,
        "answer": sheet.answer.sentence,
        "meeting": list(sheet.answer.meeting),
        "peers": sheet.peers,
        "measures": rows,
        "debate": agenda,
        "notes": [*sheet.notes, *filter(None, [sheet.formulas])],
        "sources": list(sheet.sources),
    }
    return (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode()


def pdf(sheet: Sheet) -> bytes:
    """Tagged, readable in black and white."""
    from sheets.pdf import pdf as made  # what makes it takes a while to import, and is needed for this alone

    return made(sheet)


def word(sheet: Sheet) -> bytes:
    """With real headings and tables, to be edited."""
    from sheets.word import word as made

    return made(sheet)


MADE: dict[str, Callable[[Sheet], bytes]] = {"pdf": pdf, "docx": word, "csv": csv, "json": json_file}


def every(sheet: Sheet, links: Links, head: str = "") -> dict[str, bytes]:
    """By ending: what a folder of sheets has of one municipality. links, head: of page.html."""
    own = {said: f"{sheet.slug}.{ending}" for ending, said in NAMES.items()}
    return {
        "html": page.html(sheet, {**own, **links}, head).encode(),
        **{end: make(sheet) for end, make in MADE.items()},
    }
