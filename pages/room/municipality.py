"""The chosen municipality against the three tests of room for manoeuvre."""

import pandas as pd
import streamlit as st

from analysis.municipalities import unit_words
from charts.room import tables
from pages.room import by_name, sections
from pages.shared import cached, extract


def summary(code: str, name: str, year: int) -> None:
    """Each test with the municipality's figure, the limit, and what came of it; a gap with its reason."""
    table, said = _summary(code, name, year)
    st.header(f"{name} mot de tre grensene i {year}", anchor=False)
    if len(table):
        st.table(table, hide_index=True, alt=f"{name} mot de tre grensene i {year}")
    st.caption(said)


@extract.cached
def _summary(code: str, name: str, year: int) -> tuple[pd.DataFrame, str]:
    each = sections.rows(year, "ks").set_index("region_code")
    if code not in each.index:
        return pd.DataFrame(), f"Grunn: {unit_words.absent(cached.units(), code)}."
    return tables.tests(each.loc[code], name, sections.limits()), _listed(code, name)


def _listed(code: str, name: str) -> str:
    """Whether it is in the register, on its day: nothing is said of other days."""
    listed = extract.table("robek").set_index("municipality_code")["grounds"]
    day = by_name.robek_day()
    return (
        f"{name} sto i ROBEK per {day} (grunn {listed[code]})."
        if code in listed.index
        else (f"{name} sto ikke i ROBEK per {day}.")
    )
