"""The map of municipalities as the kindergartens go by it, made once per extract."""

import pandas as pd

from analysis.kindergarten import same_area
from analysis.municipalities import by_class
from data.municipalities import history
from pages.shared import cached, extract


@extract.drawn
def changes() -> pd.DataFrame:
    """The whole history of municipalities; see data.history.changes_of."""
    return history.changes_of(extract.table)


@extract.cached
def called() -> dict[str, str]:
    """A name for every number; see same_area.names."""
    return same_area.names(changes(), extract.table("municipalities"))


@extract.cached
def origins(year: int) -> dict[str, frozenset[str] | None]:
    """Today's number to those it was made of in a year; see same_area.origins."""
    return same_area.origins(changes(), moves(), year)


@extract.cached
def moves() -> pd.DataFrame:
    """Every municipality code with its years and today's code."""
    return extract.table("municipality_moves")


def inhabitants(code: str | None, year: int) -> float:
    """Of the area that is today's municipality, or of the country, at the end of a year."""
    if not code:
        return same_area.country_inhabitants(cached.persons(), year)
    return same_area.inhabitants_today(_sizes(year), code, origins(year))


@extract.drawn
def _sizes(year: int) -> pd.Series:
    return by_class.size_in(by_class.usable(cached.persons(), moves()), year)
