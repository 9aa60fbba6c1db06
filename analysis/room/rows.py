"""The rows of the three tests, for page and command alike: every municipality, the classes, and who fails one test.

members: result.rows.members. known: the map.
"""

import pandas as pd

from analysis.common.asked import Read
from analysis.common.numbers import OSLO
from analysis.municipalities.units import Units
from analysis.room import three_tests


def limits(read: Read) -> pd.DataFrame:
    """The three tests and their limits by test_code, in the order they are shown; see the reference table room_limits."""
    return read("room_limits").set_index("test_code", drop=False).loc[list(three_tests.TESTS)]


def municipalities(read: Read, members: pd.DataFrame, year: int, known: Units) -> pd.DataFrame:
    """One row for every municipality of a year; see three_tests.municipalities."""
    shares = three_tests.shares(read("accounts"), known)
    return three_tests.municipalities(shares, members, limits(read), read("robek"), year)


def failing(each: pd.DataFrame, test: pd.Series, with_oslo: bool) -> pd.DataFrame:
    """The municipalities that fail one test, furthest beyond the limit first. test: a row of `limits`."""
    each = each if with_oslo else each[each["region_code"] != OSLO]
    above, code = test["fails_when"] == "above", test["test_code"]
    return each[each[f"{code}_fails"] == 1].sort_values(f"{code}_pct", ascending=not above, ignore_index=True)
