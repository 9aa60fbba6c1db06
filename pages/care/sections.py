"""The two forms of the page: with the accounts of every municipality, and with what there is without them."""

import streamlit as st

from analysis.care.rows.view import View
from analysis.care.spending import Choice
from pages.care import (
    by_class,
    by_function,
    compare,
    growth as care_growth,
    national as care_national,
    over_time,
    published,
    rows,
)
from pages.care.ask import ask
from pages.shared import show

PUBLISHED = "Publiserte tall for hele landet: tre serier som ikke kan skjøtes"
SINCE = 2020  # as far back as most municipalities are the same


def national(name: str) -> View:
    """What there is without the accounts of every municipality."""
    years = care_national.years()
    view, pickers = ask.ask(years, years[0], filled=False)
    with pickers.said:
        pickers.mark()
    care_national.show_growth(view.asked)
    care_national.lacking(name)
    show.finding(published.series(view.asked.base, view.asked.growth_pct))
    show.finding(published.earlier())
    return view


def filled(code: str | None) -> View:
    """The figures of every municipality."""
    years = rows.years(Choice())
    view, pickers = ask.ask(years, SINCE if SINCE in years[:-1] else years[0], filled=True, code=code)
    growth, series = st.container(), st.container()
    with series:
        column = ask.measure(pickers)
    with pickers.said:
        pickers.mark()
    with growth:
        care_growth.show_growth(view)
        if code:
            compare.compare(code, view)
    with series:
        show.finding(over_time.series(view, column))
    by_class.show_classes(view, code)
    if functions := by_function.by_function(view):
        show.finding(functions)
    care_growth.left_out(view, code)
    show.drawer(published.series(view.asked.base, view.asked.growth_pct), PUBLISHED)
    return view
