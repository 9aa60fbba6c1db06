"""Made-up rows of SSB's table of the young outside work and education."""

import pandas as pd

from data.brought_in import youth
from data.contract.tables import EXTRACT
from data.contract.types import conform


def of_table(shares: list[tuple[str, float]]) -> pd.DataFrame:
    """Shares of those of 15-29 years in 2024, by number."""
    frame = pd.DataFrame(shares, columns=["region_code", "value"]).assign(
        region_name="x", year=2024, age_code="15-29", group_code="outside", measure_code="share_pct", status=""
    )
    table = EXTRACT[youth.TABLE]
    return conform(table, frame[list(table.names)])
