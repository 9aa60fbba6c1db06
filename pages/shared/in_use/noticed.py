"""What the server has noticed since it started: that a request came from another machine, or by way of a proxy."""

import logging

import streamlit as st

from data.brought_in.who_sees import VARIABLE, Seen, chosen

log = logging.getLogger(__name__)


class Noticed:
    """sign: the first thing that told, in Norwegian; "" as long as nothing has. It stands until the server ends."""

    def __init__(self) -> None:
        self.sign = ""

    def notice(self, sign: str) -> None:
        """Keep the first sign, and tell the owner once where it hides what he has brought in. sign: "" for none."""
        if not sign or self.sign:
            return
        self.sign = sign
        if _nothing_said():
            log.warning(
                "En forespørsel kom fra en annen maskin eller gjennom en mellomtjener (%s). Egne filer som er hentet "
                "inn, vises derfor ikke for noen før serveren starter på nytt, eller %s sier hvem: off, all eller "
                "signed-in.",
                sign,
                VARIABLE,
            )


@st.cache_resource(show_spinner=False)
def noticed() -> Noticed:
    """The one of this server."""
    return Noticed()


def _nothing_said() -> bool:
    try:
        return chosen() is Seen.HERE
    except ValueError:
        return False
