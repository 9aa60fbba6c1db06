"""The published national figures: check values, and weights that can be made again from their sources."""

import numpy as np
import pytest

from analysis.care import ages, national, spending, totals
from data.extract import store
from tests.care_frames import adds_up

KEY_2026 = [0.0029 + 0.0157 + 0.0245 + 0.0114 + 0.0256 + 0.0078 + 0.1702, 0.1163, 0.1558, 0.1082]
DISABLED, DEATHS, ALONE = 0.0595, 0.1241, 0.1464
RESIDENTS_2009 = [4593, 7805, 20479, 11522]
HOURS_2009 = [1107 * 15.6 + 31475 * 15.1 + 24085 * 10.1, 30385 * 4.5, 55012 * 3.9, 16207 * 5.3]


@pytest.fixture(scope="module")
def people(shipped):
    return ages.by_age(shipped("population"))


def test_functions_2009_to_2013(shipped):
    rows = national.functions(shipped).groupby("year")["gross_1000nok"].sum() / 1e6
    assert rows.round(1)[2009] == 74.8 and rows.round(1)[2013] == 94.5 and len(rows) == 5
    with_health = national.functions(shipped, spending.Choice(health=True)).groupby("year")["gross_1000nok"].sum()
    assert with_health[2013] == 94456050 + 9903486 + 208120


def test_totals_and_fixed_prices(shipped):
    rows = national.totals(shipped).set_index("year")
    nominal, real = rows["spending_1000nok"] / 1e6, rows["real_1000nok"] / 1e6
    assert (round(nominal[2019], 1), nominal[2023]) == (129.4, 171.9)
    assert (
        round(100 * (nominal[2023] / nominal[2019] - 1), 1),
        round(100 * (nominal[2023] / nominal[2022] - 1), 1),
    ) == (
        32.8,
        11.0,
    )
    assert (round(real[2019], 1), round(real[2023] - real[2019], 1)) == (151.9, 20.0)
    assert round(100 * (real[2023] / real[2019] - 1), 1) == 13.2


def test_the_growth_of_the_country_taken_apart(shipped):
    row = national.growth(shipped, 2019, 2023, 2023)
    assert list(row.columns[: len(totals.GROWTH)]) == totals.GROWTH
    one = row.iloc[0]
    assert abs(adds_up(row)[0]) < 0.001
    growth = one["demography_1000nok"] + one["residual_1000nok"]
    assert (round(growth / 1e6, 1), round(one["real_growth_pct"], 1)) == (20.0, 13.2)
    assert 0 < one["demography_1000nok"] < growth
    # a younger profile gives less to demography
    flat = national.growth(shipped, 2019, 2023, 2023, weights=(1, 1, 1, 1)).iloc[0]
    assert flat["demography_1000nok"] == pytest.approx(
        one["real_from_1000nok"] * (one["inhabitants_to"] / one["inhabitants_from"] - 1)
    )


@pytest.mark.parametrize("year", range(2020, 2026))
def test_inhabitants_of_the_indicators_are_those_counted_the_year_after(shipped, people, year):
    rows = national.indicators(shipped)
    known = rows[(rows["indicator_code"] == "inhabitants") & (rows["year"] == year)]["value"].iloc[0]
    # municipalities that were split in 2024 are moved back by shares in the extract: a few persons
    assert ages.country(people, year + 1).sum() == pytest.approx(known, abs=5)


def test_health_and_care_in_fixed_prices(shipped):
    rows = national.health_and_care(shipped).set_index("year")
    assert rows.loc[2024, "nominal_nok_per_inhabitant"] == 37333
    assert rows.loc[2024, "real_nok_per_inhabitant"] == pytest.approx(37333 * 1.047)
    assert rows.loc[2025, "edition"] == "mars 2026, urevidert" and rows.loc[2024, "edition"] == "revidert"
    assert rows.loc[2025, "nominal_1000nok"] == pytest.approx(39197 * 5627.4)


def test_oslo_and_the_rest_make_the_country(shipped):
    country, rest, oslo = (national.health_and_care(shipped, code) for code in ("EAK", "EAKUO", "0301"))
    assert (country["inhabitants"] == rest["inhabitants"] + oslo["inhabitants"]).all()
    assert np.allclose(country["nominal_1000nok"], rest["nominal_1000nok"] + oslo["nominal_1000nok"], rtol=1e-4)


def test_definitions_that_do_not_join_are_told_apart(shipped):
    one = set(national.functions(shipped)["definition"])
    two, three = (
        set(national.totals(shipped)["definition"]),
        set(national.health_and_care(shipped)["definition"]),
    )
    assert len(one | two | three) == 3


def set_of(code: str) -> np.ndarray:
    return np.array(ages.weights(store.read_reference("care_weights"), code))


def test_weights_of_the_key_can_be_made_again(people):
    shares = np.array(KEY_2026)
    persons = (ages.country(people, 2025) + ages.country(people, 2026)) / 2
    each = shares / persons
    assert set_of("criteria") == pytest.approx(each / each[0], abs=0.006)
    shares[0] += DISABLED
    shares[1:] *= 1 + (DEATHS + ALONE) / sum(KEY_2026[1:])
    each = shares / persons
    assert set_of("key") == pytest.approx(each / each[0], abs=0.006)


def test_weights_of_measured_use_can_be_made_again(shipped, people):
    spent = shipped("care_national_functions")
    spent = spent[spent["year"] == 2009].set_index("function_code")["gross_1000nok"]
    residents, hours = np.array(RESIDENTS_2009), np.array(HOURS_2009)
    cost = (spent["253"] + spent["261"]) * residents / residents.sum() + spent["254"] * hours / hours.sum()
    each = cost / ages.country(people, 2010)
    assert set_of("use") == pytest.approx(each / each[0], abs=0.006)
