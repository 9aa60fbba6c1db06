"""What may happen to a table on its way, from a seed: to cells, rows, columns, headers, and the mapping beside it."""

import random
from collections.abc import Callable
from datetime import datetime

from tests.loaders.mutated.tables import Table

TEXTS = ("", " ", "ukjent", "12 %", "NaN", "#REF!", "1e5", "1.234", "45,000", "1 234,50", "(500)", "500-", "-", "−500", "1'000",
         "1.234.567,89", "12,34,56", "1 00", "0", "00", "0,5", "kr 5", "5 kr", "SANN", "31.12.2024", "2024-12-31", "=1+1", "٣",
         "12-14", "1_000", "0301", "301", "4601", "1201", "Oslo", "Sum", "9999999999999", "0.1", "2e-3", "\u00a05", "5\u00a0000",
         "5\u2009000", "+5", "--5", "5,", ",5", ".5", "5.")  # fmt: skip
SHIFTS = (10, 100, 1000, 0.1, 0.001, -1)
LINES = (["Sum"], ["Totalt", "", ""], [""], ["Merk: foreløpige tall"], ["", "", "", "", "", ""], ["Kilde: kommunen"])
VALUES = {
    "unit": ["kr", "1000 kr", "mill", 1000], "sign": ["income-negative", "all-positive", "income-positive", "pluss"],
    "municipality": ["4640", "4601", 4640, "Sogndal", "Bergen", "1420", "0"], "scope": ["kasse", "konsern", "alt"],
    "account": ["class-art", "art"], "class": [0, 1, 3, 9], "art_digits": ["2-4", "1-3", "9"], "totals": ["left-out", "postings"],
    "own_arts": [{"991": "990"}, {"10": "x"}], "own_functions": [[199], [202]], "classes": [{"1": "1"}, {"1": "0"}],
    "part": [True, False], "hidden": ["read", "left-out"], "sheet": ["Drift", "Ark9"],
}  # fmt: skip


def a_text(table: Table, chance: random.Random) -> None:
    row, at = _cell(table, chance)
    row[at] = chance.choice([*TEXTS, None, True, 0.5, -3, 7e9, datetime(2024, 12, 31)])


def a_scale(table: Table, chance: random.Random) -> None:
    row, at = _cell(table, chance, table.amounts)
    if isinstance(row[at], int | float):
        row[at] = row[at] * chance.choice(SHIFTS)


def a_unit(table: Table, chance: random.Random) -> None:
    """All amounts of a column in another unit."""
    at, by = chance.choice(table.amounts), chance.choice((1000, 0.001, -1))
    for row in table.rows[1:]:
        if at < len(row) and isinstance(row[at], int | float):
            row[at] = row[at] * by


def moved_amount(table: Table, chance: random.Random) -> None:
    """From one line to another: the sums are as they were."""
    at, amount = chance.choice(table.amounts), chance.choice((1, 100, 2_000_000))
    one, other = chance.sample(table.rows[1:], 2)
    if all(at < len(row) and isinstance(row[at], int | float) for row in (one, other)):
        one[at], other[at] = one[at] + amount, other[at] - amount


def split_line(table: Table, chance: random.Random) -> None:
    """One line as two of the same codes."""
    place = chance.randrange(1, len(table.rows))
    twin = list(table.rows[place])
    for at in table.amounts:
        if at < len(twin) and isinstance(twin[at], int | float):
            part = chance.choice((1, 10, twin[at] / 2))
            twin[at], table.rows[place][at] = part, table.rows[place][at] - part
    table.rows.insert(place + 1, twin)


def swapped_cells(table: Table, chance: random.Random) -> None:
    (one, at), (other, there) = _cell(table, chance), _cell(table, chance)
    one[at], other[there] = other[there], one[at]


def shifted_line(table: Table, chance: random.Random) -> None:
    row = chance.choice(table.rows[1:])
    row.insert(0, "") if chance.random() < 0.5 else row.pop(0)
    row[:] = row or [""]


