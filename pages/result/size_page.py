"""Spredning etter kommunestørrelse: strip a class, the table, scatter, who is below and who is missing."""

import streamlit as st

from pages.result import class_tables, size_findings
from pages.shared import address, later_borders, pickers, show

code, name = pickers.chosen()

address.put_aside(pickers.TARGET)
st.title("Spredning etter kommunestørrelse", anchor=False)
year = pickers.year()
with st.container(horizontal=True, vertical_alignment="bottom"):
    classification = pickers.classification()
    with_oslo = pickers.with_oslo()

show.finding(size_findings.size_strip(year, classification, with_oslo, code))
class_tables.classes(year, classification, with_oslo)
show.finding(size_findings.size_scatter(year, with_oslo, code))
class_tables.below(year, with_oslo, code)
class_tables.missing(year, with_oslo, code)
class_tables.outside(year, classification, with_oslo, code)
if later := later_borders.told(year):
    st.caption(later)
later_borders.listed(year, code)
show.notes(("accounts", "population"))
