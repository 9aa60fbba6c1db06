"""The page of a municipality's own accounts and budgets: a section a municipality."""

from functools import partial

import pandas as pd

from charts import level_caveat, words
from charts.drawing import own_kinds
from charts.own_files import file_words, headlines, series, series_names
from data.norwegian import joined
from pages.own_files import document, nothing
from pages.shared import extract, show
from pages.shared.in_use import own_files
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.one_question.chart import chart
from pages.shared.own_documents import documents, examples, other_kinds, owners, points
from pages.shared.own_documents.owners import Owner
from pages.shared.show import Finding
from pages.shared.visitors import alerts

MOST_OPEN, MOST_DOCUMENTS = 3, 6  # municipalities and documents of one shown in full; with more, in closed drawers
COLUMNS = [
    "year", "label", "given_ndr_pct", "recommended_pct", "distance_points", "gross_result_1000nok",
    "external_finance_1000nok", "depreciation_counter_1000nok", "given_net_result_1000nok", "given_revenue_1000nok",
    "document",
]  # fmt: skip
GIVEN = {name: f"given_{name}" for name in ("ndr_pct", "net_result_1000nok", "revenue_1000nok")}
WHAT = "KOSTRA-filen før SSB publiserer, eller regnskap og budsjett linje for linje."
AS_THEN = (
    "{name} {years}: kommunen slik den var den gang. Filen er ikke knyttet til et kommunenummer som er i bruk i dag, "
    "og tallene vises derfor bare her."
)


def sections(code: str | None, name: str, target: float | None) -> None:
    """A section for every municipality that is to be shown; what is wrong with the register; who else there is.

    Nothing to a visitor who does not see such files, not even whether there are any. The example stands apart.
    """
    if not own_files.shown():
        return
    found, wrong = documents.accounts()
    for text in wrong:
        alerts.trouble(text)
    every = owners.owners([one for one in found if not examples.is_example(one)])
    shown = [owner for owner in every if owners.of(owner, code, name)] if code else every
    answers = other_kinds.answers(code, name)
    if not shown:
        st.header(nothing.heading(name if code else "", answers, bool(wrong)), anchor=False)
    if answers:
        st.markdown(answers)
    for owner in shown:
        _one(owner, target, closed=len(shown) > MOST_OPEN)
    others = [owner.name for owner in every if owner not in shown]
    if others:
        st.markdown(f"Hentet inn for andre: {plain(', '.join(others))}. Fjern valget av kommune øverst for å se dem.")


def example(target: float | None) -> None:
    """What comes with the dashboard, called an example and closed away."""
    if not own_files.shown():
        return
    for owner in owners.owners([one for one in documents.accounts()[0] if examples.is_example(one)]):
        show.closed(
            f"Eksempel: {owner.name}, offentlige tall", f"example-{owner.key}",
            partial(section, owner, target),
        )  # fmt: skip


def _one(owner: Owner, target: float | None, closed: bool) -> None:
    if not closed:
        section(owner, target)
        return
    show.closed(f"{owner.name}: filer {len(owner.ids)}", f"own-{owner.key}", lambda: section(owner, target))


def section(owner: Owner, target: float | None) -> None:
    """The finding with its chart, and every document; a document that cannot be read has a warning in its place."""
    fine, wrong = documents.readable(owner.ids)
    if fine:
        found = finding(owner._replace(ids=fine), target)
        chart(found) if found else show.headline(headlines.headline(owner.name, _rows(fine)))
        _caveats(owner, fine)
        if found:
            st.caption(plain(found.source))
    else:
        st.header(f"{owner.name}: filene kan ikke leses", anchor=False)
    for text in wrong:
        alerts.trouble(text)
    closed = len(fine) > MOST_DOCUMENTS
    show.each(*(partial(document.document, one, target, closed) for one in fine))


def _rows(ids: tuple[str, ...]) -> pd.DataFrame:
    return documents.series(ids)


def _caveats(owner: Owner, ids: tuple[str, ...]) -> None:
    rows = _rows(ids)
    if owners.as_then(owner):
        st.markdown(AS_THEN.format(name=owner.name, years=_years(rows)))
    for quarter in sorted(set(rows["quarter"]) - {0}):
        st.markdown(f"**{own_kinds.part_of_year(quarter)}.**")


def _years(rows: pd.DataFrame) -> str:
    return series.span(rows["year"].min(), rows["year"].max()) if len(rows) else ""


@extract.drawn
def finding(owner: Owner, target: float | None) -> Finding | None:
    """Every series of the owner's documents against the level; None when none of them has a result."""
    rows = _rows(owner.ids)
    if rows.empty:
        return None
    headline = headlines.headline(owner.name, rows)
    scopes = joined(list(dict.fromkeys(scope for scope in rows["scope"] if scope)))
    return Finding(
        headline,
        f"Netto driftsresultat i prosent av brutto driftsinntekter, {owner.name}, {scopes}, {_years(rows)}",
        series.own_series(rows, target_pct=target),
        alt=f"Punktdiagram med {len(rows)} serier. {headline}. " + _said(rows),
        caveat=level_caveat.NOT_A_VERDICT,
        name=f"egne-tall-{owner.key}",
        rows=lambda: _rows(owner.ids).rename(columns=GIVEN),
        columns=COLUMNS,
        tables=(),
        own_source=_source(owner.ids),
        about=tuple(text for text in (series_names.forms(rows), level_caveat.of(None, "")) if text),
    )


def _said(rows: pd.DataFrame) -> str:
    return "; ".join(f"{row.year} {row.label}: {words.percent(row.ndr_pct, 2)}" for row in rows.itertuples()) + "."


def _source(ids: tuple[str, ...]) -> str:
    used = [documents.register()[one][0] for one in ids]
    return file_words.alone(points.files(used))
