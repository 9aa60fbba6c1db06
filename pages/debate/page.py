"""Til debatten: what should a council debate, and on which figures?"""

from analysis.debate.questions import SOURCE
from charts.debate import answers
from pages.debate import findings, rows, sections
from pages.shared import address, pickers
from pages.shared.in_use import permanent
from pages.shared.one_question import skeleton
from pages.shared.one_question.chart import beside, chart

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)
told = findings.answer(code)
skeleton.answer(told)
sections.to_print(permanent.sheet(code) if code else "")
course = findings.over_time(code, name)
chart(course)
sections.on_paper(f"{answers.ON_PAPER} {course.caveat}")
sections.listed()
sections.agenda(code)
beside(findings.every(code, name))
skeleton.foot(rows.TABLES, rows.others(code), SOURCE)
