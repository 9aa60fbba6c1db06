"""The walk back through the changes, against a forward history that is played out beside it."""

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st

from data.municipalities.history import municipalities_on

COLUMNS = ["changed_on", "old_code", "new_code"]


def back(today, rows, date):
    changes = pd.DataFrame(rows, columns=COLUMNS)
    return municipalities_on(today, changes.assign(changed_on=pd.to_datetime(changes["changed_on"])), date)


MERGER = [("2020-01-01", old, "1103") for old in ("1103", "1141", "1142")]
SPLIT = [("2024-01-01", "1507", "1508"), ("2024-01-01", "1507", "1580")]
BOUNDARY = [("2026-01-01", "3118", "3118"), ("2026-01-01", "3118", "3207"), ("2026-01-01", "3118", "3216")]
RENAME = [("2026-01-01", "5006", "5006")]
CEASED = [("2020-01-01", "1111", None)]


@pytest.mark.parametrize(
    ("rows", "today", "before"),
    [
        (MERGER, {"1103"}, {"1103", "1141", "1142"}),
        (SPLIT, {"1508", "1580"}, {"1507"}),
        (BOUNDARY, {"3118", "3207", "3216"}, {"3118", "3207", "3216"}),
        (RENAME, {"5006"}, {"5006"}),
        (CEASED, {"0301"}, {"0301", "1111"}),
        ([("2020-01-01", "0101", "3001")], {"3001"}, {"0101"}),
        ([("2020-01-01", "A", "B"), ("2020-01-01", "B", "C")], {"B", "C"}, {"A", "B"}),
    ],
    ids=["merger", "split", "boundary", "rename", "ceased", "new code", "code taken over"],
)
def test_each_kind_of_change(rows, today, before):
    day = rows[0][0]
    assert back(today, rows, "2013-01-01") == before
    assert back(today, rows, day) == today


def test_codes_may_come_and_go_twice():
    rows = [("2020-01-01", "0101", "3001"), ("2024-01-01", "3001", "3101")]
    assert [back({"3101"}, rows, f"{y}-01-01") for y in (2019, 2020, 2023, 2024)] == [
        {"0101"},
        {"3001"},
        {"3001"},
        {"3101"},
    ]


def test_categories_are_fine():
    changes = pd.DataFrame(SPLIT, columns=COLUMNS).astype("category")
    changes["changed_on"] = pd.to_datetime(changes["changed_on"].astype(str))
    codes = pd.Series(["1508", "1580"], dtype="category")
    assert municipalities_on(codes, changes, "2023-01-01") == {"1507"}


@st.composite
def histories(draw):
    """Municipalities in 2013 and what happened to them, played forward: (set per year, rows)."""
    there, fresh, rows = {f"{i:04d}" for i in range(draw(st.integers(2, 6)))}, 1000, []
    years = {2013: frozenset(there)}
    for year in range(2014, 2018):
        kind = draw(st.sampled_from(["merge", "absorb", "split", "recode", "rename", "adjust", "nothing"]))
        day, pick = f"{year}-01-01", sorted(there)
        one, other = pick[0], pick[-1]
        if kind in ("merge", "absorb") and one != other:
            new = f"{fresh}" if kind == "merge" else one
            rows += [(day, one, new), (day, other, new)]
            there = (there - {one, other}) | {new}
        elif kind == "split":
            rows += [(day, one, f"{fresh}"), (day, one, f"{fresh + 1}")]
            there = (there - {one}) | {f"{fresh}", f"{fresh + 1}"}
        elif kind == "recode":
            rows += [(day, one, f"{fresh}")]
            there = (there - {one}) | {f"{fresh}"}
        elif kind == "rename":
            rows += [(day, one, one)]
        elif kind == "adjust":
            rows += [(day, one, one), (day, one, other)] if one != other else []
        fresh += 2
        years[year] = frozenset(there)
    return years, rows


@pytest.mark.slow("hundreds of generated cases")
@settings(max_examples=150, deadline=None)
@given(histories())
def test_walking_back_undoes_any_history(history):
    years, rows = history
    for year, there in years.items():
        assert back(years[2017], rows, f"{year}-01-01") == there
