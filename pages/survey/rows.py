"""The rows of the page about the budget survey, each computed once per version of the extract and its documents."""

import pandas as pd

from analysis.common.numbers import OSLO
from analysis.municipalities import by_class, unit_tables
from analysis.municipalities.units import number
from analysis.survey import outturn as survey_outturn, respondents, rows as survey_rows
from analysis.survey.estimate import ALL, FEWEST, RANGE
from data.brought_in import survey_answers
from pages.shared import cached, extract

NO_ESTIMATES = pd.DataFrame(columns=["year", "ndr_pct", *RANGE], dtype=float)


@extract.cached
def answers() -> pd.DataFrame:
    """The answers that count; see data.survey.answers."""
    return survey_answers.answers()


@extract.cached
def superseded() -> pd.DataFrame:
    """The answers that do not count, since a later one does; see data.survey.superseded."""
    return survey_answers.superseded()


@extract.cached
def stages() -> dict[int, list[str]]:
    """Budget years with answers, newest first, and the stages of each, the proposal first; {} without answers."""
    there = answers()
    years = survey_rows.years(there) if len(there) else []
    return {
        year: sorted(there.loc[there["budget_year"] == year, "stage_code"].unique(), reverse=True)
        for year in reversed(years)
    }


@extract.cached
def _members(year: int, stage: str) -> pd.DataFrame:
    results, persons, known = cached.results(), cached.persons(), cached.units()
    return survey_rows.members_of(extract.table, results, persons, answers(), year, "ks", stage, known)


@extract.cached
def members(year: int, stage: str, classification: str) -> pd.DataFrame:
    """One row for every municipality utenom Oslo, answered or not; see survey.rows.members."""
    rows = _members(year, stage)
    if classification == "ks":
        return rows
    sizes = rows.set_index("region_code")["inhabitants"].dropna()
    classes = by_class.classes_of(extract.table, sizes, classification)
    return rows.assign(size_class=classes.reindex(rows["region_code"]).array)


@extract.cached
def estimate(year: int, stage: str, classification: str) -> pd.DataFrame:
    """The estimate by class and for all; see survey.rows.estimate_rows."""
    return survey_rows.estimate_rows(members(year, stage, classification))


@extract.cached
def estimates(stage: str, classification: str) -> pd.DataFrame:
    """The estimate for all municipalities in every budget year with enough answers of the stage, oldest first."""
    rows = [estimate(year, stage, classification).iloc[-1] for year, there in stages().items() if stage in there]
    rows = [row for row in rows if row["respondents"] >= FEWEST]
    return pd.DataFrame(rows[::-1], columns=list(NO_ESTIMATES)).astype({"year": int})


@extract.cached
def rounds(last_budget: int = 0) -> pd.DataFrame:
    """KS's published rounds against the outturn, with a row for every year from the first round.

    Columns as survey.outturn.published, and year and recommended_pct. last_budget: the rows go at least to that year.
    """
    yearly, _, ssb = cached.over_time(False)
    last = max([*extract.table("published_surveys")["budget_year"].astype(int), *cached.years(), last_budget])
    rows = survey_rows.published_rows(extract.table, yearly, ssb, last)
    return rows.assign(year=rows["budget_year"], recommended_pct=[cached.level(y) for y in rows["budget_year"]])


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
    """The class of a municipality in a year with outturn, "" when it is not known."""
    known = cached.units()
    own = [key for key in unit_tables.municipalities(extract.table, known, year) if number(key) == code]
    sizes = respondents.sizes_for(cached.persons(), known, own, year)
    label = by_class.classes_of(extract.table, sizes, classification).reindex(own).rename(number).get(code)
    return "" if pd.isna(label) else str(label)


def outturn_year(stage: str, *wanted: int) -> int | None:
    """The first of these years with both answers of the stage and accounts, else the newest; None without one.

    Oslo's alone is none: it is in no class.
    """
    each = outturn_each()
    each = each[each["region_code"] != OSLO]
    years = sorted(each.loc[each["stage_code"] == stage, "year"].unique())
    return next((year for year in wanted if year in years), int(years[-1]) if years else None)


def classes(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the classes alone, without that of all."""
    return rows[rows["size_class"] != ALL]
