"""Answers to surveys of innovation: those that were brought in, and what was published in words alone."""

from data.contract.columns import SOURCE
from data.contract.schema import Column, Table

QUESTIONS = {"introduced": "Har innført innovasjon siste to år", "newest": "Den nyeste innovasjonen var"}
GROUPS = {"all": "Alle", "part": "Landsdel", "size": "Størrelse"}
FIRST_YEAR = 2010
_YEAR = Column("year", "int", FIRST_YEAR, 2100)
_QUESTION = Column("question_code", "code", allowed=tuple(QUESTIONS))

ANSWERS = Table(
    "innovation_answers", "Svar om innovasjon",
    (Column("survey", "text"), _YEAR, _QUESTION, Column("group_kind", "code", allowed=tuple(GROUPS)),
     Column("group_name", "text"), Column("answer", "text"), Column("share_pct", "float", 0, 100),
     Column("respondents", "int", 1, 1_000_000), SOURCE),
    ("survey", "year", "question_code", "group_kind", "group_name", "answer"), "Publiserte undersøkelser",
)  # fmt: skip
IN_WORDS = Table(
    "innovation_in_words", "Svar om innovasjon, gjengitt i ord",
    (Column("survey", "text"), _YEAR, _QUESTION, Column("statement", "text"), Column("respondents", "int", 1, 1_000_000), SOURCE),
    ("survey", "year", "question_code"), "KS",
)  # fmt: skip
