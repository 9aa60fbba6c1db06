"""Amounts as people write them: 2 500 000, 2,5 mill, 1 900 000 kr."""

import re

from data import typed_number

UNITS = re.compile(r"(.*?)\s*(mill(?:\.|ioner?)?)?\s*(?:kr(?:\.|oner)?)?", re.IGNORECASE)
DIGITS = 10


def amounts(text: str) -> tuple[float, ...] | None:
    """The numbers of a text with semicolons between them, () of an empty one, None when it is not understood."""
    found = [_amount(part.strip()) for part in text.split(";")] if text.strip() else []
    understood = [one for one in found if one is not None]
    return tuple(understood) if len(understood) == len(found) else None


def _amount(text: str) -> float | None:
    """One amount, never below zero; a point is none of its signs, since it stands between thousands too."""
    parts = UNITS.fullmatch(text)
    if not parts or "." in parts[1]:
        return None
    number = typed_number.number(parts[1], digits=DIGITS)
    return None if number is None or number < 0 else round(number * (1e6 if parts[2] else 1), 6)
