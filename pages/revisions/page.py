"""Nytt og rettet: when did the figures last come, what was revised or corrected, and what is missing?"""

from pages.revisions import findings, rows, sections
from pages.shared import address, pickers
from pages.shared.one_question import skeleton

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)
told = findings.answer(code, name)
skeleton.answer(told)
sections.revisions(code, name)
skeleton.meeting(told)
sections.unrevised()
skeleton.rests_on()
sections.editions()
sections.missing(code, name)
skeleton.foot(rows.TABLES)
