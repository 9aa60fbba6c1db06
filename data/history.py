"""Which municipalities there were on a date, walked back from the ones of today."""

from collections.abc import Iterable

import pandas as pd


def municipalities_on(codes: Iterable[str], changes: pd.DataFrame, date: str) -> frozenset[str]:
    """The municipality codes in use at the start of `date` ("2020-01-01": the new ones of that day count).

    codes: those in use today, after every change. changes: rows of municipality_changes (changed_on, old_code,
    new_code); rows after `date` are undone, newest day first. Several old codes to one new is a merger, one old
    to several new without a row to itself a split, with a row to itself a boundary adjustment; the same code
    with a new name is a rename; a missing new code means it ceased. Only what begins or ends changes the set,
    so a change that Klass does not list (an excerpt) is simply not undone: compare the count with a known one.
    """
    there = set(codes)
    later = changes[pd.to_datetime(changes["changed_on"]) > pd.Timestamp(date)]
    for _, day in sorted(later.groupby("changed_on", observed=True), key=lambda item: item[0], reverse=True):
        there = _before(there, day)
    return frozenset(there)


def _before(after: set[str], day: pd.DataFrame) -> set[str]:
    """The codes in use just before the changes of one day."""
    old = set(day["old_code"].dropna().astype(str))
    new = set(day["new_code"].dropna().astype(str))
    return (after - (new - _existing_before(day, old))) | old


def _existing_before(day: pd.DataFrame, old: set[str]) -> set[str]:
    """New codes that were there already: they are old codes too, or they only took over land from one that went on."""
    rows = list(zip(day["old_code"].astype(str), day["new_code"].astype(object), strict=True))
    went_on = {o for o, n in rows if o == n}
    sources: dict[str, set[str]] = {}
    for o, n in rows:
        if isinstance(n, str):
            sources.setdefault(n, set()).add(o)
    received_only = {n for n, froms in sources.items() if n not in old and froms <= went_on}
    return old | received_only
