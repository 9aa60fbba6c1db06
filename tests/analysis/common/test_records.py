"""Rows as dictionaries are what pandas makes of them."""

import pandas as pd

from analysis.common.records import records


def test_the_rows_are_those_of_pandas():
    rows = pd.DataFrame(
        {
            "text": ["a", "b"], "number": [1.5, -2.0], "year": pd.array([2024, 2025], dtype="Int64"), "count": [1, 2],
            "class": pd.Categorical(["x", "y"]), "yes": [True, False], "any": [("a",), None],
        }
    )  # fmt: skip
    assert records(rows) == rows.to_dict("records")
    assert [list(map(type, row.values())) for row in records(rows)] == [
        list(map(type, row.values())) for row in rows.to_dict("records")
    ]


def test_what_is_missing_stays_missing():
    rows = pd.DataFrame({"year": pd.array([pd.NA], dtype="Int64"), "value": [float("nan")]})
    (row,) = records(rows)
    assert row["year"] is pd.NA and row["value"] != row["value"]


def test_no_rows_are_no_dictionaries():
    assert records(pd.DataFrame({"a": [], "b": []})) == []
