"""Which tables are not used: those that are not fetched, and those that cannot be read; and which of their figures files have."""

from collections.abc import Sequence

from data.contract.schema import Table
from data.news.entries import source
from data.norwegian import joined


def not_fetched(tables: Sequence[Table]) -> str:
    """Which tables are here for nobody; "" where all are here."""
    told = _each(tables)
    return told and f"Ikke hentet, for noen kommune: {told}."


def unreadable(tables: Sequence[Table]) -> str:
    """Which tables are here and are done without, since they are damaged; "" where none is."""
    told = _each(tables)
    return told and f"Kan ikke leses, og er ikke i bruk: {told}."


def in_files(tables: Sequence[Table]) -> str:
    """Which of those that are not used files have figures of, if not of everyone; "" without."""
    told = _each(tables)
    return told and f"Filer som er hentet inn, har noe av det samme, og er i bruk: {told}."


def _each(tables: Sequence[Table]) -> str:
    return joined([f"{table.title} ({source(table)})" for table in tables])
