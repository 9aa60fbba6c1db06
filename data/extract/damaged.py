"""Which tables of the extract cannot be read, and what is wrong with each."""

from collections.abc import Iterable

from data.contract.tables import EXTRACT
from data.errors import DamagedTable, DataError, MissingTable
from data.extract import store
from data.extract.catalogue import Place


def names(folder: Place = None) -> set[str]:
    """Of those tables whose newest vintage cannot be read, by checksum and columns."""
    return {name for name in EXTRACT if store.damage(name, folder)}


def told(folder: Place = None, asked: Iterable[str] = EXTRACT, whole: bool = False) -> list[str]:
    """What is wrong with the newest vintage of each of these, as store.damage. Raises as store.manifest."""
    return [text for name in dict.fromkeys(asked) if name in EXTRACT and (text := store.damage(name, folder, whole))]


def why_not(name: str, folder: Place = None) -> DataError:
    """Why a table that is not of use here is not."""
    damage = store.damage(name, folder)
    return DamagedTable(damage) if damage else MissingTable(store.not_fetched(name))
