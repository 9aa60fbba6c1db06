"""Ungt utenforskap: how many of the young are outside, where, and the room for manoeuvre beside it."""

import streamlit as st

from pages.shared import address, pickers
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart
from pages.shared.visitors import lacking
from pages.youth import ask, calculator, findings, room, rows

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)
above = st.container()  # stands before the choices, which it waits for
year, age = ask.year_and_age()
counties, own = findings.counties(code, year, age), findings.municipalities(code, year, age) if code else None
charts = [one for one in (own, counties) if one]

told = findings.answer(code, year, age)
with above:
    skeleton.answer(told, code)
    for first in charts[:1]:
        chart(first)
    skeleton.meeting(told)

skeleton.rests_on()
for further in charts[1:]:
    chart(further)
if code:
    room.section(code, name)
calculator.folded()
lacking.not_here(f"{rows.unread()} {findings.with_figures(year, age)}".strip())
skeleton.foot(
    (*rows.tables(), *(room.TABLES if code else ())),
    rows.told(rows.of_files(year, age)),
    tables_are=rows.tables_are(code),
)
