"""The only reading and writing of the tables.

The extract is a folder: manifest.json names the vintages of every table, newest first, and each vintage
names its Parquet file. The reference files are CSV and always lie in the project's own folder.
"""

import hashlib
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pandas as pd

from data.advice import command
from data.contract.schema import Table
from data.contract.tables import REFERENCE
from data.contract.types import conform
from data.contract.validate import validate
from data.errors import ContractError, DamagedTable, DataError, MissingTable
from data.extract.catalogue import Place, folder_of, manifest, present, table_of, vintage, vintages, warning
from data.extract.edition import Edition, at, version
from data.extract.files import get
from data.extract.parquet import has_columns, unpacked
from data.extract.vintage import Vintage
from data.extract.writer import write
from data.folder import PACKAGE, data_dir
from data.norwegian import joined

Read = Callable[[str], pd.DataFrame]  # a table by its name

__all__ = [
    "ContractError", "DataError", "Edition", "MissingTable", "Read", "Vintage", "at", "damage", "data_dir", "manifest", "present", "read",
    "read_any", "read_reference", "read_unless", "read_vintage", "version", "vintage", "vintages", "warning", "write",
]  # fmt: skip


def read(name: str, folder: Place = None, columns: list[str] | None = None) -> pd.DataFrame:
    """The newest vintage of a table, checked against its checksum and its contract; sorted by key.

    Codes and texts are pandas categories, years and ages int16, values float64 with NaN for missing.
    columns: only these, in this order. Raises MissingTable, which a DamagedTable is too.
    """
    table, newest = table_of(name), vintage(name, folder)
    if newest is None:
        raise MissingTable(not_fetched(name))
    return read_vintage(table, newest, folder_of(folder), columns)


def read_unless(name: str, read: Read, files: Callable[[], bool]) -> pd.DataFrame | None:
    """The newest vintage, by the asker's own `read`; None without one, or where `files` serve for one that cannot be read."""
    try:
        return read(name)
    except DamagedTable:
        if not files():
            raise
        return None
    except MissingTable:
        return None


def not_fetched(*names: str) -> str:
    """That tables are not here, and the one command that fetches them all."""
    tables = [table_of(name) for name in names]
    told = joined([f"{name} ({table.source})" for name, table in zip(names, tables, strict=True)])
    who, them = ("Tabellen", "den") if len(names) == 1 else ("Tabellene", "dem")
    return f"{who} {told} er ikke hentet. Hent {them} med: {command('refresh', *(table.table_id for table in tables))}"


def read_vintage(table: Table, wanted: Vintage, folder: Path, columns: list[str] | None = None) -> pd.DataFrame:
    """The figures of one vintage, newest or not, checked as read() does."""
    content = _content(table, wanted, folder)
    try:
        return unpacked(table, content, wanted.rows, columns)
    except ContractError as error:  # as it was written, and not what it should be
        raise DamagedTable(f"{error} Filen er {folder / wanted.file}.", _again(table)) from error


def damage(name: str, folder: Place = None, whole: bool = False) -> str:
    """What is wrong with the file of the newest vintage, in Norwegian; "" when it is as it was written, or not there.

    By checksum and columns, which is much cheaper than to read the table. whole: read it as well.
    """
    table, newest, place = table_of(name), vintage(name, folder), folder_of(folder)
    try:
        if newest is not None and (whole or not has_columns(table, _content(table, newest, place))):
            read_vintage(table, newest, place)
    except ContractError as error:
        return str(error)
    return ""


def _content(table: Table, wanted: Vintage, folder: Path) -> bytes:
    try:
        content = get(folder / wanted.file)
    except FileNotFoundError as error:
        raise DamagedTable(f"Tabell {table.name}: filen {wanted.file} er borte fra {folder}.", _again(table)) from error
    except ContractError as error:  # the disk does not give it
        raise DamagedTable(str(error)) from error
    if hashlib.sha256(content).hexdigest() != wanted.checksum:
        raise DamagedTable(
            f"Tabell {table.name}: filen {wanted.file} i {folder} er endret siden den ble skrevet.", _again(table)
        )
    return content


def _again(table: Table) -> str:
    return f"Hent tabellen på nytt med: {command('refresh', table.table_id)}"


def read_reference(name: str) -> pd.DataFrame:
    """A reference file of the project (always the project's own folder), under the same contract.

    Codes and texts are categories; whole numbers that may be missing Int64.
    """
    if name not in REFERENCE:
        raise ContractError(f"Ukjent referansefil {name!r}; disse finnes: {', '.join(REFERENCE)}.")
    try:
        return _parsed(name, get(PACKAGE / f"{name}.csv")).copy(deep=False)
    except (FileNotFoundError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise ContractError(f"{PACKAGE / name}.csv mangler eller er skadet. Hent prosjektets fil på nytt.") from error


@lru_cache(maxsize=len(REFERENCE))
def _parsed(name: str, content: bytes) -> pd.DataFrame:
    """The same file is asked for many times, and read again only where it has changed; a copy of it costs nothing."""
    table = REFERENCE[name]
    text = pd.read_csv(BytesIO(content), dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8")
    if tuple(text.columns) != table.names:
        raise ContractError(f"{name}.csv: kolonnene er {list(text.columns)}, ventet {list(table.names)}.")
    try:
        frame = conform(table, text)
    except ValueError as error:
        raise ContractError(f"{name}.csv: {error}") from error
    validate(table, frame)
    return frame


def read_any(name: str, folder: Place = None) -> pd.DataFrame:
    """A table of the extract or a reference file, whichever has the name: what analysis calls `read`."""
    return read_reference(name) if name in REFERENCE else read(name, folder)
