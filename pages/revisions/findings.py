"""The answer of the page and its two ledgers."""

from analysis.missing import counted, reasons
from analysis.revisions.editions import compared
from charts.answer import Answer
from charts.revisions import about, answers, tables
from data.extract import damaged
from pages.revisions import rows
from pages.shared import extract
from pages.shared.finding import Finding
from pages.shared.in_use import edition


@extract.cached
def answer(code: str | None, name: str) -> Answer:
    """Of the chosen municipality, or of all."""
    last = extract.vintages(("accounts",)).get("accounts")
    if last is None:
        raise damaged.why_not("accounts", edition.held())
    gaps = counted.of_newest(rows.missing(code), rows.counts())
    known = compared(rows.pairs(), rows.unread(), extract.manifest())
    return answers.answer(last, known, rows.revisions(code), gaps, len(rows.measures()), name, bool(rows.unread()))


@extract.drawn
def changes(code: str | None, name: str) -> Finding:
    """The ledger of revisions: no chart, the rows of `python -m analysis revisions`."""
    found = rows.revisions(code)
    headline = answers.changes_headline(found, name)
    return Finding(
        headline,
        about.CHANGED_SINCE,
        None,
        alt=headline,
        name="revisjoner",
        rows=lambda: found.assign(kind=found["kind"].map(tables.KINDS)),
        columns=about.CHANGES,
        tables=tuple(pair.table.name for pair in rows.pairs()),
        scope=name,
        about=about.ORDER,
        chosen=code,
    )


@extract.drawn
def gaps(code: str | None, name: str) -> Finding:
    """The ledger of missing figures: the rows of `python -m analysis missing`."""
    found = rows.missing(code)
    headline = answers.gaps_headline(counted.of_newest(found, rows.counts()), name)
    return Finding(
        headline,
        "Alle årene som noen kommune har tall for." if code else about.NEWEST,
        None,
        alt=headline,
        name="mangler",
        rows=lambda: found.assign(kind=found["kind"].map(reasons.KINDS)),
        columns=about.GAPS,
        tables=rows.TABLES,
        scope=name,
        about=about.WHY,
        chosen=code,
    )
