"""The six questions under their themes, each with its sentences and the way to the view that bears on it."""

import streamlit as st

from analysis.debate.questions import QUESTIONS
from pages.debate import rows
from pages.shared import extract
from pages.shared.markdown import plain, unbroken
from pages.shared.one_question import glossary

PAGES = {
    "result": "pages/result/page.py",
    "room": "pages/room/page.py",
    "people": "pages/population/page.py",
    "care": "pages/care/page.py",
    "kindergarten": "pages/kindergarten/page.py",
    "youth": "pages/youth/page.py",
}


def agenda(code: str | None) -> None:
    """All of it."""
    told = _told(code)
    theme = ""
    for number, question in enumerate(QUESTIONS, start=1):
        if question.theme != theme:
            theme = question.theme
            st.header(theme, anchor=False)
        st.subheader(f"{number}. {question.text}", anchor=False)
        st.markdown(told.get(number, ""))
        st.page_link(PAGES[question.subject], label=f"Se {question.view}")


@extract.drawn
def _told(code: str | None) -> dict[int, str]:
    """The sentences of each question, by its number."""
    every = rows.rows(code)
    lines: dict[int, list[str]] = {}
    for number, text in zip(every["number"].tolist(), every["sentence"].tolist(), strict=True):
        lines.setdefault(number, []).append(f"- {glossary.linked(unbroken(plain(text)))}")
    return {number: "\n".join(each) for number, each in lines.items()}
