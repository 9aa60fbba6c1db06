"""Spredning etter kommunestørrelse: strip a class, the table, scatter, who is below and who is missing."""

import streamlit as st

from pages.parts import address, choose, findings_size, later_borders, ledger, show

code, name = choose.chosen()

address.carry("maltall")
st.title("Spredning etter kommunestørrelse", anchor=False)
year = choose.year()
with st.container(horizontal=True, vertical_alignment="bottom"):
    classification = choose.classification()
    with_oslo = choose.with_oslo()

show.finding(findings_size.size_strip(year, classification, with_oslo, code))
ledger.classes(year, classification, with_oslo)
show.finding(findings_size.size_scatter(year, with_oslo, code))
ledger.below(year, with_oslo)
ledger.missing(year, with_oslo)
ledger.outside(year, classification, with_oslo)
later_borders.note(year)
show.notes(("accounts", "population"))
