"""What the reader may change in the cost of the norms: each choice is text in the address, marked when changed."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.common.asked import UnknownChoice
from analysis.kindergarten import assumptions as kindergarten_assumptions
from analysis.kindergarten.assumptions import NAMES, YEARS, Assumptions
from charts import words
from charts.kindergarten.basis_words import figure4
from data import typed_number
from pages.shared import address, extract, show
from pages.shared.language import st
from pages.shared.visitors import alerts

WAGE, PART_TIME, FAMILY = "lonn", "oppholdstid", "uten_familie"
TEXTS = {
    "lonn_kr": ("wage_nok", "Egen lønnskostnad, kr", "For eksempel 720 000"),
    "lonn_ar": ("wage_year", "Prisår for lønnen", "2025"),
    "norm_under": ("under_3", "Barn under tre per årsverk", "3"),
    "norm_over": ("over_3", "Barn over tre per årsverk", "6"),
    "privat": ("private_share_pct", "Andel i private, prosent", "For eksempel 50"),
    "sammenlign": ("reference_year", "Sammenligningsår", "2017"),
}
NOTE = (
    "Lønnstallene er Utdanningsforbundets, med sosiale kostnader, men uten dato; prisåret er derfor vår forutsetning, "
    "og kroner fra andre år er regnet om til det med kommunal deflator. Tellingen har antall barn. "
    "Oppholdstiden gjør barna om til heltidsplasser. Familiebarnehager har en egen norm; tellingen sier ikke hvem som er det, "
    "men navnet gjør det oftest. Privat andel og sammenligningsår virker på tilskudd til private og på kostnaden "
    "over årene."
)


@extract.cached
def default() -> Assumptions:
    """See kindergarten.assumptions.defaults."""
    return kindergarten_assumptions.defaults(extract.table)


@extract.cached
def wages() -> dict[str, float]:
    """Label to kr per full-time equivalent, the default first."""
    rows = extract.table("kindergarten_wages").sort_values("is_default", ascending=False, kind="stable")
    return {f"{row.label}: {words.number(row.nok_per_fte, 0)} kr": float(row.nok_per_fte) for row in rows.itertuples()}


@extract.cached
def part_times() -> dict[str, float]:
    """Label to full-time places per child, the default first, then the newest."""
    rows = extract.table("kindergarten_parameters")
    rows = rows[rows["parameter_code"] == "part_time"].sort_values(["is_default", "dated"], ascending=False)
    return {f"{row.label} ({figure4(row.value)})": float(row.value) for row in rows.itertuples()}


def counted(assumed: Assumptions) -> Assumptions:
    """The same as far as staff is counted: what only matters to kroner is the default, so that caches hold."""
    return replace(default(), under_3=assumed.under_3, over_3=assumed.over_3, part_time=assumed.part_time,
                   without_family=assumed.without_family)  # fmt: skip


def assumptions(seen) -> Assumptions:
    """The pickers, in a drawer, and what they come to; what cannot be is told and left at its default.

    seen: a container that is open when the drawer is not, for what the address asks for and cannot be.
    """
    with seen:
        for key, what, options in ((WAGE, "lønnen", wages()), (PART_TIME, "oppholdstiden", part_times())):
            address.choose(key, {text: text for text in options}, what)
        address.switch(FAMILY, "familiebarnehager")
    with st.expander("Hva om? Endre lønn, norm, oppholdstid, privat andel, sammenligningsår eller familiebarnehager"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            assumed = replace(default(), wage_nok=_picked(WAGE, "Lønnskostnad per årsverk", wages()))
            assumed = replace(assumed, part_time=_picked(PART_TIME, "Oppholdstid", part_times()))
            for key, field in TEXTS.items():
                assumed = _written(assumed, key, *field, seen)
        without = st.toggle("Uten familiebarnehager (kjent på navnet)", key=FAMILY, bind="query-params")
        assumed = replace(assumed, without_family=without)
        st.caption(NOTE)
        _sources()
    return assumed


def _picked(key: str, label: str, options: dict[str, float]) -> float:
    return options[st.selectbox(label, list(options), key=key, bind="query-params", width=343)]


def _written(assumed: Assumptions, key: str, name: str, label: str, example: str, seen) -> Assumptions:
    text = st.text_input(label, key=key, bind="query-params", placeholder=example, width=176)
    if not text:
        return assumed
    try:
        changed: dict[str, Any] = {name: _number(text, name, example)}
        return kindergarten_assumptions.checked(replace(assumed, **changed))
    except UnknownChoice as error:
        for place in (seen, st):  # the drawer may be closed, and the top of the page may be out of sight
            alerts.error(f"{error} Standarden er brukt i stedet.", place)
        return assumed


def _number(text: str, name: str, example: str) -> float | int:
    """The text as the value of an assumption. Raises UnknownChoice when it is none."""
    found = typed_number.year(text) if name in YEARS else typed_number.number(text, "%", "kr")
    if found is None:
        example, what = example.removeprefix("For eksempel "), "et årstall" if name in YEARS else "et tall"
        raise UnknownChoice(f"«{text}» er ikke {what}. Skriv {NAMES[name]} som {what}, for eksempel {example}.")
    return found


def reset() -> None:
    """Every choice as it was."""
    st.session_state[WAGE], st.session_state[PART_TIME] = next(iter(wages())), next(iter(part_times()))
    for key in TEXTS:
        st.session_state[key] = ""
    st.session_state[FAMILY] = False


def _sources() -> None:
    st.table(_dated(), hide_index=True, alt="Forutsetninger med dato og kilde")


@extract.drawn
def _dated() -> pa.Table:
    """Every assumption with its value, its date and its source."""
    wage, parameters = extract.table("kindergarten_wages"), extract.table("kindergarten_parameters")
    dated = [*wage["dated"], *parameters["dated"]]
    values = [f"{words.number(kr, 0)} kr" for kr in wage["nok_per_fte"]] + [
        figure4(value) if value <= 1 else f"{value:.0f}" for value in parameters["value"]
    ]
    return show.sent(
        pd.DataFrame(
            {
                "Forutsetning": [*wage["label"].astype(str), *parameters["label"].astype(str)],
                "Verdi": values,
                "Dato": ["udatert" if pd.isna(day) else day.strftime("%d.%m.%Y") for day in dated],
                "Kilde": [*wage["source"].astype(str), *parameters["source"].astype(str)],
            }
        )
    )
