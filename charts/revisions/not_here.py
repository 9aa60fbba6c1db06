"""Which tables no municipality has figures of: those that are not fetched, and those that cannot be read."""

from collections.abc import Sequence

from data.contract.schema import Table
from data.news.entries import source
from data.norwegian import joined


def not_fetched(tables: Sequence[Table]) -> str:
    """Which tables nobody has figures of; "" where all are here."""
    told = _each(tables)
    return told and f"Ikke hentet, for noen kommune: {told}."


def unreadable(tables: Sequence[Table]) -> str:
    """Which tables are here and are done without, since they are damaged; "" where none is."""
    told = _each(tables)
    return told and f"Kan ikke leses, og er ikke med for noen kommune: {told}."


def _each(tables: Sequence[Table]) -> str:
    return joined([f"{table.title} ({source(table)})" for table in tables])
