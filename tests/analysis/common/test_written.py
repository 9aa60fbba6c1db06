"""Amounts as people write them."""

import pytest

from analysis.common import written_amounts


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2 500 000", (2.5e6,)),
        ("2\u202f500\u00a0000 kr", (2.5e6,)),
        ("2,5 mill", (2.5e6,)),
        ("2,5 mill. kr", (2.5e6,)),
        ("1,4 millioner kroner; 1 900 000", (1.4e6, 1.9e6)),
        ("1,361 mill.", (1361000,)),
        ("12", (12,)),
        ("82,5", (82.5,)),
        ("", ()),
        ("  ", ()),
    ],
)
def test_what_is_understood(text, numbers):
    assert written_amounts.amounts(text) == numbers


@pytest.mark.parametrize(
    "text",
    ["abc", "-1", "1;", "1 900 000; mye", "2.5 mill", "1.234", "1.234 kr", "25 00", "mill", "kr", "1e6", "12345678901"],
)
def test_what_is_not(text):
    assert written_amounts.amounts(text) is None
