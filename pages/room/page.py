"""Økonomisk handlingsrom: three tests one by one, by size; who fails all or none; ROBEK; SSB's other key figures."""

import streamlit as st

from pages.room import by_name, key_figures, municipality, sections
from pages.shared import address, extract, pickers, show

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)

st.title("Økonomisk handlingsrom", anchor=False)
year = pickers.year()
with st.container(horizontal=True, vertical_alignment="bottom"):
    classification = pickers.classification()
    with_oslo = pickers.with_oslo()

sections.introduction(year, classification, with_oslo)
if code:
    municipality.summary(code, name, year)
sections.tests(year, classification, with_oslo, code)
by_name.by_name(year, classification, with_oslo, code)
by_name.robek(code)
if extract.has("key_figures"):
    key_figures.section(year, classification, with_oslo, code, name)
show.notes((*sections.TABLES, *key_figures.TABLES))
