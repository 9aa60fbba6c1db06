"""One page, one question: answer, three figures, chart, what to say in the meeting, what it rests on, source line."""

from html import escape

from charts.answer import Answer
from pages.shared import extract, provenance
from pages.shared.in_use import permanent
from pages.shared.language import st
from pages.shared.markdown import figures_table, plain, unbroken
from pages.shared.one_question import chart, glossary

MEETING, TO_MEETING = "Si det i møtet", "Møtetekst"
ANCHOR = "si-det"


def answer(told: Answer, code: str | None = None, beside: str = "") -> None:
    """The answer as the page's first heading, the figures that bear it in one row, and on a phone the way to what to say.
    code: of the municipality that it is said of. beside: other links that stand there."""
    st.title(glossary.linked(unbroken(told.sentence)), anchor=False)
    if told.because:
        st.markdown(told.because)
    if told.figures:
        with st.container(key="figures"):
            table = figures_table([(each.label, each.value, each.beside) for each in told.figures])
            st.markdown(glossary.linked(table))
    if beside:
        with st.container(horizontal=True):
            _to_meeting(told, code)
            st.markdown(beside, width="content")
    else:
        _to_meeting(told, code)


def _to_meeting(told: Answer, code: str | None) -> None:
    if told.meeting and code:
        with st.container(key="to-meeting", width="content"):
            st.markdown(f"[{TO_MEETING}](#{ANCHOR})", width="content")


def meeting(told: Answer) -> None:
    """What to say in the meeting, in a box that is copied whole; nothing where there is nothing to say."""
    if not told.meeting:
        return
    with st.container(key="meeting"):
        st.header(MEETING, anchor=ANCHOR)
        st.html(to_copy(" ".join(told.meeting)))


def to_copy(text: str) -> str:
    """A text in a box with the button that copies it (page.js). The framework's own box brings a highlighter of programs,
    1.5 MB of script that every chart would wait for.
    """
    return f'<div class="to-copy"><p>{escape(text)}</p><button type="button">Kopier</button></div>'


def rests_on() -> None:
    """The heading of all that the answer rests on."""
    st.header("Hva svaret hviler på", anchor=False)


def foot(tables: tuple[str, ...], *others: str, short: bool = False, tables_are: str = "") -> None:
    """The one source line of a page. others: sources that are not tables of SSB's, each a sentence. short: publisher,
    newest edition and licence alone on a screen, where «Om tallene» stands beside it with the whole line. tables_are: see provenance.in_order."""
    there = tuple(extract.vintages(tables))
    own = " ".join(text for text in dict.fromkeys(others) if text)
    whole = plain(" ".join(provenance.in_order(extract.source_line(there) if there else "", own, tables_are)))
    if short and there:
        with st.container(key="on-screen"):
            st.caption(plain(extract.shortest_source(there)))
        with st.container(key="on-paper"):
            st.caption(whole)
    else:
        st.caption(whole)
    chart.opened("Varig lenke", "permanent", permanent.to_copy)
