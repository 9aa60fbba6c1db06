"""The headline of ndr over the years: how many years in a row on one side of the level, against a count by hand."""

import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from charts import words
from charts.result import over_time_headline
from data.extract import store
from data.folder import PACKAGE
from data.municipalities.names import plain_name


def told(values: list[float], level: float = 1.75, first: int = 2020, who: str = "Bergen") -> str:
    years = pd.Series(range(first, first + len(values)))
    return over_time_headline.over_time(who, years, pd.Series(values), pd.Series([level] * len(values)))


def test_the_published_case_and_the_course_of_the_others():
    row = "Bergen hadde netto driftsresultat under anbefalt nivå tre år på rad"
    assert told([2.4, 4.4, 3.6, 0.67, -2.45, 1.03]) == f"{row}, 2023–2025"
    assert told([2.4, 0.67, -2.45, 1.03]) == f"{row}, 2021–2023"
    course = "Bergen hadde netto driftsresultat {} anbefalt nivå i {}"
    assert told([2.4, 4.0, 3.0]) == "Bergen hadde netto driftsresultat over anbefalt nivå tre år på rad, 2020–2022"
    assert told([1.0, 1.0, 4.0, 3.0]) == course.format("over", "to av fire år, 2020–2023")
    assert told([1.0, 1.75, 1.0]) == course.format(
        "under", "to av tre år, 2020–2022"
    )  # at the level is on neither side
    assert told([1.75, 1.75, 1.0]) == course.format("under", "ett av tre år, 2020–2022")
    assert told([1.0, 1.0, 3.0, 3.0]) == course.format("over", "to av fire år, 2020–2023")  # as many: the newest year's
    assert told([1.0, np.nan, 1.0, 1.0]) == course.format(
        "under", "tre av tre år, 2020, 2022–2023"
    )  # a gap is no year in a row
    assert told([3.0, np.nan, 1.0]) == "Bergen hadde 1,0 prosent i netto driftsresultat i 2022, under anbefalt nivå"
    assert told([1.0, 3.0, 2.0], np.nan) == "Bergen hadde 2,0 prosent i netto driftsresultat i 2022"


def test_that_the_newest_year_is_on_the_other_side_than_the_year_before_is_told_with_both_years():
    text = "Bergen: netto driftsresultat {} til {} prosent {}–{}, {} anbefalt nivå"
    assert told([2.4, 4.0, 1.0]) == text.format("falt fra 4,0", "1,0", 2021, 2022, "under")
    assert told([1.0, -0.3, 2.1]) == text.format("steg fra \u22120,3", "2,1", 2021, 2022, "over")
    assert told([1.0, 3.0]) == text.format("steg fra 1,0", "3,0", 2020, 2021, "over")
    for who in ("Kommunene utenom Oslo", "Kommunene med Oslo"):
        assert told([1.0, 3.0], who=who).startswith(
            f"{who}: netto driftsresultat steg fra 1,0 til 3,0 prosent 2020–2021"
        )
    assert told([1.0, 3.0], who="Evje og Hornnes") == (
        "Evje og Hornnes: netto driftsresultat steg fra 1,0 til 3,0 prosent 2020–2021, over anbefalt nivå"
    )
    assert "fra" not in told([4.0, 1.76, 1.81]) + told([4.0, 1.74, 1.75]) + told([1.0, 2.01, 1.99], 2.0) + told(
        [1.0, 3.0, 1.75]
    ) + told([4.0, 1.0, np.nan, 3.0])
    years, moved = pd.Series([2020, 2021]), pd.Series([3.0, 1.75])  # the level fell more than the result
    fell = over_time_headline.over_time("Bergen", years, pd.Series([2.2, 2.0]), moved)
    assert fell == text.format("falt fra 2,2", "2,0", 2020, 2021, "over")
    assert "fra" not in told([1.0, 3.0], first=2019)  # the break is between them


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
    assert ("på rad" in text) == (count >= 3) and words.counted(text) <= 15
    assert not known or count < 3 or words.IN_WORDS[count] in text
    if some := re.search(r"(over|under) anbefalt nivå i (\w+) av (\w+) år", text):
        sides = ["over" if value > 1.75 else "under" for _, value in known if value != 1.75]
        most = sides.count(some[1])
        assert most == max(sides.count("over"), sides.count("under")) and words.IN_WORDS[len(known)] == some[3]
        assert some[2] == ("ett" if most == 1 else words.IN_WORDS[most])


@pytest.mark.slow("every name of a municipality")
def test_every_name_has_room_for_the_measure():
    names = {plain_name(str(name)) for name in store.read("municipalities", PACKAGE)["name"]}
    years, level = pd.Series(range(2020, 2026)), pd.Series([1.75] * 6)
    for name in {*names, "Kommunene utenom Oslo"}:
        for values in ([1.0] * 6, [1.0, 3.0] * 3, [1.0] * 2 + [np.nan, 3.0, 1.0, 3.0]):
            text = over_time_headline.over_time(name, years, pd.Series(values), level)
            assert text.startswith(name) and "netto driftsresultat" in text and words.counted(text) <= 15, text
