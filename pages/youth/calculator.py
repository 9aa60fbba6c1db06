"""The reader's own sum: three numbers with their sources, kept in no address, and an answer when all of it is filled in."""

from analysis.common.asked import UnknownChoice
from analysis.youth import calculator
from analysis.youth.calculator import Assumption
from charts import words
from charts.youth import calculator_words as told
from data.typed_number import number
from languages.quoted import quoted
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import alerts


def folded() -> None:
    """All of it in a drawer."""
    with st.expander(told.TITLE):
        st.markdown(told.WHOSE)
        given = {name: _asked(name, *field) for name, field in told.FIELDS.items()}
        filled = {name: one for name, one in given.items() if one is not None}
        if len(filled) == len(given):
            _answer(filled)


def _asked(name: str, label: str, unit: str) -> Assumption | None:
    """A number and its source; None until both are filled in, and of a text that is no number, which is told."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(label, key=f"utenfor-{name}", placeholder=unit, width=215)
        source = st.text_input(
            f"Kilde: {words.first_lower(label)}",
            key=f"utenfor-{name}-kilde",
            placeholder="Hvor tallet er fra",
            width=343,
        )
    if not text.strip():
        return None
    value = number(text, "%", "kr")
    if value is None:
        alerts.error(
            f"«{quoted(text)}» er ikke et tall. Skriv {words.first_lower(label)} som et tall, for eksempel 25."
        )
        return None
    return Assumption(value, source) if source.strip() else None


def _answer(given: dict[str, Assumption]) -> None:
    try:
        found = calculator.estimate(**given)
    except UnknownChoice as error:
        alerts.error(str(error))
        return
    st.subheader(plain(told.result(found)), anchor=False)
    st.markdown("\n".join(f"- {plain(line)}" for line in told.rests_on(given)))
