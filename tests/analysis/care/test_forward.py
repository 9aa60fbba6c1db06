"""What population asks for to come, and what a higher threshold costs."""

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.care import ages as care_ages, forward, national, top_grant
from analysis.care.growth import Question
from data.extract import store
from tests.care_frames import one_function

WEIGHTS = (1.0, 4.0, 16.0, 60.0)
NOW = (1000, 100, 50, 20)


def base(**persons) -> pd.DataFrame:
    rows = [{"region_code": code, "real_1000nok": 500.0} | dict(zip(care_ages.AGES, ages, strict=True))
            for code, ages in persons.items()]  # fmt: skip
    return pd.DataFrame(rows)


def projected(rows: dict[tuple, tuple]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"region_code": code, "year": year, "age_group": group, "persons": persons}
            for (code, year), ages in rows.items()
            for group, persons in zip(care_ages.AGES, ages, strict=True)
        ]
    )


ages = st.tuples(*[st.integers(1, 10**5)] * 4)


@pytest.mark.slow("hundreds of generated cases")
@given(ages, ages)
def test_need_against_counting_group_by_group(now, then):
    row = forward.forward(base(a=now), projected({("a", 2031): then}), WEIGHTS).iloc[0]
    unit = 500 / sum(w * n for w, n in zip(WEIGHTS, now, strict=True))
    assert row["need_real_1000nok"] == pytest.approx(sum(w * unit * n for w, n in zip(WEIGHTS, then, strict=True)))
    assert row["growth_1000nok"] == pytest.approx(row["need_real_1000nok"] - 500, abs=1e-6)
    assert row["year"] == 2030 and row["inhabitants"] == sum(then) and row["inhabitants_80"] == sum(then[2:])


def test_regions_not_in_both_and_years_without_a_group_are_left_out():
    rows = projected({("a", 2031): NOW, ("b", 2031): NOW, ("a", 2041): NOW})
    rows = rows[(rows["year"] != 2041) | (rows["age_group"] != "90+")]
    found = forward.forward(base(a=NOW, c=NOW), rows.astype({"age_group": "category"}), WEIGHTS)
    assert found[["region_code", "year"]].to_numpy().tolist() == [["a", 2030]] and found["growth_pct"].tolist() == [0]


def test_the_base_is_the_last_year_in_the_prices_asked_for():
    people = {("4601", 2022): NOW, ("4602", 2022): NOW}
    found = one_function({("4601", 2020): 1, ("4601", 2021): 100, ("4602", 2021): ".."}, people)
    rows = forward.base(found, Question(2020, 2021, prices=2022))
    assert rows["region_code"].tolist() == ["4601"] and rows["real_1000nok"].tolist() == pytest.approx([106.7])
    assert rows[list(care_ages.AGES)].to_numpy().tolist() == [list(NOW)]


def test_the_country_forward_from_published_figures(shipped):
    start = national.base(shipped, 2023)
    now = start[list(care_ages.AGES)].iloc[0].to_numpy()
    rows = forward.forward(start, projected({("EAK", 2031): 1.1 * now}), WEIGHTS)
    assert rows["need_real_1000nok"].tolist() == pytest.approx([171.9e6 * 1.1])


def test_age_groups():
    found = forward.age_group(pd.Series([0, 66, 67, 79, 80, 89, 90, 105]))
    assert found.tolist() == ["0-66", "0-66", "67-79", "67-79", "80-89", "80-89", "90+", "90+"]


def test_published_thresholds():
    table = store.read_reference("care_top_grant")
    assert top_grant.parameters(table) == {"year": 2020, "threshold_nok": 1361000, "share_pct": 80}
    assert top_grant.parameters(table, 2015) == {"year": 2009, "threshold_nok": 835000, "share_pct": 85}
    with pytest.raises(ValueError, match="2008"):
        top_grant.parameters(table, 2008)


def test_a_higher_threshold_costs_the_share_of_the_difference():
    found = top_grant.effect([(10, 2_000_000)], 1_361_000, 1_461_000, 80)
    assert found == {"grant_from_nok": 5_112_000, "grant_to_nok": 4_312_000, "cost_nok": 800_000}


def test_recipients_below_the_threshold_give_nothing():
    found = top_grant.effect([(10, 1_400_000), (3, 1_000_000)], 1_361_000, 1_461_000, 80)
    assert found["grant_from_nok"] == pytest.approx(312_000) and found["grant_to_nok"] == 0


@pytest.mark.parametrize("wrong", [([(-1, 5)], 1, 80), ([(1, -5)], 1, 80), ([(1, 5)], -1, 80), ([(1, 5)], 1, 101)])
def test_figures_that_cannot_be(wrong):
    with pytest.raises(ValueError, match="null eller mer"):
        top_grant.grant_nok(*wrong)
