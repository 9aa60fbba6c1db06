"""The sentences about the survey, from small rows."""

import math
from functools import partial

import pandas as pd
import pytest

from charts.survey import headlines, rounds_words, words as survey_words
from data.brought_in.survey_answers import STAGES

LABELS = ["Under 2 000", "2 000–4 999", "5 000–9 999"]


def rounds(*rows) -> pd.DataFrame:
    columns = ["budget_year", "respondents", "ndr_low_pct", "ndr_high_pct", "actual_ndr_pct"]
    return pd.DataFrame(rows, columns=columns)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (
            [(2021, 132, 0.4, 0.7, 4.2), (2022, 149, 0.6, 0.9, 2.6), (2024, None, None, None, -0.3)],
            "KS' undersøkelse (149 kommuner): 0,6–0,9 prosent for 2022; regnskapet for alle ble 2,6",
        ),
        ([(2021, 1, 0.4, 0.7, 4.2)], "KS' undersøkelse (1 kommune): 0,4–0,7 prosent for 2021; regnskapet for alle ble 4,2"),
        ([(2021, None, 0.4, 0.7, -1.0)],
         "KS' undersøkelse: 0,4–0,7 prosent for 2021; regnskapet for alle ble −1,0"),
        ([(2023, 108, -0.6, 0.9, 0.5), (2022, 149, 0.6, 0.9, 2.6), (2026, 90, 0.4, 0.5, None)],
         "KS' undersøkelse (108 kommuner): −0,6 til 0,9 prosent for 2023; regnskapet for alle ble 0,5"),
        ([(2021, 132, 0.5, 0.5, 0.5)], "KS' undersøkelse (132 kommuner): 0,5 prosent for 2021; regnskapet for alle ble 0,5"),
        ([(2026, 90, 0.4, 0.7, None)], "Ingen av KS' runder kan holdes mot regnskapet ennå"),
    ],
)  # fmt: skip
def test_the_rounds_against_the_accounts(rows, says):
    text = headlines.rounds(rounds(*rows))
    assert text == says and len(text.split()) <= 15


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (
            [(2021, 132, 0.4, 0.7, 4.2), (2022, 149, 0.6, 0.9, 2.6), (2023, 108, 0.5, 0.7, 1.0), (2024, None, None, None, -0.3)],
            "KS' budsjettundersøkelser lå under anbefalt nivå 2021–2023, regnskapet i 2023 og 2024",
        ),
        ([(2021, 132, 0.4, 0.7, 4.2), (2022, 149, 0.6, 0.9, 2.6), (2023, 108, 0.5, 0.7, 1.0)],
         "2021–2023: KS' budsjettundersøkelser lå under anbefalt nivå hvert år, regnskapet bare i 2023"),
        ([(2020, None, None, None, 1.0), (2021, 132, 0.4, 0.7, 4.2), (2022, None, None, None, 2.0)],
         "KS' budsjettundersøkelse lå under anbefalt nivå 2021, regnskapet ikke 2021–2022"),
        ([(2021, 132, 0.4, 0.7, 1.2), (2022, None, None, None, 1.0)],
         "KS' budsjettundersøkelse lå under anbefalt nivå 2021, regnskapet hvert år 2021–2022"),
        ([(2021, 132, 0.4, 0.7, 1.2), *((year, None, None, None, 1.0) for year in (2022, 2023)), (2024, None, None, None, 3)],
         "KS' budsjettundersøkelse lå under anbefalt nivå 2021, regnskapet i 3 av 4 år"),
        ([(2021, 132, 0.4, 0.7, 1.0), (2022, 149, 0.6, 0.9, 1.7)],
         "2021–2022: KS' budsjettundersøkelser lå under anbefalt nivå hvert år, regnskapet også"),
        ([(2021, 132, 0.4, 0.7, 4.2)], "2021: KS' budsjettundersøkelse lå under anbefalt nivå, regnskapet ikke"),
        ([(2021, 132, 0.4, 0.7, 1.0)], "2021: KS' budsjettundersøkelse lå under anbefalt nivå, regnskapet også"),
        ([(2021, 132, 0.4, 1.8, 1.0), (2022, 149, 1.8, 1.9, 1.0)],
         "2021–2022: KS' budsjettundersøkelser lå ikke helt under anbefalt nivå, regnskapet lå under hvert år"),
        ([(2021, 132, 0.4, 1.8, 1.0)], "2021: KS' budsjettundersøkelse lå ikke helt under anbefalt nivå, regnskapet lå under"),
        ([(2021, 132, 1.8, 1.9, 1.0), (2022, 149, 1.8, 1.9, 1.0)],
         "2021–2022: KS' budsjettundersøkelser lå ikke under anbefalt nivå, regnskapet lå under hvert år"),
        ([(2021, 132, 1.8, 1.9, 2.0)], "2021: KS' budsjettundersøkelse lå ikke under anbefalt nivå, regnskapet heller ikke"),
        ([(2021, 1, 0, 1, 1), (2022, 1, 0, 1, 3), (2023, 1, 0, 1, 1)],
         "2021–2023: KS' budsjettundersøkelser lå under anbefalt nivå hvert år, regnskapet bare i 2021 og 2023"),
        ([(2021, 1, 0, 2, 1), (2022, 1, 0, 2, 3)],
         "2021–2022: KS' budsjettundersøkelser lå ikke helt under anbefalt nivå, regnskapet lå under i 2021"),
        # as often, and of another year
        ([(2021, 132, 0.4, 1.8, 1.0), (2022, 149, 0.5, 1.7, 1.8)],
         "2021–2022: KS' budsjettundersøkelser lå under anbefalt nivå i 2022, regnskapet i 2021"),
        ([(2021, 1, 0, 1, 1), (2022, 1, 0, 1, 1), (2023, 1, 0, 3, 1)],
         "2021–2023: KS' budsjettundersøkelser lå under anbefalt nivå i 2021 og 2022, regnskapet hvert år"),
        ([(year, 1, 0, 1 if year < 2024 else 3, 1 if year > 2022 else 3) for year in range(2021, 2026)],
         "2021–2025: KS' budsjettundersøkelser lå under anbefalt nivå i 3 år, regnskapet i 3 år"),
        ([(2021, 132, 0.4, 1.75, 1.75)],  # at it is not under
         "2021: KS' budsjettundersøkelse lå ikke helt under anbefalt nivå, regnskapet lå ikke under"),
    ],
)  # fmt: skip
def test_proposals_and_accounts_are_each_held_against_the_level_in_the_years_of_the_surveys(rows, says):
    text = headlines.against_level(rounds(*rows).assign(recommended_pct=1.75))
    assert text == says and len(text.split()) <= 15


