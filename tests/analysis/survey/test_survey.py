"""The estimate from the survey: small cases by hand, and a slow second computation."""

import math
import random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.survey import estimate

LABELS = ["små", "midt", "store"]


def members(rows: list[tuple]) -> pd.DataFrame:
    """rows: (class, accounts revenue, answered revenue or None, answered net or None, inhabitants)."""
    frame = pd.DataFrame(rows, columns=["size_class", "accounts", "revenue", "net", "inhabitants"])
    return pd.DataFrame(
        {
            "region_code": [f"{1000 + i}" for i in range(len(frame))],
            "size_class": pd.Categorical(frame["size_class"], LABELS, ordered=True),
            "inhabitants": frame["inhabitants"].astype(float),
            "accounts_revenue_1000nok": frame["accounts"].astype(float),
            "revenue_1000nok": frame["revenue"].astype(float),
            "net_result_1000nok": frame["net"].astype(float),
            "bound_funds_used_1000nok": np.nan,
            "bound_funds_allocated_1000nok": np.nan,
            "answered": frame["revenue"].notna(),
            "ndr_pct": 100 * frame["net"].astype(float) / frame["revenue"].astype(float),
        }
    )


def three_each(**net) -> list[tuple]:
    return [(label, 100, 100, one, 10) for label in LABELS for one in net[label]]


@pytest.mark.parametrize(
    ("respondents", "expected"),
    [
        ([3, 3, 3], [0, 1, 2]),
        ([0, 3, 3], [0, 0, 1]),
        ([3, 2, 3], [0, 1, 1]),
        ([3, 3, 2], [0, 1, 1]),
        ([1, 1, 1], [0, 0, 0]),
        ([3, 1, 1], [0, 0, 0]),
        ([0, 0, 0], [0, 0, 0]),
        ([2, 0, 1, 5, 0], [0, 0, 0, 1, 1]),
    ],
)
def test_a_class_short_of_three_goes_with_its_neighbour(respondents, expected):
    assert estimate.strata(respondents).tolist() == expected


@given(st.lists(st.integers(0, 9), min_size=1, max_size=17))
def test_strata_are_neighbours_with_three_answers_each(respondents):
    numbers = estimate.strata(respondents)
    assert numbers[0] == 0 and set(np.diff(numbers)) <= {0, 1}
    if sum(respondents) >= estimate.FEWEST:
        assert all(np.array(respondents)[numbers == n].sum() >= estimate.FEWEST for n in numbers)
    else:
        assert set(numbers) == {0}


def test_weighted_by_hand():
    rows = three_each(små=(1, 2, 3), midt=(4, 5, 6), store=(-1, -2, -3)) + [("store", 600, None, None, 30)]
    found = estimate.estimate(members(rows)).set_index("size_class")
    assert found.loc["små", "ndr_pct"] == pytest.approx(2) and found.loc["store", "ndr_pct"] == pytest.approx(-2)
    assert found["weight_pct"].round(6).tolist() == [20, 20, 60, 100]
    total = found.loc[estimate.ALL]
    assert total["ndr_pct"] == pytest.approx(0.2 * 2 + 0.2 * 5 - 0.6 * 2) == total["value"]
    assert (total["ndr_pct_mean"], total["ndr_pct_median"]) == (pytest.approx(15 / 9), 2)
    assert total["ndr_pct_low"] < total["ndr_pct"] < total["ndr_pct_high"]
    store = found.loc["store"]
    assert (store["respondents"], store["municipalities_of"], store["response_rate_pct"]) == (3, 4, 75)
    assert store["revenue_share_pct"] == pytest.approx(100 * 300 / 900)
    assert store["inhabitants_share_pct"] == 50


@pytest.mark.parametrize("seed", range(5))
def test_against_a_slow_second_computation(seed):
    draw = random.Random(seed)
    rows = [
        (
            draw.choice(LABELS),
            draw.uniform(50, 500),
            *(draw.choice([(draw.uniform(50, 500), draw.uniform(-20, 20)), (None, None)])),
            5,
        )
        for _ in range(60)
    ]
    total = sum(row[1] for row in rows)
    slow = 0.0
    for label in LABELS:
        answered = [row for row in rows if row[0] == label and row[2] is not None]
        weight = sum(row[1] for row in rows if row[0] == label) / total
        slow += weight * 100 * sum(row[3] for row in answered) / sum(row[2] for row in answered)
    found = estimate.estimate(members(rows)).iloc[-1]
    assert found["merged_into"] == "" and found["ndr_pct"] == pytest.approx(slow)


