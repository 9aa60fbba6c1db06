"""Which municipalities a year of SSB's tables is about, and where the series of one is not of the same area.

SSB gives a year by the map of that year, or has moved it to today's. Every municipality is counted once, by the code
that the table itself uses. moves: reference table municipality_moves, every code with its years and today's code.
"""

import pandas as pd

from data.contract.schema import MISSING
from data.municipalities.history import in_use, linked

NOT_IN_USE = MISSING["."]


def listed(units: pd.DataFrame, moves: pd.DataFrame, names: dict[str, str], year: int) -> dict[str, str]:
    """Code and name of the municipalities that the tables should have in a year, those without a figure included.

    A code of that year's map gives way to today's where only that one has a figure. names: today's municipalities.
    units: by_year.by_municipality.
    """
    rows = units[(units["year"] == year) & (units["reason"] != NOT_IN_USE)]
    used, figured = set(rows["unit_code"]), set(rows.loc[rows["reason"] == "", "unit_code"])
    then = in_use(moves, year)
    after, before = linked(then, "old_code", "new_code"), linked(then, "new_code", "old_code")
    codes = {code for code in after if _stays(code, after[code], used, figured)}
    codes |= {code for code in used - set(after) if code in figured or not before.get(code, set()) & used}
    called = names | dict(zip(rows["unit_code"], rows["unit"], strict=True))
    return {code: called.get(code, code) for code in sorted(codes)}


def _stays(code: str, today: set[str], used: set[str], figured: set[str]) -> bool:
    """Whether a code of the year's map stands for its municipality, rather than today's codes."""
    others = today - {code}
    if code in figured or others & figured:
        return code in figured
    return code in used or not others & used


MERGED, SPLIT = "sammenslåing", "deling"


def breaks(moves: pd.DataFrame, code: str, units: pd.DataFrame, years: pd.Series | None = None) -> dict[int, str]:
    """Year and what happened, where the figures of a municipality before and after are not of the same area.

    A new number alone and a boundary adjustment are not among them, nor a merger whose parts have no figures of their
    own: the table has then moved them to today's. units: by_year.by_municipality. years: those in which the
    municipality has a figure, also under another number; those of its own when not given.
    """
    own = moves[moves["new_code"].astype(object) == code]
    known = units[units["reason"] == ""]
    years = known.loc[known["unit_code"] == code, "year"] if years is None else years
    found = {}
    for year in sorted({int(last) + 1 for last in own["to_year"].dropna()}):
        before, after = in_use(own, year - 1), in_use(own, year)
        there = set(known.loc[known["year"] == year - 1, "unit_code"]) & set(before["old_code"]) - {code}
        if not (years < year).any() or not (years >= year).any():
            continue
        if (before["weight"] < 1).any() and not (after["weight"] < 1).any():
            if years.between(int(before.loc[before["weight"] < 1, "from_year"].min()), year - 1).any():
                found[year] = SPLIT  # else what is before is of the part alone, as of Haram
        elif len(before) > len(after) and there:
            found[year] = MERGED
    return found
