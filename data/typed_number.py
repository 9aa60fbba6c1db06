"""A number that a person typed in a field, an option or a setting: "2,5", "2.5", "1 234 567", "−3".

A column of amounts in a file is read by loaders/reading/amounts.py, whose rules differ on purpose: accountants write
below zero in more ways, and the rest of the column tells what a point is.
"""

import re
from collections.abc import Sequence

SPACE = "[ \u00a0\u2009\u202f]"  # plain, unbroken, thin, and thin and unbroken
_FORM = rf"[-\u2212]?[0-9]{{1,3}}(?:{SPACE}[0-9]{{3}})+(?:,[0-9]+)?|[-\u2212]?[0-9]+(?:[.,][0-9]+)?"
_NUMBER, _SPACE = re.compile(_FORM), re.compile(SPACE)
_EITHER = re.compile(r"[-\u2212]?[1-9][0-9]{0,2}\.[0-9]{3}")  # 1.234: thousands in Norwegian, decimals in English
_YEAR = re.compile("[0-9]{4}")
DIGITS = DECIMALS = 9  # more is no number that anything here counts


def number(text: str, *units: str, digits: int = DIGITS, decimals: int = DECIMALS) -> float | None:
    """The number; None of what is none, has more digits than is asked for, or may be two numbers ("1.234").

    A comma or a point is the decimal sign, a space may stand between groups of three, and a minus sign or a hyphen in
    front. units: of which one may stand after or before it ("kr", "%"). nan, inf, 1e6 and 1_000 are none, and digits
    are 0 to 9 alone.
    """
    bare = without(text, units)
    if not _NUMBER.fullmatch(bare) or _EITHER.fullmatch(bare):
        return None
    plain = _SPACE.sub("", bare).replace("\u2212", "-").replace(",", ".")
    whole, _, part = plain.removeprefix("-").partition(".")
    return float(plain) + 0.0 if len(whole) <= digits and len(part) <= decimals else None


def year(text: str) -> int | None:
    """A year with its four digits; None of anything else."""
    return int(text) if _YEAR.fullmatch(text.strip()) else None


def without(text: str, units: Sequence[str]) -> str:
    """The text without blanks around it, and without one of the units behind or before it."""
    bare = text.strip()
    for unit in units:
        if bare.lower().endswith(unit):
            return bare[: -len(unit)].rstrip()
        if bare.lower().startswith(unit):
            return bare[len(unit) :].lstrip()
    return bare
