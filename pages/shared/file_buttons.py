"""The buttons under a chart: its rows as CSV and Excel, and itself as PNG."""

from collections.abc import Callable

import streamlit as st

from charts.files import picture, spreadsheet
from data.extract import made_up
from pages.shared import extract
from pages.shared.in_use import edition

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_BROWSER = (
    "Bilde (PNG): bruk kameraknappen over diagrammet. For bilde med tittel og kilde må Chrome eller Chromium "
    "være installert der dashbordet kjører."
)


def buttons(found) -> None:
    """The files of a show.Finding, each made when it is asked for."""
    source, last = about(found), last_columns(found)
    with st.container(horizontal=True):
        _button("CSV", "csv", "text/csv", found, lambda: spreadsheet.csv(found.rows(), found.columns, last))
        _button("Excel", "xlsx", EXCEL, found, lambda: spreadsheet.excel(found.rows(), found.columns, last, source))
        if found.figure is not None and picture.can_draw():
            _button("PNG", "png", "image/png", found, lambda: spreadsheet.png(found.figure, *source[:3]))
    if found.figure is not None and not picture.can_draw():
        st.caption(NO_BROWSER)


def about(found) -> list[str]:
    """What stands beside the figures: headline, subtitle, source, and notes."""
    return [found.headline, found.subtitle, found.source, *found.about, *extract.notes(found.tables)]


def last_columns(found) -> dict[str, str]:
    """What every row of a file says: that it is made up where it is, its scope, its sources and the day of fetching."""
    marked = {made_up.COLUMN: found.made_up} if found.made_up else {}
    scope = {"Omfang": found.scope} if found.scope else {}
    return marked | scope | _source_columns(found)


def _source_columns(found) -> dict[str, str]:
    """Sources, SSB's and those that are not, and the days of fetching, in every row."""
    ssbs = extract.source_columns(found.tables) if found.tables else {}
    own = {"Kilde": found.own_source.removeprefix("Kilde: "), "Hentet": found.own_fetched}
    both = {name: "; ".join(filter(None, [ssbs.get(name), text])) for name, text in own.items()}
    return {name: text for name, text in both.items() if text}


def _button(label: str, ending: str, mime: str, found, make: Callable[[], bytes]) -> None:
    button(f"Last ned {label}", make, f"{found.file}.{ending}", mime, key=f"{ending}-{found.name}")


def button(label: str, make: Callable[[], bytes], file: str, mime: str, key: str) -> None:
    """A button for one file, which is made when it is asked for, of the edition that the page was drawn of."""
    st.download_button(label, edition.of_this_run(make), file, mime, key=key, on_click="ignore")
