"""The three tests of room for manoeuvre: the answer, the chosen municipality's own, and the spread by size."""

from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.municipalities import unit_words
from charts import words
from charts.answer import Answer
from charts.drawing.strips.by_class import SizeStrip
from charts.room import answers, caveats, headlines, limit_scale, own_headlines, tables
from data.municipalities.names import plain_name
from pages.room import against_limits, robek
from pages.room.three_test_rows import EACH, TABLES, classes, failing, known, limits, made, rows, spread
from pages.shared import cached, extract, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import chart


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
        "about": (
            f"Tabellen er de {words.n(of_class.iloc[-1]['failing'])} utenfor grensen.",
            *against_limits.about(test_code),
        ),
    }
    return SizeStrip(each, of_class.iloc[:-1], test["limit_pct"], limit_scale.scale(test)), told
