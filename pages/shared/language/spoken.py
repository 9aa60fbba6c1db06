"""The language of this run, and a text in it."""

from contextvars import ContextVar

import languages

KEY = "sprak"  # in the address, and in the cookie that pages/page.js keeps
IN_ENGLISH = ("kommunen", "sammenlikn")  # the pages, by their address, that are told in English too
_language: ContextVar[str] = ContextVar("language", default=languages.BOKMAL)


def language() -> str:
    """Of this run: bokmål where nothing else is begun, as in a test."""
    return _language.get()


def begin(chosen: str) -> None:
    """At the start of a run: everything in it is said in this language."""
    _language.set(chosen)


def languages_of(page: str) -> dict[str, str]:
    """Those that a page is told in, by its address."""
    return languages.WITH_ENGLISH if page in IN_ENGLISH else languages.LANGUAGES


def is_bokmal() -> bool:
    """Whether texts are said as they are written."""
    return _language.get() == languages.BOKMAL


def told(text: str) -> str:
    """The text in the language of this run."""
    return languages.translated(text, _language.get())