def twice(table: Table, chance: random.Random) -> None:
    table.rows.insert(chance.randrange(1, len(table.rows) + 1), list(chance.choice(table.rows[1:])))


def a_line_less(table: Table, chance: random.Random) -> None:
    table.rows.pop(chance.randrange(1, len(table.rows)))


def another_order(table: Table, chance: random.Random) -> None:
    table.rows[1:] = chance.sample(table.rows[1:], len(table.rows) - 1)


def a_line_more(table: Table, chance: random.Random) -> None:
    table.rows.insert(chance.randrange(len(table.rows) + 1), list(chance.choice([*LINES, table.rows[0]])))


def a_total(table: Table, chance: random.Random) -> None:
    """A line at the end with the sum of each column, under a word or none."""
    width = max(*map(len, table.rows), max(table.amounts) + 1)
    total = [chance.choice(("Sum", "", "Totalt", None)), *[""] * (width - 1)]
    for at in table.amounts:
        cells = [row[at] for row in table.rows[1:] if at < len(row) and isinstance(row[at], int | float)]
        total[at] = sum(cells)
    table.rows.append(total)


def columns_swapped(table: Table, chance: random.Random) -> None:
    one, other = chance.sample(range(len(table.rows[0])), 2)
    for row in table.rows:
        if max(one, other) < len(row):
            row[one], row[other] = row[other], row[one]
    table.amounts = tuple({one: other, other: one}.get(at, at) for at in table.amounts)


def a_column(table: Table, chance: random.Random) -> None:
    """One more, empty, unknown, or the same again; or one less."""
    at = chance.randrange(len(table.rows[0]))
    less, title = chance.random() < 0.3, chance.choice(["", "Merknad", "ansvar", table.rows[0][at], "Regnskap 2019"])
    for number, row in enumerate(table.rows):
        if at < len(row):
            row.pop(at) if less else row.append(title if number == 0 else row[at])


def another_header(table: Table, chance: random.Random) -> None:
    at = chance.randrange(len(table.rows[0]))
    title = str(table.rows[0][at])
    table.rows[0][at] = chance.choice([title.upper(), f" {title} ", title[:-1], "", f"{title} (1000 kr)", f"{title} i kr",
                                       title.replace("2024", "2023"), title.replace("2025", "2024"), "%", title + " %"])  # fmt: skip


def another_mapping(table: Table, chance: random.Random) -> None:
    if table.mapping is None:
        return
    key = chance.choice([*VALUES, "year", "kind", "column", "missing"])
    amount = table.mapping["amounts"][0]
    if key == "missing":
        table.mapping.pop(chance.choice(sorted(table.mapping.keys() - {"amounts"})))
    elif key in ("year", "kind", "column"):
        amount[key] = chance.choice({"year": [2023, 2025, 2050, "i fjor"], "kind": ["budget", "plan", "annet"],
                                     "column": ["Kontonr", "Beløp", "Årets beløp"]}[key])  # fmt: skip
    else:
        table.mapping[key] = chance.choice(VALUES[key])


EVERY: tuple[Callable[[Table, random.Random], None], ...] = (
    a_text, a_text, a_text, a_scale, a_unit, moved_amount, split_line, swapped_cells, shifted_line, twice, a_line_less,
    another_order, a_line_more, a_total, columns_swapped, a_column, another_header, another_mapping,
)  # fmt: skip


def _cell(table: Table, chance: random.Random, among: tuple[int, ...] = ()) -> tuple[list, int]:
    row = chance.choice([row for row in table.rows[1:] if row])
    return row, min(chance.choice(among or range(len(row))), len(row) - 1)


def mutate(table: Table, chance: random.Random) -> Table:
    """One to three things that happen to it."""
    choices = EVERY if table.mapping is None else (*EVERY, *[another_mapping] * 15)
    for one in chance.choices(choices, k=chance.choice((1, 1, 1, 2, 3))):
        if len(table.rows) > 2:
            one(table, chance)
            table.done.append(one.__name__)
    return table
