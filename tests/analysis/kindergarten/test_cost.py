"""Private grants two years later, cost per something, fixed prices, published estimates, assumptions, calculator."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.common import prices
from analysis.common.asked import UnknownChoice
from analysis.kindergarten.assumptions import LIMITS, changed, checked, country_private_share_pct, defaults
from analysis.kindergarten.calculator import Answer, answer
from analysis.kindergarten.cost import against_estimates, in_fixed_prices, related, with_private_grants
from tests.kindergartens import PEDAGOGUE, STAFF

COSTS = pd.DataFrame({"year": [2019, 2020, 2021, 2023], "cost_1000nok": [100.0, 200.0, 300.0, 500.0]})


def test_private_grants_follow_two_years_after_by_the_private_share():
    found = with_private_grants(COSTS, 40.0)
    assert found["own_1000nok"].tolist() == [60, 120, 180, 300]
    assert found["grants_1000nok"].fillna(-1).tolist() == [-1, -1, 40, 120]
    assert found["total_1000nok"].fillna(-1).tolist() == [-1, -1, 220, 420]


def test_the_share_may_differ_from_year_to_year():
    found = with_private_grants(COSTS, pd.Series([10.0, 20.0, 30.0, 40.0]))
    assert found["own_1000nok"].tolist() == [90, 160, 210, 300]
    assert found["grants_1000nok"].tolist()[2:] == [10, 90]


def test_cost_per_child_inhabitant_and_revenue():
    one = pd.Series([1000.0, 1000.0])
    found = related(one, pd.Series([100, 0]), pd.Series([4000.0, np.nan]), pd.Series([50_000.0, 50_000.0]))
    assert found.iloc[0].tolist() == [10_000.0, 250.0, 2.0]
    assert found.isna().iloc[1].tolist() == [True, True, False]


def test_fixed_prices_follow_the_index_and_a_year_without_one_is_missing():
    index = pd.Series({2019: 100.0, 2023: 117.35})
    found = in_fixed_prices(pd.Series([129.4, 151.9, 1.0]), pd.Series([2019, 2023, 2024]), index, 2023)
    assert found.iloc[:2].tolist() == pytest.approx([151.85, 151.9], abs=0.01)
    assert pd.isna(found.iloc[2])
    with pytest.raises(ValueError, match="2030"):
        in_fixed_prices(pd.Series([1.0]), pd.Series([2019]), index, 2030)


def test_estimates_stand_in_the_prices_of_one_year_beside_both_readings(shipped):
    deflator = shipped("kommunal_deflator")
    found = against_estimates(shipped("kindergarten_estimates"), 2_000_000, 850_000, prices.index(deflator), 2025)
    found = found.set_index("estimate_code")
    growth = deflator.set_index("year")["growth_pct"]
    for code, amount, year in (("ks-2018", 600, 2018), ("ks-2017-private", 1000, 2017), ("ks-2022", 900, 2022)):
        slow = amount
        for at in range(year + 1, 2026):
            slow *= 1 + growth[at] / 100
        assert found.at[code, "priced"] == year and found.at[code, "fixed_mnok"] == pytest.approx(slow)
        assert found.at[code, "gross_less_estimate_mnok"] == pytest.approx(2000 - slow)
        assert found.at[code, "net_less_estimate_mnok"] == pytest.approx(850 - slow)
    assert found.loc["government-2018", ["body", "amount_mnok", "said"]].tolist() == ["Regjeringen", 426, "mai 2018"]
    assert found["source"].notna().all()
    without_private = found.loc["ks-2017", ["gross_less_estimate_mnok", "net_less_estimate_mnok"]]
    assert without_private.isna().all()  # ours are for all kindergartens


def test_the_price_year_of_the_wage_is_one_of_the_deflators(shipped):
    years = prices.index(shipped("kommunal_deflator")).index
    assert LIMITS["wage_year"] == (years[0], years[-1])


def test_defaults_are_dated_and_what_is_changed_is_named(shipped):
    default = defaults(shipped)
    assert (default.wage_nok, default.norm, default.part_time, default.reference_year) == (696_000, STAFF, 0.9897, 2017)
    assert default.wage_year == 2025
    assert changed(default, default) == []
    assert changed(replace(default, wage_nok=700_000, over_3=5), default) == ["wage_nok", "over_3"]
    assert country_private_share_pct(shipped("kindergarten_parameters")) == 50.0
    assert shipped("kindergarten_parameters")["dated"].notna().all()


@pytest.mark.parametrize(
    ("field", "value"), [("wage_nok", 0), ("under_3", 0.5), ("part_time", 1.1), ("private_share_pct", 101)]
)
def test_an_assumption_that_cannot_be_is_refused_in_words(field, value, shipped):
    default = defaults(shipped)
    assert checked(default) is default
    with pytest.raises(UnknownChoice, match="Det må være fra"):
        checked(replace(default, **{field: value}))


def test_the_published_compliance_is_udirs(shipped):
    rows = shipped("kindergarten_compliance")
    of = {
        code: group.set_index("year")["meeting_pct"].to_dict()
        for code, group in rows.groupby("norm_code", observed=True)
    }
    assert of["staff"] == {2016: 55, 2017: 56, 2018: 75, 2019: 94, 2020: 99, 2021: 99}
    assert of["pedagogue"] == {2018: 53, 2019: 64, 2020: 69, 2021: 71}


@pytest.mark.parametrize(
    ("children", "places", "staff", "pedagogues", "expected"),
    [
        ((18, 36), (18, 36), 12.0, 6.0, Answer(12.0, 0.0, 6, 0)),
        ((18, 36), (18, 36), 11.5, 5.9, Answer(12.0, 0.5, 6, 1)),
        ((7, 0), (7, 0), 3.0, 1.0, Answer(7 / 3, 0.0, 1, 0)),
        ((8, 0), (4, 0), 1.0, 1.0, Answer(4 / 3, 1 / 3, 2, 1)),
        ((0, 0), (0, 0), 0.0, 0.0, Answer(0.0, 0.0, 0, 0)),
    ],
)
def test_one_kindergarten_is_told_what_it_lacks_on_both_norms(children, places, staff, pedagogues, expected):
    found = answer(children, places, staff, pedagogues, STAFF, PEDAGOGUE)
    assert found.missing_fte == pytest.approx(expected.missing_fte)
    assert replace(found, missing_fte=0) == replace(expected, missing_fte=0)
    assert found.meets_staff == (expected.missing_fte == 0)
    assert found.meets_pedagogues == (expected.missing_pedagogues == 0)


@pytest.mark.parametrize(
    ("children", "places", "staff", "pedagogues", "told"),
    [
        ((-1, 0), (0, 0), 1, 0, "fra 0 til"),
        ((1, 0), (2, 0), 1, 0, "flere heltidsplasser enn barn"),
        ((1, 0), (1, 0), 1, 2, "del av grunnbemanningen"),
        ((1, 0), (1, 0), float("nan"), 0, "fra 0 til"),
    ],
)
def test_what_cannot_be_a_kindergarten_is_refused(children, places, staff, pedagogues, told):
    with pytest.raises(UnknownChoice, match=told):
        answer(children, places, staff, pedagogues, STAFF, PEDAGOGUE)
