"""What stands beside what to say in the meeting: KS' limits, as Handlingsrom answers, and the sheet."""

import pytest

from pages.result import front
from pages.room import sections
from pages.shared import cached

pytestmark = pytest.mark.usefixtures("one_run")


@pytest.mark.parametrize(("code", "name"), [("3101", "Halden"), ("4621", "Voss"), ("4601", "Bergen")])
def test_the_limits_are_told_as_handlingsrom_tells_them(code, name):
    assert front.room(code, name, 2025) == sections.answer(code, name, 2025, "ks", False).sentence


def test_nothing_is_said_of_a_municipality_without_figures():
    rows = cached.three_tests(2022, "ks").set_index("region_code")
    known = rows[["debt_fails", "result_fails", "fund_fails"]].notna().any(axis=1)
    for code in cached.municipalities():
        there = code in known.index and bool(known[code])
        assert bool(front.room(code, "Kommunen", 2022)) == there, code
    assert front.room("0000", "Ingen", 2022) == ""
