"""The years after the count, from SSB's tables: cost, children per FTE, teachers, private share, spread, who is out."""

from collections.abc import Callable

from analysis.kindergarten.assumptions import Assumptions
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import basis
from pages.kindergarten.years import (
    by_class as spread,
    country,
    extra_cost as keeping,
    findings as years,
    rows,
    teachers,
)
from pages.shared import address, extract, long_list, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.one_question.chart import chart
from pages.shared.visitors import alerts

KEY = "ssb_aar"


def asked() -> None:
    """What the address asks for as SSB's year and cannot be, told where this stands."""
    if rows.there():
        address.choose(KEY, {str(at): str(at) for at in reversed(rows.years())}, "året")
    elif KEY in st.query_params:
        is_not = "kan ikke leses" if rows.unread() else "er ikke i uttrekket"
        alerts.warning(f"Adressen ber om året «{st.query_params[KEY]}», men SSBs tabeller {is_not}.")


def year() -> int | None:
    """The picker of SSB's year, newest first, text in the address; None where the tables are not here."""
    if not rows.there():
        return None
    labels = [str(at) for at in reversed(rows.years())]
    return int(st.selectbox("År for SSBs tall", labels, key=KEY, bind="query-params", width=176))


def show_years(code: str | None, name: str, assumed: Assumptions, at: int | None, first: Finding) -> None:
    """Everything that the year governs, and the series that it is a point of. first: the chart that stands above."""
    counted = choices.counted(assumed)
    st.markdown(basis.norm())
    if at is None:
        keeping.fetch()
        _unless(first, country.per_fte(counted), country.compliance())
        return
    show.each(
        lambda: keeping.cost(code, name, assumed, at),
        lambda: keeping.two_sources(code, name, assumed),
        lambda: _unless(first, years.series(code, name, counted, at), country.compliance()),
        lambda: _folded(f"Kommunene etter størrelse i {at}", "by-class", lambda: spread.classes(code, counted, at)),
        lambda: _folded("Barnehagelærere", "teachers", lambda: teachers.share(code, name, counted, at)),
        lambda: _folded("Barn i private barnehager", "private", lambda: teachers.private(code, name, counted, at)),
        lambda: _lists(counted, at, code),
    )


def published() -> str:
    """What is published for the country and stands on the page: Udir's children per FTE only where SSB's tables are not here."""
    return country.foot(not rows.there())


def _unless(first: Finding, *found: Finding) -> None:
    """Those that do not stand above already, under each other."""
    for one in found:
        if one.name != first.name:
            chart(one)


def _folded(title: str, key: str, made: Callable[[], Finding]) -> None:
    """made: makes the finding, once it is opened."""
    show.closed(title, f"years-{key}", lambda: chart(made()))


def _lists(counted: Assumptions, at: int, chosen: str | None) -> None:
    """Every municipality of the year, the largest shortfall first, and those without a figure."""
    source = plain(extract.source_line(rows.TABLES))
    title, each = f"Kommunene i {at}, størst mangel først", rows.each(counted, at)
    long_list.drawer(title, "kindergarten-year", each, spread.EACH, source, chosen=chosen)
    without = rows.missing(at, counted)
    if without.empty:
        return
    columns = ["region_code", "region_name", "reason"]
    long_list.drawer(
        f"Kommuner uten tall fra SSB i {at}", "kindergarten-missing", without, columns, source, chosen=chosen
    )
