"""The country's own line: the sum of the municipalities where they are all there, SSB's own figure where they are not."""

import pandas as pd

from analysis.accounts import net_result
from analysis.common.asked import Read
from analysis.common.completeness import whole
from analysis.municipalities.unit_tables import units
from analysis.municipalities.units import Units
from data.errors import MissingTable


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


def ssb(read: Read, with_oslo: bool) -> pd.DataFrame:
    """SSB's own figure for the country by year; no rows where table 12134 has not been fetched."""
    try:
        return net_result.ssb_series(read("key_figures"), with_oslo)
    except MissingTable:
        return pd.DataFrame({"year": [], "ndr_pct": []})


def deciles(results: pd.DataFrame, rows: pd.DataFrame, with_oslo: bool) -> pd.DataFrame:
    """net_result.deciles of the years that are whole. rows: result.rows.net_result_rows of the country."""
    every = net_result.deciles(results, with_oslo)
    return every[every["year"].isin(rows.loc[rows["is_whole"], "year"])].reset_index(drop=True)


def rows(read: Read, results: pd.DataFrame, with_oslo: bool = False, known: Units | None = None) -> pd.DataFrame:
    """One row a year of the country: net_result.yearly, led by SSB's own figure where there is one; see `led`."""
    known = known or units(read)
    found = net_result.yearly(results, net_result.counts(read, results, known), read("recommended_levels"), with_oslo)
    return led(found, ssb(read, with_oslo))
