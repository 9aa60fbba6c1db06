"""Tables and charts."""

import re
from functools import partial
from math import ceil
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit

from analysis.measures.registry import MEASURES
from charts.drawing import labels
from charts.drawing.drawn import Drawn
from languages import BOKMAL
from languages.figures import of_figure
from pages.shared.in_use import copies
from pages.shared.language.spoken import is_bokmal, language, told

LETTER_PX, TAG = 7.5, re.compile("<[^>]*>")
AS_WRITTEN = {
    MEASURES[name].label for name in ("kindergarten_name", "document")
}  # columns of names that others have given


def table(data: pd.DataFrame | pa.Table, alt: str, **how: Any) -> None:
    """See Streamlit."""
    streamlit.table(_of_texts(data), alt=told(alt), **how)


def dataframe(data: pd.DataFrame, **how: Any) -> None:
    """See Streamlit."""
    streamlit.dataframe(_of_texts(data), **how)


def plotly_chart(figure: Drawn | None, alt: str, **how: Any) -> None:
    """See Streamlit."""
    streamlit.plotly_chart(None if figure is None else drawn(figure), alt=told(alt), **how)


def drawn(figure: Drawn, asked: str = "") -> Drawn:
    """The finished figure with its texts in a language, that of the run where none is asked for; made once."""
    said = asked or language()
    if said == BOKMAL:
        return figure
    return copies.of(figure, said, lambda one: one.changed(partial(_with_room, language=said)))


def _with_room(sent: dict[str, Any], language: str) -> dict[str, Any]:
    """The figure in a language, with more room to the right where names beside the plot are longer in it."""
    made = of_figure(sent, language)
    if (longest := _longest(made)) > max(_longest(sent), labels.LETTERS):
        wanted = labels.LEADER + 1 + ceil(longest * LETTER_PX)
        made["layout"]["margin"]["r"] = max(made["layout"]["margin"]["r"], wanted)
    return made


def _longest(sent: dict[str, Any]) -> int:
    """Letters of the longest line of what stands to the right of what it names."""
    notes = [
        one for one in sent["layout"].get("annotations", ()) if one.get("showarrow") and one.get("xanchor") == "left"
    ]
    lines = [line for one in notes for line in one["text"].split("<br>")]
    return max((len(TAG.sub("", line)) for line in lines), default=0)


def _of_texts(data: pd.DataFrame | pa.Table) -> pd.DataFrame | pa.Table:
    """A table of texts, headings and cells in the language of the run."""
    if is_bokmal():
        return data
    frame = data.to_pandas() if isinstance(data, pa.Table) else data
    said = {name: _told(frame[name]) for name in frame if name not in AS_WRITTEN}
    return frame.assign(**said).rename(columns=told)


def _told(column: pd.Series) -> pd.Series | list:
    """A column in the language; of texts it is one of texts again."""
    is_text = column.dtype == "str" and not column.hasnans
    return [*map(told, column.tolist())] if is_text else column.map(_cell)


def _cell(cell: Any) -> Any:
    return told(cell) if isinstance(cell, str) else cell
