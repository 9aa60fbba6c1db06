"""The pickers. Each keeps its choice in the address, so that a link opens the same view, and across pages."""

import re

import streamlit as st

from charts import words
from pages.parts import computed, read

CLASSIFICATIONS = {
    "ks": "Seks størrelser (KS)",
    "ssb": "Små, mellomstore, store (SSB før 2020)",
    "kostra": "KOSTRA-grupper",
}


def municipality() -> str | None:
    """The one municipality that all pages mark. Returns its code, or None when no one is chosen or the list is not fetched."""
    if not read.has("municipalities"):
        return None
    labels = {f"{code} {name}": code for code, name in computed.municipalities().items()}
    _from_code("kommune", labels)
    chosen = st.selectbox(
        "Kommune",
        list(labels),
        index=None,
        key="kommune",
        bind="query-params",
        width=420,
        placeholder="Skriv navn eller nummer",
    )
    return labels.get(chosen)


def _from_code(key: str, labels: dict[str, str]) -> None:
    """Let an address with the bare code (?kommune=0301) mean the same as one with code and name."""
    asked = st.query_params.get(key)
    if key not in st.session_state and asked in labels.values():
        st.session_state[key] = next(label for label, code in labels.items() if code == asked)


def year() -> int:
    """Accounting year, the newest first."""
    return int(
        st.selectbox("Regnskapsår", [str(year) for year in reversed(computed.years())], key="aar", bind="query-params")
    )


def with_oslo() -> bool:
    """Whether Oslo is counted in. Off by default: Oslo is a county as well."""
    return st.toggle(
        "Ta med Oslo",
        key="oslo",
        bind="query-params",
        help="Oslo er både kommune og fylkeskommune, og holdes derfor vanligvis utenfor.",
    )


def classification() -> str:
    """How municipalities are grouped: name in size_classes.csv, or kostra."""
    labels = {label: name for name, label in CLASSIFICATIONS.items()}
    return labels[st.selectbox("Inndeling", list(labels), key="inndeling", bind="query-params")]


def target() -> float | None:
    """The municipality's own target (måltall) in per cent, None when none is given. Takes a decimal comma or point."""
    text = st.text_input(
        "Eget måltall (prosent)",
        key="maltall",
        bind="query-params",
        placeholder="For eksempel 2,5",
        help="Kommunene skal ha egne finansielle måltall (kommuneloven § 14-2 c). Det vises ved siden av det anbefalte nivået.",
    )
    if not text:
        return None
    if not re.fullmatch(r"\s*[-−]?\d{1,2}([.,]\d{1,2})?\s*%?\s*", text):
        st.error(f"«{text}» er ikke et måltall. Skriv prosenten som et tall, for eksempel 2,5.")
        return None
    return float(text.strip(" %").replace("−", "-").replace(",", "."))


def chosen() -> tuple[str | None, str]:
    """Code and name of the municipality chosen in the picker above the page; (None, "") when no one is."""
    label = st.session_state.get("kommune")
    return (label[:4], label[5:]) if label else (None, "")


def place(year: int, some: int, all_of: int, with_oslo: bool) -> str:
    """The part of a subtitle that says whom, when and how many."""
    return f"kommunekonsern, kommunene {'med' if with_oslo else 'utenom'} Oslo, {year}, {words.n_of(some, all_of)}"
