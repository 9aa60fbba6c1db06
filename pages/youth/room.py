"""The room for manoeuvre of the same municipality, beside its young: the three shares and their limits."""

import streamlit as st

from analysis.room import rows as room_rows
from charts.answer import KeyFigure
from charts.room import answers
from pages.shared import cached, extract
from pages.shared.markdown import figures_table

TABLES = ("accounts",)


@extract.cached
def figures(code: str, year: int) -> tuple[KeyFigure, ...]:
    """The three shares of a municipality; () where it is not among those of the year."""
    each = room_rows.municipalities(extract.table, cached.members(year, "ks"), year, cached.units())
    own = each[each["region_code"] == code]
    return answers.shares(own.iloc[0], room_rows.limits(extract.table)) if len(own) else ()


def section(code: str, name: str) -> None:
    """The three shares, with a way to the page that is about them; nothing without accounts."""
    if not extract.has("accounts", "population"):
        return
    year = cached.years()[-1]
    there = figures(code, year)
    if not there:
        return
    st.header(f"Handlingsrommet i {name} i {year}", anchor=False)
    st.caption("I prosent av brutto driftsinntekter, kommunekonsern. Det ene forklarer ikke det andre.")
    with st.container(key="figures-beside"):
        st.markdown(figures_table([(one.label, one.value, one.beside) for one in there]))
    st.page_link("pages/room/page.py", label="Økonomisk handlingsrom")
