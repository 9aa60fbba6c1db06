"""Children per full-time equivalent: met at the norm whatever norm is tried, and quantiles in each class."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.kindergarten import staffing
from analysis.kindergarten.ratio import MET, SHORT, with_ratio
from analysis.kindergarten.rows.readings import by_class
from tests.kindergartens import ASSUMED, make_units

ROWS = [("0001", 9, 18, 6.0), ("0001", 9, 18, 5.9), ("0002", 10, 11, 4.0), ("0002", 3, 0, 0.9), ("0001", 0, 0, 1.0)]


@pytest.mark.parametrize(("under", "over"), [(3, 6), (3, 5.5), (2.5, 7)])
def test_the_norm_is_met_exactly_where_the_ratio_is_at_most_the_norm(under, over):
    assumed = replace(ASSUMED, under_3=under, over_3=over)
    rows = with_ratio(make_units(ROWS, assumed), assumed.norm)
    known = rows[rows["reason"] == ""]
    assert (known["per_fte"] <= over).tolist() == (known["gap_fte"] <= 0).tolist()
    assert (known["meets_norm"] == MET).tolist() == (known["gap_fte"] <= 0).tolist()


def test_with_the_norm_as_it_is_the_ratio_is_ssbs():
    rows = with_ratio(make_units(ROWS), ASSUMED.norm)
    assert np.allclose(rows["per_fte"][:4], rows["children_per_fte"][:4])
    assert rows["per_fte"][0] == 6.0 and rows["meets_norm"].tolist()[:2] == [MET, SHORT]
    assert np.isnan(rows["per_fte"][4]) and rows["meets_norm"][4] == staffing.NO_CHILDREN


def test_quantiles_of_each_class_with_the_country_last():
    units = with_ratio(make_units(ROWS), ASSUMED.norm)
    classes = pd.Series(pd.Categorical(["Små", "Store"], ["Små", "Store"], ordered=True), ["0001", "0002"])
    rows = by_class(units, classes, ASSUMED)
    assert rows["size_class"].tolist() == ["Små", "Store", "Landet"]
    assert rows["ratio_median"][0] == pytest.approx(units["per_fte"][:2].median())
    assert rows["ratio_p90"][2] == pytest.approx(units["per_fte"].dropna().quantile(0.9))
