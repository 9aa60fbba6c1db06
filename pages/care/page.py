"""Pleie og omsorg: growth in fixed prices, what of it is population, what drives it, and what lies ahead."""

import streamlit as st

from analysis.common.asked import UnknownChoice
from pages.care import published, sections
from pages.care.forward import country, top_grant
from pages.shared import address, extract, pickers, show
from pages.shared.visitors import alerts

WHAT = (
    "Hva av utgiftsveksten er priser, hva er befolkning, og hva er «utover befolkningen», når dekning, standard og "
    "produktivitet regnes som uendret?"
)


code, name = pickers.chosen()
address.put_aside(pickers.TARGET)

st.title("Pleie og omsorg", anchor=False)
st.caption(WHAT)
try:
    view = sections.filled(code) if extract.has("function_accounts") else sections.national(name)
    show.each(
        lambda: show.finding(published.drivers()),
        lambda: country.show_ahead(view, code, name),
        top_grant.calculator,
    )
except UnknownChoice as error:
    alerts.error(str(error))
show.notes(("function_accounts", "population"))
