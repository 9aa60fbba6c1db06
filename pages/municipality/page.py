"""Kommunen: every measure of one municipality, beside its levels, its peers and its own years; the way on to the views."""

from pages.municipality import ask, before_merger, groups, peer_tables, questions, rows, sections
from pages.shared import pickers
from pages.shared.in_use import permanent
from pages.shared.language import st
from pages.shared.one_question import skeleton

code, name = pickers.chosen()
above = st.container()  # stands before the choice, which it waits for
asked = ask.peers(code) if code else ""
told = sections.answer(code, name, asked)
with above:
    english = permanent.in_english(permanent.sheet(code), f"kommunen?kommune={code}") if code else ""
    skeleton.answer(told, code, english)
    if code:
        groups.first_chart(code, name, asked)
        skeleton.meeting(told)
if code:
    groups.every(code, name, asked)
    with st.container(key="boxes"):  # on paper nothing of it but what is open
        skeleton.rests_on()
        peer_tables.peers(code, asked)
        before_merger.section(code, name)
questions.links(below=bool(code))
if code:  # without one there is no figure
    skeleton.foot(rows.TABLES, rows.own_source(code, asked))
