"""Barnehagenormer: both readings of what the norms cost, who is short, the spread, the years, and a calculator."""

import streamlit as st

from pages.parts import choose, show
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_findings as findings
from pages.parts import kindergarten_readings as readings

code, name = choose.chosen()
year = choose.year()

st.title("Barnehagenormer", anchor=False)
answer = st.container()
assumed = choices.assumptions()
with answer:
    choices.marked(assumed)
    readings.summary(code, name, assumed, year)
    if code:
        readings.own_list(code, name, assumed)
left, right = st.columns(2, gap="large")
with left:
    show.finding(findings.ladder(code, name, assumed))
    show.finding(findings.municipalities(code, name, assumed))
with right:
    show.finding(findings.kindergartens(code, name, assumed))
    show.finding(findings.classes(code, assumed))
readings.left_out()
