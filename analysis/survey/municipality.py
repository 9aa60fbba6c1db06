"""One municipality in the budget survey: its answer, where it stands in its class, and how its budgets went."""

from typing import NamedTuple

import pandas as pd

from analysis.common.asked import Read
from analysis.common.numbers import pct
from analysis.municipalities import by_class, unit_tables
from analysis.municipalities.units import Units, number
from analysis.survey import respondents
from analysis.survey.estimate import FEWEST


class Among(NamedTuple):
    """The class of a municipality, None where it has none; and the row of its estimate, None with too few answers in all.

    others: the other municipalities of the class that answered, 0 where itself has not; lower: those that budget lower.
    """

    size_class: str | None
    estimate: pd.Series | None = None
    others: int = 0
    lower: int = 0


class Own(NamedTuple):
    """The class of a municipality and its own figure there."""

    size_class: str
    value: float


def answer(answers: pd.DataFrame, code: str, year: int, stage: str) -> pd.Series | None:
    """The municipality's answer that counts, with ndr_pct; None without one. answers: survey_answers.answers."""
    hit = (answers["municipality_code"] == code) & (answers["budget_year"] == year) & (answers["stage_code"] == stage)
    rows = answers[hit]
    return with_ndr(rows).iloc[0] if len(rows) else None


def with_ndr(answers: pd.DataFrame) -> pd.DataFrame:
    """The answers with their budgeted result in per cent of the budgeted revenue: ndr_pct."""
    return answers.assign(ndr_pct=pct(answers["net_result_1000nok"], answers["revenue_1000nok"]))


def among(members: pd.DataFrame, estimates: pd.DataFrame, code: str) -> Among:
    """Where it stands among those of its class that answered. members, estimates: survey.rows.members, estimate_rows."""
    rows = members.set_index("region_code")
    size = rows["size_class"].get(code)
    if pd.isna(size):
        return Among(None)
    if estimates["respondents"].iloc[-1] < FEWEST:
        return Among(size)
    estimate = estimates[estimates["size_class"] == size].iloc[0]
    others = rows[(rows["size_class"] == size) & rows["answered"] & (rows.index != code)]["ndr_pct"]
    if not rows.at[code, "answered"]:
        return Among(size, estimate)
    return Among(size, estimate, len(others), int((others < rows.at[code, "ndr_pct"]).sum()))


def budget(members: pd.DataFrame, code: str | None) -> Own | None:
    """Its budget among those of its class; None where it has no class or has not answered."""
    rows = members[members["region_code"] == code]
    rows = rows[rows["answered"] & rows["size_class"].notna()]
    return Own(str(rows["size_class"].iloc[0]), float(rows["ndr_pct"].iloc[0])) if len(rows) else None


def error(each: pd.DataFrame, code: str, year: int, stage: str, size_class: str) -> Own | None:
    """Its budget less its accounts in points; None without both or without a class. each: survey.outturn.by_municipality."""
    rows = outturns(each, code, stage)
    rows = rows[rows["year"] == year]
    return Own(size_class, float(rows["error_points"].iloc[0])) if len(rows) and size_class else None


def outturns(each: pd.DataFrame, code: str | None, stage: str) -> pd.DataFrame:
    """Its budgets of the stage with their outturns, newest first; no row without any year with both."""
    own = each[(each["region_code"] == code) & (each["stage_code"] == stage)]
    return own.sort_values("year", ascending=False)


def outturn_class(read: Read, persons: pd.DataFrame, known: Units, code: str, year: int, classification: str) -> str:
    """The class of a municipality in a year with outturn, "" when it is not known.

    persons: municipalities.by_class.inhabitants. known: the map.
    """
    own = [key for key in unit_tables.municipalities(read, known, year) if number(key) == code]
    sizes = respondents.sizes_for(persons, known, own, year)
    label = by_class.classes_of(read, sizes, classification).reindex(own).rename(number).get(code)
    return "" if pd.isna(label) else str(label)
