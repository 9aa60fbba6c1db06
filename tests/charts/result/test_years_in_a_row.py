"""The headline of ndr over the years: how many years in a row on one side of the level, against a count by hand."""

import numpy as np
import pandas as pd
from hypothesis import given, strategies as st

from charts import words
from charts.result import over_time_headline


def told(values: list[float], level: float = 1.75, first: int = 2020) -> str:
    years = pd.Series(range(first, first + len(values)))
    return over_time_headline.over_time("Bergen", years, pd.Series(values), pd.Series([level] * len(values)))


def test_the_published_case_and_the_course_of_the_others():
    assert told([2.4, 4.4, 3.6, 0.67, -2.45, 1.03]) == "Bergen: under anbefalt nivå tre år på rad, 1,0 prosent i 2025"
    assert told([2.4, 0.67, -2.45, 1.03]).startswith("Bergen: under anbefalt nivå tre år på rad")
    assert told([2.4, 4.0, 1.0]) == "Bergen: 2,4 prosent i 2020, 1,0 i 2022, lavest i 2022"
    assert told([1.0, 1.75, 1.0]) == "Bergen: 1,0 prosent i 2020, 1,0 i 2022, lavest i 2020"
    assert told([1.0, np.nan, 1.0, 1.0]).startswith("Bergen: 1,0 prosent i 2020")  # a gap is no year in a row


@given(st.lists(st.sampled_from([1.0, 1.75, 3.0, np.nan]), min_size=1, max_size=6))
def test_the_count_is_that_of_a_loop(values):
    known = [(2020 + n, value) for n, value in enumerate(values) if not np.isnan(value)]
    count = 0
    for n, (year, value) in enumerate(reversed(known)):
        same = (value > 1.75) == (known[-1][1] > 1.75) and value != 1.75
        if not same or year != known[-1][0] - n:
            break
        count += 1
    text = told(values)
    assert ("på rad" in text) == (count >= 3) and len(text.split()) <= 15
    assert not known or count < 3 or words.IN_WORDS[count] in text
