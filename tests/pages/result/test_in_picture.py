"""What stands under the picture of the first chart: the caveat, and of which years a municipality has figures."""

import pytest

from charts.level_caveat import NOT_A_VERDICT
from pages.result import findings
from pages.shared.net_result import caveats


@pytest.mark.parametrize(
    ("code", "name", "years"), [("3338", "Nore og Uvdal", "2024–2025"), ("4601", "Bergen", "2020–2025")]
)
def test_a_short_series_says_so_under_its_picture(code, name, years):
    told = findings.over_time(2025, False, code, name, None, False).foot
    assert f"{name}: bare tall for {years}." in told
    assert NOT_A_VERDICT in told and "82 av 427" in told and told.startswith("Kilde: ") and len(told.split("\n")) == 2


def test_of_no_municipality_no_series_is_short():
    assert "bare tall for" not in caveats.in_picture(False, None, "")
