"""For which sizes is the result not at the level? The spread in each class, the classes in figures, and who is below."""

import streamlit as st

from pages.result import class_tables, size, size_findings
from pages.shared import address, later_borders, pickers, show
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart
from pages.shared.provenance import tables

code, name = pickers.chosen()
year = pickers.year()

address.put_aside(pickers.TARGET)
above = st.container()  # stands before the choices, which it waits for
with st.container(horizontal=True, vertical_alignment="bottom"):
    classification = pickers.classification()
    with_oslo = pickers.with_oslo()

told = size.answer(year, classification, with_oslo, code, name)
with above:
    skeleton.answer(told, code)
    chart(size_findings.size_strip(year, classification, with_oslo, code))
    skeleton.meeting(told)

skeleton.rests_on()
class_tables.classes(year, classification, with_oslo)
show.closed(
    "Alle kommuner etter innbyggertall",
    "by-inhabitants",
    lambda: chart(size_findings.size_scatter(year, with_oslo, code)),
)
class_tables.below(year, with_oslo, code)
class_tables.missing(year, with_oslo, code)
class_tables.outside(year, classification, with_oslo, code)
later_borders.listed(year, code)
skeleton.foot(tables(classification))
