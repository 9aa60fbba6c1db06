"""Netto driftsresultat against published figures, against a slow second computation, and at the edges."""

import math

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.accounts import net_result
from analysis.result import municipality, rows as result_rows
from tests.frames import make_accounts

# SSB and KS: per cent, one decimal. Only years in which every municipality is in the extract can be recomputed.
PUBLISHED_WITHOUT_OSLO = {2024: -0.3, 2025: 2.1}
PUBLISHED_TWO_DECIMALS = {2024: -0.34, 2025: 2.08}
SSB_WITHOUT_OSLO = {2020: 2.5, 2021: 4.2, 2022: 2.6, 2023: 1.0, 2024: -0.3, 2025: 2.1}
SSB_COUNTRY = {2020: 2.7, 2021: 4.3, 2022: 3.0, 2023: 0.8, 2024: -0.4}
MUNICIPALITIES = {
    ("4601", 2023): 0.67,
    ("4601", 2024): -2.45,
    ("4601", 2025): 1.03,
    ("5001", 2025): 6.0,
    ("0301", 2025): 3.7,
}


def by_year(rows: pd.DataFrame, column: str) -> dict:
    return dict(zip(rows["year"], rows[column], strict=True))


def test_the_country_is_what_is_published(shipped, shipped_results):
    weighted = by_year(result_rows.net_result_rows(shipped, shipped_results), "ndr_pct_weighted")
    for year, published in PUBLISHED_WITHOUT_OSLO.items():
        assert round(weighted[year], 1) == published
    for year, published in PUBLISHED_TWO_DECIMALS.items():
        assert round(weighted[year], 2) == published


@pytest.mark.parametrize(("with_oslo", "published"), [(False, SSB_WITHOUT_OSLO), (True, SSB_COUNTRY)])
def test_ssb_series_is_shown_as_published(shipped, with_oslo, published):
    assert by_year(net_result.ssb_series(shipped("key_figures"), with_oslo), "ndr_pct") == published


@pytest.mark.parametrize(("code", "year"), MUNICIPALITIES)
def test_single_municipalities_are_what_is_published(shipped, shipped_results, code, year):
    published = MUNICIPALITIES[code, year]
    decimals = len(str(published).split(".")[1])
    assert (
        round(by_year(result_rows.net_result_rows(shipped, shipped_results, code=code), "value")[year], decimals)
        == published
    )


def test_share_negative_2024_is_what_ks_reports(shipped, shipped_results):
    assert round(by_year(result_rows.net_result_rows(shipped, shipped_results), "share_negative_pct")[2024]) == 58


def test_every_municipality_agrees_with_ssb_to_the_decimal(shipped, shipped_results):
    theirs = shipped("key_figures")
    theirs = theirs[theirs["measure_code"] == net_result.NDR_MEASURE].astype({"region_code": "str", "year": "int"})
    both = shipped_results.merge(theirs[["region_code", "year", "value"]], on=["region_code", "year"]).dropna(
        subset=["value", "ndr_pct"]
    )
    assert len(both) > 2000
    assert (both["ndr_pct"] - both["value"]).abs().max() < 0.0501


