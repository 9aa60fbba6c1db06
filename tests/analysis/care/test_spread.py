"""Growth by class against the spread of its municipalities, and the ages behind the demography."""

import numpy as np
import pytest

from analysis.care import by_class, growth as care_growth, panel, spending
from tests.care_frames import random_country


@pytest.fixture(scope="module")
def made():
    found = panel.material(random_country(3), spending.Choice())
    return found, care_growth.municipalities(found, care_growth.Question(2016, 2023))


def test_older_and_younger_add_up_to_demography(made):
    rows = made[1].query("reason == ''")
    assert np.allclose(rows["older_1000nok"] + rows["younger_1000nok"], rows["demography_1000nok"], atol=1e-6)


@pytest.mark.parametrize("classification", ["ks", "kostra", "fylke"])
def test_percentiles_are_those_of_the_municipalities_of_the_class(made, classification):
    each = by_class.each(*made, classification)
    for row in by_class.classes(*made, classification).itertuples():
        growth = each.loc[each["size_class"].astype(str) == row.unit, "real_growth_pct"]
        assert len(growth) == row.municipalities
        if len(growth):
            assert row.growth_p25 == pytest.approx(np.percentile(growth, 25))
            assert row.growth_median == pytest.approx(np.median(growth))
