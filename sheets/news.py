"""The feeds of a folder of sheets: one of all that is new, and one for each municipality with what changed for it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pandas as pd

from analysis.common.asked import Read
from analysis.revisions import rows as revision_rows
from analysis.revisions.compared import CHANGED
from analysis.revisions.editions import COMPARED, Kept, Pair, ReadEdition
from charts.revisions import tables
from data.errors import ContractError
from data.news import atom
from data.news.atom import Told
from data.news.entries import FIGURES, FIRST, entries, source
from sheets.content import Maker

SHOWN = 20  # of the changes of a municipality in one edition


def file_of(slug: str) -> str:
    """The feed of a municipality, by what it is called in an address."""
    return f"{slug}.atom"


def files(
    maker: Maker, codes: Iterable[str], base_url: str, kept: Kept, read: Read, read_edition: ReadEdition
) -> dict[str, bytes]:
    """By name: nytt.atom, and that of each of these municipalities. An edition that cannot be read is held against none.

    base_url: the address of the folder, "" for links within it.
    """
    home = f"{base_url.rstrip('/')}/" if base_url else ""
    every = entries(kept)
    made = {atom.FILE: atom.feed(map(atom.told, every), page=f"{home}index.html", itself=home and home + atom.FILE)}
    came = [atom.told(one) for one in every if one.kind in (FIRST, FIGURES) and one.table.value]
    changed = [(pair, found) for pair in _steps(kept) if (found := _compared(pair, read, read_edition)) is not None]
    for code in codes:
        slug, name = maker.slugs[code], maker.found.names[code]
        own = [told for pair, found in changed if (told := _told(pair, revision_rows.of(found, code), code, name))]
        made[file_of(slug)] = atom.feed(
            [*came, *own], f"{name}: nytt og rettet", f"{home}{slug}.html", home and home + file_of(slug), of=code
        )
    return made


def _steps(kept: Kept) -> Iterator[Pair]:
    """Each edition with the one before it, where the figures are others."""
    for name, table in COMPARED.items():
        for after, before in pairwise(kept.get(name, [])):
            if after.checksum != before.checksum:
                yield Pair(table, before, after)


def _compared(pair: Pair, read: Read, read_edition: ReadEdition) -> pd.DataFrame | None:
    try:
        return revision_rows.rows(read, read_edition, [pair])
    except ContractError:  # of an older contract, or damaged: the feed of all tells of the edition
        return None


def _told(pair: Pair, own: pd.DataFrame, code: str, name: str) -> Told | None:
    """What changed for one municipality in an edition; None where only rows of new years came."""
    own = own[~((own["kind"] == "new") & ~own["year"].astype(str).isin(pair.before.coverage))]
    if own.empty:
        return None
    shown = tables.changes(own.head(SHOWN))
    lines = [
        f"{row['Tall']} {row['År']}: {row['Før']} → {row['Nå']} ({row['Hva']})" for row in shown.to_dict("records")
    ]
    more = [f"Og {len(own) - SHOWN} til."] if len(own) > SHOWN else []
    count = int((own["kind"] == CHANGED).sum())
    what = f"{count} tall endret" + (f", {len(own) - count} kom til eller falt bort" if len(own) > count else "")
    key = f"{code}/{pair.table.table_id}/{pair.after.id}"
    return Told(key, f"{name}: {what} ({source(pair.table)})", pair.after.fetched, "\n".join(lines + more), CHANGED)
