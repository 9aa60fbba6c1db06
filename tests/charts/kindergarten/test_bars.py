"""The bars around a norm reach as far as the figures do, and an open one says so under itself."""

import numpy as np
import pytest

from charts.kindergarten.spread import histogram
from charts.kindergarten.spread.bars import STEP, around

SOME = np.array([3.2, 4.25, 4.26, 5.5, 6.0, 6.01, 6.9])


def drawn(values, norm=6.0, **own):
    return histogram.histogram(np.array(values), norm, "Norm: høyst 6", "kommuner", "akse", **own)


def under(fig) -> dict[float, str]:
    return dict(zip(fig.layout.xaxis.tickvals, fig.layout.xaxis.ticktext, strict=True))


@pytest.mark.parametrize("norm", [5.5, 6.0, 6.7])
@pytest.mark.parametrize("reach", [(-0.3, 0.2), (-1.0, 1.0), (-1.3, 0.9), (-1.01, 1.9), (-3.0, 1.1), (-1.6, 4.0)])
def test_no_bar_beyond_the_figures_is_drawn_but_those_nearest_the_norm(norm, reach):
    values = norm + np.round(np.linspace(*reach, 400), 3)
    bars = around(values, norm)
    counts = bars.counts(values)
    assert counts.sum() == len(values) and len(counts) == len(bars.edges) == bars.below + bars.above
    assert 4 <= bars.below <= 8 and 4 <= bars.above <= 8
    assert counts[0] or bars.below == 4
    assert counts[-1] or bars.above == 4
    assert counts[: bars.below].sum() == (values <= norm + 1e-9).sum()
    assert bars.open_low == (values.min() <= norm - 8 * STEP) and bars.open_high == (values.max() > norm + 8 * STEP)


def test_an_open_bar_has_what_it_holds_under_its_own_middle_and_a_closed_end_has_no_such_word():
    fig = drawn(SOME)
    told, bar = under(fig), fig.data[0]
    assert told[bar.x[0]] == "høyst<br>4,25" and bar.y[0] == 2 and bar.customdata[0] == "Til og med 4,25"
    assert tuple(fig.layout.xaxis.range) == (4.0, 7.0) and told[7.0] == "7" and told[6.0] == "6" and 4.0 not in told
    assert not any("over" in text for text in told.values()) and bar.customdata[-1] == "Over 6,75, til og med 7,00"
    fig = drawn([5.9, 6.0, 8.4])
    assert under(fig)[fig.data[0].x[-1]] == "over<br>7,75" and fig.data[0].customdata[-1] == "Over 7,75"
    assert tuple(fig.layout.xaxis.range) == (5.0, 8.0) and 8.0 not in under(fig)


@pytest.mark.parametrize(
    ("norm", "ticks"),
    [
        (5.75, ["4,75", "5,75", "6,75"]),
        (5.25, ["4,25", "5,25", "6,25"]),
        (6.7, ["5,7", "6,7", "7,7"]),
        (6.0, ["5", "6", "7"]),
    ],
)
def test_the_ticks_have_the_decimals_of_the_norm(norm, ticks):
    told = under(drawn(norm + np.array([-0.9, 0.0, 0.9]), norm))
    assert list(told.values()) == ticks and told[norm] == ticks[1]


@pytest.mark.parametrize(("own", "at"), [(3.2, 4.125), (4.2, 4.125), (4.3, 4.3), (6.9, 6.9)])
def test_the_chosen_ones_line_stands_at_its_figure_or_in_the_middle_of_its_open_bar(own, at):
    fig = drawn(SOME, own=np.array([own]), own_name="Utsira")
    line = next(shape for shape in fig.layout.shapes if shape.line.dash == "solid")
    low, high = fig.layout.xaxis.range
    assert low + line.x0 * (high - low) == pytest.approx(at)


def test_one_that_lies_beyond_all_others_is_within_the_picture():
    fig = drawn([5.9, 6.0, 6.2], own=np.array([7.4]), own_name="Utsira")
    assert tuple(fig.layout.xaxis.range) == (5.0, 7.5)
    many = drawn([5.9, 6.0, 6.2], own=np.array([3.0, 5.5, 9.0]), own_name="Bergen")
    assert list(many.data[1].x) == [4.125, 5.5, 7.875]
