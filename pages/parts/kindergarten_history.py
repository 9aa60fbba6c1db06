"""The map of municipalities as the kindergartens go by it, made once per extract."""

import pandas as pd

from analysis import kindergarten_area
from data import history
from pages.parts import read


@read.drawn
def changes() -> pd.DataFrame:
    """The whole history of municipalities; see data.history.changes_of."""
    return history.changes_of(read.table)


@read.cached
def called() -> dict[str, str]:
    """A name for every number; see kindergarten_area.names."""
    return kindergarten_area.names(changes(), read.table("municipalities"))


@read.cached
def origins(year: int) -> dict[str, frozenset[str] | None]:
    """Today's number to those it was made of in a year; see kindergarten_area.origins."""
    return kindergarten_area.origins(changes(), moves(), year)


@read.cached
def moves() -> pd.DataFrame:
    """Every municipality code with its years and today's code."""
    return read.table("municipality_moves")
