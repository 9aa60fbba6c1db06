"""A sentence, a label or a part of one in English: by a pattern, else by its parts where each of them is known."""

import re
from functools import lru_cache

from languages.english.catalogue import SLOT, Pattern, catalogue, names
from languages.english.numbers import VALUE, value

MOST_KEPT = 50_000
UNBROKEN = "\u2060"  # within a span of years
ENDS = ".:;,?!*…)"  # signs after a part, which are the same
BETWEEN = (("; ", "; "), (": ", ": "), (" · ", " · "), (" – ", " – "), (", ", ", "), (" og ", " and "), (" / ", " / "))
_VALUE = re.compile(VALUE)
_ASIDE = re.compile(r"(?P<said>[^(]*\S) \((?P<aside>[^()]*(?:\([^()]*\)[^()]*)*)\)(?P<after>.*)")
_CODE = re.compile(r"[A-Z]+\d+")  # of Statistics Norway's
_NO_WORD = re.compile(r"[^a-zæøåA-ZÆØÅ]*")


@lru_cache(MOST_KEPT)
def said(text: str, rank: int = 0) -> str | None:
    """None of what the catalogue has no pattern for. rank: what of BETWEEN it may be parted at, from there on."""
    return known(text) or _by_parts(text, rank)


@lru_cache(MOST_KEPT)
def known(text: str) -> str | None:
    """By a pattern of its own."""
    plain = text.replace("\u00a0", " ").replace(UNBROKEN, "")
    return _whole(plain) or _other_case(plain)


def _whole(text: str) -> str | None:
    if _NO_WORD.fullmatch(text):
        return _figures(text)
    if text in names():
        return text
    every = catalogue()
    if text in every.same:
        return every.same[text]
    if _VALUE.fullmatch(text):
        return value(text)
    if _CODE.fullmatch(text):
        return text
    for pattern in (*every.by_first.get(text.partition(" ")[0], ()), *every.others):
        if (found := _by(pattern, text)) is not None:
            return found
    return None


def _figures(text: str) -> str:
    return _VALUE.sub(lambda found: value(found[0]), text)


def _by(pattern: Pattern, text: str) -> str | None:
    if not all(part in text for part in pattern.fixed):  # faster than to look for what cannot be there
        return None
    found = pattern.found.fullmatch(text)
    if not found:
        return None
    told = {}
    for slot in pattern.slots:
        own = _slot(slot, found[slot])
        if own is None:
            return None
        told[slot] = own
    return SLOT.sub(lambda slot: told[slot[1]], pattern.english)


def _slot(slot: str, own: str) -> str | None:
    if slot[0] == "n":
        return value(own)
    if slot[0] == "p":
        return own if own in names() else None
    return said(own)


def _other_case(text: str) -> str | None:
    """A part that begins with another letter than its pattern, capital or small."""
    if not text[:1].isalpha():
        return None
    other = text[0].swapcase() + text[1:]
    told = _whole(other)
    if told is None:
        return None
    return (told[0].upper() if text[0].isupper() else told[0].lower()) + told[1:]


def _by_parts(text: str, rank: int) -> str | None:
    if text and text[-1] in ENDS and (told := said(text[:-1], rank)):
        return told + text[-1]
    for at_rank, (between, english) in enumerate(BETWEEN[rank:], rank):
        at = text.find(between)
        while at > 0:
            if first := said(text[:at], at_rank + 1):
                rest = said(text[at + len(between) :], at_rank)
                if rest:
                    return f"{first}{english}{rest}"
            at = text.find(between, at + 1)
    aside = _ASIDE.fullmatch(text)
    return _with_aside(*aside.groups()) if aside else None


def _with_aside(before: str, aside: str, after: str) -> str | None:
    first, within = said(before), said(aside)
    if first is None or within is None:
        return None
    sign = after[:2] if after[:2] in (", ", "; ", ": ", ". ") else after[:1] if after[:1] in ENDS + " " else ""
    rest = after[len(sign) :]
    last = said(rest) if rest else ""
    return None if last is None else f"{first} ({within}){sign}{last}"
