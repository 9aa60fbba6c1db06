"""Texts from files and file names, as they may be shown on a screen."""

import unicodedata

NOTHING = dict.fromkeys(map(ord, "\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u2066\u2068\u2069"))
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control characters, marks of direction, halves of characters, line ends


def visible(text: str, keep: str = "") -> str:
    r"""What cannot be seen, or would move the cursor of a terminal, as \u200f. keep: characters to leave alone."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        one if one in keep or unicodedata.category(one) not in HIDDEN else f"\\u{ord(one):04x}" for one in text
    )


def seen(text: str) -> str:
    """The text without the signs that take no room and say nothing: zero-width spaces and marks of direction.

    Those that turn the order of what follows, and soft hyphens, which may have been a minus, are left for the reader to
    refuse.
    """
    return text if text.isascii() else text.translate(NOTHING)


def hides(text: str) -> bool:
    """Whether the text has characters that cannot be seen."""
    return visible(text) != text
