"""The parts of the page about room for manoeuvre: the three tests, who fails them all, and ROBEK."""

import pandas as pd
import streamlit as st

from analysis import room as room_figures
from charts import headlines_room, share_bars, words
from data.advice import command
from data.norwegian import joined
from pages.parts import computed, lists, read, show
from pages.parts.show import Finding

TABLES = ("accounts", "population")
RULE = (
    "KS kaller handlingsrommet lite når en kommune bryter tre grenser: netto lånegjeld, netto driftsresultat etter "
    "bundne fond og disposisjonsfond. Her vises de tre hver for seg. Vi lager ingen samlet indeks."
)
LACKING = "Uttrekket har ikke {names} for noen kommune i {year}. SSB har tallene i tabell 12364. Hent dem slik:"
EACH = ["region_code", "region_name", "size_class", "inhabitants"]


@read.cached
def limits() -> pd.DataFrame:
    """The three tests and their limits, in the order they are shown; see the reference table room_limits."""
    return read.table("room_limits").set_index("test_code", drop=False).loc[list(room_figures.TESTS)]


@read.cached
def rows(year: int, classification: str) -> pd.DataFrame:
    """One row for every municipality of a year; see analysis.room.municipalities."""
    shares = room_figures.shares(read.table("accounts"))
    return room_figures.municipalities(
        shares, computed.members(year, classification), limits(), read.table("robek"), year
    )


@read.cached
def classes(year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """One row a class and one for all; see analysis.room.by_class."""
    return room_figures.by_class(rows(year, classification), with_oslo)


def introduction(year: int, classification: str, with_oslo: bool) -> None:
    """The rule, under what can be said of all three tests together where it can be said."""
    total = classes(year, classification, with_oslo).iloc[-1]
    said = headlines_room.all_three(total, year)
    if said:
        st.header(said, anchor=False)
    st.markdown(RULE)


def tests(year: int, classification: str, with_oslo: bool, code: str | None) -> None:
    """One finding a test, side by side on a wide screen; which tests cannot be made, and how to get the figures."""
    made = {test: _test(test, year, classification, with_oslo, code) for test in room_figures.TESTS}
    findings = [found for found in made.values() if found]
    for column, found in zip(st.columns(len(findings) or 1, gap="large"), findings, strict=False):
        with column:
            show.finding(found)
    lacking = [limits().at[test, "label"].lower() for test, found in made.items() if not found]
    if lacking:
        st.header(f"{len(lacking)} av 3 tester mangler tall", anchor=False)
        st.markdown(LACKING.format(names=joined(lacking), year=year))
        st.code(command("refresh", "12364"), language=None, wrap_lines=True)


@read.drawn
def _test(test_code: str, year: int, classification: str, with_oslo: bool, code: str | None) -> Finding | None:
    """The share of each class that fails one test; None when no municipality has the figure."""
    test = limits().loc[test_code]
    every = classes(year, classification, with_oslo)
    headline = headlines_room.test(every.iloc[-1], test_code, test["limit_pct"], year)
    if not headline:
        return None
    bars = pd.DataFrame(
        {
            "label": every["size_class"],
            "part": every[f"{test_code}_failing"],
            "whole": every[f"{test_code}_known"],
            "share_pct": every[f"{test_code}_failing_pct"],
        }
    )
    each = rows(year, classification)
    own = each.loc[each["region_code"] == code, "size_class"]
    which = "over" if test["fails_when"] == "above" else "under"
    return Finding(
        headline,
        f"Andel av kommunene i hver gruppe {which} {words.number(test['limit_pct'], 0)} prosent, kommunekonsern, "
        f"{year}. Grensen: {test['source']}. {test['formula']}",
        share_bars.share_bars(bars, chosen_class=str(own.iloc[0]) if len(own) and pd.notna(own.iloc[0]) else None),
        alt=f"Stolpediagram for {len(bars)} grupper. {headline}.",
        name=f"handlingsrom-{test_code}-{year}",
        rows=lambda: failing(test_code, year, classification, with_oslo),
        columns=[*EACH, f"{test_code}_pct"],
        tables=TABLES,
    )


@read.cached
def failing(test_code: str, year: int, classification: str, with_oslo: bool) -> pd.DataFrame:
    """The municipalities that fail one test, furthest beyond the limit first."""
    each = rows(year, classification)
    each = each if with_oslo else each[each["region_code"] != room_figures.OSLO]
    above = limits().at[test_code, "fails_when"] == "above"
    return each[each[f"{test_code}_fails"] == 1].sort_values(f"{test_code}_pct", ascending=not above, ignore_index=True)


def all_three(year: int, classification: str, with_oslo: bool) -> None:
    """By name who fails all three; and who fails all that can be made, when some cannot."""
    each = rows(year, classification)
    each = each if with_oslo else each[each["region_code"] != room_figures.OSLO]
    shown = [*EACH, *(f"{test}_pct" for test in room_figures.TESTS)]
    source = read.source_line(TABLES)
    broken = each[each["fails_all"] == 1]
    open_ones = each[each["fails_all"].isna()]
    if len(broken) or open_ones.empty:  # "0" would be read as none, where no one can tell
        lists.drawer(f"Kommuner som bryter alle tre grensene i {year}", "all-three", broken, shown, source)
    if len(open_ones):
        title = f"Kommuner der det ikke kan avgjøres, siden tall mangler, {year}"
        lists.drawer(title, "all-open", open_ones, shown, source)


def robek(year: int) -> None:
    """The register, with its date: a list from the ministry, of today and not of the accounting year."""
    listed = read.table("robek")
    day = listed["listed_on"].max().strftime("%d.%m.%Y")
    st.header(f"{len(listed)} kommuner sto i ROBEK per {day}", anchor=False)
    st.caption(
        "ROBEK er departementets register over kommuner som må ha godkjenning for låneopptak og langsiktige "
        "leieavtaler (kommuneloven § 28-1). Bokstavene viser til grunnene i loven."
    )
    table = listed.rename(columns={"municipality_code": "region_code", "municipality_name": "region_name"})
    source = f"Kilde: {listed['source'].iloc[0]}, {day}."
    lists.drawer(f"Kommunene i ROBEK per {day}", "robek", table, ["region_code", "region_name", "grounds"], source)
