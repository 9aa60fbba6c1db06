"""The questions of a debate as a part of the sheet: each with its sentences, and where their figures are from."""

from typing import NamedTuple

import pandas as pd

from analysis.debate import gaps
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
    told = gaps.told(rows)
    return [
        Theme(str(theme), [_question(one, told[one.number]) for one in own.drop_duplicates("number").itertuples()])
        for theme, own in rows.groupby("theme", sort=False)
    ]


def _question(first, sentences: list[str]) -> Question:
    return Question(f"{first.number}. {first.question}", sentences or [gaps.NO_FIGURE], str(first.view))


def lacking(rows: pd.DataFrame | None) -> str:
    """What has no figure, and why, in one sentence; "" where nothing is lacking."""
    return "" if rows is None else gaps.gathered(rows)


def sources(rows: pd.DataFrame | None) -> str:
    """Where what has a figure is from, and whose the themes and the questions are."""
    if rows is None:
        return ""
    each = [part for one in rows.loc[rows["reason"] == "", "source"] for part in one.split("; ")]
    return f"Kilder: {'; '.join(dict.fromkeys(filter(None, each)))}. {SOURCE}"
