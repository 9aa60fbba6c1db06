"""Whose figures the page about care shows: the chosen municipality, the country, or a group of municipalities."""

import streamlit as st

from analysis.care import units
from analysis.care.spending import Choice
from analysis.care.units import LANDET, Unit
from charts.care import view_words
from data.norwegian import joined
from pages.care import rows, words as care_words
from pages.care.ask.pickers import Pickers
from pages.shared import extract

KEY, SEEN = "vis", "care-municipality"


def label(unit: Unit) -> str:
    """A unit in the picker."""
    return view_words.option(unit, care_words.name(unit))


def options(year: int, code: str | None) -> dict[str, Unit]:
    """What can be chosen, the default first: the municipality, the country, its own groups, and all others."""
    own = [Unit("kommune", code)] if code else []
    return {label(unit): unit for unit in [*own, LANDET, *near(code or "", year), *_all(year)]}


@extract.cached
def _all(year: int) -> list[Unit]:
    return units.units(rows.groups(Choice(), year))


@extract.cached
def near(code: str, year: int) -> list[Unit]:
    return units.of(rows.groups(Choice(), year), code)


def ask(pickers: Pickers, year: int, code: str | None) -> Unit:
    """The picker. Who chooses another municipality sees that municipality."""
    there = options(year, code)
    if code and st.session_state.get(SEEN, code) != code:
        st.session_state[KEY] = next(iter(there))
    st.session_state[SEEN] = code or ""
    pickers.defaults[KEY] = next(iter(there))
    return there[pickers.pick("Vis for", list(there), KEY, "gruppen", 260)]


def where(code: str, year: int) -> str:
    """Which groups a municipality is in: "Akershus, kommuner med … innbyggere og KOSTRA-gruppe 10"; "" when none."""
    return joined([care_words.name(unit) for unit in near(code, year)])
