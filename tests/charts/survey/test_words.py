"""The survey in words."""

import math

import pandas as pd
import pytest

from analysis.survey.representativity import Representativity
from charts.survey import words as survey_words

PHRASES = {"Under 2 000": "kommuner under 2 000 innbyggere", "2 000–4 999": "kommuner med 2 000–4 999 innbyggere"}


def total(low, high, ndr=1.0, respondents=132) -> pd.Series:
    return pd.Series(
        {"year": 2027, "respondents": respondents, "ndr_pct": ndr, "ndr_pct_low": low, "ndr_pct_high": high}
    )


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (0.44, 0.84, "(0,4–0,8), under anbefalte 1,75"),
        (-0.7, 0.04, "(−0,7 til 0,0), under anbefalte 1,75"),
        (2, 3, "(2,0–3,0), over anbefalte 1,75"),
        (1.7, 1.9, "(1,7–1,9), rundt anbefalte 1,75"),
        (1.04, 1.04, "(1,0), under"),
    ],
)
def test_the_estimate_against_the_level(low, high, says):
    text = survey_words.estimate(total(low, high), 1.75, "adopted")
    assert text.startswith("Budsjettene for 2027 gir 1,0 prosent ") and says in text and len(text.split()) <= 15


def test_too_few_answers_and_no_level():
    assert (
        survey_words.estimate(total(math.nan, math.nan, respondents=2), 1.75, "adopted")
        == "For få svar til et anslag for 2027"
    )
    assert (
        survey_words.estimate(total(0.44, 0.71), math.nan, "proposal")
        == "Budsjettforslagene for 2027 gir 1,0 prosent (0,4–0,7)"
    )


@pytest.mark.parametrize(("ndr", "side"), [(-0.34, "under"), (1.75, "på"), (2.0, "over")])
def test_where_all_have_answered_there_is_no_range(ndr, side):
    text = survey_words.estimate(total(math.nan, math.nan, ndr, 356), 1.75, "adopted")
    assert "(" not in text and f", {side} anbefalte 1,75 prosent" in text


@pytest.mark.parametrize(
    ("none", "under", "says"),
    [
        ([], [], "Svarene dekker 62 prosent av inntektene"),
        ([], ["Under 2 000"], ", kommuner under 2\u202f000 innbyggere er underrepresentert"),
        (["Under 2 000"], [], ", ingen svar fra kommuner under 2\u202f000 innbyggere"),
        (
            ["Under 2 000", "2 000–4 999"],
            ["X"],
            "X er underrepresentert, ingen svar fra kommuner under 2\u202f000 innbyggere og ",
        ),
        (["Under 2 000"], ["A", "B", "C"], "inntektene, 3 grupper er underrepresentert, ingen svar fra kommuner under"),
    ],
)
def test_representativity(none, under, says):
    facts = Representativity(62.3, none, under, [], True)
    assert says in survey_words.representativity(facts, PHRASES)
