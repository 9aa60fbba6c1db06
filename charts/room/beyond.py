"""Which of KS' limits a municipality is beyond, of its row of three_tests.municipalities."""

from collections.abc import Mapping

import pandas as pd

from charts.passed import Passed


def beyond(own: pd.Series | Mapping, limits: pd.DataFrame) -> list[Passed]:
    """limits: of room.rows. A missing figure is beyond nothing."""
    return [
        Passed(str(test.test_code), float(own[f"{test.test_code}_pct"]), float(test.limit_pct))
        for test in limits.itertuples()
        if own[f"{test.test_code}_fails"] == 1
    ]
