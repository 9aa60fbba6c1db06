"""Sentences about room for manoeuvre claim no more than the counts: the debt is uncorrected, and its limit is not."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

from charts.room import headlines as told

TEST = pd.Series({"test_code": "debt", "source": "KS' hovedregel", "formula": "KG31 delt på AGD13, ukorrigert."})


def row(**more) -> pd.Series:
    base = {"municipalities_of": 20, "debt_failing": 4, "debt_known": 20, "all_failing": 3, "all_known": 20,
            "none_failing": 8, "none_known": 20, "result_known": 20, "result_pct_weighted": 1.8152}  # fmt: skip
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
    assert told.all_three(row(), 2024) == "Høyst 3 av 20 kommuner bryter alle tre grensene i 2024"
    assert told.all_three(row(all_failing=0), 2024) == "Ingen av 20 kommuner bryter alle tre grensene i 2024"
    assert told.all_three(row(all_known=4, all_failing=2), 2024) == (
        "Om alle tre grensene brytes i 2024, er åpent for 16 av 20 kommuner"
    )


def test_bounds_and_sums_only_where_all_have_figures():
    assert told.sums(row(), row(), row(result_pct_weighted=2.052), 2024) == (
        "Minst 8 av 20 kommuner bryter ingen av grensene. Etter bundne fond var netto driftsresultat i 2024 samlet "
        "1,82 prosent utenom Oslo og 2,05 prosent for landet."
    )
    assert told.sums(row(none_known=19), row(), row(result_known=19), 2024) == ""


def test_the_subtitle_of_debt_says_what_the_limit_is_for():
    said = told.subtitle(TEST, "over 85 prosent", 2025)
    assert "over 85 prosent, ukorrigert, kommunekonsern, 2025" in said
    assert "korrigert netto lånegjeld, som SSB ikke har: antallet er en øvre grense" in said


@pytest.mark.parametrize(
    ("test", "fails", "said"),
    [
        ("debt", 1.0, "over 85 % ukorrigert; etter korrigering kan den være under"), ("debt", 0.0, "innenfor"),
        ("result", 1.0, "bryter grensen"), ("fund", 0.0, "innenfor"), ("debt", np.nan, "kan ikke avgjøres"),
    ],
)  # fmt: skip
def test_what_came_of_a_test(test, fails, said):
    assert told.outcome(test, fails, 85) == said


@given(st.integers(1, 420), st.data())
def test_headlines_are_short_and_never_say_that_debt_breaks_a_limit(of, draw):
    known = draw.draw(st.integers(0, of))
    counts = {"municipalities_of": of, "all_known": known, "all_failing": draw.draw(st.integers(0, known))}
    for test in told.SAYS:
        counts |= {f"{test}_known": known, f"{test}_failing": draw.draw(st.integers(0, known))}
    found = pd.Series(counts)
    headlines = [told.test(found, test, 85, 2025) for test in told.SAYS] + [told.all_three(found, 2025)]
    assert all(len(text.split()) <= 15 for text in headlines)
    assert "bryter" not in headlines[0] and "brøt" not in headlines[0]
    assert not headlines[0] or "ukorrigert" in headlines[0]
    assert "bryter alle tre grensene" not in headlines[-1] or headlines[-1].startswith(("Høyst", "Ingen"))
