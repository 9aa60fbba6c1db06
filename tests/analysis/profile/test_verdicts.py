"""What a verdict is called is written in one place, and what is clear is more than a reader sees as nothing."""

import re

import pytest

from analysis.measures.registry import of_municipality
from analysis.profile import spread
from analysis.profile.rows import OTHER
from analysis.profile.sentences import figure
from data.folder import PACKAGE
from tests import shipped_tables

LAYERS = ("analysis", "charts", "pages", "sheets", "serving")


@pytest.mark.parametrize("name", [spread.SMALL, spread.UNCLEAR, spread.UNSETTLED, spread.TOO_FEW])
def test_a_verdict_is_written_once(name):
    files = [path for layer in LAYERS for path in (PACKAGE.parent / layer).rglob("*.py")]
    assert [path.name for path in files if f'"{name}"' in path.read_text(encoding="utf-8")] == ["spread.py"]


@pytest.mark.parametrize(
    ("value", "theirs", "sd", "decimals", "expected"),
    [
        (17.14, 17.30, 0.08, 1, "small_difference"),  # 17,1 and 17,3
        (17.30, 17.14, 0.08, 1, "small_difference"),
        (
            17.14,
            17.36,
            0.08,
            1,
            "small_difference",
        ),  # 17,1 and 17,4, but the gap is told as 0,2: no more is claimed of it
        (17.14, 17.41, 0.08, 1, "lower"),  # 17,1 and 17,4, and 0,3
        (23.1476, 23.3780, 0.08, 1, "small_difference"),  # as Voss has it
        (9.0443, 8.7599, 0.08, 1, "small_difference"),  # 9,0 and 8,8, though the gap is told as 0,3
        (17.06, 17.34, 0.08, 1, "small_difference"),  # 17,1 and 17,3, however they are apart unrounded
        (0.1, 0.3, 0.05, 1, "small_difference"),  # not more than 0,2 where the machine has it so
        (5.02, 5.01, 0.001, 1, "small_difference"),  # shown alike
        (17.14, 17.30, 0.16001, 1, "no_clear_difference"),
        (17.14, 17.14, 0.08, 1, "same"),
        (17.14, 17.30, float("nan"), 1, "variation_unknown"),
        (60_002.4, 60_000.0, 1.0, 0, "small_difference"),
        (60_003.0, 60_000.0, 1.0, 0, "higher"),
    ],
)
def test_a_gap_is_clear_where_it_is_more_than_the_swing_and_is_seen_in_the_figures(
    value, theirs, sd, decimals, expected
):
    assert spread.verdict(value, theirs, sd, 9, 10, decimals) == expected


@pytest.mark.slow("every municipality")
def test_no_gap_is_clear_whose_figures_a_reader_takes_for_alike():
    """Of every municipality, measure and choice of peers, by the figures as they are written."""
    beyond = {"higher", "lower", "small_difference"}
    found = {one: 0 for one in beyond}
    for rows in shipped_tables.every_profile().values():
        for row in rows.to_dict("records"):
            measure = of_municipality()[row["measure"]]
            for theirs, verdict in [("peers_value", "verdict"), *OTHER.values()]:
                if row[verdict] in beyond:
                    apart = abs(_as_written(row["value"], measure) - _as_written(row[theirs], measure))
                    shown, gap = min(measure.decimals, 1), row["value"] - row[theirs]
                    seen = min(round(apart, 6), round(abs(gap), shown))  # of the two, and of the gap that is told
                    assert (row[verdict] == "small_difference") == (seen <= 2 * 10**-shown)
                    assert abs(row["value"] - row[theirs]) > row["own_sd"]
                    found[row[verdict]] += 1
    assert min(found.values()) > 10


def _as_written(value: float, measure) -> float:
    digits = re.sub("[^0-9,−]", "", figure(value, measure).split("\u00a0")[0])
    return float(digits.replace(",", ".").replace("−", "-"))
