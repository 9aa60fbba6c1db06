"""Økonomisk handlingsrom: who has little room for manoeuvre? Three tests one by one, by size and name; ROBEK; key figures."""

import streamlit as st

from pages.room import against_limits, by_name, key_figures, robek, sections
from pages.room.three_test_rows import TABLES
from pages.shared import address, extract, pickers
from pages.shared.one_question import skeleton

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)
year = pickers.year()
above = st.container()  # stands before the choices, which it waits for
with st.container(horizontal=True, vertical_alignment="bottom"):
    classification = pickers.classification()
    with_oslo = pickers.with_oslo()

told = sections.answer(code, name, year, classification, with_oslo)
with above:
    skeleton.answer(told, code)
    against_limits.every_limit(year, with_oslo, code)
    skeleton.meeting(told)

skeleton.rests_on()
against_limits.debt(year, with_oslo, code)
sections.own_tests(code, name, year)
sections.by_size(year, classification, with_oslo, code)
by_name.by_name(year, classification, with_oslo, code)
robek.section(code)
if extract.has("key_figures"):
    key_figures.section(code, name, year, classification, with_oslo)
skeleton.foot((*TABLES, *key_figures.TABLES), robek.source())
