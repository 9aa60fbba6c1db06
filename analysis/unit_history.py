"""How the map of municipalities changed: as Klass tells it and, where it is silent, as the key of numbers does."""

from collections.abc import Iterable
from itertools import product

import pandas as pd

COLUMNS = ["changed_on", "old_code", "old_name", "new_code", "new_name"]


def completed(changes: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """The rows of municipality_changes (COLUMNS), and those that it lacks from reference table municipality_moves.

    What Klass says of a code on a day stands alone. A name that the key does not have is the code.
    """
    days, olds, news = (changes[name].tolist() for name in ("changed_on", "old_code", "new_code"))
    told = _told(list(zip(pd.to_datetime(days), olds, news, strict=True)))
    names = dict(moves.dropna(subset=["old_name"])[["old_code", "old_name"]].itertuples(index=False))
    added = [
        (day, old, str(names.get(old, old)), new, str(names.get(new, new)))
        for year, old, new in steps(moves)
        for day in [pd.Timestamp(f"{year}-01-01")]
        if (day, old) not in told and (day, new) not in told
    ]
    kept = changes[COLUMNS].astype(object).assign(changed_on=pd.to_datetime(changes["changed_on"]))
    both = [*kept.itertuples(index=False), *added]
    return pd.DataFrame(both, columns=COLUMNS).astype({"changed_on": "datetime64[ns]"})


def _told(rows: list[tuple]) -> set[tuple]:
    """Day and code of those whose making or end the rows tell. To be given land by one that went on is neither."""
    went_on = {(day, old) for day, old, new in rows if old == new}
    made = {(day, new) for day, old, new in rows if old == new or (day, old) not in went_on}
    return made | {(day, old) for day, old, _ in rows}


def steps(moves: pd.DataFrame) -> list[tuple[int, str, str]]:
    """Every change that the key knows: the first year of the new code, the old code and the new.

    Where one went on and others joined it, it has a row to itself, as in Klass.
    """
    found = []
    for year in sorted(set(moves["from_year"].astype(int)))[1:]:
        before, after = by_today(moves, year - 1), by_today(moves, year)
        pairs = {pair for today, codes in after.items() for pair in _paired(before[today], codes)}
        found += [(year, old, new) for old, new in sorted(pairs)]
    return found


def by_today(moves: pd.DataFrame, year: int) -> dict[str, set[str]]:
    """Today's code to the codes of a year that lead to it."""
    return linked(in_use(moves, year), "new_code", "old_code")


def in_use(moves: pd.DataFrame, year: int) -> pd.DataFrame:
    """The rows of the key whose code was in use in a year, codes as text; without those that lead to no one."""
    rows = moves[(moves["from_year"] <= year) & ~(moves["to_year"] < year).fillna(False) & moves["new_code"].notna()]
    return rows.astype({"old_code": "str", "new_code": "str"})


def linked(rows: pd.DataFrame, key: str, to: str) -> dict[str, set[str]]:
    """Every code of one column to the codes of the other that stand beside it."""
    found: dict[str, set[str]] = {}
    for code, other in zip(rows[key], rows[to], strict=True):
        found.setdefault(code, set()).add(other)
    return found


def _paired(olds: set[str], news: set[str]) -> Iterable[tuple[str, str]]:
    """Which old code became which new one, of those that lead to the same municipality of today.

    Several that got a number each got them in the order of the old ones, as all of each county of Trøndelag in 2018.
    """
    if olds == news:
        return []
    if len(news) == 1:
        return product(olds, news)
    gone, came = sorted(olds - news), sorted(news - olds)
    return product(gone, came) if len(came) == 1 else zip(gone, came, strict=True)
