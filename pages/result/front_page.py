"""Oversikt: the level, the spread and the chosen municipality in one screen."""

import streamlit as st

from pages.result import findings, municipality, size_findings
from pages.shared import cached, country, pickers, show

WHAT = (
    "Netto driftsresultat er det kommunene har igjen av driftsinntektene når drift, renter og avdrag er betalt, i "
    "prosent av brutto driftsinntekter."
)

code, name = pickers.chosen()
year = pickers.year()
row = cached.country(year, False)
target = None

st.title("Oversikt: netto driftsresultat", anchor=False)
st.caption(WHAT)
if code:
    answer = st.container()  # stands before the question about a target, which it waits for
    target = pickers.target()
    with answer:
        municipality.summary(code, name, year, target)
show.cards(country.cards(row))
if not row["is_whole"]:
    st.caption(f"Bare {pickers.counted(row)} har tall for {year} i dette uttrekket: deres tall er ikke landets.")
left, right = st.columns(2, gap="large")
with left:
    show.finding(findings.over_time(year, False, code, name, target, False))
with right:
    show.finding(size_findings.size_strip(year, "ks", False, code))
show.notes(("accounts", "key_figures", "population"))
