"""The years after the count, from SSB's tables: cost, children per FTE, teachers, private share, spread, who is out."""

import streamlit as st

from analysis.kindergarten.assumptions import Assumptions
from pages.kindergarten import assumptions as choices
from pages.kindergarten.years import by_class as spread, extra_cost as keeping, findings as years, rows, teachers
from pages.shared import address, extract, long_list, show
from pages.shared.markdown import plain
from pages.shared.visitors import alerts

KEY = "ssb_aar"


def asked() -> None:
    """What the address asks for as SSB's year and cannot be, told where this stands."""
    if rows.there():
        address.choose(KEY, {str(at): str(at) for at in reversed(rows.years())}, "året")
    elif KEY in st.query_params:
        alerts.warning(f"Adressen ber om året «{st.query_params[KEY]}», men SSBs tabeller er ikke i uttrekket.")


def year() -> int | None:
    """The heading and the picker of SSB's year, newest first, text in the address; None where the tables are not here."""
    if not rows.there():
        return None
    st.header("Etter tellingen: SSBs tall for hver kommune og hvert år", anchor=False)
    labels = [str(at) for at in reversed(rows.years())]
    return int(st.selectbox("År for SSBs tall", labels, key=KEY, bind="query-params", width=176))


def show_years(code: str | None, name: str, assumed: Assumptions) -> None:
    """Everything that the year governs, and the series that it is a point of."""
    counted = choices.counted(assumed)
    at = year()
    if at is None:
        _beside(lambda: show.finding(years.series(code, name, counted, None)), lambda: show.finding(years.compliance()))
        keeping.fetch()
        return
    _own_missing(code, name, counted, at)
    show.each(
        lambda: keeping.cost(code, name, assumed, at),
        lambda: keeping.two_sources(code, name, assumed),
        lambda: _beside(
            lambda: show.finding(years.series(code, name, counted, at)), lambda: show.finding(years.compliance())
        ),
        lambda: _beside(
            lambda: show.finding(teachers.share(code, name, counted, at)),
            lambda: show.finding(teachers.private(code, name, counted, at)),
        ),
        lambda: _beside(lambda: show.finding(spread.classes(code, counted, at)), lambda: _lists(counted, at, code)),
    )


def _beside(*parts) -> None:
    for column, part in zip(st.columns(len(parts), gap="large"), parts, strict=True):
        with column:
            part()


def _own_missing(code: str | None, name: str, counted: Assumptions, at: int) -> None:
    if not code:
        return
    own = rows.of(code, counted)
    reason = own.loc[own["year"] == at, "reason"].iloc[0]
    if reason:
        st.markdown(f"{name} har ikke tall for {at}: {reason}.")


def _lists(counted: Assumptions, at: int, chosen: str | None) -> None:
    """Every municipality of the year, the largest shortfall first, and those without a figure."""
    source = plain(extract.source_line(rows.TABLES))
    title, each = f"Kommunene i {at}, størst mangel først", rows.each(counted, at)
    long_list.drawer(title, "kindergarten-year", each, spread.EACH, source, chosen=chosen)
    without = rows.missing(at, counted)
    columns = ["region_code", "region_name", "reason"]
    long_list.drawer(
        f"Kommuner uten tall fra SSB i {at}", "kindergarten-missing", without, columns, source, chosen=chosen
    )
