"""A slow, plain second reading of cells and of CSV, with nothing of the loader's: what may stand there, in every sense."""

import csv
import io
import math
import re

SPACE = re.compile("[\u00a0\u2009\u202f]")
GROUPED = re.compile(r"\d{1,3}([ '.])\d{3}(\1\d{3})*(,\d+)?")


def rows_of(content: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter = max(";\t|,", key=lambda mark: (len(re.findall(re.escape(mark), text)), mark))
    most = max((mark for mark in ";\t|"), key=text.count)
    return list(
        csv.reader(io.StringIO(text), delimiter=most if text.count(most) >= text.count("\n") > 0 else delimiter)
    )


def words(cell: object) -> str:
    """A cell as plain small letters."""
    if isinstance(cell, float) and math.isfinite(cell) and cell == int(cell):
        cell = int(cell)
    return " ".join(re.sub(r"[^\wæøå%]", " ", "" if cell is None else str(cell).lower()).split())


def code(cell: object) -> str:
    """A cell that holds a code, as text."""
    if isinstance(cell, float) and math.isfinite(cell) and cell == int(cell):
        cell = int(cell)
    return "" if cell is None else SPACE.sub(" ", str(cell)).strip()


def meanings(cell: object) -> list[float | None]:
    """Every number that the cell may be; [None] of an empty one, [] of what is none."""
    if cell is None:
        return [None]
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return [float(cell)] if math.isfinite(cell) else []
    if not isinstance(cell, str):
        return []
    text = SPACE.sub(" ", cell).replace("\u2212", "-").replace("\u2013", "-").replace("\u2019", "'").strip()
    if not text:
        return [None]
    if text == "-":
        return [0.0]
    sign = 1.0
    if text.startswith("(") and text.endswith(")"):
        sign, text = -1.0, text[1:-1].strip()
    elif text.endswith("-"):
        sign, text = -1.0, text[:-1].strip()
    elif text.startswith("-"):
        sign, text = -1.0, text[1:].strip()
    return sorted({sign * one for one in _unsigned(text)})


def _unsigned(text: str) -> list[float]:
    if not text.isascii():
        return []
    found = []
    if re.fullmatch(r"\d+([.,]\d+)?", text):
        found.append(float(text.replace(",", ".")))
    if GROUPED.fullmatch(text):
        found.append(float(re.sub("[ '.]", "", text).replace(",", ".")))
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        found.append(float(text.replace(",", "")))
    return found
