"""The table of answers in a file: where it stands, what stands above it, and the rows that are filled in."""

import re
from dataclasses import dataclass

import pandas as pd

from data.advice import command
from loaders.documents.survey.columns import AMOUNTS, CODE, COLUMNS, CONTACT, NEEDED, NET, REVENUE, TITLES
from loaders.errors import FileError
from loaders.reading.headers import plain, where
from loaders.reading.sheets import Sheet, Where, first_line, sheets
from loaders.reading.source_file import SourceFile

MOST_LINES = 20_000
TOTAL = re.compile(r"(?:sum|total|totalt|i alt)(?: .*)?")
WANTED = {column.name: column.wanted for column in COLUMNS}
ABOVE = {
    "budget_year": re.compile(r"\bbudsjettår(?:et)?\b\D*(\d{4})\b"),
    "stage_code": re.compile(r"\b(?:stadium|fase)\b\s+(.+)"),
    "unit": re.compile(r"\b(?:enhet|beløp(?:ene)?|tall(?:ene)?)\b\s+(.*\b(?:kr|kroner|nok|tusen|1 ?000)\b.*)"),
}


@dataclass(frozen=True)
class Answers:
    """rows: the lines that are filled in, columns by our names (those the sheet has), cells as they are, index: line.

    titles: headings as they stand. above: budget_year, stage_code and unit where a cell above the table says them.
    skipped: lines with a municipality and nothing more. contact: whether contact details stand in the sheet. said: of
    how the file was read.
    """

    rows: pd.DataFrame
    titles: dict[str, str]
    above: dict[str, str]
    skipped: int
    contact: bool
    said: tuple[str, ...] = ()


def looks_like(file: SourceFile) -> bool:
    """Whether some sheet has a line with municipality number and at least one of the two main amounts."""
    try:
        heads = [_head(sheet) for sheet in sheets(file)]
    except FileError:
        return False
    return any(where(head, WANTED, {CODE, one}) for head in heads for one in (REVENUE, NET))


def find(file: SourceFile) -> Answers:
    """The answers. Raises FileError: no table with the needed headings, or more than one."""
    found = [(sheet, place) for sheet in sheets(file) if (place := where(_head(sheet), WANTED, NEEDED))]
    if not found:
        needed = ", ".join(f"«{TITLES[name]}»" for name in TITLES if name in NEEDED)
        raise FileError(
            f"fant ingen linje med overskriftene {needed}; {first_line(sheets(file))}. Lag en mal med: "
            + command("template", "survey")
        )
    if len(found) > 1:
        raise FileError(f"flere ark har svar: {', '.join(s.name for s, _ in found)}. Behold ett av dem")
    return _answers(*found[0])


def _answers(sheet: Sheet, place: Where) -> Answers:
    head = sheet.head()
    headings = head[place.line - 1]
    contact = [at for at, cell in enumerate(headings) if CONTACT.fullmatch(plain(cell))]
    body = sheet.body(place.line, sorted({*place.columns.values(), *contact}))
    if len(body) > MOST_LINES:
        raise FileError(f"arket har {len(body)} linjer med svar; grensen er {MOST_LINES}. Er det riktig fil?")
    body = _blank(body)
    rows = body[list(place.columns.values())].set_axis(list(place.columns), axis=1)
    totals = rows[[name for name in (CODE, "municipality_name") if name in rows]].map(_says_total).any(axis=1)
    rows = rows[~totals]
    filled = rows[[name for name in AMOUNTS if name in rows]].notna().any(axis=1)
    named = rows[[name for name in (CODE, "municipality_name") if name in rows]].notna().any(axis=1)
    return Answers(
        rows[filled],
        {name: f"«{' '.join(str(headings[at]).split())}»" for name, at in place.columns.items()},
        _above(head[: place.line - 1]),
        int((named & ~filled).sum()),
        bool(body[contact].notna().any(axis=None)) or any("@" in str(cell) for line in head for cell in line),
        sheet.said + (f"sumlinjer, hoppet over: {totals.sum()}",) * bool(totals.any()),
    )


def _head(sheet: Sheet) -> list[list[object]]:
    """The first lines without headings that say per cent: a share is never taken for an amount."""
    return [["" if "%" in str(cell) else cell for cell in line] for line in sheet.head()]


def _says_total(cell: object) -> bool:
    return isinstance(cell, str) and TOTAL.fullmatch(plain(cell)) is not None


def _blank(body: pd.DataFrame) -> pd.DataFrame:
    """Texts of spaces alone are empty cells."""
    texts = body.map(lambda cell: isinstance(cell, str) and not cell.strip())
    return body.astype(object).mask(texts, None)


def _above(lines: list[list[object]]) -> dict[str, str]:
    said: dict[str, str] = {}
    for line in lines:
        text = " ".join(plain(f"{cell:g}" if isinstance(cell, float) else cell) for cell in line)
        said |= {name: found[1].strip() for name, pattern in ABOVE.items() if (found := pattern.search(text))}
    return said
