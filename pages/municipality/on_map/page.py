"""Kart: where are the municipalities below the level, and how far are they from it?"""

from analysis.measures.registry import MEASURES
from analysis.profile import named
from analysis.profile.several import on_map
from charts.profile import level_map
from pages.municipality import rows
from pages.municipality.on_map import finding, listed
from pages.shared import address, pickers
from pages.shared.language import st
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart
from pages.shared.visitors import alerts

code, _ = pickers.chosen()
above = st.container()  # the answer and the map, before the choices that they wait for
with st.container(horizontal=True, vertical_alignment="bottom"):
    labels = {named.name(one, MEASURES[one]): one for one in on_map.STEPS}
    address.choose("maal", labels, "tallet")
    measure = labels[st.selectbox("Tall", list(labels), key="maal", bind="query-params", width=343)]
    forms = {"Prikker etter folketall": finding.DOTS, "Flater": finding.AREAS}
    address.choose("form", forms, "formen")
    form = forms[st.selectbox("Kartet har", list(forms), key="form", bind="query-params", width=215)]
year = pickers.year()
found = finding.finding(measure, year, form, code)
told = finding.answer(measure, year, code)
with above:
    skeleton.answer(told, code)
    if found.figure is not None:
        chart(found)
    elif lacking := finding.shapes()[2]:
        st.info(level_map.NOT_DRAWN)
        alerts.trouble(lacking)
    skeleton.meeting(told)
listed.table(found, measure, year)
skeleton.foot(rows.TABLES, found.own_source)
