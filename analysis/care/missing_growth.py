"""What a municipality without growth between two years lacks: at which end, of which parts, and what it has."""

from typing import NamedTuple

from analysis.care import spending
from analysis.care.growth import Question
from analysis.care.panel import Material, absent, panel


class Lacking(NamedTuple):
    """reasons: one an end that lacks, each with its year. years: those with figures, in the borders of the newest."""

    reasons: list[str]
    years: list[int]


def lacking(found: Material, question: Question, code: str) -> Lacking:
    """Of a summed series the municipalities without accounts are named."""
    ends = [question.from_year, question.to_year]
    both = _reasons(found, ends, question.summed, code)
    reasons = [absent(found, code, question.to_year)] if both is None else [why for why in both.values() if why]
    newest = _reasons(found, spending.years(found.spending), question.summed, code) or {}
    there = [year for year, why in newest.items() if not why]
    return Lacking(reasons or ["folketallet kan ikke sammenliknes"], there)


def _reasons(found: Material, years: list[int], summed: bool, code: str) -> dict[int, str] | None:
    """Why each year of a municipality has no figure, in the borders of the last; None where it is not there then."""
    whole = panel(found, years, summed)
    return dict(zip(years, whole.reason[whole.codes.index(code)], strict=True)) if code in whole.codes else None
