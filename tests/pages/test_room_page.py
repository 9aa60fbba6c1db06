"""The page about room for manoeuvre: what it says on the shipped extract, and when all three tests can be made."""

import pandas as pd
import pytest

from data import store
from data.kinds import conform
from data.tables import EXTRACT
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401

PAGE = "handlingsrom"


def test_the_test_with_figures_is_told_and_the_others_are_named():
    text = said(open_page(PAGE))
    assert "178 av 356 kommuner hadde netto lånegjeld over 85 prosent av inntektene i 2025" in text
    assert "2 av 3 tester mangler tall" in text and "disposisjonsfond" in text
    assert "27 kommuner sto i ROBEK per 20.04.2026" in text


def test_the_chosen_municipality_stands_against_each_limit():
    at = open_page(PAGE, kommune="4014 Kragerø")
    table = at.table[0].value
    assert table["Test"].tolist() == ["Netto lånegjeld", "Netto driftsresultat etter bundne fond", "Disposisjonsfond"]
    assert table["Utfall"].tolist()[1:] == ["kan ikke avgjøres"] * 2
    assert "Kragerø sto i ROBEK (grunn c d)" in said(at)


@pytest.fixture
def filled(tmp_path, monkeypatch):
    """The shipped extract with bound funds and disposition funds, of our own making, for every municipality."""
    for name in ("municipalities", "municipality_changes", "population", "kostra_groups"):
        store.write(name, store.read(name), store.vintage(name), tmp_path)
    frame = store.read("accounts").astype({"concept_code": "str", "status": "str"})
    revenue = frame[(frame["concept_code"] == "AGD13")].set_index(["region_code", "year"])["value_1000nok"]
    for code, share in (("AGD74", 0.02), ("56", 0.04)):
        rows = frame["concept_code"] == code
        index = pd.MultiIndex.from_frame(frame.loc[rows, ["region_code", "year"]])
        values = revenue.reindex(index).to_numpy() * share
        frame.loc[rows, "value_1000nok"] = values
        frame.loc[rows, "status"] = ["." if pd.isna(value) else "" for value in values]
    store.write("accounts", conform(EXTRACT["accounts"], frame), store.vintage("accounts"), tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))


def test_all_three_are_told_when_the_figures_are_there(filled):
    text = said(open_page(PAGE))
    assert "av 356 kommuner brøt alle tre grensene i 2025" in text
    assert "mangler tall" not in text
    assert "356 av 356 kommuner hadde disposisjonsfond under 5 prosent av inntektene i 2025" in text
