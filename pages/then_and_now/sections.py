"""What was said and what came, a sentence each; and what is not to be had."""

from analysis.then_and_now.rows import NOT_TO_BE_HAD, SUBJECTS
from charts.then_and_now import answers
from pages.shared import extract
from pages.shared.language import st
from pages.shared.markdown import plain, unbroken
from pages.shared.one_question import glossary
from pages.then_and_now import rows


def told(*names: str) -> None:
    """The sentences of these subjects that have a figure of what came."""
    for text in _told(*names):
        st.markdown(text)


def not_here() -> None:
    """Each figure that is not to be had, and what it would take."""
    st.header("Tall som ikke er å få tak i her", anchor=False)
    st.markdown(_not_here())


@extract.drawn
def _told(*names: str) -> tuple[str, ...]:
    """A list of each of these subjects: no click changes it."""
    found = answers.listed(rows.rows())
    subjects = [one.name for one in SUBJECTS if one.name in names]
    return tuple(_list(found.loc[found["subject"] == subject, "sentence"]) for subject in subjects)


@extract.drawn
def _not_here() -> str:
    found = rows.rows()
    return _list(found.loc[found["reason"] == NOT_TO_BE_HAD, "sentence"])


def _list(sentences) -> str:
    return "\n".join(f"- {glossary.linked(unbroken(plain(text)))}" for text in sentences)
