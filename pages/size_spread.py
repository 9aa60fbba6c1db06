"""Spredning etter kommunestørrelse: strip a class, the table, scatter, who is below and who is missing."""

import streamlit as st

from pages.parts import choose, findings_size, ledger, show

code, name = choose.chosen()

st.title("Spredning etter kommunestørrelse", anchor=False)
picks = st.columns(3, vertical_alignment="bottom")
with picks[0]:
    year = choose.year()
with picks[1]:
    classification = choose.classification()
with picks[2]:
    with_oslo = choose.with_oslo()

show.finding(findings_size.size_strip(year, classification, with_oslo, code))
ledger.classes(year, classification, with_oslo)
show.finding(findings_size.size_scatter(year, with_oslo, code))
ledger.below(year, with_oslo)
ledger.missing(year, with_oslo)
show.notes(("accounts", "population"))
