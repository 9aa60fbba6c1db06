"""What a page writes with: Streamlit's functions by their own names, whose texts come out in the language of the run.

Pages say `from pages.shared.language import st`; tests/test_architecture.py holds it. What says nothing is Streamlit's own.
"""

import streamlit

from pages.shared.language.choices import multiselect, pills, selectbox, text_input, toggle
from pages.shared.language.frames import dataframe, plotly_chart, table
from pages.shared.language.places import Page, button, download_button, expander, page_link, popover, set_page_config
from pages.shared.language.texts import caption, error, header, html, info, markdown, metric, subheader, title, warning

__all__ = [
    "Page", "button", "cache_data", "cache_resource", "caption", "code", "columns", "container", "context", "dataframe",
    "download_button", "error", "expander", "get_option", "header", "html", "info", "login", "markdown", "metric",
    "multiselect", "navigation", "page_link", "pills", "plotly_chart", "popover", "query_params", "rerun", "selectbox",
    "session_state", "set_page_config", "subheader", "table", "text_input", "title", "toggle", "user", "warning",
]  # fmt: skip

session_state, query_params, context, user = (
    streamlit.session_state, streamlit.query_params, streamlit.context, streamlit.user
)  # fmt: skip
cache_data, cache_resource, get_option, login, rerun = (
    streamlit.cache_data, streamlit.cache_resource, streamlit.get_option, streamlit.login, streamlit.rerun
)  # fmt: skip
columns, container, navigation = streamlit.columns, streamlit.container, streamlit.navigation
code = streamlit.code  # commands and addresses, which have no language
