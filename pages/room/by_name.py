"""Room for manoeuvre by name: who fails all three tests, who fails none, and of whom it cannot be told."""

from analysis.room import three_tests as room_figures
from pages.room import robek
from pages.room.three_test_rows import EACH, TABLES, known
from pages.shared import extract, long_list

# Column of the rows -> title of the list; the debt is uncorrected, see charts.room.caveats.
TITLES = {
    "fails_all": "Bryter alle tre med ukorrigert gjeld i {year} (høyst)",
    "fails_none": "Bryter ingen, selv med ukorrigert gjeld, i {year} (minst)",
}
OPEN = "Kan ikke avgjøres om de bryter alle tre, siden tall mangler, {year}"


def by_name(year: int, classification: str, with_oslo: bool, chosen: str | None) -> None:
    """A list of each kind that is not empty."""
    each = known(year, classification, with_oslo)
    shown = [*EACH, *(f"{test}_pct" for test in room_figures.TESTS), *robek.columns(each)]
    source = extract.source_line(TABLES)
    lists = {title.format(year=year): (column, each[each[column] == 1]) for column, title in TITLES.items()}
    lists[OPEN.format(year=year)] = ("all-open", each[each["fails_all"].isna()])
    for title, (key, found) in lists.items():
        if len(found):
            long_list.drawer(title, key, found, shown, source, chosen=chosen)
