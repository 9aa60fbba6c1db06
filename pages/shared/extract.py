"""What a page reads of the edition of its run, and the two caches that all pages share, which go with the edition.

What is asked for is plain text, numbers and frozen values, so that all sessions share the work.
"""

from functools import wraps

import pandas as pd

from data.contract.tables import EXTRACT, REFERENCE
from data.extract import damaged, made_up as made_up_figures, store
from pages.shared import provenance
from pages.shared.in_use import edition, own_copy


def cached(function):
    """Remember a result per edition and arguments; it comes back as a copy."""
    name = _name(function)

    @wraps(function)
    def asked(*args):
        return own_copy.of(edition.remembered().get(name, args, lambda: function(*args)))

    return asked


def drawn(function):
    """Remember a finished chart with its words per edition and arguments: shared, and never changed."""
    name = _name(function)

    @wraps(function)
    def asked(*args):
        return edition.remembered().get(name, args, lambda: function(*args))

    return asked


def _name(function) -> str:
    return f"{function.__module__}.{function.__qualname__}"


def manifest() -> dict[str, list[store.Vintage]]:
    """The vintages of every table of the edition of this run, newest first. Raises as store.manifest."""
    return store.manifest(edition.held())


def has(*names: str) -> bool:
    """Whether all these tables are in the extract, and can be read."""
    return set(names) <= set(_vintages())


def table(name: str) -> pd.DataFrame:
    """A table of the extract, of which only what is computed from it is kept, or a reference file, which is small."""
    return _reference(name) if name in REFERENCE else store.read(name, edition.held())


@cached
def _reference(name: str) -> pd.DataFrame:
    return store.read_reference(name)


@drawn
def _vintages() -> dict[str, store.Vintage]:
    lost = damaged.names(edition.held())
    return {name: versions[0] for name, versions in manifest().items() if versions and name not in lost}


def vintages(tables: tuple[str, ...]) -> dict[str, store.Vintage]:
    """The vintage in use of each of these tables that is in the extract, and can be read."""
    known = _vintages()
    return {name: known[name] for name in tables if name in known}


@cached
def warning() -> str:
    """What is wrong with the manifest although its copy can be read; "" when nothing is."""
    return store.warning(edition.held())


def damages() -> list[str]:
    """What is wrong with each damaged table, in words; [] where the extract itself cannot be read."""
    try:
        return damaged.told(edition.held())
    except store.DataError:  # the manifest: the page has met the same
        return []


@cached
def source_line(tables: tuple[str, ...]) -> str:
    """Source, edition and licence of these tables as one line."""
    return provenance.source_line(vintages(tables), _titles(tables))


def short_source(tables: tuple[str, ...]) -> str:
    """The same for a picture."""
    return provenance.short_line(vintages(tables), _titles(tables))


def _titles(tables: tuple[str, ...]) -> dict[str, str]:
    return {name: EXTRACT[name].source for name in tables}


def source_columns(tables: tuple[str, ...]) -> dict[str, str]:
    """What a file without room for a source line says in every row: sources with editions, and the day of fetching."""
    sources = vintages(tables)
    return {"Kilde": provenance.editions(sources, _titles(tables)), "Hentet": provenance.fetched(sources)}


@cached
def made_up(tables: tuple[str, ...] = tuple(EXTRACT)) -> str:
    """That some of these tables hold made-up figures, and which; "" when none does."""
    return made_up_figures.told(tables, edition.held())


@cached
def notes(tables: tuple[str, ...]) -> list[str]:
    """The mandatory notes of these tables as they are published, each once."""
    return provenance.notes(vintages(tables))


def notes_in_files(tables: tuple[str, ...]) -> list[str]:
    """The same where no sign of SSB's stands: those that speak of the signs say in words what they are for."""
    return list(dict.fromkeys(provenance.in_words(note) for note in notes(tables)))


@cached
def own_notes(tables: tuple[str, ...]) -> list[str]:
    """Those of their notes that are the project's own words, and not the source's."""
    return provenance.own_notes(vintages(tables))


def shortest_source(tables: tuple[str, ...]) -> str:
    """Publisher, newest edition and licence, where the whole line stands beside it."""
    return provenance.shortest_line(vintages(tables), _titles(tables))


def queries(tables: tuple[str, ...]) -> list[str]:
    """What each of these tables was asked for; see provenance.queries."""
    return provenance.queries(vintages(tables), _titles(tables))


def fetched(name: str) -> str:
    """The day that a table was fetched, as 21.11.2026."""
    return provenance.fetched(vintages((name,)))


def unrevised(name: str = "accounts") -> int | None:
    """The accounting year that a table has not yet revised, None when all are or the table is not there."""
    found = vintages((name,)).get(name)
    return found.unrevised_year if found else None
