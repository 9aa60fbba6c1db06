"""Da og nå: what was said of the municipal economy, what came, and how far apart they are."""

from charts.then_and_now import answers
from pages.shared import address, pickers
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import beside, chart
from pages.then_and_now import costs, findings, rows, sections

address.put_aside(pickers.TARGET)
told = findings.answer()
pickers.of_the_country()
skeleton.answer(told)
if budgets := findings.budgets():
    chart(budgets)
sections.told(answers.BUDGETS)
skeleton.meeting(told)
skeleton.rests_on()
sections.told(answers.RESULTS)
for one, names in ((findings.size(), [answers.SIZE]), (costs.demography(), []), (costs.care(), [answers.CARE])):
    chart(one)
    sections.told(*names)
if norm := costs.norm():
    chart(norm)
sections.not_here()
beside(findings.every())
skeleton.foot(rows.TABLES, findings.SAID)
