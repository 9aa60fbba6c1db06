"""What was said and what came, a sentence each; and what is not to be had."""

import streamlit as st

from analysis.then_and_now.rows import SUBJECTS
from charts.then_and_now import answers
from pages.shared.markdown import plain, unbroken
from pages.shared.one_question import glossary
from pages.then_and_now import rows

NOT_TO_BE_HAD = "ikke for hånden"


def told(*names: str) -> None:
    """The sentences of these subjects that have a figure of what came."""
    found = answers.listed(rows.rows())
    for one in SUBJECTS:
        if one.name in names:
            _list(found.loc[found["subject"] == one.name, "sentence"])


def not_here() -> None:
    """Each figure that is not to be had, and what it would take."""
    found = rows.rows()
    st.header("Tall som ikke er å få tak i her", anchor=False)
    _list(found.loc[found["reason"] == NOT_TO_BE_HAD, "sentence"])


def _list(sentences) -> None:
    st.markdown("\n".join(f"- {glossary.linked(unbroken(plain(text)))}" for text in sentences))
