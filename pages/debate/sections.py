"""The six questions under their themes, each with its sentences and the way to the view that bears on it."""

from analysis.debate import gaps
from analysis.debate.questions import QUESTIONS
from pages.debate import rows
from pages.shared import extract
from pages.shared.language import st
from pages.shared.markdown import plain, unbroken
from pages.shared.one_question import glossary

PRINT = "Skriv ut"
PAGES = {
    "result": "pages/result/page.py",
    "room": "pages/room/page.py",
    "people": "pages/population/page.py",
    "care": "pages/care/page.py",
    "kindergarten": "pages/kindergarten/page.py",
    "youth": "pages/youth/page.py",
}


def to_print(sheet: str) -> None:
    """The button that prints the page (page.js), and the link to the sheet, which has the same questions; of no use on paper."""
    with st.container(key="on-screen", horizontal=True, vertical_alignment="center"):
        st.html(f'<div class="to-print"><button type="button">{PRINT}</button></div>', width="content")
        if sheet:
            st.markdown(sheet, width="content")


def on_paper(text: str) -> None:
    """What explains the chart where nothing opens beside it."""
    with st.container(key="on-paper"):
        st.caption(plain(text))


def listed() -> None:
    """The questions in short, each a link to where its figures stand: all six on the second screen of a phone. Of no use on paper."""
    with st.container(key="six-questions"):
        each = enumerate(QUESTIONS, start=1)
        st.markdown("\n".join(f"{number}. [{question.text}](#{_anchor(number)})" for number, question in each))


def _anchor(number: int) -> str:
    return f"sporsmal-{number}"


def agenda(code: str | None) -> None:
    """All of it."""
    told = _told(code)
    theme = ""
    for number, question in enumerate(QUESTIONS, start=1):
        if question.theme != theme:
            theme = question.theme
            st.header(theme, anchor=False)
        st.subheader(f"{number}. {question.text}", anchor=_anchor(number))
        st.markdown(told.get(number, ""))
        st.page_link(PAGES[question.subject], label=f"Se {question.view}")
    if lacking := gaps.gathered(rows.rows(code)):
        st.markdown(unbroken(plain(lacking)))


@extract.drawn
def _told(code: str | None) -> dict[int, str]:
    """The sentences of each question, by its number."""
    every = gaps.told(rows.rows(code))
    return {number: "\n".join(map(_line, each or [gaps.NO_FIGURE])) for number, each in every.items()}


def _line(text: str) -> str:
    return f"- {glossary.linked(unbroken(plain(text)))}"
