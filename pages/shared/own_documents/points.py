"""A municipality's own points for the chart over time: what it knows and SSB has not published.

Everything that goes on the chart is a Point (charts/drawing/own_points.py): year, kind, name, scope, ndr_pct, source. Answers
to the budget survey (survey_answers) are points of the kind budget, with name and source that say so and no scope.
"""

import pandas as pd

from analysis.own_files import extracts
from charts.drawing import own_kinds, own_points
from charts.drawing.own_points import Point
from charts.own_files import file_words
from data.brought_in.documents import Document
from pages.shared import cached, extract, provenance
from pages.shared.own_documents import documents, owners, survey_answers


def of(code: str | None) -> tuple[tuple[Point, ...], list[str]]:
    """The points of a municipality of today, by its number, oldest first; and what cannot be read, to be shown.

    Those of a file under an old number too, see own_documents.owners.whose.

    Only those of the whole municipality: an undertaking's own accounts are not the municipality's.
    """
    found, wrong = documents.accounts()
    own = tuple(one.id for one in found if code and owners.whose(one)[0] == code)
    fine, broken = documents.readable(own)
    points = [_point(row) for row in extracts.of_the_whole(documents.series(fine)).itertuples()] if fine else []
    answers, unread = survey_answers.of(code)
    told = dict.fromkeys([*wrong, *broken, *unread])  # a damaged register is met twice
    return tuple(sorted([*points, *answers])), list(told) if code else []


def _point(row) -> Point:
    kind, name = own_kinds.form_of(row.kind, row.quarter), own_kinds.of_file(row.kind, row.quarter, row.form)
    source = file_words.from_document(file_words.OWN_FILE, row.document)
    return Point(int(row.year), kind, name, row.scope, float(row.ndr_pct), source)


def levels(points: tuple[Point, ...], years: list[int]) -> pd.DataFrame:
    """The recommended level in every year from the first to the last that is drawn."""
    every = own_points.span(years, points)
    return pd.DataFrame({"year": every, "recommended_pct": [cached.level(year) for year in every]})


@extract.cached
def source(points: tuple[Point, ...]) -> str:
    """Which files the points are from; "" without any."""
    found = documents.accounts()[0]
    used = [one for one in found if any(f"({one.id})" in point.source for point in points)]
    return file_words.beside_ssb(files([*used, *survey_answers.used(points)]))


def files(used: list[Document]) -> str:
    """Each file with its day, see file_words.files; "" without any."""
    last = max((one.imported for one in used), default="")
    return file_words.files([(one.file_name, provenance.day(one.imported)) for one in used], provenance.day(last))
