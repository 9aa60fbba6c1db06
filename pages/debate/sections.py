"""The six questions under their themes, each with its sentences and the way to the view that bears on it."""

import pandas as pd
import streamlit as st

from analysis.debate.questions import QUESTIONS
from pages.debate import rows
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
    told = rows.rows(code)
    theme = ""
    for number, question in enumerate(QUESTIONS, start=1):
        if question.theme != theme:
            theme = question.theme
            st.header(theme, anchor=False)
        st.subheader(f"{number}. {question.text}", anchor=False)
        _sentences(told[told["number"] == number])
        st.page_link(PAGES[question.subject], label=f"Se {question.view}")


def _sentences(of_it: pd.DataFrame) -> None:
    lines = [f"- {glossary.linked(unbroken(plain(text)))}" for text in of_it["sentence"]]
    st.markdown("\n".join(lines))
