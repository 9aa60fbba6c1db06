"""The questions of a debate as a part of the sheet: each with its sentences, and where their figures are from."""

from typing import NamedTuple

import pandas as pd

from analysis.debate.questions import SOURCE


class Question(NamedTuple):
    """text: with its number. view: the page of the dashboard that bears on it."""

    text: str
    sentences: list[str]
    view: str


class Theme(NamedTuple):
    """The questions under one of the themes of the agenda."""

    name: str
    questions: list[Question]


def themes(rows: pd.DataFrame | None) -> list[Theme]:
    """In the order of the questions. rows: of debate.rows; None of a sheet without an agenda."""
    if rows is None:
        return []
    return [
        Theme(str(theme), [_question(of_it) for _, of_it in own.groupby("number", sort=False)])
        for theme, own in rows.groupby("theme", sort=False)
    ]


def _question(rows: pd.DataFrame) -> Question:
    first = rows.iloc[0]
    return Question(f"{first['number']}. {first['question']}", list(rows["sentence"]), str(first["view"]))


def sources(rows: pd.DataFrame | None) -> str:
    """Where what has a figure is from, and whose the themes and the questions are."""
    if rows is None:
        return ""
    each = [part for one in rows.loc[rows["reason"] == "", "source"] for part in one.split("; ")]
    return f"Kilder: {'; '.join(dict.fromkeys(filter(None, each)))}. {SOURCE}"
