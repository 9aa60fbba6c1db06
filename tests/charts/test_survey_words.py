"""The survey in words."""

import math

import pandas as pd
import pytest

from analysis.survey_facts import Representativity
from charts import survey_words

PHRASES = {"Under 2 000": "kommuner under 2 000 innbyggere", "2 000–4 999": "kommuner med 2 000–4 999 innbyggere"}


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [(-0.7, 0.04, "under anbefalte 1,75"), (2, 3, "over anbefalte 1,75"), (1.7, 1.9, "rundt anbefalte 1,75")],
)
def test_the_estimate_against_the_level(low, high, says):
    text = survey_words.estimate(pd.Series({"year": 2027, "ndr_pct_low": low, "ndr_pct_high": high}), 1.75)
    assert says in text and len(text.split()) <= 15


def test_too_few_answers_and_no_level():
    row = pd.Series({"year": 2027, "ndr_pct_low": math.nan, "ndr_pct_high": math.nan})
    assert survey_words.estimate(row, 1.75) == "For få svar til et anslag for 2027"
    row = pd.Series({"year": 2027, "ndr_pct_low": 0.44, "ndr_pct_high": 0.71})
    assert survey_words.estimate(row, math.nan) == "Budsjettene for 2027 gir 0,4 til 0,7 prosent"


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
    ],
)
def test_representativity(none, under, says):
    facts = Representativity(100, 356, 62.3, 60.0, none, under, [], [], True)
    assert says in survey_words.representativity(facts, PHRASES)
