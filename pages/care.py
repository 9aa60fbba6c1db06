"""Pleie og omsorg: growth in fixed prices, what of it is population, what drives it, and what lies ahead."""

import streamlit as st

from analysis.care import Choice
from analysis.figures import UnknownChoice
from pages.parts import (
    care_ahead,
    care_by_class,
    care_choices,
    care_compare,
    care_filled,
    care_grant,
    care_national,
    care_over_time,
    care_published,
    care_view,
    choose,
    read,
    show,
)

WHAT = (
    "Hva av utgiftsveksten er priser, hva er befolkning, og hva er «utover befolkningen», når dekning, standard og "
    "produktivitet regnes som uendret?"
)
PUBLISHED = "Publiserte tall for hele landet: tre serier som ikke kan skjøtes"
SINCE = 2020  # as far back as most municipalities are the same


def national(name: str) -> care_view.View:
    """What there is without the accounts of every municipality."""
    years = care_national.years()
    view, pickers = care_choices.ask(years, years[0], filled=False)
    with pickers.said:
        pickers.mark()
    care_national.show_growth(view.asked)
    care_national.lacking(name)
    show.finding(care_published.series(view.asked.base, view.asked.growth_pct))
    show.finding(care_published.earlier())
    return view


def filled(code: str | None) -> care_view.View:
    """The figures of every municipality."""
    years = care_view.years(Choice())
    view, pickers = care_choices.ask(years, SINCE if SINCE in years[:-1] else years[0], filled=True, code=code)
    growth, series = st.container(), st.container()
    with series:
        column = care_choices.measure(pickers)
    with pickers.said:
        pickers.mark()
    with growth:
        care_filled.show_growth(view)
        if code:
            care_compare.compare(code, view)
    with series:
        show.finding(care_over_time.series(view, column))
    care_by_class.show_classes(view, code)
    if by_function := care_over_time.by_function(view):
        show.finding(by_function)
    care_filled.left_out(view)
    show.drawer(care_published.series(view.asked.base, view.asked.growth_pct), PUBLISHED)
    return view


code, name = choose.chosen()

st.title("Pleie og omsorg", anchor=False)
st.caption(WHAT)
try:
    view = filled(code) if read.has("function_accounts") else national(name)
    show.each(
        lambda: show.finding(care_published.drivers()),
        lambda: care_ahead.show_ahead(view, code, name),
        care_grant.calculator,
    )
except UnknownChoice as error:
    st.error(str(error))
show.notes(("function_accounts", "population"))
