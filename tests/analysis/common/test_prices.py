"""The kommunal deflator: published check values, and every year against multiplying one by one."""

import pytest
from hypothesis import given, strategies as st

from analysis.common import prices
from analysis.common.asked import UnknownChoice
from data.extract import store


@pytest.fixture(scope="module")
def deflator():
    return store.read_reference("kommunal_deflator")


def slow_factor(deflator, from_year: int, to_year: int) -> float:
    growth = dict(zip(deflator["year"], deflator["growth_pct"], strict=True))
    out = 1.0
    for year in range(from_year + 1, to_year + 1):
        out *= 1 + growth[year] / 100
    for year in range(to_year + 1, from_year + 1):
        out /= 1 + growth[year] / 100
    return out


def test_published_check_values(deflator):
    assert round(prices.factor(deflator, 2019, 2023), 4) == 1.1735
    in_2019 = 171.9 / 1.328  # SSB: 32.8 per cent up; 129.4 rounded
    in_2023 = in_2019 * prices.factor(deflator, 2019, 2023)
    assert (round(in_2019, 1), round(in_2023, 1), round(129.4 * 1.1735, 1)) == (129.4, 151.9, 151.9)
    assert (round(171.9 - in_2023, 1), round(100 * (171.9 / in_2023 - 1), 1)) == (20.0, 13.2)


@pytest.mark.slow("hundreds of generated cases")
@given(st.integers(2013, 2026), st.integers(2013, 2026))
def test_any_two_years_against_multiplying(from_year, to_year):
    deflator = store.read_reference("kommunal_deflator")
    assert prices.factor(deflator, from_year, to_year) == pytest.approx(slow_factor(deflator, from_year, to_year))


def test_the_index_is_100_in_its_base(deflator):
    levels = prices.index(deflator, 2020)
    assert (
        levels[2020] == 100 and levels[2021] == pytest.approx(104.4) and list(levels.index) == list(range(2013, 2027))
    )
    assert prices.index(deflator)[2013] == 100


def test_a_year_outside_says_what_there_is(deflator):
    for ask in (lambda: prices.factor(deflator, 2012, 2020), lambda: prices.index(deflator, 2027)):
        with pytest.raises(UnknownChoice, match="2013–2026, ikke 20"):
            ask()


def test_the_user_may_change_a_year(deflator):
    own = prices.changed(deflator, {2023: 5.2})
    assert prices.factor(own, 2022, 2023) == pytest.approx(1.052)
    assert prices.factor(own, 2021, 2022) == prices.factor(deflator, 2021, 2022)
    with pytest.raises(UnknownChoice, match="ikke vekst for 2013"):
        prices.changed(deflator, {2013: 1.0})


def test_years_that_rest_on_an_estimate(deflator):
    assert prices.estimated(deflator, 2019, 2025) == [2025]
    assert prices.estimated(deflator, 2026, 2024) == [2025, 2026]
    assert prices.estimated(deflator, 2015, 2024) == []


def test_a_gap_in_the_years_is_an_error(deflator):
    with pytest.raises(ValueError, match="one after the other"):
        prices.index(deflator[deflator["year"] != 2020])
