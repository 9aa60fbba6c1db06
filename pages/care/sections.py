"""The two forms of the page: with the accounts of every municipality, and with what there is without them."""

import streamlit as st

from analysis.care.rows.view import View
from analysis.care.spending import Choice
from charts.care import published_words
from pages.care import (
    answers,
    by_class,
    by_function,
    compare,
    growth,
    national as care_national,
    over_time,
    published,
    rows,
)
from pages.care.ask import ask
from pages.care.forward import country, population_so_far, top_grant
from pages.shared import show
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart

SOURCE = f"Utgiftene i landet: {published_words.SPENDING} Leddene og befolkningens del er vår beregning."
SINCE = 2020  # as far back as most municipalities are the same


def national(code: str | None, name: str) -> View:
    """What there is without them: the population of the chosen municipality first, else the spending of the country."""
    alone = bool(code and population_so_far.there(code))  # then years and prices govern the chart of the country only
    said, top, between = st.container(), st.container(), st.container()
    skeleton.rests_on()
    ahead, below = st.container(), st.container()
    years = care_national.years()
    with below if alone else between:
        view, pickers = ask.ask(years, years[0], filled=False, said=said)
    with said:
        pickers.mark()
    told, shown = answers.national(view, code, name)
    with top:
        skeleton.answer(told, code)
        chart(shown)
        skeleton.meeting(told)
    with below:
        if alone:
            chart(care_national.finding(view.asked))
        care_national.lacking(name)
    with ahead:
        show.each(lambda: country.show_ahead(view, code, name))
    return view


def filled(code: str | None, name: str) -> View:
    """The figures of every municipality."""
    said, top, between = st.container(), st.container(), st.container()
    years = rows.years(Choice())
    with between:
        view, pickers = ask.ask(years, SINCE if SINCE in years[:-1] else years[0], filled=True, said=said, code=code)
    skeleton.rests_on()
    beside, series = st.container(), st.container()
    with series:
        column = ask.measure(pickers)
    with said:
        pickers.mark()
    told, shown = answers.filled(view)
    with top:
        skeleton.answer(told, code)
        if shown:
            chart(shown)
        skeleton.meeting(told)
    with beside:
        if code:
            compare.compare(code, view)
    with series:
        chart(over_time.series(view, column))
    by_class.show_classes(view, code)
    if functions := by_function.by_function(view):
        chart(functions)
    growth.left_out(view, code)
    show.each(lambda: country.show_ahead(view, code, name))
    return view


def less_asked(view: View) -> None:
    """What is folded away."""
    asked = view.asked
    show.closed("Hvem får tjenestene i landet?", "care-drivers", published.show_drivers)
    show.closed(
        "Publiserte tall for hele landet: tre serier som ikke kan skjøtes", "care-published",
        lambda: published.show_series(asked.base, asked.growth_pct),
    )  # fmt: skip
    top_grant.opened_by_the_address()
    show.closed("Hva koster et høyere innslagspunkt?", top_grant.DRAWER, top_grant.calculator)
