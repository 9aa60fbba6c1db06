"""How the map of municipalities changed: as Klass tells it and, where it is silent, as the key of numbers does."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import product

import pandas as pd

COLUMNS = ["changed_on", "old_code", "old_name", "new_code", "new_name"]
EVER = 2200  # a year after every change
Move = tuple[str, str | None]


def changes_of(read: Callable[[str], pd.DataFrame]) -> pd.DataFrame:
    """The whole history of municipalities: what every count, list and comparison over time is to be made from.

    read: from table name to frame, as store.read_any. The only reader of table municipality_changes, see `completed`.
    """
    return completed(read("municipality_changes"), read("municipality_moves"))


def days(changes: pd.DataFrame) -> list[tuple[pd.Timestamp, list[Move]]]:
    """The changes of each day as pairs of old and new code (None: ceased), oldest day first."""
    found: dict[pd.Timestamp, list[Move]] = {}
    when = pd.to_datetime(changes["changed_on"])
    for day, old, new in zip(when, changes["old_code"].tolist(), changes["new_code"].tolist(), strict=True):
        found.setdefault(day, []).append((old, new if isinstance(new, str) else None))
    return sorted(found.items())


def municipalities_on(codes: Iterable[str], changes: pd.DataFrame, date: str) -> frozenset[str]:
    """The municipality codes in use at the start of `date` ("2020-01-01": the new ones of that day count).

    codes: those in use today, after every change. changes: rows of municipality_changes (changed_on, old_code,
    new_code); rows after `date` are undone, newest day first. Several old codes to one new is a merger, one old
    to several new without a row to itself a split, with a row to itself a boundary adjustment; the same code
    with a new name is a rename; a missing new code means it ceased. Only what begins or ends changes the set,
    so a change that is not among the rows is simply not undone: compare the count with a known one.
    """
    there = set(codes)
    for day, moves in reversed(days(changes)):
        if day > pd.Timestamp(date):
            old = {one for one, _ in moves}
            there = (there - ({new for _, new in moves if new} - _existing_before(moves, old))) | old
    return frozenset(there)


def _existing_before(moves: list[Move], old: set[str]) -> set[str]:
    """New codes that were there already: they are old codes too, or they only took over land from one that went on."""
    went_on = {o for o, n in moves if o == n}
    sources: dict[str, set[str]] = {}
    for o, n in moves:
        if n:
            sources.setdefault(n, set()).add(o)
    return old | {n for n, froms in sources.items() if n not in old and froms <= went_on}


def completed(changes: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """The rows of municipality_changes (COLUMNS), and those that it lacks from reference table municipality_moves.

    What Klass says of a code on a day stands alone. A name that the key does not have is the code.
    """
    told = _told([(day, *move) for day, moves_ in days(changes) for move in moves_])
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
    return list(_steps(tuple(_rows(moves))))


@lru_cache(maxsize=2)
def _steps(rows: tuple) -> tuple[tuple[int, str, str], ...]:
    """`steps` of `_rows`: each table of the map asks for those of the one key there is."""
    found: list[tuple[int, str, str]] = []
    for year in sorted({first for *_, first, _ in rows})[1:]:
        before, after = _map_of(rows, year - 1), _map_of(rows, year)
        pairs = {pair for today, codes in after.items() for pair in _paired(before[today], codes)}
        found += [(year, old, new) for old, new in sorted(pairs)]
    return tuple(found)


def _rows(moves: pd.DataFrame) -> list[tuple[str, str, int, float]]:
    """The key as tuples: today's code, code, first and last year."""
    first, last = moves["from_year"].astype(int).tolist(), moves["to_year"].astype(float).fillna(EVER).tolist()
    return list(zip(moves["new_code"].tolist(), moves["old_code"].tolist(), first, last, strict=True))


def _map_of(rows: Iterable[tuple[str, str, int, float]], year: int) -> dict[str, set[str]]:
    """`by_today` of `_rows`."""
    found: dict[str, set[str]] = {}
    for today, code, first, last in rows:
        if first <= year <= last and isinstance(today, str):
            found.setdefault(today, set()).add(code)
    return found


def by_today(moves: pd.DataFrame, year: int) -> dict[str, set[str]]:
    """Today's code to the codes of a year that lead to it. moves: reference table municipality_moves."""
    return _map_of(_rows(moves), year)


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
