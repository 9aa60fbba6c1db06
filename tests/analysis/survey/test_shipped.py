"""The survey on the extract that ships: made from the accounts of 2024, where the answer is known."""

import numpy as np
import pandas as pd
import pytest

from analysis.survey import asked, estimate, representativity, rows as survey_rows
from tests.survey_answers import make_answers

WEIGHTED_2024 = -0.34
YEAR = 2024


@pytest.fixture(scope="module")
def answers(shipped_results):
    rows = shipped_results[(shipped_results["year"] == YEAR) & shipped_results["ndr_pct"].notna()]
    return make_answers(rows, YEAR)


@pytest.fixture(scope="module")
def members(shipped, answers):
    return survey_rows.members(shipped, answers, YEAR)


@pytest.mark.parametrize("classification", ["ks", "ssb", "kostra"])
def test_all_municipalities_return_the_weighted_figure(shipped, answers, classification):
    rows = survey_rows.estimate_rows(survey_rows.members(shipped, answers, YEAR, classification))
    total = rows.iloc[-1]
    without = answers[answers["municipality_code"] != "0301"]
    weighted = 100 * without["net_result_1000nok"].sum() / without["revenue_1000nok"].sum()
    assert total["ndr_pct"] == pytest.approx(weighted, abs=1e-12) and round(total["ndr_pct"], 2) == WEIGHTED_2024
    assert total["respondents"] == total["municipalities_of"] == rows["respondents"].iloc[:-1].sum() == 356
    assert total["revenue_share_pct"] == pytest.approx(100) and total["accounts_year"] == 2024
    assert list(rows)[: len(survey_rows.COLUMNS)] == survey_rows.COLUMNS


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_the_same_answers_as_a_later_budget(shipped, answers, year):
    later = answers.assign(budget_year=np.int16(year))
    total = survey_rows.estimate_rows(survey_rows.members(shipped, later, year)).iloc[-1]
    assert round(total["ndr_pct"], 2) == WEIGHTED_2024
    assert (total["accounts_year"], total["sized_on"]) == (2025, f"{min(year, 2026)}-01-01")


def drawn_by_size(members: pd.DataFrame, seed: int) -> np.ndarray:
    """132 of the 356, from each size class by its share."""
    rng, size = np.random.default_rng(seed), members["size_class"].astype(str).to_numpy()
    counts = members["size_class"].value_counts()
    parts = [np.flatnonzero(size == name) for name in counts.index if counts[name]]
    return np.concatenate([rng.choice(part, round(132 * len(part) / len(size)), replace=False) for part in parts])


def drawn_at_random(members: pd.DataFrame, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).choice(len(members), 132, replace=False)


@pytest.mark.slow("every municipality, class or year of the extract")
@pytest.mark.parametrize("draw", [drawn_by_size, drawn_at_random])
def test_the_range_of_a_sample_holds_the_figure_in_three_of_four(members, draw):
    held = 0
    for seed in range(100):
        picked = draw(members, seed)
        assert abs(len(picked) - 132) <= 1
        sample = members.assign(answered=np.isin(np.arange(356), picked))
        total = estimate.without_sample(estimate.estimate(sample, seed)).iloc[-1]  # as estimate_rows begins
        if not seed:
            both = survey_rows.estimate_rows(sample, seed).iloc[-1]
            assert both[["ndr_pct", *estimate.RANGE]].tolist() == total[["ndr_pct", *estimate.RANGE]].tolist()
        held += total["ndr_pct_low"] <= WEIGHTED_2024 <= total["ndr_pct_high"]
    assert held >= 75


def test_a_sample_without_small_municipalities_says_so_and_merges(members):
    rows = survey_rows.estimate_rows(members.assign(answered=members["inhabitants"] >= 2000))
    facts = representativity.representativity(rows)
    assert facts.none == ["Under 2 000"] and facts.merged == ["Under 2 000 + 2 000–4 999"]
    assert rows["merged_into"].iloc[:3].tolist() == ["Under 2 000 + 2 000–4 999"] * 2 + [""]
    assert rows["respondents"].iloc[0] == 0 and rows["ndr_pct"].iloc[0] == rows["ndr_pct"].iloc[1]
    assert "Ingen svar fra gruppen Under 2 000." in representativity.notes(rows)


def test_few_small_ones_are_under_represented(members):
    small = members["inhabitants"] < 2000
    answered = ~small | (small & (small.cumsum() <= 5))
    facts = representativity.representativity(survey_rows.estimate_rows(members.assign(answered=answered)))
    assert facts.under == ["Under 2 000"] and facts.none == [] and facts.enough
    assert 96 < facts.revenue_share_pct < 100


def test_the_stage_that_is_asked_for(shipped, answers):
    both = pd.concat([answers, answers.head(5).assign(stage_code="adopted")])
    assert asked.check_stage(both, YEAR, None) == "proposal"
    assert survey_rows.members(shipped, both, YEAR, stage="adopted")["answered"].sum() <= 5
    assert asked.check_stage(both[both["stage_code"] == "adopted"], YEAR, None) == "adopted"


def test_the_weights_are_from_the_latest_complete_accounts_not_after_the_budget(shipped_results):
    codes = set(shipped_results.loc[shipped_results["year"] == 2025, "region_code"]) - {"0301"}
    years = {year: survey_rows.weights_from(shipped_results, codes, year)[0] for year in (2021, 2024, 2025, 2027)}
    assert years == {2021: 2024, 2024: 2024, 2025: 2025, 2027: 2025}
