"""Pleie og omsorg: how fast does spending grow, how much of it is population, and what lies ahead."""

from analysis.common.asked import UnknownChoice
from pages.care import sections
from pages.shared import address, extract, pickers
from pages.shared.language import st
from pages.shared.one_question import skeleton
from pages.shared.visitors import alerts

code, name = pickers.chosen()
address.put_aside(pickers.TARGET)
above = st.container()
try:
    view = (sections.filled if extract.has("function_accounts") else sections.national)(code, name)
    sections.less_asked(view)
except UnknownChoice as error:
    with above:
        st.title("Pleie og omsorg", anchor=False)
        alerts.error(str(error))
skeleton.foot(("function_accounts", "population"), sections.SOURCE)
