"""Accounts of a municipality's own making that hold KOSTRA's art further in: "50 010 1" has it in digits 3 to 5."""

import pandas as pd

from loaders.documents.ledger.codes.codes import Reading, valid_arts
from loaders.errors import FileError

NEARLY_ALL = 0.95  # of the accounts hold a valid art there
DEEPEST = 9  # places in front of an art
EVERY = {"800", "870"}  # arts of every whole ledger: rammetilskudd and tax


def reading_inside(art_digits: str, has_class: bool) -> Reading:
    """The reading of the mapping's art_digits, as "3-5". has_class: whether the first digit is a class all the same."""
    return Reading(has_class, at=int(art_digits.split("-")[0]) - 1)


def art_digits(unique: pd.Series) -> str:
    """Where in the accounts (each once) the arts stand, as "3-5"; "" where they stand at the beginning, or are not seen.

    Only a whole ledger tells: it has wages, purchases, refunds, grants and tax, and in one place alone.
    """
    longest = int(unique.str.len().max()) if len(unique) else 0
    usual = [Reading(has, length) for has in (True, False) for length in (0, longest)]
    if any(_whole(way.art(unique)) for way in usual):
        return ""
    places = range(2, min(longest - 3, DEEPEST) + 1)
    found = [at for at in places if _whole(arts := unique.str[at : at + 3]) and valid_arts(arts).mean() >= NEARLY_ALL]
    return f"{found[0] + 1}-{found[0] + 3}" if len(found) == 1 else ""


def refuse_inside(unique: pd.Series) -> None:
    """Raise FileError, with the key that settles it, for accounts that have their arts further in."""
    where = art_digits(unique)
    if where:
        way = reading_inside(where, False)
        seen = ", ".join(f"{one} er art {art}" for one, art in zip(unique[:3], way.art(unique[:3]), strict=True))
        raise FileError(
            f"kontoene ser ut til å ha KOSTRAs art i siffer {where.replace('-', ' til ')} ({seen}). Si det i en "
            "YAML-fil med --mapping: art_digits",
            {"art_digits": where},
        )


def _whole(arts: pd.Series) -> bool:
    """Whether these may be the arts of a whole ledger."""
    there = set(arts.dropna())
    ranges = (("010", "099"), ("100", "489"), ("600", "799"))
    return there >= EVERY and all(any(first <= one <= last for one in there) for first, last in ranges)
