"""Text on the page."""

from typing import Any

import streamlit
from streamlit.delta_generator import DeltaGenerator

from pages.shared.language.spoken import told


def markdown(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.markdown(told(body), **how)


def caption(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.caption(told(body), **how)


def title(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.title(told(body), **how)


def header(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.header(told(body), **how)


def subheader(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.subheader(told(body), **how)


def html(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.html(told(body), **how)


def info(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.info(told(body), **how)


def warning(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.warning(told(body), **how)


def error(body: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.error(told(body), **how)


def metric(label: str, value: str, **how: Any) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.metric(told(label), told(value), **how)
