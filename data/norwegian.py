"""Numbers, dates and lists as Norwegian text: decimal comma, narrow space for thousands, a real minus sign."""

import math
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

THIN, MINUS, GAP = "\u202f", "\u2212", "–"
MOST_DECIMALS = 3
_ORDER = str.maketrans({"æ": "{a", "ø": "{b", "å": "{c", "á": "a", "š": "s"})


def number(value: float, decimals: int = 1, signed: bool = False) -> str:
    """1234.5 is "1 234,5". A missing value is a dash; what rounds to zero has no sign. signed: a plus before gains."""
    if value is None or math.isnan(value):
        return GAP
    return _written(value, decimals, signed)


@lru_cache(maxsize=20_000)  # a chart writes those of every municipality, for each that is chosen
def _written(value: float, decimals: int, signed: bool) -> str:
    text = f"{abs(value):,.{decimals}f}".replace(",", THIN).replace(".", ",")
    if not any(digit in text for digit in "123456789"):
        return text
    return (MINUS if value < 0 else "+" if signed else "") + text


def how_much(value: float, decimals: int = 1, less: str = "mindre enn ") -> str:
    """How large, without a sign and never as nothing: -0.7 is "0,7", and 0.02 is "mindre enn 0,1"."""
    text = number(abs(value), decimals)
    return f"{less}{number(10**-decimals, decimals)}" if value and text == number(0, decimals) else text


def span(low: float, high: float, decimals: int = 1) -> str:
    """From low to high: "0,4–0,7", "2,9" where both are written so, or "−0,7 til 0,2", where a minus would be lost beside a dash."""
    first, last = number(low, decimals), number(high, decimals)
    if first == last:
        return first
    return f"{first} til {last}" if first.startswith(MINUS) else f"{first}–{last}"


def figure(value: float) -> str:
    """A figure with the decimals it has, at most three: 3.0 is "3", -1834632.5 is "−1 834 632,5"."""
    if value is None or math.isnan(value):
        return GAP
    decimals = f"{value:.{MOST_DECIMALS}f}".partition(".")[2].rstrip("0")
    return number(value, len(decimals))


def joined(names: Sequence[str]) -> str:
    """ "a, b og c"; "" of none."""
    return " og ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def alphabetical(name: str) -> str:
    """What names are sorted by: æ, ø and å come last, in this order."""
    return name.lower().translate(_ORDER)


def day(iso: str) -> str:
    """An ISO time as a Norwegian date: 2026-06-15T06:00:00Z is 15.06.2026; "" of none."""
    return datetime.fromisoformat(iso).strftime("%d.%m.%Y") if iso else ""


SIZES = {"Under", "Små", "Mellomstore", "Store"}  # first words of classes of inhabitants


def within(name_of_class: str) -> str:
    """A class within a sentence: "under 2 000", "store (20 000 og over)"; one that is a name keeps its capital."""
    sized = name_of_class.split()[0] in SIZES
    return name_of_class[:1].lower() + name_of_class[1:] if sized else name_of_class
