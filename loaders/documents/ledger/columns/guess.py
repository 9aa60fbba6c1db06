"""Which columns of a municipality's own file are most likely account, service and amounts, judged by what is in them.

A guess is never read by: it fills in the mapping that is printed when a file is refused.
"""

import itertools
import re
from collections.abc import Mapping

import pandas as pd

from loaders.documents.ledger.codes.art_inside_account import art_digits
from loaders.documents.ledger.codes.codes import Reading, valid_functions
from loaders.documents.ledger.codes.marks import digits_of
from loaders.documents.ledger.columns.header_words import told
from loaders.documents.ledger.columns.unread import unread
from loaders.documents.ledger.owner import UNKNOWN
from loaders.documents.ledger.part_of_ledger import part_of
from loaders.reading.headers import plain
from loaders.reading.sheets import Sheet

LIKELY = 0.8  # of the cells fit
SHORTEST = 3  # digits of an account or a service
LIKE = {"account": r"\bk(?:on)?to|\bart", "service": r"\btj|\bten(?:este|\b)|\bfunk"}  # words of the headers
REVISED = r"\b(?:rev|reg|just|gjeld)"
HEADED = 3  # cells of a header line
NO_YEAR = (
    "prosent", "avvik eller endring", "prognose", "rest", "et annet år", "én måned", "en del av året", "justering",
    "hittil i året",
)  # fmt: skip


def columns_in(there: list[Sheet], wanted: Mapping[str, str], mapping: dict, file_name: str) -> dict:
    """The mapping of the first sheet where both account and service are found by name or content; {} without one."""
    for sheet in there:
        head = sheet.head()
        line = _header_line(head)
        row = head[line - 1] if line else []
        named = {name: place for name in ("account", "service") if (place := _named(row, wanted[name])) is not None}
        columns = _by_content(head, line, named) if line else {}
        if {"account", "service"} <= set(columns):
            mend = {"columns": {n: _text(row[p]) for n, p in columns.items() if n not in named and _text(row[p])}}
            if "amounts" in mapping:
                return mend
            return mend | amounts_in(head, line, set(columns.values()), [file_name, sheet.name])
    return {}


def amounts_in(head: list[list[object]], line: int, taken: set[int], texts: list[str]) -> dict:
    """{"amounts": [...]} of the columns of numbers that may hold a whole year; {} where the headers say enough."""
    above = [str(cell) for row in head[: line - 1] for cell in row if cell]
    kinds, years = told(" ".join(re.sub(r"\.\w+$", "", text) for text in [*texts, *above]))
    row = head[line - 1]
    found: dict[tuple[object, object], dict[str, object]] = {}
    columns = [(_text(row[place]) if place < len(row) else "", why) for place, _, why in unread(head, line, taken)]
    for header, why in sorted(columns, key=lambda one: bool(re.search(REVISED, one[0].lower()))):
        if not header or why in NO_YEAR or part_of(header):
            continue
        own_kinds, own_years = told(header)
        kind, year = _only(own_kinds or kinds), _only(own_years or years)
        found.setdefault((kind, year), {"column": header, "kind": kind, "year": year})
    return {"amounts": list(found.values())} if found else {}


def _only(told_of: set) -> object:
    """The one that a text speaks of; one that it does not say is to be filled in, and so is one of several."""
    return next(iter(told_of)) if len(told_of) == 1 else UNKNOWN


def _text(cell: object) -> str:
    return " ".join(str(cell or "").split())


def _named(row: list[object], pattern: str) -> int | None:
    return next((place for place, cell in enumerate(row) if cell and re.fullmatch(pattern, plain(cell))), None)


def _header_line(head: list[list[object]]) -> int:
    """The first line of several texts that has a line with numbers below it; 0 without one."""
    for number, (row, below) in enumerate(itertools.pairwise(head), 1):
        words = [cell for cell in row if isinstance(cell, str) and re.search(r"[A-Za-zÆØÅæøå]", cell)]
        numbers = [cell for cell in below if re.fullmatch(r"[-−\d\s.,'()]+", str(cell or "").strip())]
        if len(words) >= HEADED and len(numbers) > 1:
            return number
    return 0


def _by_content(head: list[list[object]], line: int, named: dict[str, int]) -> dict[str, int]:
    """The places of account and service: those that are named, else those whose digits fit KOSTRA's best."""
    found = dict(named)
    for name in ("account", "service"):
        if name not in found:
            fits = {place: _fit(name, head[line:], place) for place in range(len(head[line - 1]))}
            called = [place for place, cell in enumerate(head[line - 1]) if re.search(LIKE[name], plain(cell))]
            fits |= {place: fits[place] + 1 for place in called if fits[place]}
            best = max((p for p in fits if p not in found.values()), key=lambda place: fits[place], default=None)
            if best is not None and fits[best] >= LIKELY:
                found[name] = best
    return found


def _fit(name: str, below: list[list[object]], place: int) -> float:
    """How much the cells of a column look like accounts, or like services."""
    cells = pd.Series([row[place] for row in below if place < len(row) and row[place] not in (None, "")], dtype=object)
    digits = digits_of(cells)
    unique = pd.Series(digits.dropna().unique(), dtype="str")
    if unique.empty or digits.isna().mean() > 1 - LIKELY or unique.str.len().median() < SHORTEST:
        return 0.0
    if name == "service":  # several functions: one alone may be any number
        return float(valid_functions(unique.str[:3], False, []).mean()) * (1 if len(unique) > 1 else 0.5)
    if art_digits(unique):
        return 1.0
    ways = [Reading(has) for has in (True, False)]
    return max(way.fit(unique) * (1 if way.wages(unique) else 0.5) for way in ways)
