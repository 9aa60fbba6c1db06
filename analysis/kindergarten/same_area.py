"""A municipality of today in a year: whether it was the same area, and what was counted and earned in that area.

One that only got a new number is followed; one that was merged starts anew; a part of one that was split has nothing
before it. of: same_unit.made_of, from the year to today.
"""

import pandas as pd

from analysis.common.numbers import is_municipality
from analysis.municipalities import same_unit, sum_of_parts
from analysis.municipalities.same_unit import EVER, Origins
from data.municipalities.names import plain_name


def names(changes: pd.DataFrame, today: pd.DataFrame) -> dict[str, str]:
    """A name for every number there is or was, today's where both.

    changes: data.history.changes_of. today: table municipalities.
    """
    rows = [*zip(changes["old_code"], changes["old_name"], strict=True),
            *zip(today["municipality_code"], today["name"], strict=True)]  # fmt: skip
    return {str(code): plain_name(str(name)) for code, name in rows}


def origins(changes: pd.DataFrame, moves: pd.DataFrame, year: int) -> Origins:
    """Today's number to those it was made of in a year; see same_unit.made_of."""
    return same_unit.made_of(changes, moves, year, EVER)


def number(of: Origins, code: str) -> str | None:
    """The number that a municipality had, its own or an earlier one; None where it was not the same area."""
    own = of.get(code, frozenset([code]))
    return next(iter(own)) if own and len(own) == 1 else None


def followed(rows: pd.DataFrame, code: str, of: Origins, called: dict[str, str], year: int) -> tuple[str, str]:
    """The number under which a municipality of today stands in a table of a year, and why it has no row of its own.

    Its own where that has a figure: the table is of today's numbers, or its area was another, which breaks the series.
    Else that of the same area; "" for the number of one that was merged or split since. rows:
    by_year.by_municipality, those of the year by unit_code.
    """
    if code in rows.index and rows.at[code, "reason"] == "":
        return code, ""
    then = number(of, code)
    if then:
        return (then if then in rows.index else code), ""
    return (code if code in rows.index else ""), same_unit.reason(of, code, called, year)


def revenue(results: pd.DataFrame, year: int, code: str) -> float:
    """Gross operating revenue of a year, 1000 kr, under whatever number; missing where it was another municipality.

    results: net_result.by_municipality.
    """
    rows = results[(results["unit_code"] == code) & (results["year"] == year)]
    return float(rows["revenue_1000nok"].sum(min_count=1))


def country_revenue(results: pd.DataFrame, year: int, municipalities: int) -> float:
    """The revenue of all municipalities of a year, 1000 kr; missing where not all of them have it."""
    rows = results[(results["year"] == year) & results["revenue_1000nok"].notna()]
    return float(rows["revenue_1000nok"].sum()) if len(rows) == municipalities else float("nan")


def inhabitants_today(sizes: pd.Series, code: str, of: Origins) -> float:
    """Inhabitants of today's area in a year, added up where the count is of the parts. sizes: municipalities.by_class.size_in."""
    parts = sum_of_parts.counted({code: code}, of, set(sizes.index))
    return float(sum_of_parts.sums(sizes.to_frame(), parts)[0, 0])


def country_inhabitants(persons: pd.DataFrame, year: int) -> float:
    """Everyone counted in a municipality on 1 January after a year, whatever the borders. Missing where no one is."""
    rows = persons[(persons["year"] == year + 1) & is_municipality(persons["region_code"])]
    return float(rows["persons"].sum(min_count=1))
