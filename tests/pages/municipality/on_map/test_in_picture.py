"""What stands under the picture of the map: whom the level is for first, and the shares of the county that the headline names, whole."""

import pytest

from analysis.profile.levels import OVER_YEARS
from analysis.profile.several.on_map import STEPS
from charts.level_caveat import FOR_ALL, NOT_A_VERDICT
from pages.municipality.on_map import finding


@pytest.mark.parametrize("form", [finding.DOTS, finding.AREAS])
@pytest.mark.parametrize("measure", STEPS)
def test_the_foot_of_the_map_is_whole_and_begins_with_whom_the_level_is_for(measure, form):
    found = finding.finding(measure, 2025, form, "1508")
    told = found.foot
    assert "…" not in told and ("Andel under: Troms" in told) == found.headline.endswith("oftest i Troms")
    assert (NOT_A_VERDICT in told) == (measure == "ndr_pct")
    assert (FOR_ALL in told) == (measure in OVER_YEARS)
    assert ("ukorrigert" in told) == (measure == "debt_pct")
    if measure.startswith("ndr_pct"):
        assert found.caveat.startswith(FOR_ALL if measure in OVER_YEARS else NOT_A_VERDICT)
