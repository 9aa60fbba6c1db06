"""The catalogue of English: patterns of sentences and labels, found by their first words. Read at the first English text."""

import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from languages.english.numbers import VALUE
from languages.names import names as all_names

FILE = Path(__file__).with_name("patterns.csv")
SLOT = re.compile(r"\{([npx]\d?)\}")
_OF = {"n": VALUE, "p": r"\S(?:.*?\S)?", "x": r"\S(?:.*?\S)?"}
_FIRST = re.compile(r"[^\s{]+(?=\s)")


class Pattern(NamedTuple):
    """fixed: what stands between its slots. found: what it matches, a group a slot. english: with the same slots."""

    fixed: tuple[str, ...]
    found: re.Pattern[str]
    english: str
    slots: tuple[str, ...]


class Catalogue(NamedTuple):
    """same: what has no slot. by_first: patterns by their first word; others: those that begin with a slot."""

    same: dict[str, str]
    by_first: dict[str, list[Pattern]]
    others: list[Pattern]


@cache
def catalogue() -> Catalogue:
    """Patterns with the most fixed letters first."""
    same: dict[str, str] = {}
    by_first: defaultdict[str, list[Pattern]] = defaultdict(list)
    others: list[Pattern] = []
    for bokmal, english in sorted(rows(), key=lambda row: -len(SLOT.sub("", row[0]))):
        if not SLOT.search(bokmal):
            same[bokmal] = english
            continue
        first = _FIRST.match(bokmal)
        (by_first[first[0]] if first else others).append(_pattern(bokmal, english))
    return Catalogue(same, dict(by_first), others)


def rows() -> list[tuple[str, str]]:
    """Bokmål and English of each row."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [(row["bokmal"], row["english"]) for row in csv.DictReader(file)]


@cache
def names() -> frozenset[str]:
    """Of municipalities and counties, which stand as they are."""
    return frozenset(all_names())


def _pattern(bokmal: str, english: str) -> Pattern:
    parts = SLOT.split(bokmal)
    slots = tuple(parts[1::2])
    told = [f"(?P<{part}>{_OF[part[0]]})" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return Pattern(tuple(filter(None, parts[::2])), re.compile("".join(told)), english, slots)
