"""Pleie og omsorg: growth in fixed prices, what of it is population, what drives it, and what lies ahead."""

import streamlit as st

from analysis.figures import UnknownChoice
from pages.parts import (
    care_ahead,
    care_choices,
    care_filled,
    care_grant,
    care_national,
    care_over_time,
    care_published,
    choose,
    read,
    show,
)

WHAT = (
    "Utgiftsveksten er delt i prisvekst, befolkning og resten. Resten er det som ikke kan forklares av befolkningen: "
    "flere med tjenester, mer til hver, yngre brukere eller høyere kostnader."
)
PUBLISHED = "Publiserte tall for hele landet: tre serier som ikke kan skjøtes"
SINCE = 2020  # as far back as most municipalities are the same


def national(name: str) -> care_choices.Asked:
    """What there is without the accounts of every municipality."""
    years = care_national.years()
    made = care_choices.ask(years, years[0], filled=False)
    asked = made.question
    care_national.show_growth(asked)
    care_national.lacking(name)
    show.finding(care_published.series(asked.base, asked.growth_pct))
    return made


def filled(code: str | None, name: str) -> care_choices.Asked:
    """The figures of every municipality."""
    years = care_filled.years(care_choices.Choice())
    made = care_choices.ask(years, SINCE if SINCE in years[:-1] else years[0], filled=True)
    choice, asked = made.choice, made.question
    with st.container(horizontal=True, vertical_alignment="bottom"):
        column = care_over_time.measure()
        classification = choose.classification()
        with_oslo = choose.with_oslo()
    care_filled.show_growth(choice, asked, with_oslo, code, name)
    show.finding(care_over_time.series(choice, asked, with_oslo, code, name, column))
    show.finding(care_filled.by_class(choice, asked, classification, with_oslo, code))
    show.finding(care_over_time.by_function(choice, asked, with_oslo, code, name))
    care_filled.left_out(choice, asked, with_oslo)
    show.drawer(care_published.series(asked.base, asked.growth_pct), PUBLISHED)
    return made


code, name = choose.chosen()

st.title("Pleie og omsorg", anchor=False)
st.caption(WHAT)
try:
    made = filled(code, name) if read.has("function_accounts") else national(name)
    show.each(
        lambda: show.finding(care_published.drivers()),
        lambda: care_ahead.show_ahead(made, code, name),
        care_grant.calculator,
    )
except UnknownChoice as error:
    st.error(str(error))
show.notes(("function_accounts", "population"))
