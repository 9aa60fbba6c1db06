"""Budsjettundersøkelsen: how far below the level the budgets were, and what came; with answers, our own estimate."""

import streamlit as st

from data.errors import DataError
from pages.shared import address, pickers
from pages.shared.in_use import own_files
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart
from pages.shared.visitors import alerts
from pages.survey import ask, findings, how, municipality, rows as survey_rows, sections, standing, who_answered

code, name = pickers.chosen()

address.put_aside(pickers.TARGET)
readable = True
try:
    there = survey_rows.stages()
except DataError as error:  # KS's own rounds stand all the same
    alerts.trouble(str(error))
    there, readable = {}, False

if there:
    above = st.container()  # stands before the choices, which it waits for
    choice = ask.choice()
    told = sections.answer(choice)
    told = municipality.answer(code, name, choice, told) if code else told
    with above:
        skeleton.answer(told, code)
        chart(findings.estimate(choice, code, name))
        skeleton.meeting(told)
    skeleton.rests_on()
    if code:
        municipality.rests_on(code, name, choice)
    standing.standing(choice)
    sections.classes(choice, code, name)
    who_answered.who(choice, code)
    sections.outturn(choice, code, name)
else:
    told = sections.without_answers(code, name, readable)
    skeleton.answer(told, code)
    chart(findings.rounds(code, name))
    skeleton.meeting(told)
    skeleton.rests_on()
    sections.none_here()
sections.published()
how.drawer()
skeleton.foot(("accounts", "key_figures"), findings.PUBLISHED, *([findings.ANSWERS, own_files.told()] if there else []))
