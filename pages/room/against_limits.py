"""Every municipality against the limits of room for manoeuvre: those for result and fund first, the uncorrected debt by itself."""

from analysis.common.chosen import rows_of
from analysis.room import three_tests as room_figures
from charts.room import caveats, headlines, limit_strips, own_headlines
from data.municipalities.names import plain_name
from data.norwegian import joined
from pages.room import robek
from pages.room.three_test_rows import EACH, TABLES, classes, known, limits, made, spread
from pages.shared import extract, pickers
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question import calculated
from pages.shared.one_question.chart import chart

DEBT = "debt"
LACKING = "For {year} har uttrekket {names}."


def every_limit(year: int, with_oslo: bool, code: str | None) -> None:
    """Every municipality against each limit that is made for the figure there is; which figures are not there."""
    there = made(year, with_oslo)
    _against(year, with_oslo, code, first(year, with_oslo))
    if lacking := [test for test in room_figures.TESTS if test not in there]:
        total = classes(year, "ks", with_oslo).iloc[-1]
        told = f"{len(lacking)} av {len(room_figures.TESTS)} tester har for få kommuner med tall i {year}"
        st.header(told, anchor=False)
        names = [headlines.known(total, test, limits().at[test, "label"]) for test in lacking]
        st.markdown(LACKING.format(names=joined(names), year=year))


def first(year: int, with_oslo: bool) -> tuple[str, ...]:
    """The tests of the page's first chart: those whose limit is made for the figure there is, and without them the debt."""
    there = made(year, with_oslo)
    return tuple(test for test in there if test != DEBT) or tuple(there)


def debt(year: int, with_oslo: bool, code: str | None) -> None:
    """Every municipality's debt, in a chart of its own: the figure is uncorrected, and KS' limit is for corrected debt."""
    shown = first(year, with_oslo)
    _against(year, with_oslo, code, tuple(test for test in made(year, with_oslo) if test not in shown))


def _against(year: int, with_oslo: bool, code: str | None, tests: tuple[str, ...]) -> None:
    if tests:
        figures = [f"{test}_pct" for test in tests]
        chart(against(year, with_oslo, code, tests), calculated.behind(code, figures, year))


@extract.drawn
def against(year: int, with_oslo: bool, code: str | None, there: tuple[str, ...]) -> Finding:
    """Every municipality against the limits of some tests, a row a test. there: the codes of the tests."""
    drawn, headline = _every_limit(year, with_oslo, there)
    each = known(year, "ks", with_oslo)
    for own in rows_of(each, code):
        headline = own_headlines.each_test(plain_name(own["region_name"]), own, limits().loc[list(there)], year)
    return Finding(
        headline,
        f"Prosent av brutto driftsinntekter, kommunekonsern {'med' if with_oslo else 'utenom'} Oslo, {year}.{caveats.in_line(*there)}{pickers.left_out(code, with_oslo)}",
        drawn.with_chosen(code),
        alt=f"Prikkediagram, rader: {len(there)}. {headline}.",
        name=f"handlingsrom-{'gjeld-' * (DEBT in there)}{year}",
        rows=lambda: each,
        columns=[*EACH, *(f"{test}_pct" for test in there), *robek.columns(each)],
        chosen=code,
        tables=TABLES,
        about=(caveats.EACH_DOT, *about(*there)),
        caveat=caveats.CEILING if DEBT in there else caveats.TWO_OF_THREE if len(there) == 2 else caveats.LIMIT_IS,
    )


@extract.drawn
def _every_limit(year: int, with_oslo: bool, there: tuple[str, ...]) -> tuple[limit_strips.LimitStrips, str]:
    totals = {test: spread(test, year, "ks", with_oslo).iloc[-1] for test in there}
    each, total = known(year, "ks", with_oslo), classes(year, "ks", with_oslo).iloc[-1]
    return limit_strips.LimitStrips(each, totals, limits()), headlines.drawn(
        each, total, limits().loc[list(there)], year
    )


@extract.cached
def about(*tests: str) -> tuple[str, ...]:
    """What must be known of charts of some tests."""
    return caveats.of(limits(), *tests)
