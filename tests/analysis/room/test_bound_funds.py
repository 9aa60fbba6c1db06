"""Korrigert netto driftsresultat: both amounts or nothing, and the sign that test_signs proves."""

import numpy as np
import pandas as pd

from analysis.room import corrected_result


def test_what_is_set_aside_lowers_the_result_and_what_is_used_raises_it():
    amounts = pd.DataFrame({"AGD23": [20.0, 20.0, -30.0], "AGD74": [-5.0, 5.0, 40.0]})
    assert corrected_result.corrected(amounts).tolist() == [15.0, 25.0, 10.0]


def test_missing_where_either_amount_is():
    amounts = pd.DataFrame({"AGD23": [20.0, np.nan, 20.0], "AGD74": [np.nan, -5.0, 0.0]})
    assert corrected_result.corrected(amounts).isna().tolist() == [True, True, False]
