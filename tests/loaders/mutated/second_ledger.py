"""A ledger and a KOSTRA file, read line by line in the plainest way; see second_reading."""

import re
from itertools import product

from tests.loaders.mutated.cells import code, meanings, words
from tests.loaders.mutated.second_reading import KINDS, SERIES, Right, at, header, total

MUCH = 50_000_000  # revenue of this municipality is 1.1 milliard kroner: less than this is in thousands


def ledger(rows: list[list], mapping: dict | None = None) -> Right | None:
    """By kind, year, class, function and art, what the sum may be, in 1000 kr; expenditure positive."""
    usual = ("konto", "tjeneste") if mapping is None else ("kontonr", "tjenestenr")
    columns, classes = (mapping or {}).get("columns", {}), (mapping or {}).get("classes", {})
    titles = words(columns.get("account", usual[0])), words(columns.get("service", usual[1]))
    found = header(rows, titles)
    if found is None:
        return None
    start, place = found
    series = _of_mapping(mapping, place) if mapping else _of_titles(rows[start])
    lines = [row for row in rows[start + 1 :] if not total(*(at(row, place[title]) for title in titles))]
    right: Right = {}
    for key, where in series:
        for row in lines:
            codes = code(at(row, place[titles[0]])), code(at(row, place[titles[1]]))
            figures = [0.0 if one is None else one for one in meanings(at(row, where))]
            if all(meanings(at(row, one)) == [None] for _, one in series):
                continue  # a note, or a line of codes alone
            if not re.fullmatch(r"[01]\d{4}", codes[0]) or not re.fullmatch(r"\d{3,5}", codes[1]) or not figures:
                return None
            full = (*key, classes.get(codes[0][0], codes[0][0]), codes[1][:3], codes[0][1:4])
            right[full] = {one + other for one, other in product(right.get(full, {0.0}), figures)}
    return _in_thousands(right) if series else None


def _of_titles(row: list) -> list[tuple[tuple, int]]:
    found = [(SERIES.fullmatch(words(cell)), place) for place, cell in enumerate(row)]
    return [((KINDS[one[1]], int(one[2])), place) for one, place in found if one]


def _of_mapping(mapping: dict, place: dict[str, int]) -> list[tuple[tuple, int]]:
    amount = mapping["amounts"][0]
    title = words(amount["column"])
    return [((amount["kind"], amount["year"]), place[title])] if title in place else []


def _in_thousands(right: Right) -> Right:
    """By the size of each series, and with the sign that makes wages positive."""
    found: Right = {}
    for key in {key[:2] for key in right}:
        of_series = {full: figures for full, figures in right.items() if full[:2] == key}
        revenue = sum(abs(min(figures)) for full, figures in of_series.items() if 600 <= int(full[4]) < 900)
        wages = sum(min(figures) for full, figures in of_series.items() if int(full[4]) < 500)
        by = (0.001 if revenue > MUCH else 1.0) * (-1 if wages < 0 else 1)
        found |= {full: {one * by for one in figures} for full, figures in of_series.items()}
    return found


def kostra(content: bytes) -> Right | None:
    """The same of a KOSTRA file: 48 characters a line."""
    try:
        text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    right: Right = {}
    for line in re.split("\r+\n|\r|\n", text):
        if not line.strip(" \t\u00a0\x1a"):
            continue
        key = ("accounts", line[2:6], line[31:32], line[32:36].strip(), line[36:39])
        if key in right or not re.fullmatch(r"20\d\d", key[1], re.ASCII) or not re.fullmatch(r" *-?\d+", line[39:48]):
            return None
        right[key] = {float(line[39:48])}
    return {(kind, int(year), *rest): figures for (kind, year, *rest), figures in right.items()}
