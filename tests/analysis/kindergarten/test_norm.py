"""The arithmetic of both norms, against the published examples and a slow second computation in exact fractions."""

import random
from fractions import Fraction

import pytest

from analysis.kindergarten import staffing
from analysis.kindergarten.norm import Norm, gap, norm
from tests.kindergartens import ASSUMED, PEDAGOGUE, STAFF, make_units


def slow_fte(under: int, over: int) -> Fraction:
    """Child by child, in sixths of a position: two for one under three, one for an older one."""
    return Fraction(sum(2 for _ in range(under)) + sum(1 for _ in range(over)), 6)


def slow_positions(under: int, over: int) -> int:
    positions, left = 0, 2 * under + over
    while left > 0:
        positions, left = positions + 1, left - 14
    return positions


@pytest.mark.parametrize(
    ("under", "over", "positions"), [(0, 14, 1), (0, 15, 2), (7, 0, 1), (8, 0, 2), (18, 36, 6), (0, 0, 0), (1, 0, 1)]
)
def test_pedagogues_of_the_published_examples(under, over, positions):
    assert PEDAGOGUE.positions(under, over) == positions


def test_basic_staff_of_the_published_example():
    assert STAFF.fte(18, 36) == 12.0
    assert STAFF.fte(1, 0) == pytest.approx(1 / 3)


def test_the_norms_of_the_law_are_the_reference_file(shipped):
    norms = shipped("kindergarten_norms")
    assert (norm(norms, "staff"), norm(norms, "pedagogue")) == (STAFF, PEDAGOGUE)
    assert dict(zip(norms["norm_code"], norms["in_force"].dt.strftime("%Y-%m-%d"), strict=True)) == {
        "staff": "2019-08-01",
        "pedagogue": "2018-08-01",
    }


def test_whole_positions_need_a_norm_of_whole_numbers():
    with pytest.raises(ValueError, match=r"6\.5"):
        Norm(6.5, 14).positions(1, 1)


def test_a_gap_of_binary_fractions_alone_is_none():
    assert gap([0.1 + 0.2, 1.0, 2.0], [0.3, 0.9, 2.5]).tolist() == [0.0, pytest.approx(0.1), -0.5]


@pytest.mark.slow("every municipality, class or year of the extract")
def test_ten_thousand_kindergartens_against_a_slow_computation():
    draw = random.Random(2017)
    rows = []
    for _ in range(10_000):
        under, over = draw.randint(0, 60), draw.randint(0, 90)
        exactly = slow_fte(under, over) * 10
        staff = exactly / 10 if exactly.denominator == 1 and draw.random() < 0.5 else Fraction(draw.randint(1, 400), 10)
        rows.append((f"{draw.randint(1, 300):04d}", under, over, float(staff)))
    units = make_units(rows)
    by_code = units.set_index("unit_code").to_dict("index")
    short, total, met, known = Fraction(), Fraction(), 0, 0
    for number, (_, under, over, staff) in enumerate(rows):
        unit, required = by_code[f"{number:09d}"], slow_fte(under, over)
        missing = required - Fraction(str(staff))
        assert abs(unit["required_fte"] - float(required)) <= 1e-12
        assert unit["required_pedagogues"] == slow_positions(under, over)
        if under + over:
            assert (unit["gap_fte"] > 0) == (missing > 0)
            assert abs(unit["gap_fte"] - float(missing)) <= 1e-9
            short, total, met, known = short + max(missing, 0), total + missing, met + (missing <= 0), known + 1
        else:
            assert unit["reason"] == staffing.NO_CHILDREN
    row = staffing.row(units, "Landet", ASSUMED)
    assert row["shortfall_gross_fte"] == pytest.approx(float(short), rel=1e-12)
    assert row["shortfall_net_fte"] == pytest.approx(float(max(total, 0)), abs=1e-6)
    assert row["cost_gross_1000nok"] == pytest.approx(float(short * 700), rel=1e-12)
    assert row["meeting_norm_pct"] == pytest.approx(100 * met / known)
    assert (row["units"], row["units_of"]) == (known, 10_000)
