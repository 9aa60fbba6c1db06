"""Texts from files and file names, as they may be shown on a screen."""

import unicodedata

HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control characters, marks of direction, halves of characters, line ends


def visible(text: str, keep: str = "") -> str:
    r"""What cannot be seen, or would move the cursor of a terminal, as \u200f. keep: characters to leave alone."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        one if one in keep or unicodedata.category(one) not in HIDDEN else f"\\u{ord(one):04x}" for one in text
    )


def hides(text: str) -> bool:
    """Whether the text has characters that cannot be seen."""
    return visible(text) != text
