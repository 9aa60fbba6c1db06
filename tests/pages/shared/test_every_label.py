"""The words in every chart that the pages show of the shipped extract: on no line, on a phone and on a desk, and nearer to
what they are of than to anything else. Worked out from the figures alone."""

from itertools import combinations

import numpy as np
import pytest

from charts.drawing import tokens
from tests.chart_geometry import WIDTHS, Chart, Words, away, crossed, dense
from tests.pages.shared.test_every_chart import LONG, SHORT, WITH_CHARTS, shown  # noqa: F401

NEARER = 0.8  # of the way to the next row, at most, is the way to the own
AT_PX, TOUCHES_PX = 3.0, 7.5  # words as near as the latter touch what they are of, whatever else is there
CUT_PX = 6.0  # past the edge; letters are counted, not measured


@pytest.fixture
def drawn(shown):  # noqa: F811
    """The name, width and geometry of each chart of a page."""

    def ask(page: str, municipality: str) -> list[tuple[str, int, Chart]]:
        found = shown(page, municipality)
        return [(one.name, width, Chart(one.figure, width)) for one in found for width in WIDTHS]

    return ask


every = pytest.mark.parametrize(
    ("page", "municipality"), [(page, whom) for page in WITH_CHARTS for whom in ("", SHORT, LONG)]
)


@every
def test_no_words_lie_on_a_line(drawn, page, municipality):
    found = [
        (name, width, box.text)
        for name, width, chart in drawn(page, municipality)
        for box in chart.words()
        if any(crossed(chart.inside(box), line.points) for line in chart.drawn() if line.is_line)
    ]
    assert found == []


@every
def test_words_are_nearer_to_their_own_line_than_to_any_other(drawn, page, municipality):
    found = [
        (name, width, box.text)
        for name, width, chart in drawn(page, municipality)
        for box in chart.words()
        if not _at_its_own(box, chart)
    ]
    assert found == []


def _at_its_own(box: Words, chart: Chart) -> bool:
    """Whether the line from the words is at the height of an end of what has their colour; without one, whether that is
    what is nearest."""
    own = [one.points for one in chart.drawn() if one.color == box.color]
    if np.isnan(box.y) or not own or chart.has_rows:
        return True
    if box.tip:
        return min(np.nanmin(np.abs(points[:, 1] - box.tip[1])) for points in own) <= AT_PX
    lines = [one for one in chart.drawn() if one.is_line and not one.is_ground]
    others = [one.points for one in lines if one.color not in (box.color, "")]
    near = away(box, dense(own)).min()
    return not others or near <= max(away(box, dense(others)).min(), TOUCHES_PX)


@every
def test_the_words_of_a_row_are_nearer_to_it_than_to_any_other(drawn, page, municipality):
    found = [
        (name, width, box.text)
        for name, width, chart in drawn(page, municipality)
        if chart.has_rows
        for box in chart.words()
        if not _at_its_row(box, chart)
    ]
    assert found == []


def _at_its_row(box: Words, chart: Chart) -> bool:
    """Whether one row is clearly the nearest, and for a name above a row, the row below it."""
    if np.isnan(box.y):
        return True
    y = chart.rows()
    if ((y >= box.top) & (y <= box.bottom)).any():
        return True
    over = box.top - np.max(y[y < box.top], initial=-np.inf)
    under = np.min(y[y > box.bottom], initial=np.inf) - box.bottom
    return bool(min(over, under) <= NEARER * max(over, under)) and (box.color != tokens.INK or under < over)


@every
def test_no_words_lie_on_other_words(drawn, page, municipality):
    found = [
        (name, width, one.text, other.text)
        for name, width, chart in drawn(page, municipality)
        for one, other in combinations(chart.words(), 2)
        if _over(one, other)
    ]
    assert found == []


@every
def test_no_words_are_cut_at_the_edge_of_the_picture(drawn, page, municipality):
    found = [
        (name, width, box.text, round(box.left), round(box.right))
        for name, width, chart in drawn(page, municipality)
        for box in chart.words()
        if box.left < -CUT_PX or box.right > width + CUT_PX
    ]
    assert found == []


def _over(one: Words, other: Words) -> bool:
    """Whether the letters of both have the same place; an empty margin may."""
    across = min(one.right, other.right) - max(one.left, other.left)
    up = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > AT_PX and up > AT_PX
