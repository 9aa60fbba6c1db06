"""The answer of the page and its two ledgers."""

import pandas as pd

from analysis.missing import reasons
from charts.answer import Answer
from charts.revisions import answers, tables
from data.extract import store
from pages.revisions import rows
from pages.shared import extract
from pages.shared.finding import Finding

CHANGES = ["region_code", "region_name", "table", "measure_name", "year", "measure_unit", "kind", "before", "after", "difference",
           "difference_pct", "edition_before", "edition_after"]  # fmt: skip
GAPS = ["region_code", "region_name", "group", "measure_name", "year", "kind", "reason"]
ORDER = (
    "Størst forskjell først, i hver enhet for seg. For hele landet står derfor de største kommunene øverst.",
    "Forskjellen er i enheten til tallet; der den er prosent, i prosentpoeng.",
    "Hver utgave er holdt opp mot den forrige med andre tall. Rader som kom til eller falt bort, står etter de endrede.",
    "Mangler: tallet er ikke i utgaven; om kilden har det, sier den ikke. Ikke mulig: nummeret var ikke i bruk, eller et slikt tall finnes ikke.",
    "Skjermet: kilden viser det ikke. Ikke der: raden er ikke i den utgaven.",
    "En kommune som bare har fått nytt nummer, er den samme.",
)
WHY = (
    "Dagens kommuner, de årene der noen kommune har tallet. Der ingen har det, står det uten år.",
    *(f"{said}: {what}." for said, what in (
        (reasons.KINDS[reasons.LACKING], "kilden har ikke publisert det, eller det er ikke tatt med i uttrekket"),
        (reasons.KINDS[reasons.NOT_POSSIBLE], "nummeret var ikke i bruk, eller et slikt tall finnes ikke"),
        (reasons.KINDS[reasons.CONFIDENTIAL], "kilden viser det ikke, av hensyn til personvern"),
    )),
)  # fmt: skip


def _newest(gaps: pd.DataFrame) -> pd.DataFrame:
    """The gaps of the newest year of each measure whose table is fetched."""
    gaps = rows.of_sources(gaps)
    last = rows.counts().set_index("measure")["year"]
    return gaps[(gaps["year"] == gaps["measure"].map(last)).fillna(False) | gaps["year"].isna()]


@extract.cached
def answer(code: str | None, name: str) -> Answer:
    """Of the chosen municipality, or of all."""
    last = extract.vintages(("accounts",)).get("accounts")
    if last is None:
        raise store.MissingTable(store.not_fetched("accounts"))
    gaps = _newest(rows.missing(code))
    return answers.answer(
        last, bool(rows.pairs()), rows.revisions(code), gaps, len(rows.measures()), name, bool(rows.unread())
    )


@extract.drawn
def changes(code: str | None, name: str) -> Finding:
    """The ledger of revisions: no chart, the rows of `python -m analysis revisions`."""
    found = rows.revisions(code)
    headline = answers.changes_headline(found, name)
    return Finding(
        headline,
        "Siden forrige utgave med andre tall, størst forskjell først.",
        None,
        alt=headline,
        name="revisjoner",
        rows=lambda: found.assign(kind=found["kind"].map(tables.KINDS)),
        columns=CHANGES,
        tables=tuple(pair.table.name for pair in rows.pairs()),
        scope=name,
        about=ORDER,
        chosen=code,
    )


@extract.drawn
def gaps(code: str | None, name: str) -> Finding:
    """The ledger of missing figures: the rows of `python -m analysis missing`."""
    found = rows.missing(code)
    headline = answers.gaps_headline(_newest(found), name)
    return Finding(
        headline,
        "Alle årene som noen kommune har tall for." if code else "Det siste året for hvert tall; dagens kommuner.",
        None,
        alt=headline,
        name="mangler",
        rows=lambda: found.assign(kind=found["kind"].map(reasons.KINDS)),
        columns=GAPS,
        tables=rows.TABLES,
        scope=name,
        about=WHY,
        chosen=code,
    )
