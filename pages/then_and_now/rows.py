"""The pairs of what was said and what came, made once per version of the extract."""

import pandas as pd

from analysis.care import national
from analysis.care.growth import Question
from analysis.survey import rows as survey_rows
from analysis.then_and_now import rows as then_rows
from pages.shared import cached, extract
from pages.shared.in_use import edition

TABLES = ("accounts", "key_figures", "population")


@extract.cached
def rows() -> pd.DataFrame:
    """See then_and_now.rows."""
    return then_rows.rows(extract.table, edition.held())


@extract.cached
def rounds() -> pd.DataFrame:
    """KS' budget rounds against the accounts, year by year; see survey.rows.rounds."""
    yearly, _, ssb = cached.over_time(False)
    return survey_rows.rounds(extract.table, yearly, ssb)


@extract.cached
def care() -> pd.DataFrame:
    """The growth of the country's care taken apart, in the prices of its last year; see care.national.sensitivity."""
    years = national.totals(extract.table)["year"].astype(int)
    return national.sensitivity(extract.table, Question(int(years.min()), int(years.max()), int(years.max())))


def sources(subject: str = "") -> str:
    """Where what was said is from, of one subject or of all, as a sentence; "" of none."""
    found = rows()
    found = found[found["reason"] != then_rows.NOT_TO_BE_HAD]
    of_it = found[found["subject"] == subject] if subject else found
    told = [str(part) for part in dict.fromkeys([*of_it["source"], *of_it["came_source"]]) if part]
    return f"{'; '.join(told)}." if told else ""
