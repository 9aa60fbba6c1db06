"""The rows of the chosen municipality."""

import pandas as pd


def rows_of(each: pd.DataFrame, code: str | None) -> list[pd.Series]:
    """Of those in a frame, found without looking through them all as a frame does. code: None for no municipality."""
    return [each.iloc[at] for at, one in enumerate(each["region_code"].tolist()) if one == code]
