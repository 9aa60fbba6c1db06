"""Numbers as people type them, read in one place."""

import math

import pytest
from hypothesis import given, strategies as st

from data.norwegian import number as written
from data.typed_number import number, year
from tests.test_architecture import PRODUCT
from tools import house


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("0.9897", 0.9897),
        ("0.123", 0.123),
        ("1234.567", 1234.567),
        ("1,234", 1.234),
        ("-3", -3),
        ("−3,25", -3.25),
        ("  18 ", 18),
        ("007", 7),
        ("720 000", 720_000),
        ("720\u00a0000", 720_000),
        ("1 234\u00a0567", 1_234_567),
        ("1\u2009234\u2009567,89", 1_234_567.89),
        ("−1\u202f834\u202f632,5", -1_834_632.5),
        ("-0", 0),
        ("999999999", 999_999_999),
    ],
)
def test_what_is_a_number(text, value):
    assert number(text) == value
    assert math.copysign(1, number(text)) == (-1 if value < 0 else 1)


@pytest.mark.parametrize(
    "text",
    ["", " ", "mye", "nan", "inf", "-inf", "1e6", "1E6", "1_000", "0x10", "1.234", "−12.345", "720.000", "1.234.567",
     "1,234,567", "1.234,5", "1,5,5", ",5", "5,", "5.", "+5", "--5", "5-", "(5)", "- 5", "1 2", "12 34", "1234 567", "1  234", "1 234.5", "2,5 %", "5 kr", "٣", "２", "½", "1\n2", "1\t234", "9999999999",
     "0,1234567890", "0x1p4", "1j", "True"],
)  # fmt: skip
def test_what_is_none(text):
    assert number(text) is None


def test_what_is_asked_for_holds():
    assert (number("2,5 %", "%"), number("2,5%", "%", "kr"), number("720 000 Kr", "%", "kr")) == (2.5, 2.5, 720_000)
    assert number("kr 720 000", "kr") == number("Kr720 000", "%", "kr") == 720_000
    assert number("2,5 % %", "%") is None and number("%", "%") is None and number("kr 5 kr", "kr") is None
    assert (number("2,55", decimals=2), number("2,555", decimals=2)) == (2.55, None)
    assert (number("123", digits=3), number("1234", digits=3), number("1 234", digits=3)) == (123, None, None)


@given(st.decimals(-999_999_999, 999_999_999, places=3))
def test_what_is_shown_can_be_typed_again(value):
    assert number(written(float(value), 3)) == pytest.approx(float(value))


@given(st.text())
def test_anything_else_is_read_without_an_error(text):
    found = number(text)
    assert found is None or math.isfinite(found)


@pytest.mark.parametrize(("text", "value"), [("2024", 2024), (" 1998 ", 1998)])
def test_what_is_a_year(text, value):
    assert year(text) == value


@pytest.mark.parametrize("text", ["", "24", "20245", "2024,0", "-2024", "2_024", "２０２４", "nå"])
def test_what_is_no_year(text):
    assert year(text) is None


def test_no_one_else_turns_a_comma_into_a_point():
    """Columns of amounts have their own reader, which says why."""
    there = {house.name_of(path) for path in PRODUCT if '.replace(",", ".")' in path.read_text(encoding="utf-8")}
    assert there == {"data/typed_number.py"}
