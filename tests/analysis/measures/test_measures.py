"""The registry of measures: one key means one figure, whichever page shows it."""

from itertools import combinations

import pytest

from analysis.measures.care import CARE
from analysis.measures.kindergarten import KINDERGARTEN
from analysis.measures.registry import GENERAL, MEASURES
from analysis.measures.survey import SURVEY

PARTS = {"general": GENERAL, "survey": SURVEY, "care": CARE, "kindergarten": KINDERGARTEN}


@pytest.mark.parametrize(("one", "other"), list(combinations(PARTS, 2)))
def test_no_key_is_defined_twice_with_different_words(one, other):
    both = PARTS[one].keys() & PARTS[other].keys()
    assert {key for key in both if PARTS[one][key] != PARTS[other][key]} == set()


def test_the_first_column_of_care_is_not_called_a_kindergarten():
    assert MEASURES["unit"].label == "Område" and MEASURES["kindergarten_name"].label == "Barnehage"


def test_the_source_of_a_row_is_not_overwritten_by_the_source_of_the_file():
    assert not [key for key, measure in MEASURES.items() if measure.label == "Kilde"]
