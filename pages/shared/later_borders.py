"""Whose accounts of a year are of other borders than the inhabitants in hand, so that nothing is told per inhabitant."""

import streamlit as st

from analysis.municipalities import inhabitants
from data.norwegian import joined
from pages.shared import cached, extract, long_list

MOST_NAMED = 12  # in a sentence


def note(year: int) -> None:
    """Every municipality that it holds for, by name and number: in a sentence, or in a list where they are many."""
    rows = inhabitants.in_later_borders(cached.units(), cached.members(year, "ks"))
    if rows.empty:
        return
    if len(rows) > MOST_NAMED:
        shown = rows.assign(reason=inhabitants.IN_LATER_BORDERS)
        columns, source = ["region_code", "region_name", "reason"], extract.source_line(("accounts", "population"))
        long_list.drawer(f"Kommuner uten beløp per innbygger i {year}", "later-borders", shown, columns, source)
        return
    named = [f"{name} ({code})" for code, name in zip(rows["region_code"], rows["region_name"], strict=True)]
    st.caption(f"Beløp per innbygger mangler i {year} for {joined(named)}: {inhabitants.IN_LATER_BORDERS}.")
