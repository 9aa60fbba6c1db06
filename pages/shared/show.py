"""What pages are shown with: chart, headline, drawer, key figures, table, and why a part of them cannot be read."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

import pandas as pd
import pyarrow as pa

from analysis.measures.registry import MEASURES
from charts.drawing import theme
from charts.files import table as table_texts
from data.extract import store
from pages.shared.finding import Finding
from pages.shared.in_use import copies
from pages.shared.language import st
from pages.shared.markdown import plain as escaped, unbroken
from pages.shared.visitors import alerts

MOST, OWN = 800, " (valgt kommune)"  # rows of a real table; of no sign of markdown's
INERT = re.compile(
    r"(?!\s|.*www|(?:\d+[.)]|[+-])(?:\s|$))(?:[^\W_]|[ \u00a0\u202f.,()%−–+-])*"
)  # no sign of markdown's


def plotted(found: Finding) -> None:
    """The chart, on a dark ground where the reader's system, or the framework's menu, has one."""
    figure = found.figure
    if figure is not None and st.context.theme.type == "dark":
        figure = copies.of(figure, "dark", theme.dark)
    key = f"chart-{found.name}"
    st.plotly_chart(figure, width="stretch", theme=None, key=key, config=theme.config(), alt=found.alt)


def headline(text: str) -> None:
    """A sentence as a heading; a narrow screen parts no span of years."""
    st.header(unbroken(text), anchor=False)


def closed(title: str, key: str, fill: Callable[[], object], asked: str = "") -> None:
    """A closed drawer; nothing of it is made until it is opened. key: its own on the page. fill: shows what is in it. asked: a
    choice in it, for which an address opens it."""
    of_drawer = f"drawer-{key}"
    if asked in st.query_params and of_drawer not in st.session_state:
        st.session_state[of_drawer] = True
    inside = st.expander(title, key=of_drawer, on_change="rerun")
    if inside.open:
        with inside:
            fill()


def printed(title: str, key: str, fill: Callable[[], object]) -> None:
    """A closed drawer that is open on paper (page.js), so what is in it is made at once. Arguments as of `closed`."""
    with st.expander(title, key=f"drawer-opened-on-paper-{key}"):
        fill()


def cards(values: dict[str, str]) -> None:
    """Key figures side by side, two to a row on a phone. values: label to text."""
    with st.container(horizontal=True):
        for label, value in values.items():
            st.metric(label, value, width=160)


def table(
    rows: pd.DataFrame,
    columns: list[str],
    alt: str,
    height: int | Literal["content"] = "content",
    *,
    chosen: str | None,
) -> None:
    """The columns as a real table with Norwegian numbers; long tables scroll. chosen: the municipality marked in it."""
    shown = table_texts.texts(rows, columns)
    if len(shown) > MOST:
        texts(marked(shown, rows, chosen), alt, height)
    else:
        of_cells(marked(_cells(shown), rows, chosen), alt, height)


def cells(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns as `of_cells` takes them, for a table that is remembered whoever is chosen."""
    return _cells(table_texts.texts(rows, columns))


def marked(shown: pd.DataFrame, rows: pd.DataFrame, chosen: str | None) -> pd.DataFrame:
    """The table with the chosen municipality marked in it. rows: what it is made of."""
    name = MEASURES["region_name"].label
    if chosen is None or name not in shown:
        return shown
    pairs = zip(shown[name].tolist(), rows["region_code"].tolist(), strict=True)
    return shown.assign(**{name: [f"{text}{OWN}" if code == chosen else text for text, code in pairs]})


def of_cells(shown: pd.DataFrame, alt: str, height: int | Literal["content"] = "content") -> None:
    """See `cells`."""
    st.table(shown, hide_index=True, height=460 if len(shown) > 14 else height, alt=alt)


def texts(shown: pd.DataFrame, alt: str, height: int | Literal["content"] = "content", most: int = MOST) -> None:
    """A frame of texts as a real table; one of more than `most` rows draws those alone that are seen, and has a search
    that finds the others."""
    if len(shown) > most:
        st.dataframe(shown, hide_index=True, height=460 if len(shown) > 14 else height)
    else:
        of_cells(_cells(shown), alt, height)


def sent(rows: pd.DataFrame) -> pa.Table:
    """A table of texts as it is sent, for one that is remembered: else the framework makes it of the frame at every run."""
    return pa.Table.from_pandas(rows)


def _cells(shown: pd.DataFrame) -> pd.DataFrame:
    """The same table of texts with each cell as it is shown."""
    return shown.assign(**{name: [_cell(text) for text in shown[name].tolist()] for name in shown})


@lru_cache(maxsize=20_000)  # names of municipalities and years stand in table after table
def _cell(text: str) -> str:  # as it is shown: a table of Streamlit's reads markdown too
    return text if INERT.fullmatch(text) else escaped(text)


def each(*parts: Callable[[], None]) -> None:
    """Show every part; where one cannot be read, say why in its place (the same only once) and go on with the next."""
    said = set()
    for part in parts:
        try:
            part()
        except store.DataError as error:
            if str(error) not in said:
                alerts.trouble(str(error))
            said.add(str(error))
