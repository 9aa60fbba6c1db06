"""The front page: is netto driftsresultat at the recommended level? The answer, and the way on to the other questions."""

from charts.own_files import file_words
from pages.result import distances, findings, front, municipality
from pages.shared import pickers, show
from pages.shared.language import st
from pages.shared.one_question import calculated, skeleton
from pages.shared.one_question.chart import chart
from pages.shared.own_documents import points as own_documents_points
from pages.shared.visitors import alerts

code, name = pickers.chosen()
year = pickers.year()
above = st.container()  # stands before the choices, which it waits for
with st.container(horizontal=True, vertical_alignment="bottom"):
    target = pickers.target()
    with_oslo = pickers.with_oslo()
points, wrong = own_documents_points.of(code)
for text in file_words.problems(wrong):
    alerts.trouble(text)

told = municipality.answer(code, name, year, with_oslo) if code else front.country(year, with_oslo)
with above:
    skeleton.answer(told, code)
    chart(
        findings.over_time(year, with_oslo, code, name, target, False, points),
        calculated.behind(code, findings.CALCULATED, year),
    )
    skeleton.meeting(told)
    front.beside_meeting(code, name, year)

skeleton.rests_on()
for text in municipality.texts(code, name, year, target) if code else []:
    st.markdown(text)
if code and (of_size := municipality.among_size(code, name, year)):
    show.closed("Blant kommuner på samme størrelse", "of-size", lambda: st.markdown(of_size))
chart(findings.distribution(year, with_oslo, code, target))
show.closed(
    f"Avstand til nivået i {year}, i prosentpoeng og kroner",
    "distances",
    lambda: distances.table(year, with_oslo, code, name, target),
)
show.closed(
    "Over tid, med snitt og median", "averages",
    lambda: chart(findings.over_time(year, with_oslo, code, name, target, True, points)),
)  # fmt: skip
front.leads_on(code, name)
skeleton.foot(("accounts", "key_figures", "population"), *front.own_sources(points))
