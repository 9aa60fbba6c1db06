"""The rows of the page about the budget survey, each computed once per version of the extract and its documents."""

import pandas as pd

from analysis.survey import asked, municipality, outturn as survey_outturn, respondents, rows as survey_rows
from data.brought_in import survey_answers
from pages.shared import cached, extract
from pages.shared.in_use import edition


@extract.cached
def answers() -> pd.DataFrame:
    """The answers that count; see data.survey.answers."""
    return survey_answers.answers(edition.held())


@extract.cached
def superseded() -> pd.DataFrame:
    """The answers that do not count, since a later one does; see data.survey.superseded."""
    return survey_answers.superseded(edition.held())


@extract.cached
def stages() -> dict[int, list[str]]:
    """See survey.asked.stages."""
    return asked.stages(answers())


@extract.cached
def _members(year: int, stage: str) -> pd.DataFrame:
    results, persons, known = cached.results(), cached.persons(), cached.units()
    return survey_rows.members_of(extract.table, results, persons, answers(), year, "ks", stage, known)


@extract.cached
def members(year: int, stage: str, classification: str) -> pd.DataFrame:
    """One row for every municipality utenom Oslo, answered or not; see survey.rows.members."""
    rows = _members(year, stage)
    return rows if classification == "ks" else survey_rows.in_classes(extract.table, rows, classification)


@extract.cached
def estimate(year: int, stage: str, classification: str) -> pd.DataFrame:
    """The estimate by class and for all; see survey.rows.estimate_rows."""
    return survey_rows.estimate_rows(members(year, stage, classification))


@extract.cached
def estimates(stage: str, classification: str) -> pd.DataFrame:
    """The estimate for all municipalities in every budget year, oldest first; see survey.rows.estimates."""
    years = sorted(year for year, there in stages().items() if stage in there)
    return survey_rows.estimates([estimate(year, stage, classification).iloc[-1] for year in years])


@extract.cached
def rounds(last_budget: int = 0) -> pd.DataFrame:
    """KS's published rounds against the outturn, year by year; see survey.rows.rounds."""
    yearly, _, ssb = cached.over_time(False)
    return survey_rows.rounds(extract.table, yearly, ssb, last_budget)


@extract.cached
def outturn_each() -> pd.DataFrame:
    """Budget, outturn and error of every answer for a year with accounts; see survey.outturn.by_municipality."""
    return survey_outturn.by_municipality(respondents.by_today(answers(), cached.units()), cached.results())


@extract.cached
def outturn(classification: str) -> pd.DataFrame:
    """The errors by year, stage and class; see survey.rows.outturn_rows. Empty when no answer has an outturn."""
    each = outturn_each()
    return survey_rows.outturn_rows(extract.table, each, classification, cached.persons(), cached.units())


@extract.cached
def outturn_class(code: str, year: int, classification: str) -> str:
    """The class of a municipality in a year with outturn; see survey.municipality.outturn_class."""
    return municipality.outturn_class(extract.table, cached.persons(), cached.units(), code, year, classification)


def outturn_year(stage: str, *wanted: int) -> int | None:
    """See survey.asked.outturn_year."""
    return asked.outturn_year(outturn_each(), stage, wanted)
