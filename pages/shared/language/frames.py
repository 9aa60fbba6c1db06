"""Tables and charts."""

from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit

from charts.drawing.drawn import Drawn
from pages.shared.language.spoken import is_bokmal, told


def table(data: pd.DataFrame | pa.Table, alt: str, **how: Any) -> None:
    """See Streamlit."""
    streamlit.table(_of_texts(data), alt=told(alt), **how)


def dataframe(data: pd.DataFrame, **how: Any) -> None:
    """See Streamlit."""
    streamlit.dataframe(_of_texts(data), **how)


def plotly_chart(figure: Drawn | None, alt: str, **how: Any) -> None:
    """See Streamlit."""
    streamlit.plotly_chart(figure, alt=told(alt), **how)


def _of_texts(data: pd.DataFrame | pa.Table) -> pd.DataFrame | pa.Table:
    """A table of texts, headings and cells in the language of the run."""
    if is_bokmal():
        return data
    frame = data.to_pandas() if isinstance(data, pa.Table) else data
    return frame.map(lambda cell: told(cell) if isinstance(cell, str) else cell).rename(columns=told)
