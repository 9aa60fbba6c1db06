"""A table as the bytes of a file, in the many ways that people save one; and bytes that were damaged on the way."""

import io
import random
from datetime import datetime

import xlsxwriter
import yaml

from tests.loaders.mutated.tables import Table

ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252")
FORMS = {
    "norsk": lambda number: f"{number:,.2f}".replace(",", " ").replace(".", ",").removesuffix(",00"),
    "bare sifre": lambda number: f"{number:.15g}".replace(".", ","),
    "desimalpunktum": lambda number: f"{number:.15g}",
    "engelsk": lambda number: f"{number:,.2f}",
    "punktum mellom": lambda number: f"{number:,.2f}".replace(",", "_").replace(".", ",").replace("_", "."),
    "parentes": lambda number: (
        f"({-number:.15g})".replace(".", ",") if number < 0 else f"{number:.15g}".replace(".", ",")
    ),
    "minus bak": lambda number: (
        f"{-number:.15g}-".replace(".", ",") if number < 0 else f"{number:.15g}".replace(".", ",")
    ),
}


def csv(table: Table, chance: random.Random) -> tuple[bytes, list[list]]:
    """The bytes, and the rows as they are then: amounts as the text that stands there."""
    form, delimiter = FORMS[chance.choice(list(FORMS))], chance.choice(";;;\t|,")
    rows = [[_text(cell, form, at in table.amounts) for at, cell in enumerate(row)] for row in table.rows]
    quoted = [[_quoted(cell, delimiter, chance) for cell in row] for row in rows]
    text = chance.choice(("\n", "\r\n", "\r")).join(delimiter.join(row) for row in quoted) + "\n"
    return text.encode(chance.choice(ENCODINGS), "replace"), rows


def _text(cell: object, form, amount: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return form(cell) if amount else f"{cell:.15g}"
    return str(cell)


def _quoted(text: str, delimiter: str, chance: random.Random) -> str:
    return f'"{text}"' if delimiter in text or chance.random() < 0.05 else text


def xlsx(table: Table, chance: random.Random) -> tuple[bytes, list[list]]:
    """The bytes, and the rows as they are then; among other sheets, with merged and hidden cells."""
    stream, rows = io.BytesIO(), [list(row) for row in table.rows]
    book = xlsxwriter.Workbook(stream, {"nan_inf_to_errors": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(2024, 1, 1)})
    date = book.add_format({"num_format": "dd.mm.yyyy"})
    odd = chance.choice(("", "", "", "notes", "hidden copy", "merged", "hidden row", "hidden column", "dates", "texts"))
    if odd == "notes":
        book.add_worksheet("Les meg").write(0, 0, "Tallene er foreløpige")
    sheet = book.add_worksheet("Drift")
    if odd == "hidden copy":
        other = book.add_worksheet("Gammel")
        other.hide()
        _fill(other, [[cell * 2 if isinstance(cell, float) else cell for cell in row] for row in rows])
    if odd == "texts":
        rows = [
            [f"{cell:.15g}".replace(".", ",") if type(cell) in (int, float) else cell for cell in row] for row in rows
        ]
    _fill(sheet, rows)
    _oddly(sheet, rows, odd, date, chance)
    table.done.append(f"xlsx {odd}".strip())
    book.close()
    return stream.getvalue(), rows


def _fill(sheet, rows: list[list]) -> None:
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            if isinstance(cell, datetime):
                sheet.write_string(number, at, str(cell))
            elif cell is not None:
                sheet.write(number, at, cell)


def _oddly(sheet, rows: list[list], odd: str, date, chance: random.Random) -> None:
    number = chance.randrange(1, len(rows))
    at = chance.randrange(max(1, len(rows[number]) - 1))
    if odd == "merged" and len(rows[number]) > at + 1:
        value = rows[number][at]
        sheet.merge_range(number, at, number, at + 1, "" if value is None else str(value))
        rows[number][at : at + 2] = [None if value is None else str(value), None]
    elif odd == "hidden row":
        sheet.set_row(number, None, None, {"hidden": True})
    elif odd == "hidden column":
        sheet.set_column(at, at, None, None, {"hidden": True})
    elif odd == "dates" and type(rows[number][at]) in (int, float) and 1 <= rows[number][at] < 2e6:
        sheet.write_number(number, at, rows[number][at], date)
        rows[number][at] = datetime(2024, 1, 1)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Cut, with some bytes changed, or a piece taken out or doubled."""
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.randrange(1, 40))
    return chance.choice([content[:start], content[:start] + content[end:], content[:end] + content[start:],
                          content[:start] + bytes(chance.randrange(256) for _ in range(2)) + content[start + 2 :]])  # fmt: skip


def mapping(table: Table) -> bytes:
    """The mapping as YAML."""
    return yaml.safe_dump(table.mapping, allow_unicode=True).encode()
