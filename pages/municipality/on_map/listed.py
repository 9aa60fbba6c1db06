"""The list that says all that the map does: searched by name, the farthest below the level first."""

import pandas as pd

from charts.profile import level_map
from data.municipalities.names import folded
from pages.municipality.on_map import finding
from pages.shared import cached, extract, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import beside

KEY = "finn"


def table(found: Finding, measure: str, year: int) -> None:
    """All municipalities, or those whose name or number has the text, with figure, distance, or why there is none."""
    st.header(level_map.LISTED, anchor=False)
    asked = st.text_input("Finn i listen", key=KEY, bind="query-params", placeholder="Navn eller nummer", width=215)
    rows = matching(found.rows(), asked or "")
    if rows.empty:
        st.caption("Ingen kommune har dette i navnet eller nummeret.")
        return
    cells = show.cells(rows, found.columns) if asked else _cells(measure, year)
    show.of_cells(show.marked(cells, rows, found.chosen), found.headline)
    if found.figure is None:
        beside(found)


@extract.drawn
def _cells(measure: str, year: int) -> pd.DataFrame:
    """The list of all, whoever is chosen."""
    return show.cells(finding.rows(measure, year), level_map.columns(measure))


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
