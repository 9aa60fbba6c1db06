"""Which sheet and which columns of a municipality's own file hold account, service and amounts."""

import re
from dataclasses import dataclass, field

from loaders.documents.ledger.codes.kostra_codes import refuse_ignored
from loaders.documents.ledger.columns.guess import amounts_in as guessed_amounts, columns_in as guessed_columns
from loaders.documents.ledger.columns.header_words import Amount
from loaders.documents.ledger.columns.project_budget import project_budget
from loaders.documents.ledger.columns.series import ASK, amounts_in, dated, mapped
from loaders.documents.ledger.columns.unread import told, unread
from loaders.documents.mapping_values import KEYS
from loaders.errors import FileError
from loaders.reading.headers import plain, where
from loaders.reading.sheets import Sheet, Where, first_line, sheets
from loaders.reading.source_file import SourceFile

_CODE = r"(?: ?(?:nr|nummer|kode|id|\(?kode\)?))?"
HEADERS = {
    "account": rf"(?:konto|art|arts?konto|hovedkonto|hovudkonto|kostra ?art){_CODE}",
    "service": rf"(?:tjeneste|teneste|tenesta|tjenesten|funksjon|kostra ?funksjon){_CODE}",
    "class": rf"(?:kontoklasse|klasse){_CODE}",
    "year": r"år|(?:regnskaps?|rekneskaps?|budsjett) ?år",
    "level": r"(?:linje|rad)? ?(?:nivå|niva|level)",
}
MOST_TEXTS = 40  # columns beside that are searched for words of a sum
NEEDED = {"account", "service"}


@dataclass(frozen=True)
class Columns:
    """Where everything stands. places: account, service, and class, year and level where there are such columns.

    texts: the other columns, whose words may say that a line is a sum. title: the texts above the header line, and the
    name of the sheet. said: what was chosen among several. unread: the columns of amounts that are left out, and why.
    """

    sheet: Sheet
    line: int
    places: dict[str, int]
    amounts: list[Amount]
    title: list[str]
    said: list[str]
    texts: list[int] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def found_in(sheet: Sheet) -> bool:
    """Whether the usual headers are there: account, service and at least one column of amounts."""
    head = sheet.head()
    at = where(head, HEADERS, NEEDED)
    return at is not None and bool(amounts_in(head[at.line - 1], at))


def find(file: SourceFile, mapping: dict) -> Columns:
    """The sheet and its columns. Raises FileError when account, service or amounts are not found, or in two sheets."""
    wanted = _wanted(mapping)
    sheet, at = _chosen(sheets(file), wanted, mapping, file.name)
    head = sheet.head()
    row = head[at.line - 1]
    refuse_ignored(head, at, mapping)
    title = [str(cell) for above in head[: at.line - 1] for cell in above if cell] + [sheet.name] * bool(sheet.name)
    amounts = mapped(mapping, at) if "amounts" in mapping else amounts_in(row, at)
    if not amounts:
        raise FileError(
            f"fant ingen kolonne med beløp i overskriften på linje {at.line} ({_listed(row)}). {ASK}: amounts",
            guessed_amounts(head, at.line, set(at.columns.values()), [file.name, sheet.name]),
        )
    amounts = dated(amounts, "year" in at.columns, title, file.name, mapping.get("part", False))
    places = {name: place for name, place in at.columns.items() if name in HEADERS}
    taken = {*places.values(), *(one.place for one in amounts)}
    others = unread(head, at.line, taken)
    left_out = taken | {place for place, _, _ in others}
    texts = [place for place in range(len(row)) if place not in left_out][:MOST_TEXTS]
    said = [f"arket {sheet.name} er lest"] * (len(sheets(file)) > 1)
    left = [f"kolonner som ikke er lest: {told(others)}"] * bool(others)
    return Columns(sheet, at.line, places, amounts, title, said, texts, left)


def _wanted(mapping: dict) -> dict[str, str]:
    """The header of each column as a pattern; those the mapping names, word for word."""
    named = {name: re.escape(plain(text)) for name, text in mapping.get("columns", {}).items()}
    amounts = {f"amount {i}": re.escape(plain(one["column"])) for i, one in enumerate(mapping.get("amounts", []))}
    return named | amounts | {name: pattern for name, pattern in HEADERS.items() if name not in named}


def _chosen(there: list[Sheet], wanted: dict[str, str], mapping: dict, file_name: str) -> tuple[Sheet, Where]:
    if "sheet" in mapping:
        there = [sheet for sheet in there if sheet.name == mapping["sheet"]]
        if not there:
            raise FileError(
                f"arket «{mapping['sheet']}» er ikke i filen, eller er skjult. Se sheet i {mapping['file']}"
            )
    needed = NEEDED | set(mapping.get("columns", {})) | {name for name in wanted if name.startswith("amount ")}
    found = [(sheet, at) for sheet in there if (at := where(sheet.head(), wanted, needed))]
    if not found:
        if "columns" not in mapping and (of_projects := project_budget(there)):
            raise FileError(f"filen {of_projects}")
        raise FileError(_missing(there, wanted, needed, mapping), guessed_columns(there, wanted, mapping, file_name))
    if len(found) > 1:
        names = ", ".join(sheet.name for sheet, _ in found)
        raise FileError(f"flere ark har konto og tjeneste: {names}. {ASK}: sheet", {"sheet": _likely(found)})
    return found[0]


def _likely(found: list[tuple[Sheet, Where]]) -> str:
    """The sheet of the operating accounts, else the first."""
    return next((sheet.name for sheet, _ in found if "drift" in sheet.name.lower()), found[0][0].name)


def _missing(there: list[Sheet], wanted: dict[str, str], needed: set[str], mapping: dict) -> str:
    """Which of the columns are not in any line of the file."""
    alone = [name for name in sorted(needed) if not any(where(sheet.head(), wanted, {name}) for sheet in there)]
    texts = {f"amount {i}": one["column"] for i, one in enumerate(mapping.get("amounts", []))}
    names = (
        {"account": "konto (eller art)", "service": "tjeneste (eller funksjon)"} | mapping.get("columns", {}) | texts
    )
    what = ", ".join(names.get(name, name) for name in alone or sorted(needed))
    return (
        f"fant ikke kolonnen {what} i én overskriftslinje; {first_line(there)}. {ASK}: columns, som "
        "columns: {account: Kontonr, service: Tjenestenr}. Nøklene er " + ", ".join(KEYS)
    )


def _listed(row: list[object]) -> str:
    return ", ".join(str(cell)[:30] for cell in row if cell)[:300]
