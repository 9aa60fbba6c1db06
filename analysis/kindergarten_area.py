"""A municipality of today in a year: its number then, or why it was another one; and what is counted of that area.

One that only got a new number is followed; one that was merged starts anew; a part of one that was split has nothing
before it. of: care_units.made_of, from the year to today.
"""

import pandas as pd

from analysis import care_parts, care_units, unit_history
from analysis.care_units import EVER, Origins
from analysis.figures import Read
from analysis.numbers import is_municipality
from data.names import plain_name


def history(read: Read) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, str]]:
    """The completed changes, the key of numbers, and a name for every code, today's last."""
    changes, moves, today = (read(name) for name in ("municipality_changes", "municipality_moves", "municipalities"))
    known = unit_history.completed(changes, moves)
    former = zip(known["old_code"].astype(str), known["old_name"].astype(str), strict=True)
    now = zip(today["municipality_code"].astype(str), today["name"].astype(str), strict=True)
    return known, moves, {code: plain_name(name) for code, name in (*former, *now)}


def origins(read: Read, year: int) -> Origins:
    """Today's code to what it was made of in a year; see care_units.made_of."""
    known, moves, _ = history(read)
    return care_units.made_of(known, moves, year, EVER)


def number(of: Origins, code: str) -> str | None:
    """The number that a municipality had, its own or an earlier one; None where it was not the same area."""
    own = of.get(code, frozenset([code]))
    return next(iter(own)) if own and len(own) == 1 else None


def followed(units: pd.DataFrame, code: str, of: Origins, names: dict[str, str], year: int) -> tuple[str, str]:
    """The code whose row of a year is the municipality's, and why there is none ("" where the row says itself).

    Its own where that has a figure: the table is of today's numbers, or its area is another, which breaks the series.
    units: kindergarten_years.by_municipality, the rows of the year by unit_code.
    """
    if code in units.index and units.at[code, "reason"] == "":
        return code, ""
    then = number(of, code)
    if then in units.index:
        return then, ""
    return (code, "") if then == code else ("", care_units.reason(of, code, names, year))


def revenue(results: pd.DataFrame, year: int, then: str, code: str, of: Origins) -> float:
    """Gross operating revenue of a year, 1000 kr, under the number `then`, or under today's where that is the same.

    results: net_result.by_municipality.
    """
    same = [code] if number(of, code) == then else []
    rows = results[(results["year"] == year) & results["region_code"].isin([then, *same])]
    known = rows.set_index("region_code")["revenue_1000nok"].dropna()
    return float(next((known[one] for one in (then, *same) if one in known.index), float("nan")))


def inhabitants(sizes: pd.Series, then: str, code: str, of: Origins) -> float:
    """Inhabitants of the area that the number `then` was, missing where the count is of other borders.

    sizes: regions.size_in of regions.usable, which is of today's borders or of the year's.
    """
    own = of.get(code, frozenset([code])) or frozenset()
    if len(own) == 1:
        return float(next((sizes[one] for one in (then, code) if one in sizes.index), float("nan")))
    of_the_year = any(one in sizes.index for one in own - {then, code})
    return float(sizes[then]) if of_the_year and then in sizes.index else float("nan")


def inhabitants_today(sizes: pd.Series, code: str, of: Origins) -> float:
    """Inhabitants of today's area in a year, added up where the count is of the parts. sizes as in `inhabitants`."""
    parts = care_parts.counted({code: code}, of, set(sizes.index))
    return float(care_parts.sums(sizes.to_frame(), parts)[0, 0])


def country_inhabitants(persons: pd.DataFrame, year: int) -> float:
    """Everyone counted in a municipality on 1 January after a year, whatever the borders. Missing where no one is."""
    rows = persons[(persons["year"] == year + 1) & is_municipality(persons["region_code"])]
    return float(rows["persons"].sum(min_count=1))
