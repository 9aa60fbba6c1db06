"""The three tests of room for manoeuvre: the answer, every municipality against each limit, and the same by size."""

from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.municipalities import unit_words
from analysis.room import three_tests as room_figures
from charts import words
from charts.answer import Answer
from charts.drawing.strips.by_class import SizeStrip
from charts.room import answers, caveats, headlines, limit_scale, limit_strips, own_headlines, tables
from data.municipalities.names import plain_name
from data.norwegian import joined
from pages.room import robek
from pages.room.three_test_rows import EACH, TABLES, classes, failing, known, limits, made, rows, spread
from pages.shared import cached, extract, pickers, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question import calculated
from pages.shared.one_question.chart import chart

LACKING = "For {year} har uttrekket {names}."


@extract.cached
def answer(code: str | None, name: str, year: int, classification: str, with_oslo: bool) -> Answer:
    """The chosen municipality against the three limits, or why it has no figures; without one, all of them."""
    total = classes(year, classification, with_oslo).iloc[-1]
    if not code:
        rest, country = (classes(year, classification, oslo).iloc[-1] for oslo in (False, True))
        return answers.country(total, limits(), headlines.sums(total, rest, country, year), year)
    each = _of(year)
    if code not in each:
        because = f"Grunn: {unit_words.absent(cached.units(), code)}."
        return Answer(f"Uttrekket har ikke tall for {name} i {year}", because=because)
    return answers.municipality(name, each[code], limits(), total, robek.listed(code, name), year)


def every_limit(year: int, with_oslo: bool, code: str | None) -> None:
    """Every municipality against each limit; which figures are not there."""
    there = made(year, with_oslo)
    if there:
        figures = [f"{test}_pct" for test in there]
        chart(three(year, with_oslo, code, tuple(there)), calculated.behind(code, figures, year))
    if lacking := [test for test in room_figures.TESTS if test not in there]:
        total = classes(year, "ks", with_oslo).iloc[-1]
        told = f"{len(lacking)} av {len(room_figures.TESTS)} tester har for få kommuner med tall i {year}"
        st.header(told, anchor=False)
        names = [headlines.known(total, test, limits().at[test, "label"]) for test in lacking]
        st.markdown(LACKING.format(names=joined(names), year=year))


@extract.drawn
def three(year: int, with_oslo: bool, code: str | None, there: tuple[str, ...]) -> Finding:
    """Every municipality against each limit there are figures for, a row a test. there: the codes of the tests."""
    drawn, headline = _every_limit(year, with_oslo, there)
    each = known(year, "ks", with_oslo)
    for own in own_headlines.rows_of(each, code):
        headline = own_headlines.each_test(plain_name(own["region_name"]), own, limits().loc[list(there)], year)
    return Finding(
        headline,
        f"Prosent av brutto driftsinntekter, kommunekonsern {'med' if with_oslo else 'utenom'} Oslo, {year}.{caveats.in_line(*there)}{pickers.left_out(code, with_oslo)}",
        drawn.with_chosen(code),
        alt=f"Prikkediagram med en rad for hver av {len(there)} tester. {headline}.",
        name=f"handlingsrom-{year}",
        rows=lambda: each,
        columns=[*EACH, *(f"{test}_pct" for test in there), *robek.columns(each)],
        chosen=code,
        tables=TABLES,
        about=(caveats.EACH_DOT, *_about(*there)),
        caveat=caveats.CEILING if "debt" in there else caveats.LIMIT_IS,
    )


@extract.drawn
def _every_limit(year: int, with_oslo: bool, there: tuple[str, ...]) -> tuple[limit_strips.LimitStrips, str]:
    totals = {test: spread(test, year, "ks", with_oslo).iloc[-1] for test in there}
    headline = headlines.each_test(classes(year, "ks", with_oslo).iloc[-1], there, year)
    return limit_strips.LimitStrips(known(year, "ks", with_oslo), totals, limits()), headline


@extract.cached
def _about(*tests: str) -> tuple[str, ...]:
    return caveats.of(limits(), *tests)


def own_tests(code: str | None, name: str, year: int) -> None:
    """Each test with the chosen municipality's figure, the limit, and what came of it."""
    table = _own_tests(code, name, year) if code else None
    if table is not None:
        st.table(table, hide_index=True, alt=f"{name} mot de tre grensene i {year}")


@extract.drawn
def _own_tests(code: str, name: str, year: int) -> pa.Table | None:
    own = _of(year).get(code)
    return None if own is None else show.sent(tables.tests(own, name, limits()))


@extract.drawn
def _of(year: int) -> dict[str, pd.Series]:
    """The row of every municipality."""
    return {str(row["region_code"]): row for _, row in rows(year, "ks").iterrows()}


def by_size(year: int, classification: str, with_oslo: bool, code: str | None) -> None:
    """One strip a test with a row a class, side by side on a wide screen."""
    there = made(year, with_oslo)
    for column, test in zip(st.columns(len(there) or 1, gap="large"), there, strict=False):
        with column:
            chart(_by_size(test, year, classification, with_oslo, code))


@extract.drawn
def _by_size(test_code: str, year: int, classification: str, with_oslo: bool, code: str | None) -> Finding:
    """How far each municipality is from one limit, class by class."""
    drawn, told = _of_all(test_code, year, classification, with_oslo)
    each = _with_figure(test_code, year, classification, with_oslo)
    for own, of_class in own_headlines.in_class(each, code, spread(test_code, year, classification, with_oslo)):
        limit, value = limits().loc[test_code], own[f"{test_code}_pct"]
        headline = own_headlines.test(plain_name(own["region_name"]), value, limit, of_class, year)
        told = told | {"headline": headline, "alt": f"{told['alt']} {headline}."}
    return Finding(figure=drawn.with_chosen(code), chosen=code, name=f"handlingsrom-{test_code}-{year}", **told)


@extract.cached
def _with_figure(test_code: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    each = known(year, classification, with_oslo)
    return each[each[f"{test_code}_pct"].notna()]


@extract.drawn
def _of_all(test_code: str, year: int, classification: str, with_oslo: bool) -> tuple[SizeStrip, dict[str, Any]]:
    """What of it is the same whoever is chosen: the municipalities' dots, and the fields of the finding."""
    test, of_class = limits().loc[test_code], spread(test_code, year, classification, with_oslo)
    each = _with_figure(test_code, year, classification, with_oslo)
    headline = headlines.test(classes(year, classification, with_oslo).iloc[-1], test_code, test["limit_pct"], year)
    told = {
        "headline": headline,
        "subtitle": f"{test['label']}, prosent av brutto driftsinntekter, {year}.{caveats.in_line(test_code)}",
        "alt": f"Prikkediagram for {len(of_class) - 1} grupper. {headline}.",
        "rows": lambda: failing(test_code, year, classification, with_oslo),
        "columns": [*EACH, f"{test_code}_pct", *robek.columns(each)],
        "tables": TABLES,
        "caveat": caveats.CEILING if test_code == "debt" else caveats.LIMIT_IS,
        "about": (f"Tabellen er de {words.n(of_class.iloc[-1]['failing'])} utenfor grensen.", *_about(test_code)),
    }
    return SizeStrip(each, of_class.iloc[:-1], test["limit_pct"], limit_scale.scale(test)), told
