"""Barnehagenormer: how it is now, what was lacking before the norm came, what it costs; what is less asked folds away."""

import streamlit as st

from pages.kindergarten import answer, assumptions as choices, calculator, changed_assumptions as marked, estimates
from pages.kindergarten.count import pedagogues, sections as count
from pages.kindergarten.years import rows, sections as over_time
from pages.shared import address, cached, pickers, show
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)

cached.municipalities()  # without it only the country's figures are left: then the page says what is not here
above, years, history = st.container(), st.container(), st.container()  # stand before the choices, which they wait for
show.each(over_time.asked)
assumed = choices.assumptions(above)
with years:
    skeleton.rests_on()
    at = over_time.year()
told, first = answer.answer(code, name, assumed, at), answer.chart(code, name, assumed, at)
with above:
    marked.banner(code, assumed)
    skeleton.answer(told, code)
    chart(first)
    skeleton.meeting(told)
with years:
    show.each(lambda: over_time.show_years(code, name, assumed, at, first))
with history:
    show.each(lambda: count.history(code, name, assumed, told.sentence, first))
calculator.folded(assumed)
show.closed("Publiserte anslag på hva normen koster", "estimates", lambda: show.each(lambda: estimates.table(assumed)))
show.closed("Pedagognormen", "pedagogues", lambda: show.each(lambda: pedagogues.section(code, name, assumed)))
skeleton.foot((*rows.TABLES, "accounts", "population"), *count.sources(over_time.published()))
