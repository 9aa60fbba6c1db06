"""The room for manoeuvre of the same municipality, beside its young: the three shares and their limits."""

import pandas as pd

from analysis.room import rows as room_rows
from charts.answer import KeyFigure
from charts.room import answers
from pages.shared import cached, extract
from pages.shared.language import st
from pages.shared.markdown import figures_table

TABLES = ("accounts",)


def figures(code: str, year: int) -> tuple[KeyFigure, ...]:
    """The three shares of a municipality; () where it is not among those of the year."""
    every, limits = _every(year)
    return answers.shares(every[code], limits) if code in every else ()


@extract.drawn
def _every(year: int) -> tuple[dict[str, pd.Series], pd.DataFrame]:
    """The row of each municipality by its number, and the limits."""
    each = room_rows.municipalities(extract.table, cached.members(year, "ks"), year, cached.units())
    rows = dict(zip(each["region_code"].tolist(), (row for _, row in each.iterrows()), strict=True))
    return rows, room_rows.limits(extract.table)


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
