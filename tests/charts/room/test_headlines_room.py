"""Sentences about room for manoeuvre claim no more than the counts: the debt is uncorrected, and its limit is not."""

import pandas as pd
import pytest

from charts.room import headlines as told

TEST = pd.Series({"test_code": "debt", "source": "KS' hovedregel", "formula": "KG31 delt på AGD13, ukorrigert."})


def row(**more) -> pd.Series:
    base = {"municipalities_of": 20, "debt_failing": 4, "debt_known": 20, "all_failing": 3, "all_known": 20,
            "result_failing": 6, "fund_failing": 2, "fund_known": 20, "none_failing": 8, "none_known": 20, "result_known": 20, "result_pct_weighted": 1.8152}  # fmt: skip
    return pd.Series(base | more)


def test_how_many_are_over_uncorrected():
    assert told.test(row(), "debt", 85, 2024) == (
        "4 av 20 kommuner hadde ukorrigert netto lånegjeld over 85 prosent i 2024"
    )
    assert "4 av 19 kommuner med tall" in told.test(row(debt_known=19), "debt", 85, 2024)


@pytest.mark.parametrize("known", range(told.FEWEST))
def test_too_few_are_no_headline(known):
    assert told.test(row(debt_known=known, debt_failing=known), "debt", 85, 2024) == ""


def test_all_three_is_a_ceiling_and_none_is_none():
    assert told.all_three(row(), 2024) == "Høyst 3 av 20 kommuner bryter alle KS' tre grenser i 2024"
    assert told.all_three(row(all_failing=0), 2024) == "Ingen av 20 kommuner bryter alle KS' tre grenser i 2024"
    assert told.all_three(row(all_known=4, all_failing=2), 2024) == (
        "Om alle KS' tre grenser brytes i 2024, er åpent for 16 av 20 kommuner"
    )


@pytest.mark.parametrize(
    ("tests", "said"),
    [
        (("debt", "result", "fund"), "4 over grensen i ukorrigert gjeld, 6 under den i resultat og 2 under den i fond"),
        (("debt", "fund"), "4 over grensen i ukorrigert gjeld og 2 under den i fond"),
        (("result", "fund"), "6 under grensen i resultat og 2 under den i fond"),
        (("result",), "6 under grensen i resultat"),
        (("fund",), "2 under grensen i fond"),
    ],
)
def test_the_limit_is_named_in_the_first_part_that_is_drawn(tests, said):
    assert told.each_test(row(all_known=19), tests) == f"Av 20 kommuner er {said}"


def test_bounds_and_sums_only_where_all_have_figures():
    assert told.sums(row(), row(), row(result_pct_weighted=2.052), 2024) == (
        "Minst 8 av 20 kommuner bryter ingen av grensene. Etter bundne fond var netto driftsresultat i 2024 samlet "
        "1,82 prosent utenom Oslo og 2,05 prosent for landet."
    )
    assert told.sums(row(none_known=19), row(), row(result_known=19), 2024) == ""
