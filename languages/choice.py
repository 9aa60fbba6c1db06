"""Which language a reader is answered in, of what is chosen. What is kept of a choice is a language, or English and the Norwegian
that was chosen before it, "en.nn", for what is not told in English. Pages and their links ask here."""

from collections.abc import Container

from languages import ENGLISH, LANGUAGES


def chosen(there: Container[str], address: str, *kept: str | None) -> str:
    """Of the languages that are there, "" for none: the address's, else that of this visit, else of this browser before."""
    each = (address, *(one for choice in kept for one in (choice or "").split(".")))
    return next((one for one in each if one in there), "")


def after(language: str, before: str | None) -> str:
    """What is kept when a language is chosen after what was kept before. pages/page.js has the same of what this browser keeps."""
    norwegian = chosen(LANGUAGES, "", before)
    return f"{ENGLISH}.{norwegian}" if language == ENGLISH and norwegian else language
