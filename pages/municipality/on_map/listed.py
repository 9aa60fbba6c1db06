"""The list that says all that the map does: searched by name, the farthest below the level first.

The first of it alone are shown before more are asked for: a browser takes as long for a table of all as for all else of the page.
"""

import pandas as pd

from charts.profile import level_map
from data.municipalities.names import folded
from pages.municipality.on_map import finding
from pages.shared import cached, extract, long_list, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import beside

KEY, EVERY, FIRST = "finn", "kart-alle", 14


def table(found: Finding, measure: str, year: int) -> None:
    """Those farthest below, with the chosen one, and all in a drawer; or those whose name or number has the text that is asked
    for. Each with figure, distance, or why there is none."""
    st.header(level_map.NEAR, anchor=False)
    asked = st.text_input("Finn i listen", key=KEY, bind="query-params", placeholder="Navn eller nummer", width=215)
    every = found.rows()
    rows = matching(every, asked) if asked else first(every, found.chosen)
    if rows.empty:
        st.caption("Ingen kommune har dette i navnet eller nummeret.")
        return
    show.of_cells(show.marked(show.cells(rows, _columns(measure, rows)), rows, found.chosen), found.headline)
    if not asked:
        long_list.counted(level_map.LISTED, EVERY, every, lambda: _all(found, measure, year))
    if found.figure is None:
        beside(found)


def first(rows: pd.DataFrame, chosen: str | None) -> pd.DataFrame:
    """The first of them, and the chosen one wherever it is."""
    return rows[(rows.index < FIRST) | (rows["region_code"] == chosen)].reset_index(drop=True)


def _columns(measure: str, rows: pd.DataFrame) -> list[str]:
    """Without why a figure is missing where none is."""
    return [name for name in level_map.columns(measure) if name != "reason" or (rows["reason"] != "").any()]


def _all(found: Finding, measure: str, year: int) -> None:
    show.of_cells(show.marked(_cells(measure, year), found.rows(), found.chosen), found.headline)


@extract.drawn
def _cells(measure: str, year: int) -> pd.DataFrame:
    """The list of all, whoever is chosen."""
    every = finding.rows(measure, year)
    return show.cells(every, _columns(measure, every))


def matching(rows: pd.DataFrame, asked: str) -> pd.DataFrame:
    """Those whose number or name, of today or before, has the text in it."""
    text = folded(asked.strip())
    if not text:
        return rows
    meant = set(cached.register().meant(asked).codes)
    has = [
        text in folded(row.region_name) or row.region_code.startswith(text) or row.region_code in meant
        for row in rows.itertuples()
    ]
    return rows[has].reset_index(drop=True)