def test_weights_and_figures_of_the_classes_sum_to_the_estimate_also_when_merged():
    rows = three_each(små=(1,), midt=(4, 5, 6), store=(-1, -2, -3))
    found = estimate.estimate(members(rows))
    assert found["merged_into"].tolist() == ["små + midt", "små + midt", "", ""]
    assert (found["weight_pct"] * found["ndr_pct"])[:-1].sum() / 100 == pytest.approx(found["ndr_pct"].iloc[-1])
    assert found["ndr_pct"].iloc[0] == found["ndr_pct"].iloc[1] == pytest.approx(4)


def test_the_seed_decides_the_range_and_only_that():
    rows = members(three_each(små=(1, 2, 9), midt=(4, 5, 6), store=(-1, -2, -30)))
    one, same, other = estimate.estimate(rows, 1), estimate.estimate(rows, 1), estimate.estimate(rows, 2)
    pd.testing.assert_frame_equal(one, same)
    assert one["seed"].unique().tolist() == [1]
    assert (one["ndr_pct"] == other["ndr_pct"]).all() and (one["ndr_pct_low"] != other["ndr_pct_low"]).any()


def test_the_range_is_that_of_a_slow_bootstrap():
    net = [random.Random(1).uniform(-10, 10) for _ in range(40)]
    found = estimate.estimate(members([("små", 100, 100, one, 1) for one in net])).iloc[-1]
    draw = random.Random(2)
    drawn = sorted(sum(draw.choices(net, k=40)) / 40 for _ in range(4000))
    assert found["ndr_pct_low"] == pytest.approx(drawn[400], abs=0.1)
    assert found["ndr_pct_high"] == pytest.approx(drawn[3600], abs=0.1)


def test_fewer_than_three_answers_have_no_range():
    found = estimate.estimate(
        members([("små", 100, 100, 1, 1), ("midt", 100, 50, 2, 1), ("store", 100, None, None, 1)])
    )
    total = found.iloc[-1]
    assert total["ndr_pct"] == pytest.approx(2) and total["respondents"] == 2
    assert math.isnan(total["ndr_pct_low"]) and math.isnan(total["ndr_pct_high"])


def test_no_answers_give_no_figure():
    assert math.isnan(estimate.estimate(members([("små", 100, None, None, 1)])).iloc[-1]["ndr_pct"])


def test_corrected_counts_only_those_who_gave_both_amounts():
    rows = members(three_each(små=(1, 2, 3), midt=(4, 5, 6), store=(7, 8, 9)))
    rows.loc[0, ["bound_funds_used_1000nok", "bound_funds_allocated_1000nok"]] = [5.0, 2.0]
    rows.loc[1, "bound_funds_used_1000nok"] = 5.0
    after = estimate.corrected(rows)
    assert after["answered"].tolist() == [True] + [False] * 8
    assert after.loc[0, "net_result_1000nok"] == 1 - 2 + 5 and after.loc[0, "ndr_pct"] == pytest.approx(4)


def test_an_answer_without_a_known_size_is_named():
    rows = members(three_each(små=(1, 2, 3), midt=(4, 5, 6), store=(7, 8, 9)))
    rows.loc[0, "size_class"] = np.nan
    assert estimate.outside(rows)["region_code"].tolist() == ["1000"]
    assert estimate.estimate(rows).iloc[-1]["municipalities_of"] == 8


def test_oslo_is_never_counted():
    answers = pd.DataFrame(
        {
            "municipality_code": ["0301", "1101"],
            "municipality_name": "x",
            "revenue_1000nok": 1.0,
            "net_result_1000nok": 1.0,
            "bound_funds_used_1000nok": 1.0,
            "document_id": "d",
            "bound_funds_allocated_1000nok": 1.0,
            "disposition_fund_1000nok": 1.0,
            "reported_on": pd.NaT,
        }
    )
    one = pd.Series({"0301": 1.0, "1101": 1.0, "1103": 1.0})
    classes = pd.Series(pd.Categorical(["store"] * 3, LABELS, ordered=True), index=one.index)
    found = estimate.municipalities(answers, {"0301": "Oslo", "1101": "A", "1103": "B"}, one, classes, one)
    assert found["region_code"].tolist() == ["1101", "1103"] and found["answered"].tolist() == [True, False]
