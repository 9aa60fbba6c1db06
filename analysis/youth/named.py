"""The places that share a figure, as a list in words."""

import pandas as pd

from data.norwegian import alphabetical, joined


def named(rows: pd.DataFrame, share: float) -> str:
    """Every place that has a share. rows: of youth.rows.places."""
    return joined(sorted(rows.loc[rows["outside_pct"] == share, "region_name"], key=alphabetical))
