"""A municipality's own answers to the budget survey as points of the chart over time."""

import pandas as pd

from analysis.survey.municipality import with_ndr
from charts.drawing import own_kinds
from charts.drawing.own_points import Point
from charts.own_files.file_words import ANSWERS, from_document
from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.errors import DataError
from pages.shared import extract
from pages.shared.in_use import edition


def of(code: str | None) -> tuple[list[Point], list[str]]:
    """One point a budget year and stage, and what cannot be read, to be shown. Revenue and result as reported."""
    try:
        rows = _answers()
    except DataError as error:
        return [], [str(error)]
    own = rows[rows["municipality_code"] == code] if code and len(rows) else rows.iloc[:0]
    return [_point(row) for row in own.itertuples()] if len(own) else [], []


@extract.cached
def _answers() -> pd.DataFrame:
    return with_ndr(survey_answers.answers(edition.held()))


def _point(row) -> Point:
    name, source = own_kinds.of_answer(survey_answers.STAGES[row.stage_code]), from_document(ANSWERS, row.document_id)
    return Point(int(row.budget_year), "budget", name, "", float(row.ndr_pct), source)


def used(points: tuple[Point, ...]) -> list[Document]:
    """The survey documents that these points are from."""
    answers = {point.source for point in points if point.source.startswith(ANSWERS)}
    every = documents.current(edition.held(), "survey") if answers else []
    return [one for one in every if from_document(ANSWERS, one.id) in answers]
