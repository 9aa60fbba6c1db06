"""Small ledgers, made in the tests, and read as `import` does."""

import hashlib

from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.ledger import file
from loaders.reading.source_file import SourceFile

KNOWN = Known(
    {"4640": "Sogndal", "1515": "Herøy", "1818": "Herøy", "0301": "Oslo - Oslove", "3218": "Ås", "4203": "Arendal"},
    {"1567": ("Rindal", 2019), "3030": ("Lillestrøm", 2024), "0123": ("Gammel by", 2022)},
)
HEADER = "konto;tjeneste;rekneskap_2011;budsjett_2012"
LINES = (
    "10100;38500;1 000,50;900",
    "10100;20200;2 000;2 100",
    "13700;20200;500;600",
    "15900;20200;100;110",
    "18700;80000;-2 600,50;-2 700",
    "19900;86000;-1 000;-1 010",
)


def as_file(content: str | bytes, name: str = "sogndal-2012.csv") -> SourceFile:
    content = content.encode() if isinstance(content, str) else content
    return SourceFile(name, content, hashlib.sha256(content).hexdigest())


def text(*lines: str, header: str = HEADER) -> str:
    return "\n".join([header, *(lines or LINES)]) + "\n"


def read(content: str | bytes, name: str = "sogndal-2012.csv", mapping: dict | None = None, **choices) -> Imported:
    return file.read(as_file(content, name), Choices(mapping=mapping or {}, **choices), KNOWN)


def amounts(document: Imported) -> dict[tuple, float]:
    """The rows by their key: (kind, year, class, function, art) to 1000 kr."""
    return {tuple(row[:-1]): row[-1] for row in document.frame.astype({"year": int}).itertuples(index=False)}
