"""Municipalities through time: which are the same unit in two years, and what those that are not were made of."""

from collections.abc import Iterable

import pandas as pd

from data.municipalities.history import Move, by_today
from data.norwegian import joined

EVER = 2200  # a year after every change
Origins = dict[str, frozenset[str] | None]


def origins(changes: pd.DataFrame, from_year: int, to_year: int) -> Origins:
    """For each code that a change touches between 1 January of the two years: the codes that it was made of.

    Itself alone: renamed or a boundary moved, the same unit. Another code alone: a new number. Several: a merger.
    None: it is, or holds, a part of a municipality that was split. A code that is not here was not touched; one that
    ended is not here either. changes: table municipality_changes.
    """
    after = pd.to_datetime(changes["changed_on"])
    rows = changes[(after > pd.Timestamp(f"{from_year}-01-01")) & (after <= pd.Timestamp(f"{to_year}-01-01"))]
    found: Origins = {}
    for _, day in sorted(rows.groupby("changed_on", observed=True), key=lambda item: item[0]):
        olds, news = day["old_code"].tolist(), day["new_code"].tolist()
        found = _after(found, [(o, n if isinstance(n, str) else None) for o, n in zip(olds, news, strict=True)])
    return found


def passed_on(moves: list[Move]) -> tuple[dict[str, set], dict[str, set[str]]]:
    """Of the changes of one day: who took over from each number that ended, and of which numbers each new one is made.

    A number that went on is made of itself; to be given land by one that went on makes no one.
    """
    ended = {old for old, _ in moves} - {old for old, new in moves if old == new}
    heirs: dict[str, set] = {}
    made: dict[str, set[str]] = {}
    for old, new in moves:
        if old in ended:
            heirs.setdefault(old, set()).add(new)
        if new and (old in ended or old == new):
            made.setdefault(new, set()).add(old)
    return heirs, made


def _after(before: Origins, moves: list[Move]) -> Origins:
    """The origins when the changes of one day are made."""
    heirs, made = passed_on(moves)
    kept = {code: of for code, of in before.items() if code not in heirs}
    return kept | {new: _united(before, heirs, sources) for new, sources in made.items()}


def _united(before: Origins, heirs: dict[str, set], sources: set[str]) -> frozenset[str] | None:
    parts = [None if len(heirs.get(old, ())) > 1 else before.get(old, frozenset([old])) for old in sources]
    known = [part for part in parts if part is not None]
    return frozenset().union(*known) if len(known) == len(parts) else None


def same(found: Origins, code: str) -> bool:
    """Whether a code is the same unit at both ends."""
    return found.get(code, frozenset([code])) == {code}


def renumbered(found: Origins) -> dict[str, str]:
    """Old code to new code of those that only got another number."""
    return {old: new for new, of in found.items() if of and len(of) == 1 for old in of if old != new}


def made_of(changes: pd.DataFrame, moves: pd.DataFrame, from_year: int, to_year: int) -> Origins:
    """`origins`; a part of a split municipality that is just what some were before is made of those (Haram).

    changes: data.history.completed. moves: reference table municipality_moves.
    """
    found = origins(changes, from_year, to_year)
    if None not in found.values():
        return found
    then, now = by_today(moves, from_year), by_today(moves, to_year)
    split = set(moves.loc[moves["weight"] < 1, "old_code"].astype(str))
    whole = {
        code: frozenset(then[code])
        for code, of in found.items()
        if of is None and code in then and now.get(code) == {code} and split.isdisjoint(then[code])
    }
    return found | whole


def reason(found: Origins, code: str, names: dict[str, str], year: int) -> str:
    """Why a code cannot be compared with the year, in Norwegian; "" when it can, also under another number."""
    of = found.get(code, frozenset([code]))
    if of is None:
        return f"kommunen er ikke den samme som i {year}: den er, eller har fått, en del av en som ble delt"
    if len(of) == 1:
        return ""
    return f"kommunen fantes ikke slik i {year}: den er slått sammen av {listed(of, names)}"


def listed(codes: Iterable[str], names: dict[str, str]) -> str:
    """The municipalities by name and code, or by code alone, as a part of a sentence."""
    texts = [f"{names[code]} ({code})" if names.get(code, code) != code else code for code in sorted(codes)]
    return joined(texts)


def in_year(spending: pd.DataFrame, there: Iterable[str], changes: pd.DataFrame, year: int) -> list[str]:
    """The municipalities of a year, Oslo too: those that Klass lists less those the table calls not in use, and those
    with figures that Klass does not know.

    spending: care.spending.spending. there: municipalities.by_class.in_use of the year. changes: data.history.completed.
    """
    rows = spending[spending["year"] == year]
    used, listed_ = set(rows.loc[rows["in_use"], "region_code"]), set(rows["region_code"])
    known = {*there, *changes["old_code"].astype(str), *changes["new_code"].dropna().astype(str)}
    return sorted({code for code in there if code in used or code not in listed_} | (used - known))
