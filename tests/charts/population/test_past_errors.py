"""What earlier projections come to together is written with its sign, and one that rounds to nothing without."""

import pytest

from charts.population import past_errors


@pytest.mark.parametrize(
    ("deviation", "said"),
    [(1.26, "+1,3"), (-0.74, "−0,7"), (0.04, "<\u00a00,1"), (-0.04, "<\u00a00,1"), (0.0, "0,0")],
)
def test_the_figure_beside_a_row(deviation, said):
    assert past_errors._figure(deviation, 0.0)["text"] == f"<b>{said}\u00a0%</b>"
