"""What the XML of a sheet says of its cells, before a reader makes room for them.

The reader makes room for every cell from the first to the last, so one cell far out would take all memory: nothing is
handed to it unless it is known how far the cells reach.
"""

import re
from dataclasses import dataclass
from xml.parsers import expat

# Nearly every sheet: cells written <c r="A1", none beyond row 299 999 or column AG. Then none needs a look of its own.
USUAL_ROWS, USUAL_COLUMNS = 299_999, 33
LAST_ROW = 1_048_576  # of Excel
# Patterns that begin with letters, not with a choice: those are sought many times faster.
BEYOND = re.compile(rb'<c(?: r="(?!(?:[A-Z]|A[A-G])(?:\d{1,5}|[12]\d{5})")| (?!r=")|[\t\r\n>/])')
PREFIXED = re.compile(rb":c[\s>/]")
ROWS = (b"<row ", b"<row>", b"<row/")
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
UNUSUAL_TYPE = re.compile(rb"t(?<=\st)(?:\s+=|=\s|=')")
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
    """Count and look, without making anything of the cells. Raises ValueError or ExpatError for damaged XML."""
    formulas = sum(1 for _ in FORMULA.finditer(xml)) if b"<f" in xml or b":f" in xml else 0
    texts = xml.count(b"c ") if UNUSUAL_TYPE.search(xml) else xml.count(b't="s"')
    broken = _broken(xml) if formulas or b't="e"' in xml or b"t='e'" in xml else []
    reach = _Reach().of(xml) if BEYOND.search(xml) or PREFIXED.search(xml) else (USUAL_ROWS, USUAL_COLUMNS)
    return Cells(*reach, texts, formulas, broken)


class _Reach:
    """The last row and column with a value, by a real parser. Cells with nothing but a format do not count."""

    def __init__(self):
        self.rows = self.columns = self.row = self.column = 0

    def of(self, xml: bytes) -> tuple[int, int]:
        if sum(map(xml.count, ROWS)) > LAST_ROW:
            raise ValueError(f"mer enn {LAST_ROW} rader")
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.Parse(xml, True)
        return self.rows, self.columns

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
            if self.row > LAST_ROW:
                raise ValueError(f"rad {self.row}")
        elif name == "c":
            self._cell(attributes.get("r"))
        elif name in ("v", "is"):
            self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)

    def _cell(self, reference: str | None) -> None:
        """A cell that does not say where it stands follows the one before it."""
        self.column += 1
        if reference is not None:
            found = REFERENCE.fullmatch(reference)
            if not found:
                raise ValueError(f"cellen {reference[:20]}")
            self.row, self.column = int(found[2]), column_number(found[1]) + 1


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
