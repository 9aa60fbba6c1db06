"""The three tests of room for manoeuvre, by size of municipality."""

import pandas as pd
import streamlit as st

from analysis.room import rows as room_rows, three_tests as room_figures
from charts import words
from charts.drawing import share_bars
from charts.room import headlines
from data.norwegian import joined
from pages.shared import cached, extract, show
from pages.shared.show import Finding
from pages.shared.visitors import audience

TABLES = ("accounts", "population")
RULE = (
    "KS kaller handlingsrommet lite når en kommune bryter tre grenser: korrigert netto lånegjeld {debt}, netto "
    "driftsresultat etter bundne fond {result} og disposisjonsfond med mer- og mindreforbruk {fund} av brutto "
    "driftsinntekter. Her vises de tre hver for seg. Vi lager ingen samlet indeks."
)
UNCORRECTED = (
    "**Gjelden er ukorrigert.** Grensen på {limit} prosent er laget for korrigert netto lånegjeld, som SSB ikke har. "
    "Her står SSBs netto lånegjeld (KG31). Korrigeringen trekker fra gjeld: antallet over grensen, og antallet som "
    "bryter alle tre, er derfor øvre grenser. En kommune som er over ukorrigert, kan være under etter korrigering."
)
LACKING = "I {year} har uttrekket {names}. SSB har tallene i tabell 12364. Hent dem slik:"
EACH = ["region_code", "region_name", "size_class", "inhabitants"]


@extract.cached
def limits() -> pd.DataFrame:
    """The three tests and their limits, in the order they are shown; see the reference table room_limits."""
    return room_rows.limits(extract.table)


@extract.cached
def rows(year: int, classification: str) -> pd.DataFrame:
    """One row for every municipality of a year; see analysis.room.municipalities."""
    return room_rows.municipalities(extract.table, cached.members(year, classification), year, cached.units())


@extract.cached
def classes(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class and one for all; see analysis.room.by_class."""
    return room_figures.by_class(rows(year, classification), with_oslo)


def introduction(year: int, classification: str, with_oslo: bool) -> None:
    """What can be said of all three tests together, the rule, why the debt is a ceiling, and the country's sums."""
    total = classes(year, classification, with_oslo).iloc[-1]
    show.headline(headlines.all_three(total, year))
    rest, country = (classes(year, classification, oslo).iloc[-1] for oslo in (False, True))
    if said := headlines.sums(total, rest, country, year):
        st.markdown(said)
    st.markdown(RULE.format(**{test.test_code: headlines.beyond(test) for test in limits().itertuples()}))
    st.markdown(UNCORRECTED.format(limit=words.number(limits().at["debt", "limit_pct"], 0)))


def tests(year: int, classification: str, with_oslo: bool, code: str | None) -> None:
    """One finding a test, side by side on a wide screen; which tests cannot be made, and how to get the figures."""
    made = {test: _test(test, year, classification, with_oslo, code) for test in room_figures.TESTS}
    findings = [found for found in made.values() if found]
    for column, found in zip(st.columns(len(findings) or 1, gap="large"), findings, strict=False):
        with column:
            show.finding(found)
    lacking = [test for test, found in made.items() if not found]
    if lacking:
        total = classes(year, classification, with_oslo).iloc[-1]
        st.header(f"{len(lacking)} av {len(made)} tester mangler tall", anchor=False)
        names = [headlines.known(total, test, limits().at[test, "label"]) for test in lacking]
        st.markdown(LACKING.format(names=joined(names), year=year))
        st.code(audience.command("refresh", "12364"), language=None, wrap_lines=True)


@extract.drawn
def _test(test_code: str, year: int, classification: str, with_oslo: bool, code: str | None) -> Finding | None:
    """The share of each class that fails one test; None when no municipality has the figure."""
    test = limits().loc[test_code]
    every = classes(year, classification, with_oslo)
    headline = headlines.test(every.iloc[-1], test_code, test["limit_pct"], year)
    if not headline:
        return None
    bars, each = room_rows.shares(every, test_code), rows(year, classification)
    return Finding(
        headline,
        headlines.subtitle(test, headlines.beyond(test), year),
        share_bars.share_bars(bars, chosen_class=room_rows.size_class(each, code)),
        alt=f"Stolpediagram for {len(bars)} grupper. {headline}.",
        name=f"handlingsrom-{test_code}-{year}",
        rows=lambda: failing(test_code, year, classification, with_oslo),
        columns=[*EACH, f"{test_code}_pct", *register(each)],
        chosen=code,
        tables=TABLES,
    )


@extract.cached
def failing(test_code: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """The municipalities that fail one test, furthest beyond the limit first."""
    return room_rows.failing(rows(year, classification), limits().loc[test_code], with_oslo)


def register(each: pd.DataFrame) -> list[str]:
    """The columns about ROBEK, which stand beside the accounts of one year alone; see analysis.room."""
    return ["on_robek", "robek_on"] if each["robek_on"].notna().any() else []
