"""The parts of the page: the editions, what changed, what will be revised, and what is missing."""

import pandas as pd

from analysis.missing import counted
from analysis.revisions.editions import any_earlier
from charts.revisions import about, answers, not_here, tables
from data.contract.tables import EXTRACT
from data.news import atom
from data.news.entries import entries
from pages.revisions import findings, rows
from pages.shared import extract, show
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.one_question.chart import beside
from pages.shared.visitors import lacking

VIRTUAL = 100  # rows, above which the ledger draws those alone that are seen, and has a search


def revisions(code: str | None, name: str) -> None:
    """What changed since the edition before; in words where nothing changed."""
    found = findings.changes(code, name)
    if not rows.pairs():
        return  # the answer says so, and `editions` why
    show.headline(found.headline)
    if unread := _unread():
        st.markdown(unread)
    told = rows.revisions(code)
    if len(told):
        st.caption(found.subtitle)
        show.texts(tables.changes(told, named=not code), found.headline, most=VIRTUAL)
        beside(found)


def _unread() -> str:
    """Which tables have an older edition that cannot be read; "" where none has."""
    return answers.unread([pair.table for pair in rows.unread()])


def unrevised() -> None:
    """Which figures are not yet revised, and when they will be."""
    for told in answers.unrevised(extract.vintages(tuple(EXTRACT))):
        st.markdown(f"{told} Punktet er åpent i diagrammene.")


def editions() -> None:
    """Every edition that is kept, newest first, with what it brought: in a closed drawer."""
    show.closed(about.KEPT, "editions", _every_edition)


def _every_edition() -> None:
    st.markdown(f"{about.FEED} [{atom.FILE}]({atom.FILE}).")
    show.texts(_editions(), f"{about.KEPT}, med det hver av dem brakte", most=VIRTUAL)
    if not rows.pairs():
        st.markdown(_unread() or answers.nothing(any_earlier(extract.manifest())))


@extract.cached
def _gaps(code: str | None) -> pd.DataFrame:
    """Of the measures whose tables are fetched: those that are not are told below."""
    if code:
        return tables.gaps_of_one(counted.of_sources(rows.missing(code)))
    counts = rows.counts()
    return tables.gaps_of_all(counts[counts["measure"].isin(rows.measures())])


@extract.cached
def _editions() -> pd.DataFrame:
    return tables.editions(entries(extract.manifest()))


def missing(code: str | None, name: str) -> None:
    """Who lacks which figures, and why; and the tables that are not fetched, or cannot be read."""
    found = findings.gaps(code, name)
    show.headline(found.headline)
    shown = _gaps(code)
    if len(shown):
        if not code:  # which years they are of, «Om tallene» says
            st.caption(found.subtitle)
        show.texts(shown, found.headline, most=VIRTUAL)
        beside(found)
    kept = extract.manifest()
    unread, unfetched = lacking.unread(*EXTRACT), [name for name in EXTRACT if not kept.get(name)]
    lost = not_here.unreadable([EXTRACT[name] for name in unread])
    absent = not_here.not_fetched([EXTRACT[name] for name in unfetched])
    files = not_here.in_files([EXTRACT[name] for name in rows.in_files() if name in {*unread, *unfetched}])
    for told in filter(None, (lost, absent, files)):
        st.markdown(plain(told))
