"""What each edition that the extract has kept brought: new figures, revised, corrected or otherwise changed ones.

An edition of SSB's accounts is unrevised from the middle of March and revised from the middle of June (method: the source
has no flag; Vintage.revised holds it). What changes after that is a correction.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.extract.vintage import Vintage
from data.norwegian import day, figure, number

FIRST, FIGURES, REVISED, CORRECTED, CHANGED, NOTES = "first", "figures", "revised", "corrected", "changed", "notes"
GAINS = (("added", "kom til"), ("removed", "falt bort"))
DONE = {REVISED: "revidert", CORRECTED: "rettet", CHANGED: "endret"}


@dataclass(frozen=True)
class Entry:
    """One thing that an edition brought. kind: first (no edition before it), figures (years that were not there before),
    revised, corrected, changed (of a source that makes no such distinction), notes (the same figures with other facts).
    told: in a few words. lines: a sentence each.
    """

    kind: str
    table: Table
    vintage: Vintage
    told: str
    lines: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """ "Tabell 12364: 357 tall revidert"."""
        return f"{source(self.table)}: {self.told}"


def source(table: Table) -> str:
    """ "Tabell 12364", "Klass 131"."""
    name = table.source.rpartition(", ")[2]
    return name[:1].upper() + name[1:]


def entries(kept: Mapping[str, list[Vintage]]) -> list[Entry]:
    """Of all editions, newest first; what came before what it changed. kept: as catalogue.manifest gives it."""
    found = [
        entry
        for name, vintages in kept.items()
        if name in EXTRACT
        for one, before in zip(vintages, [*vintages[1:], None], strict=True)
        for entry in _of(EXTRACT[name], one, before)
    ]
    return sorted(found, key=lambda entry: entry.vintage.fetched, reverse=True)


def _of(table: Table, one: Vintage, before: Vintage | None) -> Iterable[Entry]:
    if before is None:
        yield Entry(FIRST, table, one, "første utgave her", (_edition(table, one),))
        return
    came, changes = sorted(_years(one) - _years(before)), one.revisions
    if came:
        yield Entry(FIGURES, table, one, f"nye tall for {_listed(came)}", (_edition(table, one),))
    if any(changes.get(what) for what in ("changed", "added", "removed")) and (
        changes.get("changed") or changes.get("removed") or not came
    ):
        kind = _kind(one, before, bool(came))
        yield Entry(
            kind, table, one, _counted(table, changes, kind, bool(came)), (_edition(table, one), *_lines(changes))
        )
    elif not came and one.checksum == before.checksum:
        yield Entry(NOTES, table, one, "samme tall, nye opplysninger om dem", (_edition(table, one),))
    elif not came:  # also where the edition before could not be read when this one came
        yield Entry(CHANGED, table, one, "ingen tall endret, eller endringene er ikke talt", (_edition(table, one),))


def _years(one: Vintage) -> set[str]:
    """The years in which it has figures."""
    return {year for year, counts in one.coverage.items() if year and counts.get("values")}


def _kind(one: Vintage, before: Vintage, came: bool) -> str:
    if one.revised is None or before.revised is None:
        return CHANGED
    if before.revised is False:
        return REVISED if one.revised or came else CHANGED
    return CORRECTED


def _counted(table: Table, changes: Mapping, kind: str, came: bool) -> str:
    """How many figures changed, came and went; those of years that came are told of elsewhere."""
    what = "tall" if table.value else "rader"
    parts = [f"{number(changes.get('changed', 0), 0)} {what} {DONE[kind]}"]
    parts += [f"{number(changes[name], 0)} {said}" for name, said in GAINS[came:] if changes.get(name)]
    return ", ".join(parts)


def _lines(changes: Mapping) -> list[str]:
    """The changes that the edition tells of, the largest first, and that they are not all."""
    told = list(changes["texts"]) if "texts" in changes else [changed(one) for one in changes.get("largest", ())]
    more = changes.get("changed", 0) - len(told)
    return [*told, f"Og {number(more, 0)} til."] if told and more > 0 else told


def changed(one: Mapping) -> str:
    """ "Bergen Netto driftsresultat 2025: 100 → 120"; of one written before names were kept, with codes."""
    what = " ".join(part for part in (one.get("name", one["region"]), one.get("measure", one["code"])) if part)
    return f"{what} {one['year']}: {figure(one['old'])} → {figure(one['new'])}"


def _edition(table: Table, one: Vintage) -> str:
    state = {True: ", reviderte tall", False: ", ureviderte tall", None: ""}[one.revised]
    published = f"utgitt {day(one.updated)}{state}, " if one.updated else ""
    return f"{table.title}: {published}hentet {day(one.fetched)}, {number(one.rows, 0)} rader."


def _listed(years: list[str]) -> str:
    return (
        years[0]
        if len(years) == 1
        else f"{years[0]}–{years[-1]}"
        if int(years[-1]) - int(years[0]) == len(years) - 1
        else ", ".join(years)
    )
