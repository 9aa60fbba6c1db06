"""The distance to the recommended level, and to the own target, in points and kroner."""

import numpy as np
import pandas as pd

from analysis.accounts import net_result
from analysis.result import municipality
from charts.result import distances as told
from pages.result import municipality as result_municipality
from pages.shared import cached, extract, pickers
from pages.shared.language import st

PARTLY = (
    "Landet har ingen avstand i kroner: ikke alle kommuner har tall dette året, og summen for noen er ikke landets. "
    "Nivået er for kommunene samlet, og et utvalg av dem måles ikke mot det."
)


def table(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> None:
    """Table of distances to the level, and to the own target, for the country and the chosen municipality."""
    st.table(_distances(year, with_oslo, code, name, target), hide_index=True, alt=f"Avstand til nivået i {year}")
    st.caption("Avstand i kroner er prosentpoengene ganget med brutto driftsinntekter. Egen beregning.")
    if not cached.country(year, with_oslo)["is_whole"]:
        st.caption(PARTLY)


@extract.cached
def _distances(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> pd.DataFrame:
    country, oslo = cached.country(year, with_oslo), f"{'med' if with_oslo else 'utenom'} Oslo"
    columns = {"Tall": told.ITEMS}
    if country["is_whole"]:
        columns[f"{pickers.counted(country)} {oslo}"] = _country_distance(country, year, with_oslo)
    else:
        if not np.isnan(country["country_pct"]):
            columns[f"Landet {oslo}, SSBs tall"] = told.of_ssb(country)
        who = f"{pickers.counted(country)}, samlet for dem med tall, {oslo}"
        columns[who] = told.without_level(country["value"])
    of_year = cached.one(code).query("year == @year") if code else pd.DataFrame()
    if len(of_year):
        row = of_year.iloc[0]
        columns[name] = told.column(
            row["value"], row["recommended_pct"], result_municipality.gap(row, row["recommended_pct"])
        )
        if target is not None:
            columns[f"{name}, eget måltall"] = told.column(row["value"], target, result_municipality.gap(row, target))
    return pd.DataFrame(columns)


def _country_distance(row: pd.Series, year: int, with_oslo: bool) -> list[str]:
    inhabitants = net_result.known(cached.members(year, "ks"), with_oslo)["inhabitants"].sum(skipna=False)
    gap = municipality.gap(row["value"], row["recommended_pct"], row["revenue_1000nok"], inhabitants)
    return told.column(row["value"], row["recommended_pct"], gap)
