"""A municipality's own years: how much it has changed, how much it swings, and why a year cannot be held against another."""

import math
from collections.abc import Iterable

import numpy as np
import pandas as pd

from analysis.common import swing as swings
from analysis.common.reasons import NOT_IN_TABLE
from analysis.measures import key_figures
from analysis.municipalities.unit_words import began
from analysis.profile.accounts import LEAST_YEARS
from analysis.profile.levels import OVER_YEARS
from analysis.profile.material import Material
from analysis.profile.sentences import SPREAD_OF_YEARS
from analysis.profile.series import Series
from analysis.profile.services import youth
from analysis.profile.services.care import BACK as BACK_OF_GROWTH, GROWTH, NO_PRICES, NO_PRICES_SAID
from data.contract.schema import MISSING

BACK = (1, 3, 5)
YEARS_OF = {
    **OVER_YEARS,
    SPREAD_OF_YEARS: LEAST_YEARS,
    GROWTH: BACK_OF_GROWTH + 1,
}  # behind one figure
SWING_OF = dict.fromkeys(OVER_YEARS, "ndr_pct")  # sums over years hide how much each year swings
OWN_MARKS = {NO_PRICES: NO_PRICES_SAID, **youth.OWN}  # in the place of SSB's
NOT_ALL_YEARS = "uttrekket har ikke kommunens tall for alle årene bak tallet"
SINCE_NUMBER = "uttrekket har bare tall fra {year}, da kommunen fikk nytt nummer"


def reason(found: Material, measure: str, code: str, year: int) -> str:
    """Why a municipality has no figure of a measure in a year; "" where it has."""
    known = _known(found, measure, code, year)
    if known is not None:
        return known
    return not_all_years(found, measure, code, year) if measure in YEARS_OF else NOT_IN_TABLE


def _known(found: Material, measure: str, code: str, year: int) -> str | None:
    """Why the figure of the year itself is not there, or the municipality was not; "" where it is, None where that is not why."""
    one, at = found.series[measure], found.places[code]
    column = one.at(year)
    if column is not None and not math.isnan(one.value[at, column]):
        return ""
    begun = found.begun.get(code)
    if begun and year - YEARS_OF.get(measure, 1) + 1 < begun:
        return began(found.known, code)
    mark = one.mark[at, column] if column is not None else ""
    if mark in key_figures.SSB_KEY_FIGURES:
        return key_figures.senseless(mark)
    return OWN_MARKS.get(mark) or MISSING.get(mark)


def not_all_years(found: Material, measure: str, code: str, year: int) -> str:
    """Why the years behind a figure are not all there: of a result, that its first is that of a new number."""
    first = since_number(found, measure, code, year)
    return SINCE_NUMBER.format(year=first) if first else NOT_ALL_YEARS


def since_number(found: Material, measure: str, code: str, year: int) -> int | None:
    """The first year of a result, where it is that of a new number and later than the first behind a figure of several years."""
    if measure in (*SWING_OF, SPREAD_OF_YEARS) and not pd.isna(year):  # nobody has the figure in any year
        first = next((other for other, value, _ in results(found, code) if not math.isnan(value)), year)
        if first in found.known.numbers(code) and year - YEARS_OF[measure] + 1 < first:
            return first
    return None


def renumbered(found: Material, measure: str, codes: Iterable[str], year: int) -> int:
    """How many of these have no figure, and that since the years behind it begin with a new number."""
    without = [code for code in codes if _known(found, measure, code, year) is None]
    return sum(since_number(found, measure, code, year) is not None for code in without)


def results(found: Material, code: str) -> tuple[tuple[int, float, float], ...]:
    """Year, result in per cent, NaN for a gap, and the recommended level, NaN where none is set; () without the table."""
    one = found.series.get("ndr_pct")
    if one is None:
        return ()
    own, levels = one.value[found.places[code]], found.levels.recommended
    at = [levels[year].value if year in levels else math.nan for year in one.years]
    return tuple(zip(one.years, map(float, own), at, strict=True))


def changes(found: Material, measure: str, code: str, year: int) -> dict[str, float | str]:
    """The change since one, three and five years before, in the unit of the measure, or why it cannot be told."""
    one, at = found.series[measure], found.places[code]
    now = _value(one, at, year)
    out: dict[str, float | str] = {}
    for back in BACK:
        before = _value(one, at, year - back)
        out[f"change_{back}yr"] = now - before
        out[f"change_{back}yr_reason"] = (
            "" if not math.isnan(now - before) else _why(found, measure, code, year, year - back)
        )
    return out


def _why(found: Material, measure: str, code: str, year: int, before: int) -> str:
    if len(found.series[measure].years) == 1:
        return "tallet finnes bare for ett år"
    return reason(found, measure, code, year) or f"{before}: {reason(found, measure, code, before)}"


def swing(found: Material, measure: str, at: int) -> tuple[float, int]:
    """See common.swing, of which the years are of the same municipality, since no other's are in a series. at: the row."""
    if measure == GROWTH:  # of years that overlap, which swing less than each of them
        return np.nan, 0
    one = found.series[SWING_OF.get(measure, measure)]
    return swings.swing(one.years, one.value[at])


def span(found: Material, measure: str, at: int, year: int) -> tuple[int, int]:
    """The first of the years behind the figure of a year, and how many of them have a figure. at: the row."""
    if measure != SPREAD_OF_YEARS:
        return year - YEARS_OF.get(measure, 1) + 1, YEARS_OF.get(measure, 1)
    one = found.series["ndr_pct"]
    there = [
        other for other, value in zip(one.years, one.value[at], strict=True) if other <= year and not math.isnan(value)
    ]
    return min(there, default=year), len(there)


def _value(one: Series, at: int, year: int) -> float:
    column = one.at(year)
    return float(one.value[at, column]) if column is not None else np.nan
