"""Every figure over time on accounts under the old numbers, as SSB has them, over all municipalities and years."""

import numpy as np
import pandas as pd
import pytest

from analysis.result import rows as result_rows
from analysis.room import three_tests
from data.extract import store
from data.municipalities.history import in_use, linked
from tests.old_numbers import under_old_numbers

YEARS = range(2015, 2026)
MOVES = store.read_reference("municipality_moves")
LEADS = {year: linked(in_use(MOVES, year), "old_code", "new_code") for year in range(2011, 2026)}  # to today's numbers
COUNTS = store.read_reference("municipality_counts").set_index("year")["municipalities"]


@pytest.fixture(scope="module")
def read(shipped):
    tables = {"accounts": under_old_numbers(shipped("accounts"), MOVES)}
    return lambda name: tables[name] if name in tables else shipped(name)


@pytest.fixture(scope="module")
def one(read, known, results, shipped_persons):
    return lambda code: result_rows.net_result_rows(read, results, code=code, persons=shipped_persons, known=known)


@pytest.mark.parametrize("code", ["3222", "4012", "4601", "5536", "0301"])
def test_a_new_number_alone_has_all_its_years_with_means(one, code):
    """Lørenskog, Bamble, Bergen (1201), Lyngen (1938, 5424) and Oslo."""
    rows = one(code).set_index("year")
    assert list(rows.index) == list(YEARS) and set(rows["unit_code"]) == {code}
    assert rows["ndr_pct_3yr"].isna().sum() == 2 and rows["ndr_pct_5yr"].isna().sum() == 4
    assert rows["ndr_sd_points"].notna().all() and rows["inhabitants"].notna().all()


def test_drammen_is_of_2020_under_both_its_numbers(one):
    """Drammen, Nedre Eiker and Svelvik became one in 2020 (3005), which is 3301 since 2024."""
    rows = one("3301").set_index("year")
    assert list(rows.index) == list(range(2020, 2026))
    assert rows["ndr_pct_3yr"].first_valid_index() == 2022 and rows["ndr_pct_5yr"].first_valid_index() == 2024


@pytest.mark.parametrize("code", ["1103", "5001"])
def test_a_number_that_others_joined_is_two_municipalities(one, code):
    rows = one(code).set_index("year")
    before, after = rows.loc[:2019], rows.loc[2020:]
    assert set(before["unit_code"]) == {f"{code}-2019"} and set(after["unit_code"]) == {code}
    assert after["ndr_pct_3yr"].first_valid_index() == 2022 and after["ndr_pct_5yr"].first_valid_index() == 2024
    assert before["inhabitants"].isna().all() and before["distance_nok_per_capita"].isna().all()
    assert after["inhabitants"].notna().all()
    assert before["ndr_sd_points"].iloc[0] == pytest.approx(np.std(before["value"], ddof=1))
    assert after["ndr_sd_points"].iloc[0] == pytest.approx(np.std(after["value"], ddof=1))


def slow_sum(amounts: dict, code: str, year: int, years: int) -> float | None:
    """Sum of the last years of a number of today by the key alone; None where in one of them it was not alone."""
    total = 0.0
    for then in range(year - years + 1, year + 1):
        olds = [old for old, leads in LEADS[then].items() if code in leads]
        if len(olds) != 1 or LEADS[then][olds[0]] != {code} or (olds[0], then) not in amounts:
            return None
        total += amounts[olds[0], then]
    return total


@pytest.mark.parametrize("years", [3, 5])
def test_every_mean_of_every_municipality_is_the_slow_sum(read, results, years):
    """Haram (1534, then a part of Ålesund, then 1580) is never more than three years whole in a row since 2024."""
    accounts = read("accounts")
    amount = {
        concept: rows.dropna(subset=["value_1000nok"]).set_index(["region_code", "year"])["value_1000nok"].to_dict()
        for concept, rows in accounts.groupby("concept_code", observed=True)
    }
    today = set(store.read("municipalities", store.data_dir())["municipality_code"])
    rows = results[results["unit_code"].isin(today) & results["ndr_pct"].notna()]
    assert rows.groupby("year").size().min() > 290
    for row in rows[rows["year"] % 4 == 1].itertuples():
        net, revenue = (slow_sum(amount[concept], row.unit_code, row.year, years) for concept in ("AGD23", "AGD13"))
        found = getattr(row, f"ndr_pct_{years}yr")
        assert np.isnan(found) if net is None or revenue is None else found == pytest.approx(100 * net / revenue)


def test_everyone_of_every_year_has_a_figure_and_nobody_is_there_twice(read, known, results, shipped_persons):
    for year in YEARS:
        rows = result_rows.members(read, results, shipped_persons, year, "ks", known)
        assert len(rows) == COUNTS[year] == rows["unit_code"].nunique() == rows["region_code"].nunique()
        assert rows["ndr_pct"].notna().all(), (year, rows.loc[rows["ndr_pct"].isna(), "region_name"].tolist())


def test_the_tests_of_room_are_of_the_same_municipalities(read, known, results):
    shares = three_tests.shares(read("accounts"), known)
    both = shares.merge(results, on=["unit_code", "year"], suffixes=("", "_r"))
    assert len(both) == len(results)
    pd.testing.assert_series_equal(both["revenue_1000nok"], both["revenue_1000nok_r"], check_names=False)
