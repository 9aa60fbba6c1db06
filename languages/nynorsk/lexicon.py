"""The lexicon: words and phrases of bokmål with what they are in nynorsk, and names that stand as they are.

Read in full at the first text that is put into nynorsk, and kept.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from data.municipalities.names import parallel
from languages.names import names
from languages.pieces import words_of

HERE = Path(__file__).resolve().parent


class Phrase(NamedTuple):
    """Words that belong together. gaps: what stands between them. written: the nynorsk, None where it is the same."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    written: str | None


Phrases = dict[tuple[str, str], list[Phrase]]  # by their first two words, the longest first
Names = dict[str, list[Phrase]]  # by their first word, the longest first


class Lexicon(NamedTuple):
    """words: nynorsk by bokmål, in small letters. same: the words alike in both. names: phrases as they are written."""

    words: dict[str, str]
    same: frozenset[str]
    phrases: Phrases
    names: Names


@cache
def lexicon() -> Lexicon:
    same = frozenset((HERE / "same.txt").read_text(encoding="utf-8").split())
    phrases, names = defaultdict(list), defaultdict(list)
    for one in _longest_first(phrase(bokmal.lower(), nynorsk) for bokmal, nynorsk in pairs("phrases")):
        phrases[one.words[0], one.words[1]].append(one)
    for one in _longest_first(phrase(name, None) for name in _names()):
        names[one.words[0]].append(one)
    return Lexicon(dict(pairs("words")), same, dict(phrases), dict(names))


def pairs(name: str) -> list[tuple[str, str]]:
    """Bokmål and nynorsk of each row of a file of the lexicon."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["bokmal"], row["nynorsk"]) for row in csv.DictReader(file)]


def phrase(bokmal: str, nynorsk: str | None) -> Phrase:
    spans = words_of(bokmal)
    gaps = (bokmal[one[1] : other[0]] for one, other in pairwise(spans))
    return Phrase(tuple(bokmal[start:end] for start, end in spans), tuple(gaps), nynorsk)


def _longest_first(phrases: Iterable[Phrase]) -> list[Phrase]:
    return sorted(phrases, key=lambda one: -len(one.words))


def _names() -> set[str]:
    """Those, and with the s of what is theirs."""
    parts = {name for label in names() for name in parallel(label) if words_of(name)}
    return parts | {f"{name}s" for name in parts}
