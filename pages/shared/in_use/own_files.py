"""Whether this visitor sees the files that are a municipality's own, and the sentence that says so."""

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.brought_in import who_sees
from data.brought_in.who_sees import VARIABLE, Seen

BY_PROXY = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")
HIDDEN = "Kommunenes egne filer (regnskap, budsjett og svar på budsjettundersøkelsen) vises ikke her"
TOLD = {
    Seen.OFF: f"{HIDDEN}: den som drifter dashbordet, har slått dem av ({VARIABLE}=off).",
    Seen.ALL: f"Alle som kan åpne dette dashbordet, ser filene som er hentet inn ({VARIABLE}=all).",
    Seen.HERE: (
        "Filene vises fordi dashbordet bare svarer denne maskinen. Deles det med andre, vises de ikke for noen før "
        f"{VARIABLE} sier hvem."
    ),
}
SHARED = (
    f"{HIDDEN}: dashbordet er delt med andre, og filene kan være fortrolige. Den som drifter det, bestemmer med "
    f"{VARIABLE} hvem som ser dem."
)
IN, OUT = "Bare den som er logget inn, ser filene som er hentet inn. Du er logget inn.", (
    f"{HIDDEN} før du er logget inn."
)  # fmt: skip
NO_SIGN_IN = (
    f"{HIDDEN}: {VARIABLE}=signed-in krever innlogging, og den er ikke satt opp ([auth] i .streamlit/secrets.toml)."
)


def shown() -> bool:
    """Whether the visitor of this run sees them."""
    return _found()[0]


def told() -> str:
    """Who sees them, in a sentence."""
    return _found()[1]


def may_sign_in() -> bool:
    """Whether signing in would show them."""
    return told() == OUT


def _found() -> tuple[bool, str]:
    try:
        seen = who_sees.chosen()
    except ValueError as error:
        return False, f"{HIDDEN}: {error}"
    if seen is Seen.HERE and (is_shared() or from_elsewhere(_headers())):
        return False, SHARED
    if seen is Seen.SIGNED_IN:
        signed_in = is_signed_in()
        return signed_in is True, NO_SIGN_IN if signed_in is None else IN if signed_in else OUT
    return seen is not Seen.OFF, TOLD[seen]


def _headers() -> Mapping[str, str]:
    """Those of the visitor's request; none while the server warms up."""
    return {} if get_script_run_ctx(suppress_warning=True) is None else st.context.headers


def is_shared() -> bool:
    """Whether the server, by the settings in force, answers other machines."""
    names = [*(st.get_option("server.allowedHosts") or ()), *(st.get_option("server.corsAllowedOrigins") or ())]
    address, public = st.get_option("server.address"), st.get_option("browser.serverAddress")
    hosts = [name.split("://")[-1] for name in (*names, public or "localhost")]
    return who_sees.is_shared(address, hosts)


def from_elsewhere(headers: Mapping[str, str]) -> bool:
    """Whether a request was for another name than this machine's own, or came by way of a proxy."""
    asked = [headers[name].split("://")[-1] for name in ("Host", "Origin") if name in headers]
    return not all(map(who_sees.is_here, asked)) or any(name in headers for name in BY_PROXY)


def is_signed_in() -> bool | None:
    """Whether the visitor has signed in; None where the server has no way to."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return False
    return bool(st.user["is_logged_in"]) if "is_logged_in" in st.user else None
