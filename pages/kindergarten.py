"""Barnehagenormer: both readings of what the norms cost, who is short, the spread, the years, and a calculator."""

import streamlit as st

from pages.parts import choose, read, show
from pages.parts import kindergarten_calculator as calculator
from pages.parts import kindergarten_choices as choices
from pages.parts import kindergarten_count as count
from pages.parts import kindergarten_marked as marked
from pages.parts import kindergarten_over_time as over_time
from pages.parts import kindergarten_quarrel as quarrel
from pages.parts.kindergarten_year_rows import TABLES

code, name = choose.chosen()

st.title("Barnehagenormer", anchor=False)
read.table("municipalities")  # without it only SSB's figures for the country are left: then the page says what to fetch
answer = st.container()
assumed = choices.assumptions(answer)
with answer:
    show.each(over_time.asked)
    marked.banner(code, assumed)
    show.each(lambda: count.answer(code, name, assumed))
show.each(
    lambda: count.charts(code, name, assumed),
    lambda: quarrel.table(assumed),
    lambda: over_time.show_years(code, name, assumed),
    lambda: calculator.show(assumed),
)
show.notes((*TABLES, "accounts", "population"))
