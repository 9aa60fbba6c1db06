"""Netto driftsresultat: over time, distance to the level, and the distribution in one year."""

import streamlit as st

from pages.result import distances, findings, municipality
from pages.shared import later_borders, pickers, show
from pages.shared.own_documents import points as own_documents_points
from pages.shared.visitors import alerts

code, name = pickers.chosen()

st.title("Netto driftsresultat", anchor=False)
year = pickers.year()
answer = st.container()  # stands before the pickers, which it waits for
with st.container(horizontal=True, vertical_alignment="bottom"):
    target = pickers.target()
    with_oslo = pickers.with_oslo()

if code:
    with answer:
        municipality.summary(code, name, year, target)
points, wrong = own_documents_points.of(code)
for text in own_documents_points.problems(wrong):
    alerts.trouble(text)
show.finding(findings.over_time(year, with_oslo, code, name, target, True, points))
distances.table(year, with_oslo, code, name, target)
show.finding(findings.distribution(year, with_oslo, code, target))
later_borders.note(year)
show.notes(("accounts", "key_figures"))
