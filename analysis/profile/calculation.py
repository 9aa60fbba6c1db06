"""How one measure of one municipality is calculated: the numbers that it is made of, and what is done with them.

The figure itself is Series.value; the numbers here are those it was made of, and `recomputed` makes it of them again.
"""

from dataclasses import dataclass
from statistics import stdev

import numpy as np
import pandas as pd

from analysis.measures.registry import of_municipality
from analysis.profile import levels, named, own_figure, peers as peer_groups
from analysis.profile.material import Material
from analysis.profile.sentences import SPREAD_OF_YEARS
from analysis.profile.series import Series
from analysis.profile.several import peer_sums
from analysis.profile.several.peer_sums import OF_PERSONS, OVER_YEARS

RATIO, READ, SUM, LESS, TIMES, EACH, SPREAD = "ratio", "read", "sum", "less", "times", "each", "spread"
COLUMNS = [
    "year", "region_code", "region_name", "measure", "measure_name", "measure_unit", "value", "way", "part", "term", "term_year",
    "term_value", "term_unit", "table",
]  # fmt: skip


@dataclass(frozen=True)
class Term:
    """One number. unit: as of a measure; "personer" of people."""

    name: str
    year: int
    value: float
    unit: str


@dataclass(frozen=True)
class Calculation:
    """way: ratio, 100 times the sum of over by the sum of under; read, as the source has it; sum, of over; less, the first of over
    less the other; times, over in per cent of under; each, over in kroner by under; spread, the standard deviation of over."""

    way: str
    over: tuple[Term, ...]
    under: tuple[Term, ...] = ()


def of(found: Material, code: str, measure: str, year: int | None = None) -> Calculation | None:
    """Of a year (None: the newest of the measure, Series.newest). None where the municipality has no figure then."""
    one = found.series.get(measure)
    year = one.newest() if one and year is None else year
    if one is None or year is None or np.isnan(_cell(found, one, code, year)):
        return None
    if measure in OVER_YEARS:
        return _ratio(found, code, found.series["ndr_pct"], range(year - OVER_YEARS[measure] + 1, year + 1))
    if measure == SPREAD_OF_YEARS:
        return Calculation(SPREAD, _each_year(found, code, year))
    if measure in named.FOLLOW_THE_RESULT:
        return _distance(found, code, measure, year)
    if one.whole is None and one.terms:
        each = [Term(name, year, _cell(found, one, code, year, own), "1000 kr") for name, own in one.terms.items()]
        return Calculation(SUM, tuple(term for term in each if not np.isnan(term.value)))
    return (
        _ratio(found, code, one, range(year, year + 1))
        if one.terms
        else Calculation(READ, (_own(found, code, measure, year),))
    )


def recomputed(of_it: Calculation) -> float:
    """The figure, from its numbers."""
    over, under = [term.value for term in of_it.over], [term.value for term in of_it.under]
    match of_it.way:
        case "ratio":
            return 100 * sum(over) / sum(under)
        case "sum":
            return sum(over)
        case "less":
            return over[0] - over[1]
        case "times":
            return over[0] / 100 * under[0]
        case "each":
            return 1000 * over[0] / under[0]
        case "spread":
            return stdev(over)
    return over[0]


def _ratio(found: Material, code: str, one: Series, years: range) -> Calculation:
    """The amounts of the years, added up and divided: never an average of per cents."""
    unit = "personer" if one.table in OF_PERSONS else "1000 kr"

    def each(name: str, amounts: np.ndarray | None) -> list[Term]:
        return [Term(name, year, _cell(found, one, code, year, amounts), unit) for year in years]

    over = [term for name, amounts in one.terms.items() for term in each(name, amounts)]
    return Calculation(RATIO, tuple(over), tuple(each(one.of, one.whole)))


def _each_year(found: Material, code: str, last: int) -> tuple[Term, ...]:
    there = [_own(found, code, "ndr_pct", year) for year in found.series["ndr_pct"].years if year <= last]
    return tuple(term for term in there if not np.isnan(term.value))


def _distance(found: Material, code: str, measure: str, year: int) -> Calculation:
    if measure == "distance_points":
        held = levels.level(found.levels, "ndr_pct", year)
        assert held is not None, "a distance that is known is from a level"
        level = Term(held.name.capitalize(), year, held.value, "%")
        return Calculation(LESS, (_own(found, code, "ndr_pct", year), level))
    if measure == "distance_1000nok":
        points, revenue = (_own(found, code, name, year) for name in ("distance_points", "revenue_1000nok"))
        return Calculation(TIMES, (points,), (revenue,))
    amount, persons = (_own(found, code, name, year) for name in ("distance_1000nok", "inhabitants"))
    return Calculation(EACH, (amount,), (persons,))


def _own(found: Material, code: str, measure: str, year: int) -> Term:
    """The figure of another measure, or the measure itself, as a number."""
    one = of_municipality()[measure]
    return Term(named.name(measure, one), year, _cell(found, found.series[measure], code, year), one.unit)


def _cell(found: Material, one: Series, code: str, year: int, amounts: np.ndarray | None = None) -> float:
    """amounts: of another figure in the years of the series; the series' own values without."""
    column = one.at(year)
    values = one.value if amounts is None else amounts
    return float(values[found.places[code], column]) if column is not None else np.nan


def rows(found: Material, code: str, measures: tuple[str, ...] = ()) -> pd.DataFrame:
    """COLUMNS: a row a number behind a figure, of every measure of the municipality or of those alone. part: over or under; peers_over
    and peers_under are the sums behind the figure of the peers that profile.rows begins with.

    table: the one that the measure is read from. A measure without a figure has no rows.
    """
    out, chosen = [], peer_groups.of(found, code, "")
    for measure, registered in of_municipality().items():
        told = of(found, code, measure) if not measures or measure in measures else None
        if told is None:
            continue
        head = own_figure.of(found, code, measure, registered) | {"way": told.way}
        for part, terms in (("over", told.over), ("under", told.under)):
            out += [head | {"part": part, **_terms(term)} for term in terms]
        if named.compared(measure, registered):
            out += [head | one for one in peer_sums.terms(found, chosen, measure)]
    return pd.DataFrame(out, columns=COLUMNS)


def _terms(term: Term) -> dict[str, object]:
    return {"term": term.name, "term_year": term.year, "term_value": term.value, "term_unit": term.unit}
