"""Room for manoeuvre by name: who fails all three tests, who fails none, and of whom it cannot be told."""

import pandas as pd

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
    source = extract.source_line(TABLES)
    for title, key, found, shown in _lists(year, classification, with_oslo):
        long_list.drawer(title, key, found, shown, source, chosen=chosen)


@extract.drawn
def _lists(year: int, classification: str, with_oslo: bool) -> list[tuple[str, str, pd.DataFrame, list[str]]]:
    """Title, key, rows and columns of each."""
    each = known(year, classification, with_oslo)
    shown = [*EACH, *(f"{test}_pct" for test in room_figures.TESTS), *robek.columns(each)]
    lists = [(title.format(year=year), column, each[each[column] == 1], shown) for column, title in TITLES.items()]
    lists.append((OPEN.format(year=year), "all-open", each[each["fails_all"].isna()], shown))
    return [one for one in lists if len(one[2])]
