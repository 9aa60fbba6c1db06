"""What the XML of a sheet says of its cells, before a reader makes room for them."""

import re
from dataclasses import dataclass

REFERENCE = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})(\d{1,7})["']""")
TAG = re.compile(rb"<(?:\w+:)?c[\s>/]")
ROW_END = re.compile(rb"</(?:\w+:)?row>")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
PLACE = re.compile(rb"""(?:^|\s)r=["']([A-Z]{1,3})(\d{1,7})["']""")
VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")


@dataclass(frozen=True)
class Cells:
    """rows, columns: how far the sheet reaches. texts: cells with a shared text. formulas: how many.

    broken: cells (line from 1, column from 0) that hold an Excel error, or a formula without a stored value, with what
    is wrong as a text.
    """

    rows: int
    columns: int
    texts: int
    formulas: int
    broken: list[tuple[int, int, str]]


def column_number(letters: str) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(number: int) -> str:
    """0 is A, 26 is AA."""
    letters, number = "", number + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cells_of(xml: bytes) -> Cells:
    """Count and look, without making anything of the cells."""
    letters, rows, placed = set(), 0, 0
    for found in REFERENCE.finditer(xml):
        letters.add(found[1])
        rows, placed = max(rows, int(found[2])), placed + 1
    columns = max((column_number(text.decode()) + 1 for text in letters), default=0)
    if placed < sum(1 for _ in TAG.finditer(xml)):  # cells that do not say where they stand follow one another
        by_row = ROW_END.split(xml)
        rows, columns = max(rows, len(by_row)), max(columns, max(len(TAG.findall(row)) for row in by_row))
    formulas = sum(1 for _ in FORMULA.finditer(xml))
    texts = xml.count(b't="s"') + xml.count(b"t='s'")
    return Cells(rows, columns, texts, formulas, _broken(xml) if formulas or b't="e"' in xml else [])


def _broken(xml: bytes) -> list[tuple[int, int, str]]:
    found = []
    for cell in CELL.finditer(xml):
        attributes, inside = cell[1], cell[2]
        place, value = PLACE.search(attributes), VALUE.search(inside)
        if b't="e"' in attributes:
            what = f"feilen {value[1].decode(errors='replace') if value else '#?'}"
        elif value is None and b't="str"' not in attributes and FORMULA.search(inside):
            what = "en formel uten lagret verdi"
        else:
            continue
        if place:
            found.append((int(place[2]), column_number(place[1].decode()), what))
    return found
