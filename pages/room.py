"""Økonomisk handlingsrom: three tests one by one, by size; who fails all or none; ROBEK; SSB's other key figures."""

import streamlit as st

from pages.parts import choose, key_figures, own_room, read, room, room_names, show

code, name = choose.chosen()

st.title("Økonomisk handlingsrom", anchor=False)
year = choose.year()
with st.container(horizontal=True, vertical_alignment="bottom"):
    classification = choose.classification()
    with_oslo = choose.with_oslo()

room.introduction(year, classification, with_oslo)
if code:
    own_room.summary(code, name, year)
room.tests(year, classification, with_oslo, code)
room_names.by_name(year, classification, with_oslo)
room_names.robek()
if read.has("key_figures"):
    key_figures.section(year, classification, with_oslo, code, name)
show.notes((*room.TABLES, *key_figures.TABLES))
