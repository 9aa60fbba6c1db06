"""The chosen municipality's key figures beside its class and SSB's own figure for the country."""

import pandas as pd
import streamlit as st

from analysis.measures import key_figures as measures_key_figures
from analysis.municipalities import unit_words
from analysis.room import key_figures
from charts import words
from charts.room import key_figures as told
from pages.room import key_figure_rows
from pages.shared import cached, extract


def summary(code: str, name: str, year: int, classification: str, with_oslo: bool) -> None:
    """Each key figure of the municipality beside its class and SSB's country; a gap with its reason."""
    table, caption = _own_table(code, name, year, classification, with_oslo)
    if table is None:
        st.markdown(f"{name} har ikke tall for {year}: {unit_words.absent(cached.units(), code)}.")
        return
    st.table(table, hide_index=True, alt=f"Nøkkeltall for {name} i {year}")
    st.caption(caption)


@extract.cached
def _own_table(
    code: str, name: str, year: int, classification: str, with_oslo: bool
) -> tuple[pd.DataFrame | None, str]:
    rows = key_figure_rows.one(code, year, classification, with_oslo)
    if rows.empty:
        return None, ""
    country = f"SSB, landet {'med' if with_oslo else 'uten'} Oslo"
    table = pd.DataFrame(
        {
            "Nøkkeltall": [measures_key_figures.SSB_KEY_FIGURES[row.measure].label for row in rows.itertuples()],
            f"{name} {year}": [row.reason or told.text(row.measure, row.value) for row in rows.itertuples()],
            "Median i gruppen": [_median(row) for row in rows.itertuples()],
            country: [_country(row, year) for row in rows.itertuples()],
        }
    )
    label = rows["size_class"].iloc[0]
    group = f"Gruppen er {words.label(str(label))}. " if pd.notna(label) else ""
    said = f"{group}År i parentes: SSBs siste tall for landet som er i uttrekket."
    return table, said + told.own_negative(name, rows)


def _median(row) -> str:
    """Of the class, with how many have the figure where some do not; none of a class of one."""
    if row.municipalities_of < 2 or not row.municipalities:
        return words.GAP
    some = f" ({row.municipalities} av {row.municipalities_of})" if row.municipalities < row.municipalities_of else ""
    return told.text(row.measure, row.class_median) + some


def _country(row, year: int) -> str:
    return told.country(key_figures.Country(row.ssb_value, None if pd.isna(row.ssb_year) else row.ssb_year),
                        row.measure, year)  # fmt: skip
