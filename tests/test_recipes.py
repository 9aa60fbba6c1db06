"""What CONTRIBUTING.md promises of its first recipe: a measure that is declared is on the page, in files and in the command."""

import pytest
import streamlit as st

import analysis.__main__ as command_line
from analysis.measures import key_figures, registry
from analysis.measures.measure import Measure
from data.extract import store
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401

NAME = "free_equity_pct"
FREE_EQUITY = Measure("Fri egenkapital drift, %", "%", 1, "Fri egenkapital drift (KG21).", table="key_figures",
                      code="KOSKG210000", pages=("room",))  # fmt: skip


@pytest.fixture
def added(monkeypatch):
    """The declaration, as the recipe has it in the file; of a code that is fetched and that no measure shows."""
    assert FREE_EQUITY.code not in {measure.code for measure in registry.MEASURES.values()}
    monkeypatch.setitem(key_figures.SSB_KEY_FIGURES, NAME, FREE_EQUITY)
    monkeypatch.setitem(registry.MEASURES, NAME, FREE_EQUITY)
    st.cache_resource.clear()  # what pages remember was made without it
    yield
    st.cache_resource.clear()


def test_a_declared_measure_is_on_the_page_and_in_the_command(added):
    at = open_page("handlingsrom", kommune="4601 Bergen")
    (picker,) = [box for box in at.selectbox if FREE_EQUITY.label in box.options]
    picker.set_value(FREE_EQUITY.label).run()
    assert not at.exception and "Fri egenkapital drift i Bergen 2025: 9,1\xa0%, gruppens median" in said(at)
    (table,) = [table.value for table in at.table if "Nøkkeltall" in table.value]
    assert FREE_EQUITY.label in set(table["Nøkkeltall"])
    chosen = command_line._parser().parse_args(["key-figures", "--measure", NAME])
    rows = chosen.command.rows(store.read_any, chosen)
    assert set(rows["measure"]) == {NAME} and rows["median_pct"].notna().any()
