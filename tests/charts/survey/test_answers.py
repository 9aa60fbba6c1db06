"""The answers of the page about the budget survey, from small rows."""

import math

import pandas as pd
import pytest

from charts.survey import answers, headlines

NAN = math.nan


def rounds(*rows) -> pd.DataFrame:
    columns = ["budget_year", "respondents", "ndr_low_pct", "ndr_high_pct", "actual_ndr_pct"]
    return pd.DataFrame(rows, columns=columns).astype(float).assign(recommended_pct=1.75)


@pytest.mark.parametrize(
    ("low", "high", "label", "value"),
    [
        (0.5, 0.7, "Under nivået", "1,05–1,25\u00a0poeng"),
        (1.9, 2.0, "Over nivået", "0,15–0,25\u00a0poeng"),
        (1.5, 2.0, "Anbefalt nivå", "1,75\u00a0%"),
        (1.75, 2.0, "Anbefalt nivå", "1,75\u00a0%"),
        (0.5, 0.5, "Under nivået", "1,25\u00a0poeng"),
    ],
)
def test_the_distance_is_that_of_the_whole_range(low, high, label, value):
    told = answers.rounds(rounds((2023, 108, low, high, 1.0)))
    assert (told.figures[1].label, told.figures[1].value) == (label, value) and len(told.figures) == 3


def test_the_meeting_has_the_figures_and_counts_the_rounds():
    told = answers.rounds(rounds((2021, 132, 0.4, 0.7, 4.2), (2022, 149, 0.6, 0.9, 0.7), (2023, NAN, 0.5, 0.7, -0.3)))
    assert told.meeting[0] == (
        "KS' undersøkelse av kommunedirektørenes forslag ga 0,5–0,7 prosent i netto driftsresultat for 2023; anbefalt nivå er 1,75 prosent."
    )
    assert "ble −0,3 prosent" in told.meeting[1] and "1 av 3 år" in told.meeting[2]
    counted = answers.rounds(rounds((2023, 108, 0.5, 0.7, 1.0)))
    assert "forslag i 108 kommuner ga 0,5–0,7" in counted.meeting[0] and "oppgitt for alle" in counted.meeting[1]
    assert counted.figures[0].beside == "KS' utvalg: 108 kommuner"


def test_without_a_round_that_has_both_there_are_no_figures():
    told = answers.rounds(rounds((2026, 90, 0.4, 0.5, NAN)))
    assert told.sentence == headlines.NONE_YET and told.figures == told.meeting == ()


def total(ndr: float, low: float, high: float, respondents: int = 100) -> pd.Series:
    return pd.Series(
        {"year": 2027, "respondents": respondents, "municipalities_of": 356, "ndr_pct": ndr, "ndr_pct_low": low,
         "ndr_pct_high": high, "revenue_share_pct": 40.0}, dtype=object,
    )  # fmt: skip


@pytest.mark.parametrize("stage", ["proposal", "adopted"])
@pytest.mark.parametrize(
    ("found", "level", "says"),
    [
        (total(0.6, 0.4, 0.8), 1.75, "ligger 1,1 prosentpoeng under anbefalt nivå"),
        (total(2.6, 2.4, 2.8), 1.75, "ligger 0,9 prosentpoeng over anbefalt nivå"),
        (total(1.6, 1.4, 1.8), 1.75, "ligger rundt anbefalt nivå"),
        (total(0.6, NAN, NAN), NAN, "gir samlet 0,6 prosent"),
    ],
)
def test_the_estimate_is_apart_from_the_level_only_where_its_range_is(stage, found, level, says):
    told = answers.estimate(found, level, stage, {"a": "1", "b": "2", "c": "3", "d": "4"})
    assert told.sentence.endswith(says) and len(told.sentence.split()) <= 15
    assert len(told.figures) == 3 and len(told.meeting) == 3


def test_too_few_answers_give_the_reason():
    told = answers.estimate(total(NAN, NAN, NAN, 2), 1.75, "proposal", {})
    assert told.sentence == "For få svar til et anslag for 2027" and "2 av 356" in told.because and not told.figures


def test_every_name_fits_in_the_sentence(shipped_results):
    names = shipped_results["region_name"].astype(str).unique()
    for name in names:
        for stage in ("proposal", "adopted"):
            text = headlines.own(name.split(" (")[0], 2025, -2.44, 1.75, True, stage)
            told = answers.municipality(text, {"Budsjett 2025": "−2,4 %"}, 1.75, "")
            assert len(told.sentence.split()) <= 15, text
