"""A figure is written as it is by hand where it was subtracted or added up, and a quotient keeps all its decimals."""

import json
import math
import random
import re
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from data.written_figures import records, without_noise

NOISE = re.compile(r"\d[.,]\d*(?:0{8,}|9{8,})\d{1,4}\b")  # 0.30000000000000004, -26.699999999999996


def written(*values: float) -> list[str]:
    text = without_noise(pd.DataFrame({"a": np.array(values)})).to_csv(index=False, header=False)
    return [line.strip('"') for line in text.splitlines()]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.1 - 1.8, "0.3"), (23.1 - 49.8, "-26.7"), (0.1 + 0.2, "0.3"), (100.1 - 100.0, "0.1"), (17.700000000000003, "17.7"),
        (1.1 - 1.1, "0.0"), (-(0.1 + 0.2 - 0.3), "0.0"), (62644.899999999994, "62644.9"), (994929.9524999999, "994929.9525"),
        (1252738.8983999994, "1252738.8984"), (-0.0, "0.0"), (31632251.0, "31632251.0"), (1e15, "1000000000000000.0"),
        (float("nan"), ""), (float("inf"), "inf"),
    ],
)  # fmt: skip
def test_what_is_subtracted_is_written_as_by_hand(value, text):
    assert written(value) == [text if text else ""]


def test_as_the_decimal_sum_and_difference_of_published_figures():
    """Kroner and persons as whole numbers, and per cents with the decimals that sources have, in exact arithmetic."""
    draw = random.Random(15)
    for decimals, most in ((0, 10**9), (1, 10_000), (2, 100_000)):
        pairs = [(draw.randint(-most, most), draw.randint(-most, most)) for _ in range(10_000)]
        for sign in (1, -1):
            exact = [float(Decimal(a + sign * b).scaleb(-decimals)) for a, b in pairs]
            ours = np.array([a / 10**decimals + sign * (b / 10**decimals) for a, b in pairs])
            assert without_noise(pd.DataFrame({"a": ours}))["a"].tolist() == exact


def test_a_quotient_keeps_its_decimals():
    draw = random.Random(16)
    quotients = [100 * draw.randint(-(10**6), 10**6) / draw.randint(1, 10**7) for _ in range(20_000)]
    found = without_noise(pd.DataFrame({"a": quotients}))["a"]
    apart = np.abs(found - quotients) / np.maximum(1, np.abs(quotients))
    assert apart.max() <= 2e-13 and (found == quotients).mean() > 0.97
    assert written(1 / 3, 200 / 7) == [repr(1 / 3), repr(200 / 7)]


def test_texts_whole_numbers_and_gaps_are_as_they_were_and_the_frame_is_not_changed():
    frame = pd.DataFrame(
        {"a": [0.1 + 0.2, math.nan], "b": pd.array([1, None], "Int64"), "c": ["0.30000000000000004", None]}
    )
    before = frame.copy()
    found = without_noise(frame)
    pd.testing.assert_frame_equal(frame, before)
    pd.testing.assert_frame_equal(found[["b", "c"]], before[["b", "c"]])
    assert found["a"].tolist()[0] == 0.3 and math.isnan(found["a"].tolist()[1])
    assert (
        NOISE.search("0.30000000000000004") and NOISE.search("-26,699999999999996;x") and not NOISE.search("0.3000001")
    )


def test_a_record_has_the_figures_as_short_as_they_are_and_nothing_for_a_gap():
    frame = pd.DataFrame(
        {"a": [57794.9, 1 / 3, math.nan], "b": pd.array([1, 2, None], "Int64"), "c": ["x", None, "Å/B"]}
    )
    frame = frame.assign(
        d=np.array([True, False, True]), e=pd.Series([np.int64(7), np.float64(2.1) - 1.8, None], dtype=object)
    )
    written = json.dumps(records(frame[["a", "b", "c", "d"]]), ensure_ascii=False)
    assert written == (
        '[{"a": 57794.9, "b": 1, "c": "x", "d": true}, {"a": 0.3333333333333333, "b": 2, "c": null, "d": false}, '
        '{"a": null, "b": null, "c": "Å/B", "d": true}]'
    )
    assert json.loads(json.dumps(records(frame)))[0]["e"] == 7
