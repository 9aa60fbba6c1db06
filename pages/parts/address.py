"""What the address of the page asks for, and what it keeps."""

import unicodedata
from urllib.parse import unquote, urlsplit

import streamlit as st

from analysis.net_result import plain_name


def unknown(pages: list) -> list:
    """A page for the address asked for when it is not among these pages; else none. The framework's own is in English.

    pages, returned: st.Page.
    """
    asked = unquote(urlsplit(st.context.url or "").path).rstrip("/").rpartition("/")[2].strip()
    if not asked or asked in {page.url_path for page in pages}:
        return []
    return [st.Page("pages/not_found.py", title="Siden finnes ikke", url_path=asked, visibility="hidden")]


def choose(key: str, labels: dict[str, str], what: str) -> None:
    """Before a picker: let what the address asks for choose a label, and say what is not understood; see `meant`.

    labels: label to code. what: the picker in a sentence.
    """
    asked = st.query_params.get(key)
    if not asked or key in st.session_state or asked in labels:
        return
    found = meant(asked, labels)
    if len(found) == 1:
        st.query_params[key] = found[0]
        st.rerun()  # only then is the widget filled from the address, and the address kept
    elif found:
        st.warning(f"Adressen ber om {what} «{asked}», som kan være {' eller '.join(found)}. Velg i listen.")
    else:
        st.warning(f"Adressen ber om {what} «{asked}», som ikke finnes her. Velg i listen i stedet.")


def carry(key: str) -> None:
    """Keep the text of another page's picker, in the address too: it is there on the way back and after a reload."""
    if key in st.query_params:
        st.session_state[key] = st.query_params[key]
    elif st.session_state.get(key):
        st.query_params[key] = st.session_state[key]


def meant(asked: str, labels: dict[str, str]) -> list[str]:
    """The labels that may be meant: by code (0301), or else by name, also in plain letters (Lorenskog)."""
    by_code = [label for label, code in labels.items() if code == asked.split(" ")[0]]
    return by_code or [
        label for label, code in labels.items() if plain(asked) in _names(label.removeprefix(f"{code} "))
    ]


def _names(text: str) -> set[str]:
    """Of "Herøy (Nordland)" both heroy (nordland) and heroy; of "Oslo - Oslove" both names."""
    return {plain(form) for name in text.split(" - ") for form in (name, plain_name(name))}


def plain(name: str) -> str:
    """Small letters without marks: Lørenskog and Lorenskog are the same, as are Ålesund, Alesund and Aalesund."""
    text = name.lower().translate(str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ŋ": "n", "ŧ": "t"}))
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().replace("aa", "a")
