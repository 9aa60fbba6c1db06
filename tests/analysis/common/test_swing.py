"""The swing of a figure against a loop, and where there is none."""

import math
import statistics

import pytest

from analysis.common.swing import swing

NAN = float("nan")
CASES = {
    "all years": ([2020, 2021, 2022, 2023, 2024], [1.0, 3.0, 2.0, 5.0, 1.0], [2.0, -1.0, 3.0, -4.0]),
    "a year without a figure": ([2019, 2020, 2021, 2022, 2023, 2024, 2025], [1, 2, NAN, 4, 3, 5, 5.5], [1, -1, 2, 0.5]),
    "a year that is not there": ([2018, 2019, 2021, 2022, 2023, 2024], [9, 1, 3, 2, 5, 1], [-8, -1, 3, -4]),
    "even growth": ([2020, 2021, 2022, 2023, 2024], [1.0, 2.0, 3.0, 4.0, 5.0], [1.0, 1.0, 1.0, 1.0]),
}


@pytest.mark.parametrize(("years", "values", "changes"), CASES.values(), ids=CASES)
def test_it_is_the_deviation_of_the_changes(years, values, changes):
    assert swing(years, values) == (pytest.approx(statistics.stdev(changes)), len(changes))


@pytest.mark.parametrize("values", [[], [1.0], [1.0, 2.0, 5.0, 3.0], [1.0, 2.0, NAN, 3.0, 4.0, 6.0]])
def test_of_fewer_than_four_changes_there_is_none(values):
    sd, changes = swing(range(2020, 2020 + len(values)), values)
    assert math.isnan(sd) and changes < 4
