"""The parts of the page about the budget survey: what KS has said, the estimate, who has answered, the outturn."""

import streamlit as st

from analysis.survey.estimate import FEWEST
from charts.survey import headlines as survey_headlines, tables
from pages.shared import show
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
TOLD = (
    "KS' tall bygger på et utvalg av kommunedirektørenes budsjettforslag. Avviket fra regnskapet kan komme av "
    "utvalget, av hva som ble vedtatt, og av at året ble et annet enn forslagene bygde på."
)
NONE_OWN = (
    "Ingen svar er tatt inn i dette dashbordet. Når de er det, vises {name} her med budsjettet mot gruppen og mot eget "
    "regnskap. Regnskapet står på siden Netto driftsresultat."
)


def published() -> None:
    """What was said of every round, newest first, with where it stands."""
    st.header("Det som er sagt om hver runde, og hvor", anchor=False)
    st.table(tables.published(survey_rows.rounds()), hide_index=True, alt="KS' budjsettundersøkelser, år for år")


def estimate(choice: Choice) -> None:
    """The estimate against the level and earlier rounds, and how far from the level it is."""
    show.finding(survey_findings.estimate(choice))
    cards, about = distance(choice)
    if cards:
        show.cards(cards)
        st.caption(about)
    st.markdown(f"{survey_headlines.rounds(survey_rows.rounds())}. {TOLD}")


def classes(choice: Choice, code: str | None, name: str) -> None:
    """The estimate by class as a chart and a table; nothing where there are too few answers for an estimate."""
    rows = survey_rows.estimate(*choice)
    if rows["respondents"].iloc[-1] < FEWEST:
        return
    show.finding(survey_findings.classes(choice, survey_municipality.mark(code, name, choice)))
    st.table(tables.classes(rows), hide_index=True, alt="Anslaget etter gruppe, med uveid snitt og median")


def outturn(choice: Choice, accounts_year: int, code: str | None, name: str) -> None:
    """Budgets against accounts where answers are of a year that has them; else a sentence.

    accounts_year: the one chosen above the page, told when answers are of it.
    """
    year = survey_rows.outturn_year(choice.stage, choice.year, accounts_year)
    if year is None:
        st.header("Budsjett mot regnskap kan ikke vises ennå", anchor=False)
        st.caption(f"Ingen av svarene ({choice.told}) gjelder et år med regnskap hos SSB.")
        return
    show.finding(outturn_finding.outturn(year, choice, survey_municipality.error_mark(code, name, year, choice)))
