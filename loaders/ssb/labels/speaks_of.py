"""What a label of SSB's speaks of, against what was expected: the same, another thing, or nothing that we know.

A label is reduced to its notions (terms.NOTIONS). A term fits it by the share of notions that the two have in common.
The label speaks of something else when another term fits it better than the expected one does (or as well, and with
more of its notions) and is there whole or by a notion that the expected one has not; when it is per inhabitant or
measured against something else; or when it names another unit. What says none of that is left to the code, and told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.ssb.labels.terms import NOTIONS
from loaders.ssb.labels.units import units_in

FREE = frozenset({"beløp", "konsern", "kasse"})  # words for any amount, and for whose accounts they are
_WORDS = {name: re.compile(words) for name, words in NOTIONS.items()}
_AGAINST = re.compile(
    r"\b(?:i |in |as an? )?(?:prosent|pst\.?|%|per ?cent(?:age)?|andel(?:en)?|share)"
    r"(?: av| of|,? i forhold til)\b([^,;:()]*)"
)
_PER_HEAD = re.compile(r"\b(?:per|pr\.?) (?:innbyg|capita|inhabitant|person)")


@dataclass(frozen=True)
class Term:
    """What a code stands for. made_of: the notions that make it; beside: those that may be named with it."""

    name: str
    made_of: frozenset[str]
    beside: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()

    def fits(self, spoken: frozenset[str]) -> tuple[float, int]:
        """The share of notions in common, and how many of its own they are."""
        common = self.made_of & spoken
        return len(common) / len(self.made_of | (spoken - self.beside)), len(common)


@dataclass(frozen=True)
class Verdict:
    """other: in words, what else the label speaks of, and by what; known: whether it says what was expected."""

    other: str = ""
    known: bool = True


def term(line: str) -> Term:
    """A term from its line, see terms."""
    own, _, against = line.partition("/")
    words = own.split()
    made_of = frozenset(word for word in words if word[0] != "+")
    beside = frozenset(word[1:] for word in words if word[0] == "+") | FREE
    return Term(" ".join(word for word in words if word[0] != "+"), made_of, beside, frozenset(against.split()))


def spoken(text: str) -> frozenset[str]:
    """The notions that a text names."""
    text = text.casefold()
    return frozenset(name for name, words in _WORDS.items() if words.search(text))


def judge(label: str, expected: str, others: Iterable[str], unit: str) -> Verdict:
    """Whether `label` speaks of `expected`, a line of terms; others: lines of what else it may be; unit: see units."""
    own, text = term(expected), label.casefold()
    against = _AGAINST.search(text)
    if own.against and against:
        strange = spoken(against[1]) - own.against
        if strange:
            return Verdict(f"målt mot noe annet («{against[1].strip()}»)", False)
        text = _AGAINST.sub(" ", text)
    said = spoken(text)
    if _PER_HEAD.search(text) and "innbygger" not in own.made_of | own.beside:
        return Verdict("et tall per innbygger", False)
    stated = units_in(label)
    if unit and stated and unit not in stated:
        return Verdict(f"en annen enhet ({', '.join(sorted(stated))}, ventet {unit})", False)
    rival = _better(own, said, others)
    if rival:
        found = [_WORDS[name].search(text) for name in sorted(rival.made_of & said)]
        words = ", ".join(f"«{word[0]}»" for word in found if word)
        return Verdict(f"{rival.name} (av {words})", False)
    return Verdict(known=own.made_of <= said <= own.made_of | own.beside)


def _better(own: Term, said: frozenset[str], others: Iterable[str]) -> Term | None:
    there = lambda rival: rival.made_of <= said or (rival.made_of & said) - own.made_of - own.beside
    rivals = [rival for rival in map(term, others) if rival.made_of != own.made_of and there(rival)]
    best = max(rivals, key=lambda rival: rival.fits(said), default=None)
    return best if best and best.fits(said) > own.fits(said) else None
