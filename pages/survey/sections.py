"""The parts of the page about the budget survey: the answers, what KS has said, the estimate by class, the outturn."""

from dataclasses import replace

import pandas as pd

from analysis.survey.estimate import FEWEST
from charts.answer import Answer
from charts.survey import answers, tables
from data.contract.tables import EXTRACT
from pages.shared import cached, extract, show
from pages.shared.in_use import own_files
from pages.shared.language import st
from pages.shared.one_question import glossary
from pages.shared.one_question.chart import chart
from pages.shared.own_documents import other_kinds
from pages.shared.visitors import lacking
from pages.survey import (
    findings as survey_findings,
    municipality as survey_municipality,
    outturn_finding,
    rows as survey_rows,
)
from pages.survey.ask import Choice
from pages.survey.standing import distance

WHAT = (
    "Hver høst spør KS et utvalg kommuner om budsjettet for neste år, slik kommunedirektøren legger det fram. "
    "Netto driftsresultat er det som er igjen av driftsinntektene når drift, renter og avdrag er betalt."
)
NONE_OWN = "Ingen svar er hentet."
NOT_SHOWN = "Om {name} har svart på budsjettundersøkelsen, vises ikke her."
UNREAD = f"{EXTRACT['key_figures'].source}, som regnskapet for landet er fra, kan ikke leses."
UNREADABLE = "Svarene som er hentet inn, kan ikke leses."


@extract.cached
def published_answer(name: str) -> Answer:
    """KS's newest round, and that nothing is here of the chosen municipality. name: "" where none is chosen."""
    told = _rounds()
    return replace(told, because=f"{told.because} {NONE_OWN}".strip()) if name else told


@extract.cached
def _rounds() -> Answer:
    told = answers.rounds(survey_rows.rounds())
    return told if told.figures else replace(told, because=accounts_unread())


def accounts_unread() -> str:
    """That SSB's own figures of the country, which the rounds are held against, cannot be read; "" where they can, or are not here."""
    return UNREAD if lacking.unread("key_figures") else ""


def without_answers(code: str | None, name: str, readable: bool) -> Answer:
    """The same with why there is nothing of the chosen municipality: none is here only where this visitor would see it.

    readable: whether the answers that are here could be read.
    """
    told = published_answer(name)
    if not code:
        return told
    if not own_files.shown():
        return replace(told, because=NOT_SHOWN.format(name=name))
    if not readable:
        return replace(told, because=UNREADABLE)
    return replace(told, because=" ".join([told.because, other_kinds.accounts(code, name)]).strip())


def answer(choice: Choice) -> Answer:
    """The estimate for all municipalities against the level."""
    total = survey_rows.estimate(*choice).iloc[-1]
    return answers.estimate(total, cached.level(choice.year), choice.stage, distance(choice)[0])


def none_here() -> None:
    """What the survey is; and who sees answers, where this visitor does not."""
    st.markdown(glossary.linked(WHAT))
    if not own_files.shown():
        st.markdown(own_files.told())


def published() -> None:
    """What was said of the rounds with figures, newest first, with where it stands; the others closed away."""
    with_figures, others = _told()
    st.header("Det som er sagt om hver runde, og hvor", anchor=False)
    st.table(with_figures, hide_index=True, alt="KS' budsjettundersøkelser med tall, år for år")
    if len(others):
        show.closed(
            "Runder uten tall fra KS", "rounds-without-figures",
            lambda: st.table(others, hide_index=True, alt="KS' budsjettundersøkelser uten tall"),
        )  # fmt: skip


@extract.cached
def _told() -> tuple[pd.DataFrame, pd.DataFrame]:
    """What was said of the rounds with figures, and of those without."""
    rows = survey_rows.rounds()
    known = rows["ndr_low_pct"].notna()
    return tables.published(rows[known]), tables.published(rows[~known])


def classes(choice: Choice, code: str | None, name: str) -> None:
    """The estimate by class as a chart and a table; nothing where there are too few answers for an estimate."""
    rows = survey_rows.estimate(*choice)
    if rows["respondents"].iloc[-1] < FEWEST:
        return
    chart(survey_findings.classes(choice, survey_municipality.mark(code, name, choice)))
    show.closed(
        "Anslaget etter gruppe, med snitt og median", "class-table",
        lambda: st.table(tables.classes(rows), hide_index=True, alt="Anslaget etter gruppe, med uveid snitt og median"),
    )  # fmt: skip


def outturn(choice: Choice, code: str | None, name: str) -> None:
    """Budgets against accounts of the budget year, or else of the newest year that has both; else a sentence."""
    year = survey_rows.outturn_year(choice.stage, choice.year)
    if year is None:
        st.header("Budsjett mot regnskap kan ikke vises ennå", anchor=False)
        st.caption(f"Ingen av svarene ({choice.told}) gjelder et år med regnskap hos SSB.")
        return
    chart(outturn_finding.outturn(year, choice, survey_municipality.error_mark(code, name, year, choice)))
