"""Whether this visitor sees the files that are a municipality's own, and the sentence that says so."""

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data.brought_in import elsewhere, who_sees
from data.brought_in.who_sees import VARIABLE, Seen
from pages.shared.in_use.noticed import noticed

HIDDEN = "Kommunenes egne filer (regnskap, budsjett og svar på budsjettundersøkelsen) vises ikke her"
TOLD = {  # at the machine, to the one who can set the variable
    Seen.OFF: f"{HIDDEN}: de er slått av ({VARIABLE}=off).",
    Seen.ALL: f"Alle som kan åpne dette dashbordet, ser filene som er hentet inn ({VARIABLE}=all).",
    Seen.HERE: (
        f"Filene vises fordi dashbordet bare svarer denne maskinen. Deles det, vises de ikke før {VARIABLE} sier hvem."
    ),
}
DECIDES = "Den som driver dashbordet, bestemmer hvem som ser dem."
SHARED = f"{HIDDEN}: dashbordet er delt med andre, og filene kan være fortrolige. {DECIDES}"
TOLD_OTHERS = {
    Seen.OFF: f"{HIDDEN}. {DECIDES}",
    Seen.ALL: f"Alle som kan åpne dette dashbordet, ser filene som er hentet inn. {DECIDES}",
    Seen.HERE: SHARED,
}
IN, OUT = "Bare den som er logget inn, ser filene som er hentet inn. Du er logget inn.", (
    f"{HIDDEN} før du er logget inn."
)  # fmt: skip
NO_SIGN_IN = (
    f"{HIDDEN}: {VARIABLE}=signed-in krever innlogging, og den er ikke satt opp ([auth] i .streamlit/secrets.toml)."
)
NO_SIGN_IN_OTHERS = f"{HIDDEN}: de krever innlogging, og den er ikke satt opp. {DECIDES}"


def shown() -> bool:
    """Whether the visitor of this run sees them."""
    return _found()[0]


def told() -> str:
    """Who sees them, in a sentence. Others than the one at the machine are told of no setting: they cannot set it."""
    return _found()[1]


def may_sign_in() -> bool:
    """Whether signing in would show them."""
    return told() == OUT


def _found() -> tuple[bool, str]:
    others = others_may_see()
    try:
        seen = who_sees.chosen()
    except ValueError as error:
        return False, TOLD_OTHERS[Seen.OFF] if others else f"{HIDDEN}: {error}"
    if seen is Seen.SIGNED_IN:
        signed_in = is_signed_in()
        if signed_in is None:
            return False, NO_SIGN_IN_OTHERS if others else NO_SIGN_IN
        return signed_in, IN if signed_in else OUT
    return seen is Seen.ALL or (seen is Seen.HERE and not others), (TOLD_OTHERS if others else TOLD)[seen]


def others_may_see() -> bool:
    """Whether others than the one at this machine may see this page: by the server's settings, by this visitor's
    request and address, or by any request since the server started.
    """
    if is_shared() or noticed().sign:
        return True
    here = get_script_run_ctx(suppress_warning=True) is not None  # else the server warms up, for nobody
    return here and (from_elsewhere(st.context.headers) or bool(elsewhere.sign_of_address(st.context.url)))


def notice(sign: str) -> None:
    """What the server noticed of a request, where its settings say that it answers this machine alone; "" for nothing."""
    if sign and not noticed().sign and not is_shared():
        noticed().notice(sign)


def is_shared() -> bool:
    """Whether the server, by the settings in force, answers other machines."""
    names = [*(st.get_option("server.allowedHosts") or ()), *(st.get_option("server.corsAllowedOrigins") or ())]
    address, public = st.get_option("server.address"), st.get_option("browser.serverAddress")
    hosts = [name.split("://")[-1] for name in (*names, public or "localhost")]
    under_a_path = bool((st.get_option("server.baseUrlPath") or "").strip("/"))  # there is a proxy that sends it on
    return under_a_path or who_sees.is_shared(address, hosts)


def from_elsewhere(headers: Mapping[str, str]) -> bool:
    """Whether a request was for another name than this machine's own, or came by way of a proxy."""
    return bool(elsewhere.sign_of_headers(headers))


def is_signed_in() -> bool | None:
    """Whether the visitor has signed in; None where the server has no way to."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return False
    return bool(st.user["is_logged_in"]) if "is_logged_in" in st.user else None
