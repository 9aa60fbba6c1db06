"""The accounts that answers are weighted by: the latest whole year not after the budget, else the nearest there is."""

import pandas as pd
import pytest

from analysis.survey.respondents import weights_from
from data.errors import DataError

KEYS = {"4601", "0301"}


def results(*have: tuple[int, str]) -> pd.DataFrame:
    rows = [
        {"year": year, "unit_code": code, "region_code": code, "revenue_1000nok": year * 1.0} for year, code in have
    ]
    lacking = {"year": 2026, "unit_code": "4601", "region_code": "4601", "revenue_1000nok": float("nan")}
    return pd.DataFrame([*rows, lacking])


def whole(*years: int) -> list[tuple[int, str]]:
    return [(year, code) for year in years for code in KEYS]


@pytest.mark.parametrize(
    ("have", "chosen"),
    [
        (whole(2023, 2024), 2024),
        (whole(2023, 2024, 2026), 2024),  # not after the budget year
        ([*whole(2023), (2024, "4601")], 2023),  # not a year that one of them lacks
        (whole(2026, 2027), 2026),  # else the first one after
        ([(2022, "4601"), (2024, "0301")], 2024),  # else the newest of those with most
        ([*whole(2023), (2025, "1103"), (2025, "4601")], 2023),  # another municipality is none of them
    ],
)
def test_the_year_that_the_weights_are_from(have, chosen):
    year, revenue = weights_from(results(*have), KEYS, 2025)
    assert year == chosen and set(revenue) == {chosen * 1.0} and set(revenue.index) <= KEYS


@pytest.mark.parametrize("have", [[], whole(2024)])
def test_without_accounts_of_any_of_them_it_says_how_to_fetch_them(have):
    with pytest.raises(DataError, match="ingen regnskap å vekte svarene med. Hent dem med: .*refresh 12364"):
        weights_from(results(*have), {"1151"}, 2025)
