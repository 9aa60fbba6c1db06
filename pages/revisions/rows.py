"""The rows of the two ledgers, each made once per version of the extract."""

import pandas as pd

from analysis.missing import counted, rows as missing_rows
from analysis.profile import material as profile_material
from analysis.revisions import editions, rows as revision_rows
from analysis.revisions.editions import Pair
from data.brought_in import damage
from data.contract.schema import Table
from data.extract import store
from pages.shared import extract
from pages.shared.in_use import edition
from pages.shared.profile.rows import material

TABLES = profile_material.TABLES


@extract.drawn
def _held() -> tuple[list[Pair], list[Pair]]:
    """The pairs that can be compared, and those whose older edition cannot be read: damaged, or of an older contract."""
    return editions.readable(editions.pairs(extract.manifest()), _read)


def pairs() -> list[Pair]:
    """The newest edition of each table that has two, and the last one before it with other figures."""
    return _held()[0]


def unread() -> list[Pair]:
    """Those of them whose older edition cannot be read."""
    return _held()[1]


@extract.drawn
def _every() -> pd.DataFrame:
    return revision_rows.rows(extract.table, _read, pairs())


def _read(table: Table, wanted: store.Vintage) -> pd.DataFrame:
    return store.read_vintage(table, wanted, edition.held().folder)


@extract.cached
def in_files() -> list[str]:
    """The tables that a file which can be read serves in the place of."""
    return damage.serving(edition.held())


@extract.cached
def revisions(code: str | None) -> pd.DataFrame:
    """What differs, of all or of one municipality; see revisions.rows."""
    return revision_rows.of(_every(), code) if code else _every()


@extract.drawn
def _gaps() -> pd.DataFrame:
    return missing_rows.rows(material())


@extract.cached
def missing(code: str | None) -> pd.DataFrame:
    """What is missing, of all or of one municipality; see missing.rows."""
    every = _gaps()
    return every[every["region_code"] == code].reset_index(drop=True) if code else every


@extract.cached
def measures() -> list[str]:
    """Those whose tables are fetched; see missing.fetched."""
    return missing_rows.fetched(material())


@extract.cached
def counts() -> pd.DataFrame:
    """How many lack each measure in its newest year; see missing.counted."""
    return counted.newest(material(), _gaps())
