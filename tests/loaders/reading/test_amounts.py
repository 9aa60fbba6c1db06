"""Norwegian amounts: every usual way to write one, and what is no amount."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from loaders.reading.amounts import numbers, why_not

SEPARATORS = ("", " ", "\u00a0", "\u202f", "\u2009", ".", "'", "\u2019")
NEGATIVES = ("-{}", "\u2212{}", "\u2013{}", "({})", "{}-", "- {}")


def one(text: str | None) -> tuple[float, bool]:
    found, bad = numbers(pd.Series([text], dtype="str"))
    return float(found[0]), bool(bad[0])


def written(oere: int, separator: str, negative: str, decimals: int) -> str:
    whole, part = divmod(abs(oere), 100)
    text = f"{whole:,}".replace(",", separator) + (f",{part:02d}" if decimals else "")
    return negative.format(text) if oere < 0 else text


@given(
    st.lists(st.integers(-(10**13), 10**13), min_size=1, max_size=20), st.sampled_from(SEPARATORS),
    st.sampled_from(NEGATIVES), st.booleans(),
)  # fmt: skip
def test_what_is_written_is_read_again(oere, separator, negative, with_oere):
    values = [value if with_oere else value // 100 * 100 for value in oere]
    # A column of thousands with points alone says nothing of what its points are; an amount in millions does.
    values.append(123_456_789_00)
    texts = [written(value, separator, negative, with_oere) for value in values]
    found, bad = numbers(pd.Series(texts, dtype="str"))
    assert not bad.any()
    assert found.tolist() == [float(Decimal(value) / 100) for value in values]


@given(st.lists(st.one_of(st.text(max_size=12), st.none(), st.floats(), st.integers(), st.booleans(), st.dates())))
def test_anything_is_an_amount_or_empty_or_bad_and_never_a_crash(cells):
    found, bad = numbers(pd.Series(cells, dtype=object))
    assert len(found) == len(bad) == len(cells)
    assert np.isfinite(found[~bad & ~np.isnan(found)]).all()


@pytest.mark.parametrize("text", ["", "   ", None])
def test_empty_is_no_amount_and_fine(text):
    assert np.isnan(one(text)[0]) and not one(text)[1]


@pytest.mark.parametrize(
    ("text", "value"),
    [("-", 0), ("–", 0), ("0,50", 0.5), ("12.5", 12.5), ("0.500", 0.5), ("007", 7), (" 1 000 ", 1000)],
)
def test_usual_forms(text, value):
    assert one(text) == (value, False)


@pytest.mark.parametrize(
    "text",
    ["abc", "12 x", "1,2,3", "12.", ",5", "1e5", "1 23", "--5", "-(5)", "+5", "٣", "#REF!", "1,234,567", "9" * 400],
)
def test_what_is_no_amount_is_bad(text):
    assert one(text)[1]


def test_one_point_before_three_digits_is_read_as_the_rest_of_the_column():
    def column(*texts):
        found, bad = numbers(pd.Series(texts, dtype="str"))
        return found.tolist(), bad.tolist()

    assert column("1.234", "2.345.678") == ([1234, 2345678], [False, False])
    assert column("1.234", "2.345,50") == ([1234, 2345.5], [False, False])
    assert column("1.234", "2.5") == ([1.234, 2.5], [False, False])
    assert column("1.234", "20")[1] == [True, False]
    assert column("1.234", "2.5", "2.345.678")[1] == [True, False, False]


@pytest.mark.parametrize(
    "texts",
    [["45,000", "12,500"], ["45,000", "20"], ["-45,000"], ["(45,000)", "7"], ["45,000", "1,234,567"],
     ["45,000", "12.5"], ["45,000", None, ""], ["45,000", "12.5", "3,25"], ["\u221245,000", "1 000"], ["999,999-"]],
)  # fmt: skip
def test_one_comma_before_three_digits_says_nothing_when_the_rest_of_the_column_does_not(texts):
    for values in (pd.Series(texts, dtype="str"), pd.Series(texts, dtype=object)):
        found, bad = numbers(values)
        assert bad[0] and np.isnan(found[0])
    assert "tusener og desimaler. Fjern kommaet" in why_not(texts[0])


@pytest.mark.parametrize("proof", ["12,5", "0,500", "1 234,567", "1234,567", "3,25", "1.234,50", "-0,125", "12,3456"])
def test_a_comma_that_can_only_be_a_decimal_sign_settles_the_others(proof):
    found, bad = numbers(pd.Series(["45,000", proof, "-7,125"], dtype="str"))
    assert not bad.any() and found[0] == 45 and found[2] == -7.125


def test_cells_of_a_spreadsheet_keep_their_types():
    cells = [1.5, 2, "3 000", None, np.nan, True, pd.Timestamp("2024-01-01"), float("inf")]
    found, bad = numbers(pd.Series(cells, dtype=object))
    assert found[:3].tolist() == [1.5, 2, 3000]
    assert bad.tolist() == [False] * 5 + [True] * 3


def test_columns_of_numbers_and_of_booleans():
    assert numbers(pd.Series([1, 2]))[0].tolist() == [1, 2]
    assert numbers(pd.Series([True]))[1].tolist() == [True]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (pd.Timestamp("2024-01-01"), "dato"),
        ("1.234", "tusener og desimaler"),
        ("x", "1 234,50"),
        (True, "ikke et beløp"),
    ],
)
def test_the_reason_is_said(cell, reason):
    assert reason in why_not(cell)
