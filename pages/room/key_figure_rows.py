"""The rows of SSB's key figures, each computed once per version of the extract."""

import pandas as pd

from analysis.room import key_figures
from pages.shared import cached, extract


@extract.cached
def each() -> pd.DataFrame:
    """See analysis.key_figures.by_municipality."""
    return key_figures.by_municipality(extract.table("key_figures"), cached.units())


@extract.cached
def of_year(measure: str, year: int, classification: str) -> pd.DataFrame:
    """One row for every municipality of a year; see analysis.key_figures.municipalities."""
    return key_figures.municipalities(each(), cached.members(year, classification), measure, year)


@extract.cached
def classes(measure: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class and one for all; see analysis.key_figures.by_class."""
    return key_figures.by_class(of_year(measure, year, classification), measure, with_oslo)


@extract.drawn
def _by_measure(year: int, classification: str, with_oslo: bool) -> dict[str, key_figures.Measured]:
    members = cached.members(year, classification)
    return key_figures.by_measure(extract.table("key_figures"), each(), members, year, with_oslo)


@extract.cached
def one(code: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a measure for one municipality; see analysis.key_figures.one."""
    return key_figures.of_one(_by_measure(year, classification, with_oslo), code, year)