def test_only_a_last_round_without_figures_says_that_later_ones_are_not_here():
    rows = rounds(
        (2021, 1, 0, 1, 2), (2022, None, None, None, 2), (2023, 1, 0, 1, 2), (2024, None, None, None, 1)
    ).rename(columns={"budget_year": "year"})

    def of(stated: set[int]) -> str:
        return rounds_words.untold(rows.assign(statement=["a" if year in stated else None for year in rows["year"]]))

    assert of({2021, 2022, 2023}) == "Budsjettundersøkelsen for 2022 er ikke med."
    assert of({2021, 2022}) == "Budsjettundersøkelsene for 2022 og senere er ikke med." and of({2021}) == ""


def test_without_a_level_or_accounts_nothing_is_held_against_the_level():
    known = rounds((2021, 132, 0.4, 0.7, 4.2))
    for none in (known.assign(recommended_pct=math.nan), known.assign(recommended_pct=1.75, actual_ndr_pct=math.nan)):
        assert headlines.against_level(none) == headlines.NONE_YET


def classes(*rows) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["ndr_pct", "ndr_pct_low", "ndr_pct_high"])
    return frame.assign(size_class=LABELS[: len(frame)], year=2027)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([(1, 0.9, 1.1), (-1, -1.2, -0.8), (2, 1, 3)], "Lavest i 2027: liten og 5, −1,0 prosent"),
        ([(1, -0.9, 1.1), (-1, -1.2, -0.8), (2, 1, 3)], "−1,0 prosent; noen spenn overlapper"),
        ([(1, -0.9, 1.1), (-1, -1.2, 3.0), (2, 1, 3)], "−1,0 prosent; spennene overlapper"),
        ([(1, math.nan, math.nan), (-1, math.nan, math.nan)], "−1,0 prosent"),
        ([(-1, -2, 0), (-1, -2, 0), (2, 1, 3)], "Lavest i 2027: Under 2\u202f000 og liten og 5, −1,0 prosent"),
        ([(-1, -2, 0)] * 3, "For få svar til å skille mellom gruppene"),
    ],
)
def test_the_weakest_class_is_claimed_only_where_ranges_are_apart(rows, says):
    text = headlines.weakest(classes(*rows), {"2 000–4 999": "liten og 5"})
    assert text.endswith(says)


@pytest.mark.parametrize(
    ("mean", "count", "says"),
    [
        (-1.94, 9, "Budsjettene for 2025 lå i snitt 1,9 prosentpoeng under regnskapet"),
        (0.6, 2, "Budsjettene for 2025 lå i snitt 0,6 prosentpoeng over regnskapet"),
        (0.04, 3, "Budsjettene for 2025 var i snitt som regnskapet"),
        (-1.94, 1, "Budsjettet for 2025 i den ene kommunen lå 1,9 prosentpoeng under regnskapet"),
        (0.0, 1, "Budsjettet for 2025 i den ene kommunen var som regnskapet"),
    ],
)
def test_the_outturn(mean, count, says):
    total = pd.Series({"error_points_mean": mean, "municipalities": count})
    assert headlines.outturn(total, 2025, "adopted") == says and len(says.split()) <= 15
    proposed = says.replace("Budsjettene", "Budsjettforslagene").replace("Budsjettet", "Budsjettforslaget")
    assert headlines.outturn(total, 2025, "proposal") == proposed


def test_one_municipality():
    adopted = partial(headlines.own, stage="adopted")
    assert adopted("Bergen", 2027, 0.65, 1.75, False) == (
        "Bergen budsjetterer 0,7 prosent i 2027, 1,1 prosentpoeng under anbefalt nivå"
    )
    assert adopted("Bergen", 2024, 1.76, 1.75, True) == (
        "Bergen budsjetterte 1,8 prosent i 2024, så vidt over anbefalt nivå"
    )
    assert adopted("Bergen", 2024, 2, math.nan, True) == "Bergen budsjetterte 2,0 prosent i 2024"


@pytest.mark.parametrize("over", [False, True])
def test_what_the_chief_executive_proposed_is_not_said_to_be_the_municipalitys_budget(over):
    said = headlines.own("Evje og Hornnes", 2025, -2.4, 1.75, over, "proposal")
    assert said == (
        "Kommunedirektøren i Evje og Hornnes foreslo −2,4 prosent for 2025, 4,2 prosentpoeng under anbefalt nivå"
    )
    assert len(said.split()) <= 15 and survey_words.PROPOSAL in STAGES
