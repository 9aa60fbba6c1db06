"""Sammenlikn: how do up to six municipalities stand beside each other, measure for measure?"""

import streamlit as st

from pages.municipality import rows
from pages.municipality.compare import ask, over_years, table
from pages.shared import pickers
from pages.shared.one_question import skeleton

code, _ = pickers.chosen()
above = st.container()  # stands before the choice, which it waits for
codes = tuple(ask.codes(code))
told = table.answer(codes)
with above:
    skeleton.answer(told)
if codes:
    over_years.section(codes, code)
    table.table(codes, told.sentence)
skeleton.foot(rows.TABLES, short=len(codes) == 1)
