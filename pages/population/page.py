"""Befolkning: are there more old than young, in which sizes of municipality, since when, and when in the country?"""

from data.brought_in.projections import TABLE
from pages.population import findings, on_map, past, rows
from pages.shared import address, pickers
from pages.shared.language import st
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart
from pages.shared.visitors import lacking

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)
above = st.container()  # stands before the choices, which it waits for
with st.container(horizontal=True, vertical_alignment="bottom"):
    years = {str(year): year for year in reversed(rows.counted().years)}
    address.choose("folketall", years, "året")
    year = years[st.selectbox("Folketall 1. januar", list(years), key="folketall", bind="query-params", width=160)]
    classification = pickers.classification()

told = findings.answer(code, name, year, classification)
with above:
    skeleton.answer(told, code)
    chart(findings.strip(year, classification, code))
    skeleton.meeting(told)

skeleton.rests_on()
chart(findings.over_time(code, name))
if over_map := on_map.finding(year, classification, code):
    chart(over_map)
own_ahead, ahead = findings.projected(code, name), findings.projected(None, "")
if code and ahead and not own_ahead:
    is_not = "kan ikke leses" if lacking.unread(TABLE) else "er ikke med i dataene"
    st.markdown(f"SSBs framskriving for {name} {is_not} her; diagrammet under er for hele landet.")
if ahead := own_ahead or ahead:
    chart(ahead)
    past.section()
elif rows.ahead_unread():
    st.markdown("SSBs framskrivinger kan ikke leses her, så årene framover kan ikke vises.")
skeleton.foot(findings.TABLES, *rows.own_sources(), *([over_map.own_source] if over_map else []))
