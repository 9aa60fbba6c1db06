"""The two ledgers as pages: what changed between editions, and what is missing, as on the page Nytt og rettet."""

from collections.abc import Mapping

import pandas as pd

from analysis.measures.registry import MEASURES
from analysis.revisions import editions
from charts import words
from charts.revisions import about, answers, not_here, tables
from data.contract.tables import EXTRACT
from data.errors import MissingTable
from data.extract import store
from data.municipalities.names import folded
from data.news import atom
from data.news.entries import entries
from data.norwegian import alphabetical, number
from sheets.escaped import text
from sheets.overview import listed, names
from sheets.overview.frame import Page
from sheets.overview.material import Changed, Gaps, newest as newest_of

MOST = 300  # rows of the ledger of revisions; the file has all
NAME = MEASURES["region_name"].label


def changed(found: Changed, gaps: Gaps, sources: tuple[str, ...]) -> Page:
    """What changed, the largest first, what will be, and every edition that is kept. Raises MissingTable."""
    newest = newest_of(found.kept)
    if "accounts" not in newest:
        raise MissingTable(store.not_fetched("accounts"))
    compared = bool(found.pairs)
    known = editions.compared(found.pairs, found.unread, found.kept)
    told = answers.answer(
        newest["accounts"], known, found.rows, gaps.newest, len(gaps.measures), "", bool(found.unread)
    )
    unread = answers.unread([pair.table for pair in found.unread])
    parts = (
        [_changes(found.rows)]
        if compared
        else [f"<p>{text(unread or answers.nothing(editions.any_earlier(found.kept)))}</p>"]
    )
    parts += [
        f"<p>{text(said)}</p>" for said in (*([unread] if compared and unread else []), *answers.unrevised(newest))
    ]
    kept = tables.editions(entries(found.kept))[["Kilde", "Hva", "Utgitt", "Hentet"]]
    feed = f'{about.FEED} <a href="{atom.FILE}">{atom.FILE}</a>.'
    parts.append(f"<section><h2>{about.KEPT}</h2><p>{feed}</p>{listed.table(kept, about.KEPT)}</section>")
    order = about.ORDER if compared else ()
    return Page(names.CHANGED, told, "".join(parts), order, sources, f"{names.CHANGED}.csv")


def _changes(rows: pd.DataFrame) -> str:
    headline = answers.changes_headline(rows, "")
    shown = rows.head(MOST)
    more = f" Her er de {number(MOST, 0)} første av {number(len(rows), 0)}; filen har alle." if len(rows) > MOST else ""
    cells = tables.changes(shown)
    table = listed.table(cells, headline, ["Før", "Nå", "Forskjell", "I prosent"]) if len(shown) else ""
    return f'<section><h2>{text(headline)}</h2><p class="beside">{about.CHANGED_SINCE}{more}</p>{table}</section>'


def missing(found: Gaps, vintages: Mapping, sheets: Mapping[str, str], sources: tuple[str, ...], script: str) -> Page:
    """How many lack each measure, and who, in the newest year of each; every year is in the file."""
    headline = answers.gaps_headline(found.newest, "")
    counts = tables.gaps_of_all(found.counts[found.counts["measure"].isin(found.measures)])
    told = answers.gaps_answer(found.newest, len(found.measures))
    absent = not_here.not_fetched([table for name, table in EXTRACT.items() if name not in vintages])
    parts = [f'<p class="beside">{about.NEWEST} Alle årene står i filen.</p>']
    parts += [listed.table(counts, headline)] if len(counts) else []
    parts += [f"<p>{text(absent)}</p>"] if absent else []
    parts += (
        [f"<section><h2>Hvem som mangler hva</h2>{listed.SEARCH}{_who(found.newest, sheets)}</section>"]
        if len(found.newest)
        else []
    )
    return Page(names.MISSING, told, "".join(parts), about.WHY, sources, f"{names.MISSING}.csv", script)


def _who(newest: pd.DataFrame, sheets: Mapping[str, str]) -> str:
    """A row a municipality, year and reason, with all that it lacks for it."""
    grouped = newest.groupby(["region_name", "region_code", "year", "reason"], sort=True, dropna=False)["measure_name"]
    rows = sorted(((*key, "; ".join(own)) for key, own in grouped), key=lambda row: alphabetical(row[0]))
    cells = pd.DataFrame({
        NAME: [name for name, *_ in rows], "Tall": [what for *_, what in rows],
        "År": ["alle" if pd.isna(year) else str(year) for _, _, year, *_ in rows],
        "Hvorfor": [words.first_upper(why) for *_, why, _ in rows],
    })  # fmt: skip
    links = [sheets.get(code, "") for _, code, *_ in rows]
    called = [f"{folded(name)} {code}" for name, code, *_ in rows]
    return listed.table(cells, "Hvem som mangler hva", links=links, called=called)
