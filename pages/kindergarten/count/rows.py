"""The rows of the count as the page has them, each computed once per extract and set of assumptions."""

import pandas as pd

from analysis.kindergarten import assumptions, staffing
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.rows import count as count_rows, readings, related as count_related
from analysis.kindergarten.rows.count import KINDERGARTEN, MUNICIPALITY
from data.brought_in import kindergarten_count
from data.brought_in.documents import Document
from data.errors import MissingTable
from data.municipalities.names import plain_name
from pages.kindergarten import assumptions as choices, municipality_map
from pages.shared import cached, extract
from pages.shared.in_use import edition, own_copy

NOWHERE = ""  # the code of a municipality without units


@extract.cached
def count() -> tuple[Document, pd.DataFrame]:
    """The newest count of every kindergarten; see kindergarten_count.latest. Raises MissingTable."""
    return kindergarten_count.latest(edition.held())


def there() -> bool:
    """Whether a count is here."""
    try:
        return bool(len(count()[1]))
    except MissingTable:
        return False


@extract.cached
def year() -> int:
    """The year of the count."""
    return int(count()[1]["year"].iloc[0])


def kindergartens(assumed: Assumptions) -> pd.DataFrame:
    """Every kindergarten of the count, the largest shortfall first; see rows.count.each."""
    return _each(choices.counted(assumed), KINDERGARTEN)


def municipalities(assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens summed to municipalities, in the same order."""
    return _each(choices.counted(assumed), MUNICIPALITY)


@extract.drawn
def every_unit(counted: Assumptions, level: str) -> pd.DataFrame:
    """The units of the count as analysis.kindergarten has them, netted within a level."""
    return count_rows.units(extract.table, count()[1], counted, level)


@extract.cached
def _each(counted: Assumptions, level: str) -> pd.DataFrame:
    return count_rows.each(every_unit(counted, level), counted, level)


def today(units: pd.DataFrame) -> pd.DataFrame:
    """See rows.count.today."""
    return count_rows.today(units, set(cached.municipalities()))


def no_place(assumed: Assumptions) -> list[str]:
    """See rows.count.no_place."""
    return count_rows.no_place(municipalities(assumed), set(cached.municipalities()))


def units(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """The kindergartens of a municipality, or all of them, the largest shortfall first."""
    if not code:
        return kindergartens(assumed)
    of_each = _each_of(choices.counted(assumed))
    return own_copy.of(of_each[code] if code in of_each else count_rows.own(kindergartens(assumed), code))


@extract.drawn
def _each_of(counted: Assumptions) -> dict[str, pd.DataFrame]:
    """The kindergartens by municipality: each asked for a municipality's own would go through them all."""
    every = _each(counted, KINDERGARTEN).groupby("municipality_code", sort=False)
    return {str(code): rows.reset_index(drop=True) for code, rows in every}


def netted(counted: Assumptions, level: str, code: str | None) -> dict:
    """readings.total of a municipality, or of the country, netted within a level."""
    of_each = _totals(counted, level)
    return of_each.get(code or staffing.COUNTRY, of_each[NOWHERE])


@extract.drawn
def _totals(counted: Assumptions, level: str) -> dict[str, dict]:
    """`netted` of every code and the country: made at once, since each is asked for under many assumptions."""
    units = every_unit(counted, level)
    whole, nothing = (readings.total(rows, "", counted) for rows in (units, units.head(0)))
    return {staffing.COUNTRY: whole, NOWHERE: nothing, **readings.totals(units, counted)}


@extract.cached
def total(code: str | None, assumed: Assumptions, level: str = KINDERGARTEN, only_today: bool = False) -> dict:
    """Both readings for a municipality, or for the country, with their span; see rows.readings.span."""

    def total_of(one: Assumptions) -> dict:
        counted = choices.counted(one)
        if only_today:
            return readings.total(today(count_rows.own(every_unit(counted, level), code)), "", counted)
        return netted(counted, level, code)

    label = plain_name(cached.municipalities()[code]) if code else staffing.COUNTRY
    return readings.span(total_of, alternatives(assumed)) | {"unit": label}


@extract.cached
def alternatives(assumed: Assumptions) -> list[Assumptions]:
    """See kindergarten.assumptions.alternatives."""
    return assumptions.alternatives(extract.table, assumed)


@extract.cached
def counts(assumed: Assumptions) -> list[Assumptions]:
    """Those of the alternatives that differ in the staff they ask for, the chosen one first."""
    return list(dict.fromkeys(choices.counted(one) for one in alternatives(assumed)))


@extract.cached
def ladder(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """What is missing when more and more is netted; see rows.count.ladder."""
    counted = choices.counted(assumed)
    return count_rows.ladder(lambda level: netted(counted, level, code), code, assumed)


def ends(code: str | None, assumed: Assumptions) -> tuple[float, float]:
    """What is missing where nothing is netted, and where all is, in FTE: the first and the last of `ladder`."""
    row = netted(choices.counted(assumed), KINDERGARTEN, code)
    return row["shortfall_gross_fte"], row["shortfall_net_fte"]


@extract.cached
def related(code: str | None, assumed: Assumptions) -> pd.DataFrame:
    """Both readings per child, per inhabitant and of the revenue of the count's year; see rows.related.related."""
    persons = municipality_map.inhabitants(code, year())
    results, known = cached.results(), cached.units()
    money = count_related.revenue(extract.table, results, known, code, year(), assumed)
    return count_related.related(total(code, assumed), persons, money)


def no_revenue(code: str | None) -> str:
    """Why there is no share of the revenue of the count's year."""
    return count_related.no_revenue(code, year(), municipality_map.origins(year()), municipality_map.called())
