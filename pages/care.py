"""Pleie og omsorg: growth in fixed prices, what of it is population, what drives it, and what lies ahead."""

import streamlit as st

from analysis.figures import UnknownChoice
from pages.parts import care_choices, care_national, choose, show

WHAT = (
    "Utgiftsveksten er delt i prisvekst, befolkning og resten. Resten er det som ikke kan forklares av befolkningen: "
    "flere med tjenester, mer til hver, yngre brukere eller høyere kostnader."
)

code, name = choose.chosen()

st.title("Pleie og omsorg", anchor=False)
st.caption(WHAT)
years = care_national.years()
asked = care_choices.ask(years, years[0], filled=False)
try:
    care_national.show_growth(asked.question)
except UnknownChoice as error:
    st.error(str(error))
care_national.lacking(name)
show.notes(("population",))
