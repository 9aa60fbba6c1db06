"""Municipality numbers that are out of use: what each was called, until when, and what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from data.municipalities.names import plain_name
from data.norwegian import joined

OPEN = 9999  # the last year of a number in use


@dataclass(frozen=True)
class Former:
    """A number out of use. today: the numbers that its area has now, at least one. changed: the first year in which
    it was no longer itself: it had another number, was joined with others, or was split.

    same: it only got another number; nothing was joined to it or taken from it. via: the one that it was a part of
    before it stood alone again ("1507 Ålesund"), "" for all others.
    """

    code: str
    name: str
    changed: int
    today: tuple[str, ...]
    same: bool = False
    via: str = ""

    def listed(self, names: dict[str, str]) -> str:
        """It in a list to choose from: "3005 Drammen (nå 3301)", "0711 Svelvik (del av 3301 Drammen)"."""
        whole, now = f"{self.code} {self.name}", [f"{code} {plain_name(names[code])}" for code in self.today]
        if self.same and now[0].endswith(f" {self.name}"):
            return f"{whole} (nå {self.today[0]})"
        return f"{whole} ({'delt' if len(now) > 1 else 'nå' if self.same else 'del av'} {' og '.join(now)})"

    def became(self, names: Mapping[str, str]) -> str:
        """What became of it, in Norwegian: "3005 er nå 3301 Drammen". names: official labels by code, of today."""
        now = [f"{code} {plain_name(names[code])}" for code in self.today]
        whole = f"{self.code} {self.name}"
        if len(now) > 1:
            return f"{whole} ble delt i {self.changed}, mellom {joined(now)}"
        if self.same:
            return f"{self.code if now[0].endswith(f' {self.name}') else whole} er nå {now[0]}"
        if self.via:
            return f"{whole} var en del av {self.via} fra {self.changed}, og er nå {now[0]}"
        return f"{whole} er en del av {now[0]} fra {self.changed}"


def formers(names: Iterable[str], moves: pd.DataFrame, changes: pd.DataFrame) -> dict[str, Former]:
    """Every number out of use by code, from the key of numbers and, of what came after it, Klass's changes.

    names: the codes of today; a number that leads to none of them is left out. moves: reference table
    municipality_moves. changes: table municipality_changes.
    """
    today, by_klass = set(names), _ends(changes)
    rows = moves.dropna(subset=["new_code"]).astype({"to_year": "Int64"}).fillna({"to_year": OPEN})
    by_old: dict[str, list[_Row]] = {}
    by_new: dict[str, list[_Row]] = {}
    for row in (_Row(*row) for row in zip(*(rows[name].tolist() for name in _Row.__match_args__), strict=True)):
        by_old.setdefault(row.old_code, []).append(row)
        by_new.setdefault(row.new_code, []).append(row)
    ended = {code for code, own in by_old.items() if own[0].to_year < OPEN} - today
    found = [_from_key(by_old[code], by_new[by_old[code][0].new_code], today, by_klass) for code in sorted(ended)]
    found += [_from_klass(code, today, by_klass) for code in sorted(by_klass) if code not in today | ended]
    return {one.code: one for one in found if one.today}


@dataclass(frozen=True)
class _Row:
    old_code: str
    old_name: str
    new_code: str
    weight: float
    from_year: int
    to_year: int


@dataclass(frozen=True)
class _End:
    """How a number ended in Klass's changes. alone: nothing else went into the one that came of it."""

    name: str
    year: int
    heirs: tuple[str, ...]
    alone: bool


def _from_key(own: list[_Row], line: list[_Row], today: set[str], by_klass: dict[str, _End]) -> Former:
    """own: the rows of one number. line: those of every number that led to the first of its heirs."""
    code, name, gone = own[0].old_code, own[0].old_name, own[0].to_year + 1
    ends = [_today(row.new_code, today, by_klass) for row in own]
    now = tuple(sorted(set().union(*(codes for codes, _ in ends))))
    line = [row for row in line if row.to_year >= gone - 1]
    if len(own) > 1:
        return Former(code, name, max(row.to_year for row in line if row.weight < 1) + 1, now)
    if joined_in := _joined(line, gone):
        return Former(code, name, joined_in, now)
    apart = [f"{row.old_code} {row.old_name}" for row in line if row.weight < 1]
    return Former(code, name, gone, now, not apart and ends[0][1], apart[0] if apart else "")


def _joined(line: list[_Row], gone: int) -> int | None:
    """The first year from when a number was gone with fewer numbers than the year before; None if there was but one."""
    ends = [row.to_year + 1 for row in line if row.to_year < OPEN]
    years = range(gone - 1, max(gone, *ends) + 1)
    used = [sum(row.from_year <= year <= row.to_year for row in line) for year in years]
    fewer = [year for year, (before, after) in zip(years[1:], pairwise(used), strict=True) if after < before]
    return (fewer or [gone])[0] if max(used) > 1 else None


def _from_klass(code: str, today: set[str], by_klass: dict[str, _End]) -> Former:
    end, (now, same) = by_klass[code], _today(code, today, by_klass)
    return Former(code, plain_name(end.name), end.year, tuple(sorted(now)), same)


def _today(code: str, today: set[str], by_klass: dict[str, _End], seen: frozenset = frozenset()):
    """Today's codes that a code leads to through Klass's changes, and whether only the number changed."""
    if code in today or code in seen or code not in by_klass:
        return {code} & today, code in today
    end = by_klass[code]
    ends = [_today(heir, today, by_klass, seen | {code}) for heir in end.heirs]
    return set().union(*(codes for codes, _ in ends)), end.alone and len(ends) == 1 and ends[0][1]


def _ends(changes: pd.DataFrame) -> dict[str, _End]:
    """How each code ended, by the last change that ended it."""
    found = {}
    for day, rows in sorted(changes.groupby("changed_on", observed=True), key=lambda item: item[0]):
        columns = (rows[name].astype(object) for name in ("old_code", "old_name", "new_code"))
        pairs = list(zip(*columns, strict=True))
        went_on = {old for old, _, new in pairs if old == new}
        for code in {old for old, _, _ in pairs} - went_on:
            heirs = tuple(new for old, _, new in pairs if old == code and isinstance(new, str))
            joined_to = {old for old, _, new in pairs if new in heirs}
            name = next(name for old, name, _ in pairs if old == code)
            found[code] = _End(str(name), pd.Timestamp(day).year, heirs, joined_to == {code})
    return found
