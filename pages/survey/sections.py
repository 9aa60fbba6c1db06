"""The parts of the page about the budget survey: what KS has said, the estimate, who has answered, the outturn."""

import pandas as pd
import streamlit as st

from analysis.survey.estimate import FEWEST
from charts import words
from charts.survey import headlines as survey_headlines, words as survey_words
from pages.shared import extract, pickers, show
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
    st.table(_published(), hide_index=True, alt="KS' budjsettundersøkelser, år for år")


@extract.cached
def _published() -> pd.DataFrame:
    rows = survey_rows.rounds().dropna(subset=["statement"]).iloc[::-1]
    spans = [
        "–" if pd.isna(low) else survey_words.span(low, high)
        for low, high in zip(rows["ndr_low_pct"], rows["ndr_high_pct"], strict=True)
    ]
    counts = [f", {n:.0f} svar" if pd.notna(n) else "" for n in rows["respondents"]]
    told = [
        f"{words.label(what)} ({where}{count})"
        for what, where, count in zip(rows["statement"], rows["source"], counts, strict=True)
    ]
    return pd.DataFrame(
        {
            "År": rows["budget_year"].astype(str),
            "Budsjett, %": spans,
            "Regnskap, %": [words.number(value) for value in rows["actual_ndr_pct"]],
            "Hva som er sagt, og hvor": told,
        }
    )


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
    st.table(_classes(choice), hide_index=True, alt="Anslaget etter gruppe, med uveid snitt og median")


@extract.cached
def _classes(choice: Choice) -> pd.DataFrame:
    rows = survey_rows.estimate(*choice)
    texts = show.texts(rows, ["size_class", "revenue_share_pct", "ndr_pct_mean", "ndr_pct_median"])
    counts = [f"{n} av {of}" for n, of in zip(rows["respondents"], rows["municipalities_of"], strict=True)]
    texts.insert(1, "Svar", counts)
    texts.insert(3, "Anslag med spenn, %", [survey_words.figure(row) for _, row in rows.iterrows()])
    if (rows["merged_into"] != "").any():
        texts["Regnet sammen"] = [words.label(name) or "–" for name in rows["merged_into"]]
    return texts


def outturn(choice: Choice, code: str | None, name: str) -> None:
    """Budgets against accounts where answers are of a year that has them; else a sentence."""
    year = survey_rows.outturn_year(choice.stage, choice.year, pickers.year())
    if year is None:
        st.header("Budsjett mot regnskap kan ikke vises ennå", anchor=False)
        st.caption(f"Ingen av svarene ({choice.told}) gjelder et år med regnskap hos SSB.")
        return
    show.finding(outturn_finding.outturn(year, choice, survey_municipality.error_mark(code, name, year, choice)))
