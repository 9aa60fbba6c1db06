"""Who sees the pages: the one at this machine, or others too. Where things lie on its disk is for the first alone."""

import logging

import streamlit as st

from data import advice
from pages.shared.in_use import own_files

log = logging.getLogger(__name__)


def is_shared() -> bool:
    """Whether others than the one at this machine may see this page; see own_files.others_may_see."""
    return own_files.others_may_see()


def command(*words: str) -> str:
    """data.advice.command; on a shared server without the folder that is in use."""
    return advice.program(*words) if is_shared() else advice.command(*words)


@st.cache_data(show_spinner=False, max_entries=100, ttl=3600)
def told_in_log(text: str) -> None:
    """Tell the owner what visitors are not told, once an hour."""
    log.warning(text)
