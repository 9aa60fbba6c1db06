"""The distance to the recommended level, and to the own target, in points and kroner."""

import numpy as np
import pandas as pd
import streamlit as st

from analysis import municipality, net_result
from charts import words
from pages.parts import choose, computed, own, read

ITEMS = [
    "Netto driftsresultat",
    "Nivået det måles mot",
    "Avstand, prosentpoeng",
    "Avstand, kroner",
    "Avstand per innbygger",
]

PARTLY = (
    "Landet har ingen avstand i kroner: ikke alle kommuner har tall dette året, og summen for noen er ikke landets."
)


def table(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> None:
    """Table of distances to the level, and to the own target, for the country and the chosen municipality."""
    st.header(f"Avstand til nivået i {year}, i prosentpoeng og kroner", anchor=False)
    st.table(_distances(year, with_oslo, code, name, target), hide_index=True, alt=f"Avstand til nivået i {year}")
    st.caption("Avstand i kroner er prosentpoengene ganget med brutto driftsinntekter. Egen beregning.")
    if not _full(computed.country(year, with_oslo)):
        st.caption(PARTLY)
    st.caption(read.source_line(("accounts", "population")))


@read.cached
def _distances(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> pd.DataFrame:
    country = computed.country(year, with_oslo)
    who = choose.counted(country) + ("" if _full(country) else ", samlet for dem med tall,")
    columns = {
        "Tall": ITEMS,
        f"{who} {'med' if with_oslo else 'utenom'} Oslo": _country_distance(country, year, with_oslo),
    }
    of_year = computed.one(code).query("year == @year") if code else pd.DataFrame()
    if len(of_year):
        row = of_year.iloc[0]
        columns[name] = _column(row["value"], row["recommended_pct"], own.gap(row, row["recommended_pct"]))
        if target is not None:
            columns[f"{name}, eget måltall"] = _column(row["value"], target, own.gap(row, target))
    return pd.DataFrame(columns)


def _full(country: pd.Series) -> bool:
    return country["municipalities"] == country["municipalities_of"]


def _country_distance(row: pd.Series, year: int, with_oslo: bool) -> list[str]:
    """No kroner where municipalities are missing: the sum of some would be quoted as the country's."""
    inhabitants = net_result.known(computed.members(year, "ks"), with_oslo)["inhabitants"].sum()
    revenue = row["revenue_1000nok"] if _full(row) else np.nan
    gap = municipality.gap(row["value"], row["recommended_pct"], revenue, inhabitants)
    return _column(row["value"], row["recommended_pct"], gap)


def _column(value: float, level: float, gap: dict[str, float]) -> list[str]:
    per_capita = words.number(gap["distance_nok_per_capita"], 0, signed=True)
    return [
        words.judged(value, level, unit="\u00a0%"),
        f"{words.level(level)}\u00a0%",
        words.judged(gap["distance_points"], 0, signed=True),
        words.amount(gap["distance_1000nok"]),
        per_capita if per_capita == words.GAP else f"{per_capita}\u00a0kr",
    ]
