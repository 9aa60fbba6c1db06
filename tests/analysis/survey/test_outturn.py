"""Budget against outturn, and KS's published rounds against the country's."""

import numpy as np
import pandas as pd
import pytest

from analysis.accounts import net_result
from analysis.survey import estimate, outturn, rows as survey_rows
from tests.frames import make_accounts
from tests.survey_answers import make_answers


@pytest.fixture
def results():
    rows = [("1101", 2024, 1000.0, 20.0, ""), ("1103", 2024, 2000.0, -20.0, ""), ("0301", 2024, 9000.0, 90.0, "")]
    return net_result.by_municipality(make_accounts([*rows, ("1106", 2024, None, None, "..")]))


@pytest.fixture
def answers(results):
    budgets = results.assign(revenue_1000nok=[8000.0, 900.0, 2000.0, 500.0], net_result_1000nok=[80.0, 9.0, 20.0, 5.0])
    return make_answers(budgets, 2024)


def test_error_is_budget_minus_outturn(answers, results):
    rows = outturn.by_municipality(answers, results).set_index("region_code")
    assert list(rows.index) == ["0301", "1101", "1103"]
    assert rows.loc["1101", ["budget_ndr_pct", "actual_ndr_pct", "error_points", "error_1000nok"]].tolist() == [
        1, 2, -1, -11,
    ]  # fmt: skip
    assert rows.loc["1103", "error_points"] == 2 and rows.loc["1103", "error_1000nok"] == 40
    assert set(rows["budget_scope"]) == {"kommunekasse"} and set(rows["actual_scope"]) == {"kommunekonsern"}


def test_mean_and_spread_by_class_without_oslo(answers, results):
    classes = pd.Series(
        pd.Categorical(["a", "b", "b"], ["a", "b"], ordered=True), index=["1101", "1103", "0301"]
    )  # fmt: skip
    rows = outturn.by_class(outturn.by_municipality(answers, results), classes).set_index("size_class")
    assert list(rows.index) == ["a", "b", estimate.ALL]
    total = rows.loc[estimate.ALL]
    assert (total["municipalities"], total["error_points_mean"], total["error_points_median"]) == (2, 0.5, 0.5)
    assert total["error_points_sd"] == pytest.approx(np.std([-1, 2], ddof=1))
    assert total["budget_too_low_pct"] == 50 and total["error_1000nok"] == 29
    assert total["error_points_weighted"] == pytest.approx(100 * 29 / 2900 - 0)
    assert np.isnan(rows.loc["a", "error_points_sd"])


def test_a_budget_without_accounts_has_no_error(answers, results):
    assert outturn.by_municipality(answers.assign(budget_year=2027), results).empty


def test_published_rounds_against_the_country(shipped):
    rows = survey_rows.published_rows(shipped).set_index("budget_year")
    assert rows.loc[[2021, 2022, 2023], "actual_ndr_pct"].tolist() == [4.2, 2.6, 1.0]
    assert rows.loc[2021, ["respondents", "ndr_low_pct", "ndr_high_pct"]].tolist() == [132, 0.4, 0.7]
    assert rows.loc[2021, "error_low_points"] == pytest.approx(-3.8)
    assert round(rows.loc[2024, "actual_ndr_pct"], 2) == -0.34 and rows.loc[2024, "actual_source"] == outturn.OWN
    assert rows.loc[2017, "actual_source"] == "" and np.isnan(rows.loc[2017, "actual_ndr_pct"])
    assert rows["source"].notna().all() and rows["statement"].notna().all()