def test_against_a_slow_second_computation(shipped, shipped_results, levels):
    rows = result_rows.net_result_rows(shipped, shipped_results).set_index("year")
    raw = shipped("accounts")
    for year in (2018, 2024):
        amounts = {}
        for row in raw[raw["year"] == year].itertuples():
            if (
                len(row.region_code) == 4
                and row.region_code != "0301"
                and row.concept_code in ("AGD13", "AGD23")
                and not math.isnan(row.value_1000nok)
            ):
                amounts.setdefault(row.region_code, {})[row.concept_code] = row.value_1000nok
        each = sorted(100 * a["AGD23"] / a["AGD13"] for a in amounts.values())
        middle = (each[(len(each) - 1) // 2] + each[len(each) // 2]) / 2
        found = rows.loc[year]
        assert found["municipalities"] == len(each)
        assert found["ndr_pct_weighted"] == pytest.approx(
            100 * sum(a["AGD23"] for a in amounts.values()) / sum(a["AGD13"] for a in amounts.values())
        )
        assert found["ndr_pct_mean"] == pytest.approx(sum(each) / len(each))
        assert found["ndr_pct_median"] == pytest.approx(middle)
        assert found["share_negative_pct"] == pytest.approx(100 * sum(v < 0 for v in each) / len(each))
        assert found["share_below_pct"] == pytest.approx(100 * sum(v < 1.75 for v in each) / len(each))


def test_a_missing_amount_keeps_its_reason_and_a_zero_revenue_is_missing(accounts):
    found = net_result.by_municipality(accounts([
        ("1101", 2024, 100.0, 5.0, ""), ("1103", 2024, None, 5.0, ":"), ("1106", 2024, 100.0, None, ".."), ("1108", 2024, 0.0, 5.0, "")
    ])).set_index("region_code")  # fmt: skip
    assert found.loc["1101", "ndr_pct"] == 5
    assert list(found["status"]) == ["", ":", "..", ""]
    assert found.loc[["1103", "1106", "1108"], "ndr_pct"].isna().all()


def test_ssb_aggregates_are_never_counted_as_municipalities(accounts, levels):
    found = net_result.by_municipality(
        accounts([("1101", 2024, 100.0, 5.0, ""), ("EAKUO", 2024, 900.0, 9.0, ""), ("EKG08", 2024, 90.0, 9.0, "")])
    )
    assert list(found["region_code"]) == ["1101"]


def test_the_mean_over_years_is_sum_over_sum_and_needs_every_year(accounts, levels):
    found = net_result.by_municipality(accounts([
        ("1101", 2020, 100.0, 10.0, ""), ("1101", 2021, 300.0, 0.0, ""), ("1101", 2022, 100.0, 0.0, ""), ("1101", 2024, 100.0, 9.0, "")
    ])).set_index("year")  # fmt: skip
    assert found.loc[2022, "ndr_pct_3yr"] == pytest.approx(2.0)
    assert math.isnan(found.loc[2024, "ndr_pct_3yr"]) and math.isnan(found.loc[2021, "ndr_pct_3yr"])


def test_the_deviation_needs_three_years_and_the_swing_four_changes(accounts, levels):
    results = net_result.by_municipality(accounts([("1101", 2023, 100.0, 1.0, ""), ("1101", 2024, 100.0, 3.0, "")]))
    persons = pd.DataFrame({"region_code": ["1101"], "year": [2025], "persons": [400.0]})
    rows = municipality.one_municipality(results, persons, "1101", levels)
    assert rows[["ndr_sd_points", "own_sd"]].isna().all(axis=None) and rows["inhabitants"].isna().tolist() == [
        True,
        False,
    ]
    assert list(rows["distance_1000nok"]) == [-0.75, 1.25] and rows["distance_nok_per_capita"].iloc[1] == 3.125


amounts = st.lists(st.tuples(st.integers(1, 10**7), st.integers(-(10**6), 10**6)), min_size=1, max_size=30)


@pytest.mark.slow("hundreds of generated cases")
@given(amounts)
def test_weighted_mean_and_median_hold_for_any_amounts(pairs):
    results = net_result.by_municipality(
        make_accounts([(f"{1101 + i}", 2024, float(r), float(n), "") for i, (r, n) in enumerate(pairs)])
    )
    from data.extract import store

    row = net_result.yearly(results, {2024: 400}, store.read_reference("recommended_levels")).iloc[0]
    each = sorted(100 * n / r for r, n in pairs)
    assert row["ndr_pct_weighted"] == pytest.approx(100 * sum(n for _, n in pairs) / sum(r for r, _ in pairs))
    assert row["ndr_pct_mean"] == pytest.approx(sum(each) / len(each))
    assert row["ndr_pct_median"] == pytest.approx((each[(len(each) - 1) // 2] + each[len(each) // 2]) / 2)
    assert each[0] - 1e-9 <= row["ndr_pct_weighted"] <= each[-1] + 1e-9
    assert row["municipalities_of"] == 399


def test_gap_in_points_kroner_and_per_inhabitant():
    found = municipality.gap(1.0, 1.75, 32_000_000, 300_000)
    assert found["distance_points"] == -0.75
    assert found["distance_1000nok"] == pytest.approx(-240_000)
    assert found["distance_nok_per_capita"] == pytest.approx(-800)
    assert math.isnan(municipality.gap(1.0, 1.75, 100, 0)["distance_nok_per_capita"])
