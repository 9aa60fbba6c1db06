"""What a municipality without growth between two years lacks: at which end, of which parts, and what it has."""

from typing import NamedTuple

from analysis.care_panel import Material, Panel, absent


class Lacking(NamedTuple):
    """reasons: one an end that lacks, each with its year. years: those with figures."""

    reasons: list[str]
    years: list[int]


def lacking(found: Material, both: Panel, code: str) -> Lacking:
    """both: care_growth.ends."""
    own = found.spending[(found.spending["region_code"] == code) & (found.spending["status"] == "")]
    years = [int(year) for year in own["year"]]
    if code not in both.codes:
        return Lacking([absent(found, code, both.years[-1])], years)
    at = both.codes.index(code)
    reasons = [why for why in both.reason[at] if why]
    return Lacking(reasons or ["folketallet kan ikke sammenliknes"], years)
