"""The distance to the recommended level, and to the own target, in points and kroner."""

import pandas as pd
import streamlit as st

from analysis import municipality, net_result
from charts import words
from pages.parts import computed, own, read

ITEMS = [
    "Netto driftsresultat",
    "Nivået det måles mot",
    "Avstand, prosentpoeng",
    "Avstand, kroner",
    "Avstand per innbygger",
]


def table(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> None:
    """Table of distances to the level, and to the own target, for the country and the chosen municipality."""
    st.header(f"Avstand til nivået i {year}, i prosentpoeng og kroner", anchor=False)
    st.table(_distances(year, with_oslo, code, name, target), hide_index=True, alt=f"Avstand til nivået i {year}")
    st.caption("Avstand i kroner er prosentpoengene ganget med brutto driftsinntekter. Egen beregning.")
    st.caption(read.source_line(("accounts", "population")))


@read.cached
def _distances(year: int, with_oslo: bool, code: str | None, name: str, target: float | None) -> pd.DataFrame:
    country = computed.country(year, with_oslo)
    who = words.n_of(country["municipalities"], country["municipalities_of"])
    columns = {
        "Tall": ITEMS,
        f"{who} {'med' if with_oslo else 'utenom'} Oslo": _country_distance(country, year, with_oslo),
    }
    of_year = computed.one(code).query("year == @year") if code else pd.DataFrame()
    if len(of_year):
        row = of_year.iloc[0]
        columns[name] = _column(row["value"], row["recommended_pct"], own.gap(row, year, code, row["recommended_pct"]))
        if target is not None:
            columns[f"{name}, eget måltall"] = _column(row["value"], target, own.gap(row, year, code, target))
    return pd.DataFrame(columns)


def _country_distance(row: pd.Series, year: int, with_oslo: bool) -> list[str]:
    inhabitants = net_result.known(computed.members(year, "ks"), with_oslo)["inhabitants"].sum()
    gap = municipality.gap(row["value"], row["recommended_pct"], row["revenue_1000nok"], inhabitants)
    return _column(row["value"], row["recommended_pct"], gap)


def _column(value: float, level: float, gap: dict[str, float]) -> list[str]:
    return [
        words.percent(value, 2),
        f"{words.level(level)}\u00a0%",
        words.number(gap["distance_points"], 2, signed=True),
        words.amount(gap["distance_1000nok"]),
        f"{words.number(gap['distance_nok_per_capita'], 0, signed=True)} kr",
    ]
