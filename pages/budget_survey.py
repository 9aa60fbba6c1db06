"""Budsjettundersøkelsen: the estimate from the answers against the level and KS's rounds; without answers, those."""

import streamlit as st

from data.store import DataError
from pages.parts import (
    address,
    choose,
    findings_survey,
    show,
    survey,
    survey_choose,
    survey_how,
    survey_lists,
    survey_own,
    survey_rows,
)

code, name = choose.chosen()

address.carry("maltall")
st.title("Budsjettundersøkelsen", anchor=False)
st.caption(survey.WHAT)
try:
    there = survey_rows.stages()
except DataError as error:  # KS's own rounds stand all the same
    st.warning(str(error))
    there = {}

if there:
    choice = survey_choose.choice()
    if code:
        survey_own.summary(code, name, choice, choose.year())
    survey.estimate(choice)
    survey.standing(choice)
    survey.classes(choice, code, name)
    survey_lists.who(choice)
    survey.outturn(choice, code, name)
    survey.published()
    survey_how.drawer()
else:
    show.finding(findings_survey.rounds())
    st.markdown(survey.TOLD)
    if code:
        st.markdown(survey.NONE_OWN.format(name=name))
    survey.published()
    survey_how.section()
show.notes(("accounts", "key_figures"))
