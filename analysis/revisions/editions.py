"""Which two editions of a table are held against each other, from the vintages that the extract has kept."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pandas as pd

from analysis.common.asked import UnknownChoice
from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.errors import ContractError
from data.extract.vintage import Vintage
from data.norwegian import day, joined

ReadEdition = Callable[[Table, Vintage], pd.DataFrame]
Kept = Mapping[str, list[Vintage]]  # by name of table, newest first
COMPARED = {name: table for name, table in EXTRACT.items() if table.value}


class Pair(NamedTuple):
    """Two editions of one table."""

    table: Table
    before: Vintage
    after: Vintage


def pairs(kept: Kept, table: str = "", first: str = "", last: str = "") -> list[Pair]:
    """The pairs to compare: the newest edition and the last one before it with other figures, of each table that has
    two; or those that are asked for. table: id or name. first, last: id of an edition, the beginning of it, or the day
    SSB published it. Raises UnknownChoice for what does not exist, and for editions in the wrong order.
    """
    there = {name: kept.get(name, []) for name in ([_table(table).name] if table else COMPARED)}
    for asked in filter(None, (first, last)):
        if not any(_found(vintages, asked) for vintages in there.values()):
            raise UnknownChoice(f"Ukjent utgave: {asked}. {_listed(there)}")
    found = (_pair(COMPARED[name], vintages, first, last) for name, vintages in there.items())
    return [pair for pair in found if pair]


def readable(found: list[Pair], read_edition: ReadEdition) -> tuple[list[Pair], list[Pair]]:
    """Those that can be compared, and those whose older edition cannot be read: damaged, or of an older contract."""
    sound: list[Pair] = []
    unread: list[Pair] = []
    for pair in found:
        try:
            read_edition(pair.table, pair.before)
        except ContractError:
            unread.append(pair)
        else:
            sound.append(pair)
    return sound, unread


def any_earlier(kept: Kept) -> bool:
    """Whether some table of figures has an edition before its newest, also where it has the very same figures."""
    return any(len(kept.get(name, [])) > 1 for name in COMPARED)


def compared(found: list[Pair], unread: list[Pair], kept: Kept) -> bool:
    """Whether anything is known of what changed: of pairs with other figures, or of editions with the very same."""
    return bool(found) or (not unread and any_earlier(kept))


def _table(asked: str) -> Table:
    by_name = {key: one for one in COMPARED.values() for key in (one.name, one.table_id)}
    if asked not in by_name:
        known = ", ".join(f"{one.table_id} ({one.name})" for one in COMPARED.values())
        raise UnknownChoice(f"Ukjent tabell: {asked}. Disse kan sammenliknes: {known}.")
    return by_name[asked]


def _pair(table: Table, vintages: list[Vintage], first: str, last: str) -> Pair | None:
    """None where the table has not both."""
    after = _found(vintages, last) if last else next(iter(vintages), None)
    before = _found(vintages, first) if first else after and _other_figures(vintages, after)
    if after is None or before is None:
        return None
    if vintages.index(before) < vintages.index(after):
        raise UnknownChoice(f"Utgaven {before.id} er nyere enn {after.id}. Skriv den eldste etter --from.")
    return Pair(table, before, after)


def _other_figures(vintages: list[Vintage], after: Vintage) -> Vintage | None:
    """The last one before it that is not of the very same figures."""
    older = vintages[vintages.index(after) + 1 :]
    return next((one for one in older if one.checksum != after.checksum), None)


def _found(vintages: list[Vintage], asked: str) -> Vintage | None:
    """The newest that is meant."""
    return next((one for one in vintages if one.id.startswith(asked) or one.updated[:10] == asked), None)


def _listed(there: Kept) -> str:
    told = [f"{COMPARED[name].table_id}: {joined(list(map(_label, there[name])))}" for name in there if there[name]]
    return f"Disse finnes: {'; '.join(told)}." if told else "Uttrekket har ingen utgaver å sammenlikne."


def _label(one: Vintage) -> str:
    return f"{one.id} ({day(one.updated) or 'uten dato'})"
