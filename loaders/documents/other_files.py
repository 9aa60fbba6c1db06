"""Well-known files that are not taken as they are, answered with the way in: SAF-T, and SSB's own downloads."""

import re

from data.contract.tables import EXTRACT
from loaders.errors import FileError
from loaders.reading.headers import plain
from loaders.reading.sheets import sheets
from loaders.reading.source_file import SourceFile

OF_SSB = re.compile(r"tabell (\d{5})$")
SOURCES = [found[1] for table in EXTRACT.values() if (found := OF_SSB.search(table.source))]
BEGINNING = 20_000  # bytes looked into
SAFT = re.compile(rb"<(?:\w+:)?AuditFile\b|urn:StandardAuditFile", re.IGNORECASE)
PX = re.compile(rb"\s*(?:CHARSET|AXIS-VERSION|MATRIX)\s*=", re.IGNORECASE)
DATASET = re.compile(rb'"class"\s*:\s*"dataset"|json-stat\.org', re.IGNORECASE)
TITLE = re.compile(r"\s*(\d{5}): \D")  # "12364: Utvalgte regnskapsbegrep, etter region ..."
DIMENSIONS = ("region", "regnskapsbegrep", "statistikkvariabel", "regnskapsomfang", "art", "funksjon", "kjonn", "alder")
SAFT_WAY_IN = (
    "filen er SAF-T Regnskap (XML): bilag for bilag, og uten KOSTRA-funksjon i en fast plass. Den kan ikke leses her. "
    "Hent i stedet KOSTRA-filen (0A) fra økonomisystemet, eller lag en rapport med saldo per konto (art) og tjeneste "
    "(funksjon) for hele året, lagre den som CSV eller .xlsx, og importer den"
)


def refuse(file: SourceFile) -> None:
    """Raise FileError for a file that is one of these, with what to do instead."""
    start = file.content[:BEGINNING]
    wide = start.replace(b"\0", b"")  # the same in UTF-16
    if SAFT.search(wide):
        raise FileError(SAFT_WAY_IN)
    if PX.match(wide.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")) or _is_dataset(wide):
        raise FileError(_way_in(_table_in(wide.decode("utf-8", "replace"))))
    table = _downloaded(file)
    if table is not None:
        raise FileError(_way_in(table))


def _is_dataset(start: bytes) -> bool:
    return start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and DATASET.search(start) is not None


def _table_in(text: str) -> str:
    found = re.search(r"(?<!\d)(\d{5})\s*:", text)
    return found[1] if found else ""


def _downloaded(file: SourceFile) -> str | None:
    """The number of the table when a sheet looks like one of SSB's, "" when it does not say; None for other files."""
    try:
        heads = [sheet.head() for sheet in sheets(file)]
    except FileError:
        return None
    for head in heads:
        rows = [[cell for cell in row if cell not in (None, "")] for row in head]
        titled = next((TITLE.match(str(row[0])) for row in rows[:3] if len(row) == 1), None)
        if titled:
            return titled[1]
        if any(_says_dimensions(row) for row in rows[:8]):
            return ""
    return None


def _says_dimensions(row: list[object]) -> bool:
    """A header line of PxWeb: a region beside another dimension by its own name, or beside "Beløp (1000 kr) 2024"."""
    words = [plain(cell) for cell in row]
    if "region" not in words[:1]:
        return False
    return any(word in DIMENSIONS[1:] for word in words[1:]) or any(re.search(r"\b(?:19|20)\d\d$", w) for w in words)


def _way_in(table: str) -> str:
    if table in SOURCES:
        return (
            f"filen er SSBs tabell {table}, lastet ned fra Statistikkbanken. Den skal ikke importeres: bruk "
            f"«python run.py refresh {table}», så hentes tabellen fra SSB og kontrolleres"
        )
    known = ", ".join(SOURCES)
    which = f"tabell {table}" if table else "en tabell fra Statistikkbanken"
    return (
        f"filen er SSBs egen nedlasting ({which}), ikke en kommunes regnskap. Den skal ikke importeres. Tabellene som "
        f"brukes her, hentes med «python run.py refresh TABELL»: {known}. Se README"
    )
