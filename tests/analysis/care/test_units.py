"""Which municipalities are the same unit in two years."""

import pytest

from analysis.municipalities import same_unit
from tests.care_frames import changes

MERGER = [("2020-01-01", old, "1103") for old in ("1103", "1141", "1142")]
NUMBER = [("2020-01-01", "1201", "4601")]
TWICE = [("2020-01-01", "0101", "3001"), ("2024-01-01", "3001", "3101")]
SPLIT = [("2024-01-01", "1507", "1508"), ("2024-01-01", "1507", "1580")]
SHARED = [("2020-01-01", "1850", "1806"), ("2020-01-01", "1850", "1875"), ("2020-01-01", "1805", "1806")]
BOUNDARY = [("2026-01-01", "3118", "3118"), ("2026-01-01", "3118", "3207")]
RENAME = [("2026-01-01", "5006", "5006")]
TAKEN_OVER = [("2020-01-01", "1111", "1112"), ("2020-01-01", "1112", "1113")]


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        (MERGER, {"1103": {"1103", "1141", "1142"}}),
        (NUMBER, {"4601": {"1201"}}),
        (TWICE, {"3101": {"0101"}}),
        (SPLIT, {"1508": None, "1580": None}),
        (SHARED, {"1806": None, "1875": None}),
        (BOUNDARY, {"3118": {"3118"}}),
        (RENAME, {"5006": {"5006"}}),
        (TAKEN_OVER, {"1112": {"1111"}, "1113": {"1112"}}),
        ([("2020-01-01", "1111", None)], {}),
        ([*MERGER, ("2022-01-01", "1103", "1199"), ("2022-01-01", "1100", "1199")],
         {"1199": {"1100", "1103", "1141", "1142"}}),
    ],
    ids=["merger", "number", "twice", "split", "shared", "boundary", "rename", "taken over", "ceased", "chain"],
)  # fmt: skip
def test_each_kind_of_change(moves, expected):
    found = same_unit.origins(changes(moves), 2015, 2026)
    assert {code: of and set(of) for code, of in found.items()} == expected


def test_only_changes_between_the_two_dates_count():
    assert same_unit.origins(changes(TWICE), 2020, 2023) == {}
    assert same_unit.origins(changes(TWICE), 2019, 2020) == {"3001": {"0101"}}
    assert same_unit.origins(changes(TWICE), 2023, 2024) == {"3101": {"3001"}}


def test_same_and_renumbered():
    found = same_unit.origins(changes(MERGER + NUMBER + BOUNDARY), 2015, 2026)
    assert [same_unit.same(found, code) for code in ("1103", "4601", "3118", "0301")] == [False, False, True, True]
    assert same_unit.renumbered(found) == {"1201": "4601"}


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("1103", "er slått sammen av Storby (1103), 1141 og 1142"),
        ("4601", ""),
        ("1508", "en del av en som ble delt"),
        ("0301", ""),
        ("3118", ""),
    ],
)
def test_reasons(code, says):
    found = same_unit.origins(changes(MERGER + NUMBER + SPLIT + BOUNDARY), 2015, 2026)
    reason = same_unit.reason(found, code, {"1103": "Storby"}, 2015)
    assert says in reason and bool(says) == bool(reason)
