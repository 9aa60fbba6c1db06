"""Figures with the decimals they have. The numbers themselves are tested in tests/charts/test_words.py."""

import pytest

from data.norwegian import figure, span


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (-1834632.5, "−1\u202f834\u202f632,5"),
        (0.1 + 0.2, "0,3"),
        (1e16, "10\u202f000\u202f000\u202f000\u202f000\u202f000"),
        (0.0, "0"),
        (float("nan"), "–"),
        (None, "–"),
    ],
)
def test_figure(value, text):
    assert figure(value) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(0.44, 0.7, "0,4–0,7"), (2.94, 2.9, "2,9"), (-0.7, 0.2, "−0,7 til 0,2"), (-0.04, 0.2, "0,0–0,2")],
)
def test_a_minus_is_not_lost_beside_a_dash(low, high, text):
    assert span(low, high) == text
