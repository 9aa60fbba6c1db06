"""What the address of the page asks for, and what it keeps."""

from urllib.parse import unquote, urlsplit

import languages
from analysis.common.names import meant
from languages.quoted import quoted
from pages.shared.language import st
from pages.shared.visitors import alerts


def unknown(pages: list) -> list:
    """A page for the address asked for when it is not among these pages; else none. The framework's own is in English.

    pages, returned: st.Page.
    """
    try:
        path = urlsplit(st.context.url or "").path
    except ValueError:  # no browser's address
        path = ""
    asked = unquote(path).rstrip("/").rpartition("/")[2].strip()
    if not asked or asked in {page.url_path for page in pages}:
        return []
    return [st.Page("pages/shared/not_found.py", title="Siden finnes ikke", url_path=asked, visibility="hidden")]


def choose(key: str, labels: dict[str, str], what: str) -> None:
    """Before a picker: let what the address asks for choose a label, and say what is not understood; see common.names.meant.

    labels: label to code. what: the picker in a sentence.
    """
    asked = st.query_params.get(key)
    if not asked or key in st.session_state or languages.meant(asked, labels):
        return  # the picker itself turns another language's words into this one's
    found = meant(asked, labels)
    if len(found) == 1:
        st.query_params[key] = found[0]
        st.rerun()  # only then is the widget filled from the address, and the address kept
    elif found:
        alerts.warning(
            f"Adressen ber om {what} «{quoted(asked)}», som kan være {' eller '.join(found)}. Velg i listen."
        )
    else:
        alerts.warning(f"Adressen ber om {what} «{quoted(asked)}», som ikke finnes her. Velg i listen i stedet.")


def put_aside(key: str) -> None:
    """On a page where this picker is not shown: what the address asks for leaves it, and is kept for the pages that do.

    The framework keeps what was chosen on another page by itself, and puts it back in the address with the picker.
    """
    if key in st.query_params:
        st.session_state[key] = st.query_params[key]
        del st.query_params[key]


def switch(key: str, what: str) -> None:
    """Before a switch: say it where the address asks for something that is neither on nor off. what: in a sentence."""
    asked = st.query_params.get(key)
    if asked is not None and asked.lower() not in ("true", "false"):
        alerts.warning(
            f"Adressen ber om {what} «{quoted(asked)}», som ikke er «true» eller «false». Standarden er brukt."
        )
