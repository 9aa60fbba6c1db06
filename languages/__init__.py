"""What the reader meets, in each language that it is told in. Start with `translated`."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from languages import decisions, quoted

BOKMAL, NYNORSK, ENGLISH = "nb", "nn", "en"
LANGUAGES = {BOKMAL: "Bokmål", NYNORSK: "Nynorsk"}  # of everything
WITH_ENGLISH = LANGUAGES | {ENGLISH: "English"}  # of the sheet and the page Kommunen
LOCALES = {BOKMAL: "nb-NO", NYNORSK: "nn-NO", ENGLISH: "en-GB"}
MOST_KEPT = 30_000  # texts: some 10 MB
_LETTER = re.compile(r"[^\W\d_]")  # most cells of a table have none


def translated(text: str, language: str) -> str:
    """The text in a language; names, quotations and what is typed stay as they are. What is written is bokmål, which is given back."""
    if language == BOKMAL or not text or (language == NYNORSK and not _LETTER.search(text)):
        return quoted.bare(text)
    return _translated(text, language)


@lru_cache(MOST_KEPT)
def _translated(text: str, language: str) -> str:
    told, _ = _how(language)
    return "".join(part if as_it_is else told(part) for part, as_it_is in quoted.parts(text))


def _how(language: str) -> tuple[Callable[[str], str], Callable[[str], list[str]]]:
    """What tells a text in a language, and what it has no word for. Imported when first asked for, since they read the register
    of municipalities: the server begins to answer before the libraries of the figures are there."""
    if language == ENGLISH:
        from languages.english import missing_en, translated_en

        return translated_en, missing_en
    from languages.nynorsk import missing_nn, translated_nn

    return translated_nn, missing_nn


def missing(text: str, language: str) -> list[str]:
    """The words of a text that a language has no word for, those of quotations left out; of English, whole sentences."""
    if language == BOKMAL:
        return []
    _, lacking = _how(language)
    return [word for part, as_it_is in quoted.parts(text) if not as_it_is for word in lacking(part)]


def default(code: str | None) -> str:
    """The language of what is about a municipality, where nobody has chosen one: that which it has decided on."""
    return NYNORSK if code in decisions.nynorsk() else BOKMAL


def meant(said: str, options: Iterable[str]) -> str | None:
    """The option that is said, in whatever language; None of none."""
    return next((one for one in options if any(said == translated(one, language) for language in WITH_ENGLISH)), None)
