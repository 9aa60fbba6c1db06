"""Barnehagenormer: both readings of what the norms cost, who is short, the spread, the years, and a calculator."""

import streamlit as st

from pages.kindergarten import assumptions as choices, calculator, changed_assumptions as marked, estimates as quarrel
from pages.kindergarten.count import sections as count
from pages.kindergarten.years import sections as over_time
from pages.kindergarten.years.rows import TABLES
from pages.shared import address, extract, pickers, show

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)

st.title("Barnehagenormer", anchor=False)
extract.table(
    "municipalities"
)  # without it only SSB's figures for the country are left: then the page says what to fetch
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
