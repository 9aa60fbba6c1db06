"""Budsjettundersøkelsen: the estimate from the answers against the level and KS's rounds; without answers, those."""

import streamlit as st

from data.extract.store import DataError
from pages.shared import address, pickers, show
from pages.shared.in_use import own_files
from pages.shared.visitors import alerts
from pages.survey import (
    ask,
    findings as survey_findings,
    how,
    municipality,
    rows as survey_rows,
    sections,
    standing,
    who_answered,
)

code, name = pickers.chosen()

address.put_aside(pickers.TARGET)
st.title("Budsjettundersøkelsen", anchor=False)
st.caption(sections.WHAT)
try:
    there = survey_rows.stages()
except DataError as error:  # KS's own rounds stand all the same
    alerts.trouble(str(error))
    there = {}

if there:
    choice = ask.choice()
    if code:
        municipality.summary(code, name, choice, pickers.year())
    sections.estimate(choice)
    standing.standing(choice)
    sections.classes(choice, code, name)
    who_answered.who(choice, code)
    sections.outturn(choice, pickers.year(), code, name)
    sections.published()
    how.drawer()
else:
    show.finding(survey_findings.rounds())
    st.markdown(sections.TOLD)
    if not own_files.shown():
        st.markdown(own_files.told())
    elif code:
        st.markdown(sections.NONE_OWN.format(name=name))
    sections.published()
    how.section()
show.notes(("accounts", "key_figures"))
