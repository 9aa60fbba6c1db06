"""How many live in the municipalities of a year, each in the borders that it had."""

from collections.abc import Iterable

import pandas as pd

from analysis.municipalities.by_class import counted_on
from analysis.municipalities.units import Units, last_year

Counts = dict[int, dict[str, float]]
IN_LATER_BORDERS = "folketallet er bare kjent i grensene kommunen fikk senere"
UNKNOWN = "folketallet mangler"
NO_GROUP = {"kostra": "KOSTRA-gruppene er dagens, og kommunen er ikke den samme i dag"}


def sizes(persons: pd.DataFrame, known: Units, keys: Iterable[str], year: int) -> pd.Series:
    """Inhabitants by key (Units.key) for an accounting year: 1 January of the year after, else of the year itself.

    A municipality that ended at that turn of the year is counted at 1 January of the year itself. Missing where the
    table counts its number in later borders, as of Stavanger before 2020 in a table that moves the years before to
    those of today. A split one is the sum of its parts. persons: municipalities.by_class.inhabitants.
    """
    counts = {january: counted_on(persons, january) for january in (year, year + 1)}
    return pd.Series({key: _size(known, key, year, counts) for key in keys}, dtype=float)


def lacking(known: Units, key: str) -> str:
    """Why a municipality has no size, as a part of a sentence."""
    return IN_LATER_BORDERS if last_year(key) and not _split_alone(known, key) else UNKNOWN


def in_later_borders(known: Units, members: pd.DataFrame) -> pd.DataFrame:
    """Those with accounts of a year whose inhabitants are only known in the borders that they got later.

    members: result.spread.municipalities.
    """
    without = members[members["inhabitants"].isna() & members["ndr_pct"].notna()]
    return without[without["unit_code"].map(lambda key: lacking(known, key) == IN_LATER_BORDERS).astype(bool)]


def unclassed(known: Units, key: str, classification: str) -> str:
    """Why a municipality is in no class of a classification, as a part of a sentence."""
    return NO_GROUP.get(classification) or lacking(known, key)


def _size(known: Units, key: str, year: int, counts: Counts) -> float:
    if not last_year(key):
        found = [_of_today(known, key, january, counts[january]) for january in (year + 1, year)]
        return found[0] or found[1] or float("nan")
    january = min(year + 1, last_year(key))
    code = known.number(key, january)
    if code in counts[january] and _own_borders(known, key, code, january, counts[january]):
        return counts[january][code]
    parts = [_of_today(known, heir, year + 1, counts[year + 1]) for heir in known.heirs(key)]
    return sum(parts) if parts and all(parts) and _split_alone(known, key) else float("nan")


def _of_today(known: Units, key: str, january: int, counted: dict[str, float]) -> float:
    """By its number then, by today's, or by SSB's summed series (K-3101); 0 where it is not counted."""
    codes = (known.number(key, january), key, f"K-{key}")
    return next((counted[code] for code in codes if code in counted), 0)


def _split_alone(known: Units, key: str) -> bool:
    """Whether those that it became are parts of it alone."""
    heirs = known.heirs(key)
    return len(heirs) > 1 and all(of == {key} for of in heirs.values())


def _own_borders(known: Units, key: str, code: str, january: int, counted: dict[str, float]) -> bool:
    """Whether the count of its number is of itself, and not of what it became under the same number.

    It is of itself when the number is out of use since, or when any of the others that joined it is counted too.
    """
    joined = [of for heir, of in known.heirs(key).items() if known.number(heir, last_year(key) + 1) == code]
    others = {known.number(other, january) for of in joined for other in of - {key}}
    return not joined or not others.isdisjoint(counted)
