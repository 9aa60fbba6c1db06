"""A name beside its line lies over nothing that is drawn, on a phone and where there is more room."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from charts.drawing import near

YEARS = np.arange(2015.0, 2026.0)
VALUES = st.lists(st.floats(-20, 20), min_size=11, max_size=11).map(np.array)
TEXT = "Kommuner<br>med tall"


def placed(lines, within=(2014.4, 2025.3), height=330.0):
    values = np.concatenate([y for _, y in lines])
    plot = near.Plot(
        (2014.4, 2025.3),
        (np.nanmin(values) - 0.4 * np.ptp(values[~np.isnan(values)]) - 4, np.nanmax(values) + 1),
        height,
    )
    return plot, near.place(TEXT, lines[0], lines, plot, within)


def covered(plot: near.Plot, x: float, y: float, lines) -> bool:
    """Slowly: whether any point of any line, a hundred to a segment, is under the words."""
    (left,), (low,) = plot.px(np.array([x]), np.array([y]))
    for line in lines:
        px, py = plot.px(*line)
        at, corners = np.linspace(0, len(px) - 1, 100 * len(px)), np.arange(len(px))
        away_x, away_y = abs(np.interp(at, corners, px) - left), abs(np.interp(at, corners, py) - low)
        if ((away_x < near.LETTER_PX * 4) & (away_y < 17)).any():
            return True
    return False


@settings(max_examples=30, deadline=None)
@given(VALUES)
def test_the_words_lie_beside_their_line_and_not_on_it(values):
    plot, (x, y, hidden) = placed([(YEARS, values)])
    assert hidden == 0 and not covered(plot, x, y, [(YEARS, values)])
    assert plot.across[0] <= x <= plot.across[1] and plot.up[0] <= y <= plot.up[1]


def test_among_several_lines_the_words_find_the_free_place():
    lines = [(YEARS, np.full(11, 3.0)), (YEARS, np.full(11, 4.0)), (YEARS, np.linspace(2, -2, 11))]
    plot, (x, y, hidden) = placed(lines)
    assert hidden == 0 and not covered(plot, x, y, lines)


def test_the_words_keep_to_their_part_of_the_axis_and_to_what_is_nearest():
    values = np.where(YEARS < 2020, 5.0, -5.0)
    _, (x, y, _) = placed([(YEARS[:5], values[:5]), (YEARS, values)], within=(2014.4, 2019.5))
    assert 2015 < x < 2019.5 and y > 2


def test_gaps_are_no_lines_and_what_cannot_be_free_is_told():
    gap = np.where(YEARS == 2019, np.nan, 1.0)
    _, (_, _, hidden) = placed([(YEARS, gap)])
    assert hidden == 0
    dense = [(YEARS, np.full(11, value)) for value in np.arange(-10, 10.5, 0.5)]
    assert near.place(TEXT, dense[0], dense, near.Plot((2014.4, 2025.3), (-10, 10), 330), (2014.4, 2025.3))[2] > 0


@pytest.mark.parametrize("text", ["Kommuner<br>med tall", "<b>Kommuner</b>"])
def test_bold_is_no_wider(text):
    line = (YEARS, np.zeros(11))
    plot = near.Plot((2014.4, 2025.3), (-5, 5), 300)
    plain = near.place(text.replace("<b>", "").replace("</b>", ""), line, [line], plot, plot.across)
    assert near.place(text, line, [line], plot, plot.across) == plain


def test_a_dot_has_its_name_on_the_first_side_that_hides_no_other_dot():
    plot, alone = near.Plot((0, 10), (0, 10), 300), (np.array([5.0]), np.array([5.0]))
    assert near.beside_dot("Aukra", (5, 5), alone, plot) == near.SIDES[0]
    right = (np.array([5, 6.0]), np.array([5, 5.0]))
    assert near.beside_dot("Aukra", (5, 5), right, plot) == near.SIDES[1]
    assert (
        near.beside_dot("Aukra", (9.5, 5), (np.array([9.5]), np.array([5.0])), plot) == near.SIDES[1]
    )  # within the plot
    around = (np.array([5, 6, 4, 5, 5.0]), np.array([5, 5, 5, 5.6, 4.4]))
    assert near.beside_dot("Aukra", (5, 5), around, plot) is None
