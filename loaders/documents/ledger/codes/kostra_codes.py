"""Columns of KOSTRA's own codes beside a municipality's own: to be read where the two say different things."""

import re

import pandas as pd

from loaders.documents.ledger.codes.codes import Reading, valid_arts, valid_functions
from loaders.documents.ledger.codes.marks import digits_of
from loaders.errors import FileError
from loaders.reading.headers import plain
from loaders.reading.sheets import Where

_WHOSE = r"(?:(?:kostra|ssb|stat(?:lig|s)?|rapport(?:erings?)?|offentlig) ?)*"
BARE = re.compile(r"(?:kostra|ssb) ?(?:kode|nr|nummer|konto)?")  # either: arts begin with 0, functions never do
HEADERS = {
    "account": re.compile(_WHOSE + r"arts?(?:gruppe|kode|nr|nummer)?(?: ?(?:kode|nr|kostra))*"),
    "service": re.compile(_WHOSE + r"funksjons?(?:kode|nr|nummer)?(?: ?(?:kode|nr|kostra))*"),
}
FITS = 0.95  # of the lines hold a valid code
CODE = 3  # digits of an art or a function


def refuse_ignored(head: list[list[object]], at: Where, mapping: dict) -> None:
    """Raise FileError for a column of arts or functions that says another thing than the account or service read.

    head: the first lines of the sheet. Nothing is held against a column that the mapping chooses.
    """
    row, below = head[at.line - 1], head[at.line :]
    found = {}
    for name, header in HEADERS.items():
        if name not in mapping.get("columns", {}) and not header.fullmatch(plain(row[at.columns[name]])):
            own = _codes(below, at.columns[name])
            other = next((p for p in _alike(name, row, below) if not _same(own, _codes(below, p))), None)
            if other is not None:
                found[name] = other
    if not found:
        return
    chosen = {name: " ".join(str(row[found.get(name, at.columns[name])]).split()) for name in HEADERS}
    beside = " og ".join(f"«{chosen[name]}» ved siden av «{row[at.columns[name]]}»" for name in found)
    theirs = " og ".join(f"«{chosen[name]}»" for name in found)
    raise FileError(
        f"filen har {beside}, og de sier ikke det samme: KOSTRAs koder er trolig i {theirs}. Velg kolonnene i en "
        "YAML-fil",
        {"columns": chosen},
    )


def _alike(name: str, row: list[object], below: list[list[object]]) -> list[int]:
    """The columns that are called arts or functions, and hold them."""
    heads = {place: plain(cell) for place, cell in enumerate(row) if cell}
    called = [place for place, head in heads.items() if HEADERS[name].fullmatch(head)]
    called += [place for place, head in heads.items() if BARE.fullmatch(head) and _sort(below, place) == name]
    return [place for place in called if _valid(name, _codes(below, place))]


def _sort(below: list[list[object]], place: int) -> str:
    """Whether the codes of a column are arts or functions: wages, the most used of all arts, are below 100."""
    return "account" if (_codes(below, place).dropna().str.zfill(CODE).str[:CODE] < "100").any() else "service"


def _valid(name: str, codes: pd.Series) -> bool:
    codes = codes.dropna()
    if codes.empty or (codes.str.len() > CODE + (name == "service")).any():
        return False
    codes = codes.str.zfill(CODE).str[:CODE]
    valid = valid_arts(codes) if name == "account" else valid_functions(codes, True, [])
    return bool(valid.mean() >= FITS)


def _same(own: pd.Series, kostra: pd.Series) -> bool:
    """Whether the own codes hold those of KOSTRA, at their beginning or after a class."""
    both = own.notna() & kostra.notna()
    own, kostra = own[both], kostra[both].str.zfill(CODE).str[:CODE]
    longest = int(own.str.len().max()) if both.any() else CODE
    ways = [Reading(has, length).art(own) for has in (True, False) for length in (0, longest)]
    return any((way == kostra).mean() >= FITS for way in ways)


def _codes(below: list[list[object]], place: int) -> pd.Series:
    cells = [line[place] if place < len(line) and line[place] not in (None, "") else None for line in below]
    return digits_of(pd.Series(cells, dtype=object))
