"""A link that opens the same view of the same figures, and what is said of one when newer figures have come since.

The address has the moment at which the newest of its figures was fetched; see data.extract.edition.Edition.as_of.
"""

from datetime import datetime
from urllib.parse import urlencode, urlsplit

import streamlit as st

from data.extract.edition import MOMENT
from data.norwegian import day
from pages.shared.in_use import edition
from pages.shared.in_use.edition import KEY
from pages.shared.markdown import plain
from pages.shared.visitors import alerts

OLDER = "Dette er tallene slik de lå her {day}. Det er kommet nyere tall siden. Hva som er endret, står på siden «Nytt og rettet»."
NOT_THEN = "Adressen ber om tallene slik de var {day}, før de første kom hit. Dette er de nyeste."
NO_MOMENT = "Adressen ber om utgaven «{asked}», som ikke er et tidspunkt. Dette er de nyeste tallene."
NEWEST = "Vis de nyeste tallene"
WHAT = "Lenken åpner denne visningen med de samme tallene, også etter at nyere er kommet."


def asked() -> str:
    """The moment that the address asks for, on every page of a visit until the newest are asked for; "" for none."""
    given = st.query_params.get(KEY)
    if given:
        st.session_state[KEY] = given
    kept = st.session_state.get(KEY, "")
    if kept and edition.older(kept) and not given:  # another page of the menu
        st.query_params[KEY] = kept
    return kept


def said() -> None:
    """That the figures are not the newest, and the way to those; or why the newest are shown all the same."""
    moment = st.session_state.get(KEY, "")
    if not moment:
        return
    now = edition.held()
    if edition.older(moment) is now:
        st.info(plain(OLDER.format(day=_day(now.moment))))
        if st.button(NEWEST, key="newest"):
            st.session_state.pop(KEY, None)
            st.query_params.pop(KEY, None)
            st.rerun()
    elif edition.newest().as_of(moment) is None:
        alerts.warning(NOT_THEN.format(day=_day(moment)) if _day(moment) else NO_MOMENT.format(asked=moment))


def address() -> str:
    """The whole address of the view where the browser has told it, or what follows the page's own."""
    choices = {key: st.query_params.get_all(key) for key in st.query_params if key != KEY}
    query = urlencode({**choices, KEY: edition.held().moment}, doseq=True)
    return urlsplit(st.context.url or "")._replace(query=query, fragment="").geturl()


def to_copy() -> None:
    """The address of this view with its edition, in a box that is copied whole."""
    st.code(address(), language=None, wrap_lines=True)
    st.caption(WHAT)


def _day(moment: str) -> str:
    """As 26.11.2026, "" of what is no moment."""
    try:
        return day(datetime.strptime(moment, MOMENT).isoformat())
    except ValueError:
        return ""
