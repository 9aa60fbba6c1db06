"""A municipality's own answers to the budget survey as points of the chart over time."""

import pandas as pd

from analysis.common.numbers import pct
from charts.drawing.own_points import Point
from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.validate import DataError
from pages.shared import extract
from pages.shared.in_use import edition

SOURCE = "svar på budsjettundersøkelsen"


def of(code: str | None) -> tuple[list[Point], list[str]]:
    """One point a budget year and stage, and what cannot be read, to be shown. Revenue and result as reported."""
    try:
        rows = _answers()
    except DataError as error:
        return [], [str(error)]
    own = rows[rows["municipality_code"] == code]
    return [_point(row) for row in own.itertuples()], []


@extract.cached
def _answers() -> pd.DataFrame:
    rows = survey_answers.answers(edition.held())
    return rows.assign(ndr_pct=pct(rows["net_result_1000nok"], rows["revenue_1000nok"]))


def _point(row) -> Point:
    name = f"budsjett, {survey_answers.STAGES[row.stage_code]}"
    return Point(int(row.budget_year), "budget", name, "", float(row.ndr_pct), f"{SOURCE} ({row.document_id})")


def used(points: tuple[Point, ...]) -> list[Document]:
    """The survey documents that these points are from."""
    answers = [point.source for point in points if point.source.startswith(SOURCE)]
    every = documents.current(edition.held(), "survey") if answers else []
    return [one for one in every if f"{SOURCE} ({one.id})" in answers]
