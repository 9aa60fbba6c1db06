"""Room for manoeuvre by name: who fails all three tests, who fails none, who cannot be judged, and ROBEK."""

import streamlit as st

from analysis.room import three_tests as room_figures
from pages.room import sections
from pages.shared import extract, long_list

# Column of the rows -> value -> title of the list; the debt is uncorrected, see room.sections.UNCORRECTED.
TITLES = {
    ("fails_all", 1): "Bryter alle tre med ukorrigert gjeld i {year} (høyst)",
    ("fails_none", 1): "Bryter ingen, selv med ukorrigert gjeld, i {year} (minst)",
}
OPEN = "Kan ikke avgjøres om de bryter alle tre, siden tall mangler, {year}"


def by_name(year: int, classification: str, with_oslo: bool, chosen: str | None) -> None:
    """By name who fails all three, who fails none, and of whom it cannot be told."""
    each = sections.rows(year, classification)
    each = each if with_oslo else each[each["region_code"] != room_figures.OSLO]
    shown = [*sections.EACH, *(f"{test}_pct" for test in room_figures.TESTS), *sections.register(each)]
    source, open_ones = extract.source_line(sections.TABLES), each[each["fails_all"].isna()]
    for (column, value), title in TITLES.items():
        found = each[each[column] == value]
        if len(found) or each[column].notna().all():  # "0" would be read as none, where no one can tell
            long_list.drawer(title.format(year=year), column, found, shown, source, chosen=chosen)
    if len(open_ones):
        long_list.drawer(OPEN.format(year=year), "all-open", open_ones, shown, source, chosen=chosen)


def robek(chosen: str | None) -> None:
    """The register, with its date: a list from the ministry, of that day and not of an accounting year."""
    listed, day = extract.table("robek"), robek_day()
    st.header(f"{len(listed)} kommuner sto i ROBEK per {day}", anchor=False)
    st.caption(
        "ROBEK er departementets register over kommuner som må ha godkjenning for låneopptak og langsiktige "
        "leieavtaler (kommuneloven § 28-1). Bokstavene viser til grunnene i loven. Listen gjelder denne dagen, og sier "
        "ikke noe om andre år."
    )
    table = listed.rename(columns={"municipality_code": "region_code", "municipality_name": "region_name"})
    source = f"Kilde: {listed['source'].iloc[0]}, {day}."
    columns = ["region_code", "region_name", "grounds"]
    long_list.drawer(f"Kommunene i ROBEK per {day}", "robek", table, columns, source, chosen=chosen)


def robek_day() -> str:
    """The date of the register, as it is written."""
    return extract.table("robek")["listed_on"].max().strftime("%d.%m.%Y")
