"""A text in English, and the sentences in it that the catalogue lacks. Signs, tags, addresses and names are as they are."""

import re
from collections.abc import Iterator

from languages.english.numbers import MONTHS
from languages.english.phrases import known, said
from languages.pieces import said_in_tags

_EXPLAINED = re.compile(r'\[([^\]]*)\]\(#ord-[^)"]* "[^"]*"\)')  # a word of the glossary, which is told in bokmål
_NO_DAY = rf"(?!{'|'.join(MONTHS)})"  # "1. januar" is a date, and no list
_MARKUP = re.compile(
    rf"""<(?:style|script|code|pre)\b.*?</(?:style|script|code|pre)> | <!--.*?--> | <[a-zA-Z/!][^<>]*> | `[^`]*` | !?\]\([^)]*\)
    | \[ | \*\*(?=\S) | (?<=\S)\*\* | \s*\n[\s>]*(?:(?:[-+\#]+|\d+\.)\s+{_NO_DAY})? | ^\s*(?:[-+\#>]+|\d\.)\s+{_NO_DAY}
    | \s*\|(?:[\s:]*-+[-:\s]*(?=\|))?\s* | %\{{[^{{}}]*\}}""",
    re.VERBOSE | re.DOTALL,
)
_SIGNS = " \t\n\u00a0:;,·"  # before what is said
_SENTENCES = re.compile(r"(?<=[.!?]) +(?=[A-ZÆØÅ«*\\(])")


def translated_en(text: str) -> str:
    """The text in English; a sentence that is not known stays in bokmål."""
    return "".join(told if told is not None else part for part, told in _parts(text))


def missing_en(text: str) -> list[str]:
    """The sentences that no pattern fits, each once."""
    return list(dict.fromkeys(part for part, told in _parts(text) if told is None))


def _parts(text: str) -> Iterator[tuple[str, str | None]]:
    text = _EXPLAINED.sub(r"\1", text).replace("&#x27;", "'")
    at = 0
    for found in _MARKUP.finditer(text):
        yield from _lines(text[at : found.start()])
        yield from _tag(found[0])
        at = found.end()
    yield from _lines(text[at:])


def _tag(tag: str) -> Iterator[tuple[str, str | None]]:
    at = 0
    for start, end in said_in_tags(tag):
        yield tag[at:start], tag[at:start]
        yield from _lines(tag[start:end])
        at = end
    yield tag[at:], tag[at:]


def _lines(text: str) -> Iterator[tuple[str, str | None]]:
    """What stands between tags: whole where it is known so, else by its sentences."""
    start = len(text) - len(text.lstrip(_SIGNS))
    bare = text[start:].rstrip()
    if not bare:
        yield text, text
        return
    yield text[:start], text[:start]
    if (told := known(bare)) is not None:
        yield bare, told
    else:
        yield from _sentences(bare)
    yield text[start + len(bare) :], text[start + len(bare) :]


def _sentences(text: str) -> Iterator[tuple[str, str | None]]:
    """Each; two are one where only both together are known, as with a title of two sentences."""
    at = 0
    ends = [*(found.span() for found in _SENTENCES.finditer(text)), (len(text), len(text))]
    for number, (end, after) in enumerate(ends):
        if end <= at:
            continue
        told = said(text[at:end])
        if told is None and number + 1 < len(ends) and (both := said(text[at : ends[number + 1][0]])):
            (end, after), told = ends[number + 1], both
        yield text[at:end], told
        yield text[end:after], text[end:after]
        at = after
