"""The rows of the three tests, each computed once per version of the extract."""

import pandas as pd

from analysis.room import rows as room_rows, three_tests as room_figures
from analysis.room.class_spread import class_spread
from charts.room import headlines
from pages.shared import cached, extract

TABLES = ("accounts", "population")
rows, limits = cached.three_tests, cached.limits
EACH = ["region_code", "region_name", "size_class", "inhabitants"]


@extract.cached
def classes(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class and one for all; see analysis.room.by_class."""
    return room_figures.by_class(rows(year, classification), with_oslo)


@extract.cached
def spread(test_code: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """The figure of one test in each class and for all; see analysis.room.class_spread."""
    return class_spread(rows(year, classification), test_code, with_oslo)


def made(year: int, with_oslo: bool) -> list[str]:
    """The tests that can be made of a year: enough municipalities have the figure to say anything of them together."""
    total = classes(year, "ks", with_oslo).iloc[-1]
    return [test for test in room_figures.TESTS if total[f"{test}_known"] >= headlines.FEWEST]


@extract.cached
def known(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """`rows`, with or without Oslo."""
    each = rows(year, classification)
    return each if with_oslo else each[each["region_code"] != room_figures.OSLO]


@extract.cached
def failing(test_code: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """The municipalities that fail one test, furthest beyond the limit first."""
    return room_rows.failing(rows(year, classification), limits().loc[test_code], with_oslo)
