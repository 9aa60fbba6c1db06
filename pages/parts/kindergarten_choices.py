"""What the reader may change in the cost of the norms: each choice is text in the address, marked when changed."""

import re
from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis import kindergarten_assumptions
from analysis.figures import UnknownChoice
from analysis.kindergarten_assumptions import NAMES, Assumptions
from charts import words
from data.norwegian import figure
from pages.parts import address, read

WAGE, PART_TIME = "lonn", "oppholdstid"
TEXTS = {
    "lonn_kr": ("wage_nok", "Egen lønnskostnad, kr", "For eksempel 720 000"),
    "norm_under": ("under_3", "Barn under tre per årsverk", "3"),
    "norm_over": ("over_3", "Barn over tre per årsverk", "6"),
    "privat": ("private_share_pct", "Andel i private, prosent", "Kommunens egen"),
    "sammenlign": ("reference_year", "Sammenligningsår", "2017"),
}
NOTE = (
    "Lønnstallene er Utdanningsforbundets, med sosiale kostnader, men uten dato: kronene har derfor ingen sikker "
    "prisdato, og kan ikke holdes rett mot anslag fra 2017 og 2018. Tellingen har barn som hoder, ikke heltidsplasser. "
    "Oppholdstiden gjør hoder om til heltidsplasser. Valget veier tungt: 1 prosent færre heltidsplasser omtrent "
    "halverer landets nettotall. Privat andel og sammenligningsår virker på tilskudd til private og på kostnaden over "
    "årene."
)


@read.cached
def default() -> Assumptions:
    """See kindergarten_assumptions.defaults."""
    return kindergarten_assumptions.defaults(read.table)


@read.cached
def wages() -> dict[str, float]:
    """Label to kr per full-time equivalent, the default first."""
    rows = read.table("kindergarten_wages").sort_values("is_default", ascending=False, kind="stable")
    return {f"{row.label}: {words.number(row.nok_per_fte, 0)} kr": float(row.nok_per_fte) for row in rows.itertuples()}


@read.cached
def part_times() -> dict[str, float]:
    """Label to full-time places per child, the default first, then the newest."""
    rows = read.table("kindergarten_parameters")
    rows = rows[rows["parameter_code"] == "part_time"].sort_values(["is_default", "dated"], ascending=False)
    return {f"{row.label} ({figure4(row.value)})": float(row.value) for row in rows.itertuples()}


def counted(assumed: Assumptions) -> Assumptions:
    """The same as far as staff is counted: what only matters to kroner is the default, so that caches hold."""
    return replace(default(), under_3=assumed.under_3, over_3=assumed.over_3, part_time=assumed.part_time)


def figure4(value: float) -> str:
    """0.9897 is "0,9897"; 1.0 is "1"."""
    return words.number(value, 0 if value == 1 else 4)


def assumptions() -> Assumptions:
    """The pickers, in a drawer, and what they come to; what cannot be is told and left at its default."""
    with st.expander("Hva om? Endre lønn, norm, oppholdstid, privat andel eller sammenligningsår"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            assumed = replace(default(), wage_nok=_picked(WAGE, "Lønnskostnad per årsverk", "lønnen", wages()))
            assumed = replace(assumed, part_time=_picked(PART_TIME, "Oppholdstid", "oppholdstiden", part_times()))
            for key, (name, label, example) in TEXTS.items():
                assumed = _written(assumed, key, name, label, example)
        st.caption(NOTE)
        _sources()
    return assumed


def _picked(key: str, label: str, what: str, options: dict[str, float]) -> float:
    address.choose(key, {text: text for text in options}, what)
    return options[st.selectbox(label, list(options), key=key, bind="query-params", width=343)]


def _written(assumed: Assumptions, key: str, name: str, label: str, example: str) -> Assumptions:
    text = st.text_input(label, key=key, bind="query-params", placeholder=example, width=176)
    if not text:
        return assumed
    plain = re.sub(r"[\s%]|kr", "", text).replace(",", ".")
    if not re.fullmatch(r"\d{1,7}(\.\d{1,3})?", plain):
        st.error(f"«{text}» er ikke et tall. Skriv {NAMES[name]} som et tall, for eksempel {example}.")
        return assumed
    try:
        value = int(float(plain)) if name == "reference_year" else float(plain)
        return kindergarten_assumptions.checked(replace(assumed, **{name: value}))
    except UnknownChoice as error:
        st.error(str(error))
        return assumed


def marked(assumed: Assumptions) -> None:
    """What is not the default, and the way back."""
    names = kindergarten_assumptions.changed(assumed, default())
    if not names:
        return
    told = [f"{NAMES[name]} {_value(assumed, name)} (standard {_value(default(), name)})" for name in names]
    st.info(f"**Hva om:** tallene under er regnet med endrede forutsetninger: {'; '.join(told)}.")
    st.button("Tilbakestill forutsetningene", on_click=_reset)


def _value(assumed: Assumptions, name: str) -> str:
    value = getattr(assumed, name)
    if value is None:
        return "kommunens egen"
    return str(value) if name == "reference_year" else figure4(value) if name == "part_time" else figure(value)


def _reset() -> None:
    st.session_state[WAGE], st.session_state[PART_TIME] = next(iter(wages())), next(iter(part_times()))
    for key in TEXTS:
        st.session_state[key] = ""


def _sources() -> None:
    wage, parameters = read.table("kindergarten_wages"), read.table("kindergarten_parameters")
    dated = [*wage["dated"], *parameters["dated"]]
    values = [f"{words.number(kr, 0)} kr" for kr in wage["nok_per_fte"]] + [
        figure4(value) if value <= 1 else f"{value:.0f}" for value in parameters["value"]
    ]
    table = pd.DataFrame(
        {
            "Forutsetning": [*wage["label"].astype(str), *parameters["label"].astype(str)],
            "Verdi": values,
            "Dato": ["udatert" if pd.isna(day) else day.strftime("%d.%m.%Y") for day in dated],
            "Kilde": [*wage["source"].astype(str), *parameters["source"].astype(str)],
        }
    )
    st.table(table, hide_index=True, alt="Forutsetninger med dato og kilde")
