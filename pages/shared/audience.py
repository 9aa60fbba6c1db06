"""Who sees the pages: the one at this machine, or others too. Where things lie on its disk is for the first alone."""

import logging
from ipaddress import ip_address

import streamlit as st

from data import advice

log = logging.getLogger(__name__)


def is_shared() -> bool:
    """Whether others than the one at this machine may see the pages: by the address or the names it is served at."""
    address = st.get_option("server.address") or "0.0.0.0"
    return not all(map(_is_this_machine, [address, *(st.get_option("server.allowedHosts") or ["*"])]))


def _is_this_machine(host: str) -> bool:
    try:
        return host.strip() == "localhost" or ip_address(host.strip()).is_loopback
    except ValueError:
        return False


def command(*words: str) -> str:
    """data.advice.command; on a shared server without the folder that is in use."""
    return advice.program(*words) if is_shared() else advice.command(*words)


@st.cache_data(show_spinner=False, max_entries=100, ttl=3600)
def told_in_log(text: str) -> None:
    """Tell the owner what visitors are not told, once an hour."""
    log.warning(text)
