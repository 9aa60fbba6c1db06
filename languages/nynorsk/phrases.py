"""Which name or phrase of the lexicon begins at a word of a text, and how it is written there."""

from itertools import chain
from typing import NamedTuple

from languages.nynorsk.lexicon import Lexicon, Phrase

_BREAK = "<br>"


class Words(NamedTuple):
    """The words of a text: where each stands, as it is written, and in small letters with none after the last."""

    text: str
    spans: list[tuple[int, int]]
    exact: list[str]
    lower: list[str]


def longest(words: Words, at: int, known: Lexicon) -> tuple[int, str | None] | None:
    """The word after the longest name or phrase that begins here, and its nynorsk, None where it stands; None of none."""
    names, phrases = known.names.get(words.exact[at]), known.phrases.get((words.lower[at], words.lower[at + 1]))
    for ways, written in ((names, words.exact), (phrases, words.lower)):
        for one in ways or ():
            to = at + len(one.words)
            if tuple(written[at:to]) == one.words and _fits(one, gaps := _gaps(words, at, to)):
                return to, one.written and _parted(one, gaps)
    return None


def cased(written: str, like: str) -> str:
    """In capitals, with a capital first, or as the lexicon has it, like the bokmål that it stands for."""
    if like[0].islower():
        return written
    return written.upper() if len(like) > 1 and like.isupper() else written[0].upper() + written[1:]


def _gaps(words: Words, at: int, to: int) -> tuple[str, ...]:
    """What stands between each of these words and the next."""
    return tuple(words.text[words.spans[i][1] : words.spans[i + 1][0]] for i in range(at, to - 1))


def _fits(one: Phrase, gaps: tuple[str, ...]) -> bool:
    """Whether the phrase's own signs stand there, or more than a space where its nynorsk has one too."""
    if gaps == one.gaps or not gaps:
        return True
    spaced = all(own == " " and _is_space(gap) for gap, own in zip(gaps, one.gaps, strict=True))
    return spaced and (one.written is None or one.written.count(" ") == len(gaps))


def _is_space(gap: str) -> bool:
    """Whether it is no more than that, with the sign before a linked or a bold word."""
    return not gap.replace(_BREAK, " ").strip(" \n\t\xa0\u202f[*")


def _parted(one: Phrase, gaps: tuple[str, ...]) -> str:
    """The nynorsk with the spaces, or broken lines, that the text has."""
    if gaps == one.gaps or one.written is None:
        return one.written or ""
    return "".join(chain(*zip(one.written.split(" "), (*gaps, ""), strict=True)))
