"""Innovasjon: how many have introduced something new in two years, and what the newest was."""

from charts.innovation import answers
from pages.innovation import findings, rows
from pages.shared import address, cached, pickers, show
from pages.shared.language import st
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import chart

NOT_HERE = f"{answers.IN_WORDS} {answers.TO_BRING_IN} På siden «Data og metode» står det hvordan de tas inn. {answers.AS_ANSWERED}"

address.put_aside(pickers.TARGET)
cached.municipalities()  # without it no file can be brought in: then the page says what is not here
every = [findings.by_year(), findings.by_group("part"), findings.by_group("size"), findings.newest()]
charts = [one for one in every if one]

told = findings.answer()
pickers.of_the_country()
skeleton.answer(told)
for first in charts[:1]:
    chart(first)
skeleton.meeting(told)
if charts[1:]:
    skeleton.rests_on()
for further in charts[1:]:
    chart(further)
if not charts:
    show.closed("Tall etter gruppe", "innovation-figures", lambda: st.markdown(NOT_HERE))
skeleton.foot((), findings.source(rows.answers()))
