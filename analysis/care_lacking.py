"""What a municipality without growth between two years lacks: at which end, of which parts, and what it has."""

from typing import NamedTuple

from analysis import care
from analysis.care_growth import Question
from analysis.care_panel import Material, absent, panel


class Lacking(NamedTuple):
    """reasons: one an end that lacks, each with its year. years: those with figures, in the borders of the last."""

    reasons: list[str]
    years: list[int]


def lacking(found: Material, question: Question, code: str) -> Lacking:
    """Of a summed series the municipalities without accounts are named."""
    ends = {question.from_year, question.to_year}
    years = sorted(ends | {year for year in care.years(found.spending) if year <= question.to_year})
    whole = panel(found, years, question.summed)
    if code not in whole.codes:
        return Lacking([absent(found, code, question.to_year)], [])
    why = dict(zip(years, whole.reason[whole.codes.index(code)], strict=True))
    reasons = [why[year] for year in (question.from_year, question.to_year) if why[year]]
    return Lacking(reasons or ["folketallet kan ikke sammenliknes"], [year for year in years if not why[year]])
