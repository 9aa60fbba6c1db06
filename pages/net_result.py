"""Netto driftsresultat: over time, distance to the level, and the distribution in one year."""

import streamlit as st

from pages.parts import choose, distances, findings, later_borders, own, own_files_points, show

code, name = choose.chosen()

st.title("Netto driftsresultat", anchor=False)
year = choose.year()
answer = st.container()  # stands before the pickers, which it waits for
with st.container(horizontal=True, vertical_alignment="bottom"):
    target = choose.target()
    with_oslo = choose.with_oslo()

if code:
    with answer:
        own.summary(code, name, year, target)
points, wrong = own_files_points.of(code)
for text in own_files_points.problems(wrong):
    st.warning(text)
show.finding(findings.over_time(year, with_oslo, code, name, target, True, points))
distances.table(year, with_oslo, code, name, target)
show.finding(findings.distribution(year, with_oslo, code, target))
later_borders.note(year)
show.notes(("accounts", "key_figures"))
