"""What is opened and pressed, and the pages themselves."""

from collections.abc import Callable
from typing import Any

import streamlit
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page as NavigationPage

from pages.shared.language.spoken import told


def expander(label: str, **how: Any) -> Any:
    """See Streamlit."""
    return streamlit.expander(told(label), **how)


def popover(label: str, **how: Any) -> Any:
    """See Streamlit."""
    return streamlit.popover(told(label), **how)


def button(label: str, **how: Any) -> bool:
    """See Streamlit."""
    return streamlit.button(told(label), **how)


def download_button(label: str, data: Callable[[], bytes], file_name: str, mime: str, **how: Any) -> bool:
    """See Streamlit. The file is as it is made."""
    return streamlit.download_button(told(label), data, file_name, mime, **how)


def page_link(page: str, label: str) -> DeltaGenerator:
    """See Streamlit."""
    return streamlit.page_link(page, label=told(label))


def set_page_config(page_title: str, **how: Any) -> None:
    """See Streamlit."""
    streamlit.set_page_config(page_title=told(page_title), **how)


def Page(page: str, title: str, **how: Any) -> NavigationPage:
    """See Streamlit."""
    return streamlit.Page(page, title=told(title), **how)
