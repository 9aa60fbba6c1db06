"""Long lists of municipalities, in closed drawers."""

import pandas as pd
import streamlit as st

from pages.shared import show


def drawer(title: str, key: str, rows: pd.DataFrame, columns: list[str], source: str, note: str = "") -> None:
    """A closed drawer with a table, its source and how many rows it has; nothing of it is made until it is opened."""
    inside = st.expander(f"{title}: {len(rows)}", key=f"drawer-{key}", on_change="rerun")
    if inside.open:
        with inside:
            if rows.empty:
                st.markdown("Ingen.")
                return
            if note:
                st.caption(note)
            show.table(rows, columns, alt=title)
            st.caption(source)
