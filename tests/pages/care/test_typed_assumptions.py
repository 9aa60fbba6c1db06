"""What is typed in the fields of the care page, read without a page."""

import pytest

from data.extract import store
from pages.care.ask.assumptions import own_weights, read_growth

DEFLATOR = store.read_reference("kommunal_deflator")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("", ()),
        ("2023: 4,5", ((2023, 4.5),)),
        ("2024: 5; 2023: −4,5 %;", ((2023, -4.5), (2024, 5))),
        ("2023:4.5 2024 :5%", ((2023, 4.5), (2024, 5))),
        ("2023: 4; 2023: 5", ((2023, 5),)),
    ],
)
def test_own_growth_is_read(text, pairs):
    assert read_growth(text, DEFLATOR) == (pairs, "")


@pytest.mark.parametrize(
    "text", ["i fjor", "2023", "2023:", "2023: mye", "2023: 1.234", "2023: 1e1", "2023: nan", "4 2023: 5", "2023: 4, 5",
             "2023: 4 5", "2023: 51", "1900: 5"]
)  # fmt: skip
def test_own_growth_that_is_not_understood_is_not_in_use(text):
    pairs, wrong = read_growth(text, DEFLATOR)
    assert pairs == () and wrong


@pytest.mark.parametrize(
    ("text", "weights"),
    [("1; 4,35; 16.9;59,6", (1, 4.35, 16.9, 59.6)), ("1; 2", ()), ("0;0;0;0", ()), ("1;1;1;-1", ()), ("1;1;1;1e3", ())],
)
def test_own_weights(text, weights):
    assert own_weights(text) == weights
