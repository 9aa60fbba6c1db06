"""Which municipality a number stands for in a year: the same one under a new number, another after a merger or split.

The key of a municipality is its number of today, also for the years in which it had another. One that was merged or
split, or that others joined, is another municipality than the one after it, even where the number went on: its key is
its last number and its last year, as "1103-2019" of Stavanger before Finnøy and Rennesøy. A new name, a new number
alone and a moved boundary change nothing.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from analysis.municipalities.same_unit import passed_on
from data.municipalities.history import Move, days


@dataclass(frozen=True)
class Step:
    """What the changes in force from 1 January of a year did, by number.

    came_from: new number to old, of those that are the same. ended: those that are not. made: the new ones that are
    none of the old ones, and the numbers they were made of.
    """

    year: int
    came_from: dict[str, str]
    ended: frozenset[str]
    made: dict[str, frozenset[str]]


@dataclass(frozen=True)
class Units:
    """The map of every year. steps: oldest first. names: of numbers that are, or were, changed.

    keys and then: for each span between the steps, number to key and key to number, where they differ.
    """

    steps: tuple[Step, ...] = ()
    keys: tuple[dict[str, str], ...] = ({},)
    then: tuple[dict[str, str], ...] = ({},)
    names: dict[str, str] = field(default_factory=dict)

    def in_use(self, today: dict[str, str], year: int) -> dict[str, str]:
        """Key and name of every municipality on 1 January of a year. today: number and name of those after it all.

        One that only got another number since has its name of today.
        """
        codes = set(today)
        for step in reversed(self.steps[self._span(year) :]):
            codes = codes - {*step.came_from, *step.made} | {*step.came_from.values(), *step.ended}
        keys = {self.key(code, year): code for code in sorted(codes)}
        return {key: today.get(key) or self.names.get(code) or today.get(code, code) for key, code in keys.items()}

    def key(self, code: str, year: int) -> str:
        """The key of the municipality that a number stands for in a year.

        In a year when the number was not in use: of the one it stood for last, or else of the first.
        """
        return self.keys[self._span(year)].get(code, code)

    def of(self, codes: pd.Series, years: pd.Series) -> pd.Series:
        """`key` of each row."""
        keys = {year: self.keys[self._span(year)] for year in years.unique().tolist()}
        rows = zip(codes.to_numpy(dtype=object), years.tolist(), strict=True)
        return pd.Series([keys[year].get(code, code) for code, year in rows], codes.index, dtype="str")

    def number(self, key: str, year: int) -> str:
        """The number that a municipality had in a year; its first one in the years before it was there."""
        return self.then[self._span(year)].get(key, number(key))

    def numbers(self, key: str) -> dict[int, tuple[str, str]]:
        """The years in which a municipality got a new number, each with the old one and the new."""
        pairs = {year: (self.number(key, year - 1), self.number(key, year)) for year in self._years}
        return {year: pair for year, pair in pairs.items() if pair[0] != pair[1]}

    def begun(self, key: str) -> tuple[int, frozenset[str]] | None:
        """The year a municipality began, and the keys of those it was made of; None of one that was there all along."""
        return self._begun.get(key)

    def heirs(self, key: str) -> dict[str, frozenset[str]]:
        """The keys of those that a municipality became (a part of), each with the keys of all it was made of."""
        year = last_year(key) + 1
        made = [pair for step in self.steps if step.year == year for pair in step.made.items()]
        return {
            self.key(new, year): frozenset(self.key(old, year - 1) for old in of)
            for new, of in made
            if number(key) in of
        }

    @cached_property
    def _begun(self) -> dict[str, tuple[int, frozenset[str]]]:
        found: dict[str, tuple[int, frozenset[str]]] = {}
        for step in self.steps:
            for new, sources in step.made.items():
                of = frozenset(self.key(old, step.year - 1) for old in sources)
                found.setdefault(self.key(new, step.year), (step.year, of))
        return found

    def _span(self, year: int) -> int:
        return bisect_right(self._years, year)

    _years = cached_property(lambda self: [step.year for step in self.steps])


def number(key: str) -> str:
    """The number in a key: today's, or the last one of a municipality that is no more, or no longer the same."""
    return key[:4]


def last_year(key: str) -> int:
    """The last year of one that is no more; 0 of those of today."""
    return int(key[5:] or 0)


def units(changes: pd.DataFrame) -> Units:
    """The map of all years. changes: data.history.changes_of."""
    steps = tuple(_step(day, moves) for day, moves in days(changes))
    keys: list[dict[str, str]] = [{}]
    then: list[dict[str, str]] = [{}]
    for step in reversed(steps):
        after = keys[0]
        same = {old: after.get(new, new) for new, old in step.came_from.items()}
        keys.insert(0, after | same | {code: f"{code}-{step.year - 1}" for code in step.ended})
        then.insert(0, then[0] | {keys[0].get(old, old): old for new, old in step.came_from.items() if old != new})
    names = dict(zip(changes["old_code"].tolist(), changes["old_name"].tolist(), strict=True))
    return Units(steps, tuple(_remembered(steps, keys)), tuple(then), names)


def _step(day: pd.Timestamp, moves: list[Move]) -> Step:
    olds = {old for old, _ in moves}
    heirs, made = passed_on(moves)
    alone = {new: min(of) for new, of in made.items() if len(of) == 1}
    came_from = {new: old for new, old in alone.items() if old == new or heirs[old] == {new}}
    others = {new: frozenset(of) for new, of in made.items() if new not in came_from}
    year = day.year if (day.month, day.day) == (1, 1) else day.year + 1
    return Step(year, came_from, frozenset(olds - set(came_from.values())), others)


def _remembered(steps: Iterable[Step], keys: list[dict[str, str]]) -> Iterable[dict[str, str]]:
    """The same, where a number that is out of use keeps the key that it had last."""
    gone: dict[str, str] = {}
    yield keys[0]
    for step, before, after in zip(steps, keys, keys[1:], strict=False):
        olds, news = {*step.came_from.values(), *step.ended}, {*step.came_from, *step.made}
        gone |= {old: before.get(old, old) for old in olds}
        gone = {code: key for code, key in gone.items() if code not in news}
        yield after | gone
