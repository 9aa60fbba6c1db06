"""Egne regnskap og budsjett: what municipalities brought in themselves, with the sums that each result was made of."""

from functools import partial

from pages.own_files import how, sections
from pages.shared import cached, pickers, show
from pages.shared.language import st

code, name = pickers.chosen()

st.title("Egne regnskap og budsjett", anchor=False)
st.markdown(sections.WHAT)
target = pickers.target()
show.each(
    cached.municipalities,  # whose the files are: where they are not here, the page says what to do
    partial(sections.sections, code, name, target),
    how.who_sees,
    how.how,
    partial(sections.example, target),
)
