"""Økonomisk handlingsrom: three tests one by one, by size of municipality; who fails all or none; the ROBEK register."""

import streamlit as st

from pages.parts import choose, own_room, room, room_names, show

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
show.notes(room.TABLES)
