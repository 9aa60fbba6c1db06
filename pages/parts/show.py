"""How a finding is shown: sentence, chart, source, and the rows as a table and as files."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis.measures import MEASURES
from charts import export, theme, words
from data import store
from data.advice import command
from pages.parts import choose, download, read
from pages.parts.plain import plain


@dataclass(frozen=True)
class Finding:
    """One chart and all that stands around it.

    headline: the finding as a sentence. subtitle: measure, place, period, n of N. figure: plotly figure, never changed.
    alt: the chart in words. name: file name of downloads. rows: makes the rows that the chart draws, called when they
    are asked for. columns: which of them to show. tables: where they come from; own_source: of what is not SSB's.
    """

    headline: str
    subtitle: str
    figure: object
    alt: str
    name: str
    rows: Callable[[], pd.DataFrame]
    columns: list[str]
    tables: tuple[str, ...] = ("accounts",)
    own_source: str = ""

    @property
    def source(self) -> str:
        """SSB's tables, and what is not SSB's."""
        return " ".join(filter(None, [read.source_line(self.tables) if self.tables else "", self.own_source]))


def finding(found: Finding) -> None:
    """Headline, subtitle, chart, source line, and a closed drawer with the table and the files."""
    st.header(found.headline, anchor=False)
    st.caption(found.subtitle)
    st.plotly_chart(
        found.figure,
        width="stretch",
        theme=None,
        key=f"chart-{found.name}",
        config=theme.config(found.name),
        alt=found.alt,
    )
    st.caption(plain(found.source))
    drawer(found)


def drawer(found: Finding, title: str = "Tabell og nedlasting") -> None:
    """A closed drawer with all rows as a table and as files; nothing of it is made until it is opened."""
    inside = st.expander(title, key=f"drawer-{found.name}", on_change="rerun")
    if inside.open:
        with inside:
            table(found.rows(), found.columns, alt=found.headline)
            _files(found)


def cards(values: dict[str, str]) -> None:
    """Key figures side by side, two to a row on a phone. values: label to text."""
    with st.container(horizontal=True):
        for label, value in values.items():
            st.metric(label, value, width=160)


def table(rows: pd.DataFrame, columns: list[str], alt: str, height: int | str = "content") -> None:
    """The columns as a real table with Norwegian numbers; long tables scroll within their own frame.

    Where every row is a municipality, the chosen one says so.
    """
    tall, shown, name = 460 if len(rows) > 14 else height, texts(rows, columns), MEASURES["region_name"].label
    if name in shown:
        shown.loc[(rows["region_code"] == choose.chosen()[0]).to_numpy(), name] += " (valgt kommune)"
    st.table(shown, hide_index=True, height=tall, alt=alt)


def texts(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns as text under their Norwegian names, rounded as the registry of measures says."""
    return pd.DataFrame({MEASURES[name].label: [_text(name, value) for value in rows[name]] for name in columns})


def _text(name: str, value) -> str:
    measure = MEASURES[name]
    if measure.unit in ("", "år"):
        return words.label(str(value)) if pd.notna(value) else words.GAP
    return words.number(value, measure.decimals)


def _files(found: Finding) -> None:
    source = [found.headline, found.subtitle, found.source, *read.notes(found.tables)]
    columns = read.source_columns(found.tables) if found.tables else {"Kilde": found.own_source}
    with st.container(horizontal=True):
        _file("CSV", "csv", "text/csv", found, lambda: download.csv(found.rows(), found.columns, columns))
        _file(
            "Excel",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            found,
            lambda: download.excel(found.rows(), found.columns, source),
        )
        if found.figure is not None and export.can_draw():
            _file("PNG", "png", "image/png", found, lambda: download.png(found.figure, *source[:3]))
    if found.figure is not None and not export.can_draw():
        st.caption(
            "Bilde (PNG): bruk kameraknappen over diagrammet. For bilde med tittel og kilde må Chrome eller Chromium "
            "være installert der dashbordet kjører."
        )


def _file(label: str, ending: str, mime: str, found: Finding, make: Callable[[], bytes]) -> None:
    st.download_button(
        f"Last ned {label}", make, f"{found.name}.{ending}", mime, key=f"{ending}-{found.name}", on_click="ignore"
    )


def notes(tables: tuple[str, ...]) -> None:
    """SSB's mandatory notes to the tables on the page."""
    for note in read.notes(tables):
        st.caption(f"Merknad fra kilden: {note}")


def lacking(error: store.DataError) -> None:
    """What a page says when its data is missing or cannot be used."""
    missing = isinstance(error, store.MissingTable)
    st.header("Tallene er ikke her ennå" if missing else "Tallene kan ikke leses", anchor=False)
    st.warning(str(error))
    st.markdown(f"Slik hentes {'alle' if missing else 'skadde'} tabeller, fra prosjektets mappe:")
    st.code(command("refresh"), language=None)
    st.markdown("Siden «Data og metode» viser hva som er på plass.")


def each(*parts: Callable[[], None]) -> None:
    """Show every part; where one cannot be read, say why in its place (the same only once) and go on with the next."""
    said = set()
    for part in parts:
        try:
            part()
        except store.DataError as error:
            if str(error) not in said:
                st.warning(str(error))
            said.add(str(error))
