"""The list that says all that the map does: searched by name, the farthest below the level first."""

import pandas as pd
import streamlit as st

from data.municipalities.names import folded
from pages.shared import cached, show
from pages.shared.finding import Finding
from pages.shared.one_question.chart import beside

KEY = "finn"


def table(found: Finding, measure: str) -> None:
    """All municipalities, or those whose name or number has the text, with figure, distance, or why there is none."""
    st.header("Alle kommuner, lengst under nivået først", anchor=False)
    asked = st.text_input("Finn i listen", key=KEY, bind="query-params", placeholder="Navn eller nummer", width=215)
    rows = matching(found.rows(), asked or "")
    if rows.empty:
        st.caption("Ingen kommune har dette i navnet eller nummeret.")
        return
    show.table(rows, found.columns, alt=found.headline, chosen=found.chosen)
    if found.figure is None:
        beside(found)


def matching(rows: pd.DataFrame, asked: str) -> pd.DataFrame:
    """Those whose number or name, of today or before, has the text in it."""
    text = folded(asked.strip())
    if not text:
        return rows
    meant = set(cached.register().meant(asked).codes)
    has = [
        text in folded(row.region_name) or row.region_code.startswith(text) or row.region_code in meant
        for row in rows.itertuples()
    ]
    return rows[has].reset_index(drop=True)
