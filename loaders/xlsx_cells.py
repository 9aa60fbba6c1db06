"""What the XML of a sheet says of its cells, before a reader makes room for them."""

import re
from dataclasses import dataclass

# Nearly every sheet: cells written <c r="A1", none beyond row 299 999 or column AG. Then none needs a look of its own.
USUAL, USUAL_ROWS, USUAL_COLUMNS = b'<c r="', 299_999, 33
BEYOND = re.compile(rb'<c r="(?:[A-Z]+(?:\d{7}|[3-9]\d{5})"|(?:[A-Z]{3}|[B-Z][A-Z]|A[H-Z])\d)')
UNUSUAL = re.compile(rb"<c[\t\r\n>/]|:c[\s>/]")
REFERENCE = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})(\d{1,7})["']""")
TAG = re.compile(rb"<(?:\w+:)?c[\s>/]")
ROW_END = re.compile(rb"</(?:\w+:)?row>")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
PLACE = re.compile(rb"""(?:^|\s)r=["']([A-Z]{1,3})(\d{1,7})["']""")
ERROR = re.compile(rb"""(?:^|\s)t=["']e["']""")
VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")


@dataclass(frozen=True)
class Cells:
    """rows, columns: how far the sheet reaches at most. texts: cells with a shared text. formulas: how many.

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
    formulas = sum(1 for _ in FORMULA.finditer(xml)) if b"<f" in xml or b":f" in xml else 0
    texts = xml.count(b't="s"') + xml.count(b"t='s'")
    broken = _broken(xml) if formulas or b't="e"' in xml or b"t='e'" in xml else []
    return Cells(*_reach(xml), texts, formulas, broken)


def _reach(xml: bytes) -> tuple[int, int]:
    """Rows and columns up to the last cell: exact, or the limits of a usual sheet."""
    if xml.count(USUAL) == xml.count(b"<c ") and not UNUSUAL.search(xml) and not BEYOND.search(xml):
        return USUAL_ROWS, USUAL_COLUMNS
    letters, rows, placed = set(), 0, 0
    for found in REFERENCE.finditer(xml):
        letters.add(found[1])
        rows, placed = max(rows, int(found[2])), placed + 1
    columns = max((column_number(text.decode()) + 1 for text in letters), default=0)
    if placed < sum(1 for _ in TAG.finditer(xml)):  # cells that do not say where they stand follow one another
        by_row = ROW_END.split(xml)
        rows, columns = max(rows, len(by_row)), max(columns, max(len(TAG.findall(row)) for row in by_row))
    return rows, columns


def _broken(xml: bytes) -> list[tuple[int, int, str]]:
    found = []
    for cell in CELL.finditer(xml):
        attributes, inside = cell[1], cell[2]
        place, value = PLACE.search(attributes), VALUE.search(inside)
        if ERROR.search(attributes):
            what = f"feilen {value[1].decode(errors='replace') if value else '#?'}"
        elif value is None and b't="str"' not in attributes and FORMULA.search(inside):
            what = "en formel uten lagret verdi"
        else:
            continue
        if place:
            found.append((int(place[2]), column_number(place[1].decode()), what))
    return found
