"""Which municipality a text means: by a number of today or before, or by any of its names, of today or before."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

import pandas as pd

from data.extract import store
from data.municipalities.former import Former, formers
from data.municipalities.names import folded, known_as, parallel

_NUMBER = re.compile(r"(?<![0-9])[0-9]{3,4}(?![0-9])")


@dataclass(frozen=True)
class Meant:
    """The codes of today that a text may mean, none when it is no municipality's. former: that of before which it
    names, if it does.
    """

    codes: tuple[str, ...] = ()
    former: Former | None = None


@dataclass(frozen=True)
class Register:
    """The municipalities that may be asked for. names: official label by code, of today. formers: those of before."""

    names: Mapping[str, str]
    formers: Mapping[str, Former] = field(default_factory=dict)

    def meant(self, asked: str) -> Meant:
        """What a text means. A number goes before a name, but not against it: then both may be meant."""
        number = _NUMBER.search(asked)
        if not number:
            return self._named(asked)
        code, name = number[0].zfill(4), asked[: number.start()] + " " + asked[number.end() :]
        former = self.formers.get(code)
        now = (code,) if code in self.names else former.today if former else ()
        other = self._named(name).codes if now and code not in _found(name, self._before) else ()
        if other and set(other).isdisjoint(now):
            return Meant((*now, *other))
        return Meant(now, former)

    def _named(self, name: str) -> Meant:
        if found := _found(name, self._now):
            return Meant(tuple(found))
        gone = [self.formers[code] for code in _found(name, self._before)]
        codes = tuple(dict.fromkeys(code for one in gone for code in one.today))
        return Meant(codes, max(gone, key=lambda one: (one.changed, one.code)) if gone else None)

    @cached_property
    def _now(self) -> dict[str, dict[str, None]]:
        return _by_form(self.names.items())

    @cached_property
    def _before(self) -> dict[str, dict[str, None]]:
        return _by_form((one.code, one.name) for one in self.formers.values())

    def numbers(self, code: str) -> set[str]:
        """The numbers that a municipality of today has had while it was the same, today's own too."""
        return {code} | {one.code for one in self.formers.values() if one.same and one.today == (code,)}

    def spelt(self) -> dict[str, str]:
        """Every way to write a code or name of today, folded, and the code."""
        return {code: code for code in self.names} | {form: next(iter(codes)) for form, codes in self._now.items()}


def register(municipalities: pd.DataFrame, moves: pd.DataFrame, changes: pd.DataFrame) -> Register:
    """From the tables municipalities and municipality_changes and reference table municipality_moves."""
    columns = (municipalities[name].astype(str) for name in ("municipality_code", "name"))
    names = dict(zip(*columns, strict=True))
    return Register(names, formers(names, moves, changes))


def _found(name: str, by_form: dict[str, dict[str, None]]) -> list[str]:
    """The codes that a name as written is of; of several names at once, those that have them all."""
    several = [by_form.get(folded(one), {}) for one in parallel(name)]
    found = by_form.get(folded(name), {}) or (several[0] if len(several) > 1 else {})
    return [code for code in found if folded(name) in by_form or all(code in one for one in several)]


def _by_form(named: Iterable[tuple[str, str]]) -> dict[str, dict[str, None]]:
    """The codes, in their order, by every way to write a name of theirs: also with its county, in Sámi and in Kven."""
    found: dict[str, dict[str, None]] = {}
    for code, label in named:
        for form in _forms(label, code[:2]):
            found.setdefault(form, {})[code] = None
    return found


@lru_cache(maxsize=1 << 12)  # the labels of today and before: every register of them is made anew
def _forms(label: str, county: str) -> frozenset[str]:
    forms = known_as(label, *_counties().get(county, ()))
    return frozenset(forms.union(*(_also().get(form, ()) for form in forms)))


@cache
def _counties() -> dict[str, tuple[str]]:
    """Name of the county by the first two digits of a number: "Østfold" of 01 and of 31."""
    rows = store.read_reference("care_counties").astype(str)
    return {code: (label.split(" (")[0],) for code, label in zip(rows["county_code"], rows["label"], strict=True)}


@cache
def _also() -> dict[str, set[str]]:
    """The Sámi and Kven names of each Norwegian one, folded."""
    return _grouped(store.read_reference("municipality_names").astype(str)[["norwegian_name", "name"]].to_numpy())


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(folded(key), set()).add(folded(value))
    return found
