"""The country's own line: the sum of the municipalities where they are all there, SSB's own figure where they are not."""

import pandas as pd

from analysis.coverage import whole


def led(rows: pd.DataFrame, ssb: pd.DataFrame) -> pd.DataFrame:
    """The rows with ssb_ndr_pct, country_pct and is_whole.

    rows: net_result.yearly. ssb: net_result.ssb_series, one decimal. country_pct is missing where neither will do: the
    sum of some of the municipalities is never the country's.
    """
    published = rows["year"].map(dict(zip(ssb["year"], ssb["ndr_pct"], strict=True))).astype(float)
    is_whole = whole(rows["municipalities"], rows["municipalities_of"])
    return rows.assign(
        ssb_ndr_pct=published, country_pct=rows["ndr_pct_weighted"].where(is_whole, published), is_whole=is_whole
    )
