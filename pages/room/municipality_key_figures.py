"""The chosen municipality's key figures beside its class and SSB's own figure for the country."""

import pandas as pd
import pyarrow as pa

from analysis.municipalities import unit_words
from charts import words
from charts.room import key_figures as told, tables
from pages.room import key_figure_rows
from pages.shared import cached, extract, show
from pages.shared.language import st


def summary(code: str, name: str, year: int, classification: str, with_oslo: bool) -> None:
    """Each key figure of the municipality beside its class and SSB's country; a gap with its reason."""
    table, caption = _own_table(code, name, year, classification, with_oslo)
    if table is None:
        st.markdown(f"{name} har ikke tall for {year}: {unit_words.absent(cached.units(), code)}.")
        return
    st.table(table, hide_index=True, alt=f"Nøkkeltall for {name} i {year}")
    st.caption(caption)


@extract.drawn
def _own_table(code: str, name: str, year: int, classification: str, with_oslo: bool) -> tuple[pa.Table | None, str]:
    rows = key_figure_rows.one(code, year, classification, with_oslo)
    if rows.empty:
        return None, ""
    label = rows["size_class"].iloc[0]
    group = f"Gruppen er {words.label(str(label))}. " if pd.notna(label) else ""
    said = f"{group}År i parentes: SSBs siste tall for landet som er i uttrekket."
    return show.sent(tables.beside(rows, name, year, with_oslo)), said + told.own_negative(name, rows)
