"""Barnehagenormer: both readings of what the norms cost, who is short, the spread, the years, and a calculator."""

import streamlit as st

from pages.parts import choose
from pages.parts import kindergarten_choices as choices
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
