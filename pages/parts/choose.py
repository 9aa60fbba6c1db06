"""The pickers. Each keeps its choice in the address, so that a link opens the same view, and across pages."""

import re

import pandas as pd
import streamlit as st

from charts import words
from pages.parts import computed, read

CLASSIFICATIONS = {
    "ks": "Seks størrelser (KS)",
    "ssb": "Små, mellomstore, store (SSB før 2020)",
    "kostra": "KOSTRA-grupper",
}


def common() -> None:
    """The pickers above every page: the one municipality that all pages mark, and the accounting year."""
    with st.container(horizontal=True):
        if read.has("municipalities"):
            _municipality()
        if read.has("accounts"):
            years = [str(year) for year in reversed(computed.years())]
            st.selectbox("Regnskapsår", years, key="aar", bind="query-params", width=112)


def _municipality() -> None:
    labels = {f"{code} {name}": code for code, name in computed.municipalities().items()}
    _from_code("kommune", labels)
    st.selectbox(
        "Kommune",
        list(labels),
        index=None,
        key="kommune",
        bind="query-params",
        width=215,
        placeholder="Skriv navn eller nummer",
    )


def _from_code(key: str, labels: dict[str, str]) -> None:
    """Let an address with the bare code (?kommune=0301) mean the same as one with code and name."""
    asked = st.query_params.get(key)
    if key not in st.session_state and asked in labels.values():
        st.session_state[key] = next(label for label, code in labels.items() if code == asked)


def year() -> int:
    """The accounting year chosen above the page, the newest when none is. Raises MissingTable without accounts."""
    return int(st.session_state.get("aar") or computed.years()[-1])


def with_oslo() -> bool:
    """Whether Oslo is counted in. Off by default: Oslo is a county as well."""
    return st.toggle("Ta med Oslo (også fylkeskommune)", key="oslo", bind="query-params")


def classification() -> str:
    """How municipalities are grouped: name in size_classes.csv, or kostra."""
    labels = {label: name for name, label in CLASSIFICATIONS.items()}
    return labels[st.selectbox("Inndeling", list(labels), key="inndeling", bind="query-params", width=343)]


def target() -> float | None:
    """The municipality's own target (måltall) in per cent, None when none is given. Takes a decimal comma or point."""
    text = st.text_input(
        "Eget måltall (prosent)",
        key="maltall",
        bind="query-params",
        placeholder="For eksempel 2,5",
        width=215,
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


def whom(row: pd.Series) -> str:
    """Who a figure for the country covers: all of them, or how many."""
    full = row["municipalities"] == row["municipalities_of"]
    return "Kommunene samlet" if full else f"{row['municipalities']} av {row['municipalities_of']} samlet"


def place(row: pd.Series, with_oslo: bool) -> str:
    """The part of a subtitle that says whom, when and how many. row: the country's, see computed.country."""
    who = f"kommunekonsern, kommunene {'med' if with_oslo else 'utenom'} Oslo"
    return f"{who}, {row['year']}, {words.n_of(row['municipalities'], row['municipalities_of'])}"
