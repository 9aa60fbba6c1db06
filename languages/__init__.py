"""The words of what the reader meets, in each language that it is told in. Start with `translated`."""

from functools import lru_cache

BOKMAL, NYNORSK = "nb", "nn"
LANGUAGES = {BOKMAL: "Bokmål"}
MOST_KEPT = 200_000  # texts: those of all pages for some hundred municipalities


def translated(text: str, language: str) -> str:
    """The text in a language. What is written is bokmål, which is given back as it is."""
    return text if language == BOKMAL else _translated(text, language)


@lru_cache(MOST_KEPT)
def _translated(text: str, language: str) -> str:
    raise ValueError(f"{language}: none of {', '.join(LANGUAGES)}: {text[:40]}")
