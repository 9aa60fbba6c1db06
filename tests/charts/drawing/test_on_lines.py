"""On a phone no figure of a chart's line lies on a line: of the charts of the budget rounds, as they are shipped."""

import numpy as np
import pandas as pd
import pytest

from charts.drawing import near
from charts.survey import rounds

WIDE = near.WIDE_PX / near.PHONE_PX  # how many phones wide a desk is
YEARS = [2021, 2022, 2023, 2024, 2025]


def drawn(actual: list[float]) -> pd.DataFrame:
    low, high = [0.4, 0.6, 0.5, None, None], [0.7, 0.9, 0.7, None, None]
    return pd.DataFrame(
        {"year": YEARS, "actual_ndr_pct": actual, "ndr_low_pct": low, "ndr_high_pct": high, "recommended_pct": 1.75}
    ).astype(float)


@pytest.mark.parametrize(
    "actual",
    [[4.2, 2.6, 1.0, -0.3, 2.1], [1.0, 2.6, 4.2, 3.0, 2.1], [4.0, 2.5, 4.0, 2.5, 4.0], [1.5, 2.0, 2.5, 3.0, 3.5]],
)
@pytest.mark.parametrize("wide", [1, WIDE])
def test_no_figure_of_the_accounts_lies_on_a_line(actual, wide):
    rows = drawn(actual)
    none = pd.DataFrame(columns=["year", "ndr_pct", "ndr_pct_low", "ndr_pct_high"], dtype=float)
    layout = rounds.survey_rounds(rows, none).plain["layout"]
    plot = near.Plot(tuple(layout["xaxis"]["range"]), tuple(layout["yaxis"]["range"]), rounds.PLOT_PX)
    line = near.samples([(rows["year"].to_numpy(), rows["actual_ndr_pct"].to_numpy())], plot, wide)
    told = [
        note for note in layout["annotations"] if note.get("yanchor") == "middle" and note.get("xshift") is not None
    ]
    assert len(told) == len(YEARS) - 1  # the last stands beside the plot
    for note in told:
        (x,), (y,) = plot.px(*(np.array([note[name]]) for name in ("x", "y")))
        middle = x * wide + note["xshift"], y + note["yshift"]
        assert not (abs(line - middle) < near.half_px(note["text"])).all(axis=1).any(), note["text"]
