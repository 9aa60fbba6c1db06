"""A municipality's own points for the chart over time: what it knows and SSB has not published.

Everything that goes on the chart is a Point (charts/drawing/own_points.py): year, kind, name, scope, ndr_pct, source. Answers
to the budget survey (survey_points) are points of the kind budget, with name and source that say so and no scope.
"""

import pandas as pd

from analysis.own_files import extracts
from charts.drawing import own_points
from charts.drawing.own_points import Point
from charts.own_files import series_names
from data.brought_in.documents import Document
from pages.shared import cached, extract, provenance
from pages.shared.own_documents import documents, owners, survey_answers

SCOPES = ("kommunekasse", "kommunekonsern")
NAMES = {"accounts": "eget regnskap", "budget": "eget budsjett", "plan": "egen økonomiplan"}
MOST_NAMED, PAGE = 4, "«Egne regnskap og budsjett»"
NOT_SSB = "Ikke publisert av SSB; regnskap og budsjett i filene er beregnet her med SSBs formel."


def of(code: str | None) -> tuple[tuple[Point, ...], list[str]]:
    """The points of a municipality of today, by its number, oldest first; and what cannot be read, to be shown.

    Those of a file under an old number too, see own_documents.documents.whose.

    Only those of the whole municipality: an undertaking's own accounts are not the municipality's.
    """
    found, wrong = documents.accounts()
    own = tuple(one.id for one in found if code and owners.whose(one)[0] == code)
    fine, broken = documents.readable(own)
    rows = documents.series(fine)
    points = [_point(row) for row in extracts.latest(rows[rows["scope"].isin(SCOPES)]).itertuples()]
    answers, unread = survey_answers.of(code)
    told = dict.fromkeys([*wrong, *broken, *unread])  # a damaged register is met twice
    return tuple(sorted([*points, *answers])), list(told) if code else []


def _point(row) -> Point:
    kind = series_names.form_of(row.kind, row.quarter)
    name = "egen KOSTRA-fil" if row.form else NAMES[row.kind]
    name += f", {row.quarter}. kvartal hittil" if row.quarter else ""
    return Point(int(row.year), kind, name, row.scope, float(row.ndr_pct), f"kommunens egen fil ({row.document})")


def levels(points: tuple[Point, ...], years: list[int]) -> pd.DataFrame:
    """The recommended level in every year from the first to the last that is drawn."""
    every = own_points.span(years, points)
    return pd.DataFrame({"year": every, "recommended_pct": [cached.level(year) for year in every]})


def with_points(rows: pd.DataFrame, points: tuple[Point, ...], name: str) -> pd.DataFrame:
    """The rows of the table over time with the points as rows of their own; every row says kind, scope and source.

    rows: with own_ndr_pct from SSB's figures. name: the municipality's.
    """
    ssb = rows["own_ndr_pct"].notna()
    marks = {"own_kind": "regnskap, SSB", "own_scope": "kommunekonsern", "own_source": "SSB, tabell 12364"}
    rows = rows.assign(**{name: pd.Series(text, rows.index).where(ssb, "") for name, text in marks.items()})
    own = own_points.rows(points, levels(points, [int(year) for year in rows["year"]]))
    own = own.assign(own_name=name)
    return pd.concat([rows, own], ignore_index=True).sort_values("year", kind="stable", ignore_index=True)


@extract.cached
def source(points: tuple[Point, ...]) -> str:
    """Which files the points are from; "" without any."""
    found = documents.accounts()[0]
    used = [one for one in found if any(f"({one.id})" in point.source for point in points)]
    used += survey_answers.used(points)
    return f"Kommunens egne filer: {files(used)}. {NOT_SSB}" if used else ""


def files(used: list[Document]) -> str:
    """Each file with its day, or how many there are when they are many."""
    if len(used) > MOST_NAMED:
        last = max(one.imported for one in used)
        return f"{len(used)} filer, den siste hentet inn {provenance.day(last)}; navnene er på siden {PAGE}"
    return "; ".join(f"{one.file_name}, hentet inn {provenance.day(one.imported)}" for one in used)


def problems(wrong: list[str]) -> list[str]:
    """What stands where the points would be, as it came."""
    return [f"Kommunens egne filer er ikke med: {text}" for text in wrong]
