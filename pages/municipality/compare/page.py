"""Sammenlikn: how do up to six municipalities stand beside each other, measure for measure?"""

import streamlit as st

from charts.profile import side_by_side
from pages.municipality import rows
from pages.municipality.compare import ask, table
from pages.shared import pickers
from pages.shared.one_question import skeleton

code, _ = pickers.chosen()
above = st.container()  # stands before the choice, which it waits for
codes = tuple(ask.codes(code))
told = side_by_side.answer(rows.beside(codes))
with above:
    skeleton.answer(told)
if codes:
    table.table(codes, told.sentence)
skeleton.foot(rows.TABLES)
