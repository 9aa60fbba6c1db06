"""The page about room for manoeuvre: what it says on the shipped extract, and of what it cannot tell."""

import re

import pandas as pd
import pytest

from analysis.accounts import net_result
from analysis.municipalities import by_class
from analysis.municipalities.unit_tables import units
from analysis.result import rows as result_rows
from analysis.room import three_tests
from charts.room import caveats, headlines
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from pages.room import robek
from tests.pages.test_pages import open_page, said, shipped_folder, spoken  # noqa: F401

PAGE = "handlingsrom"
MAYBE = "over 85 % ukorrigert; etter korrigering kan den være under"


def test_the_check_values_of_2025_stand_on_the_page():
    text = spoken(open_page(PAGE))
    assert "Høyst 57 av 356 kommuner bryter alle KS' tre grenser i 2025" in text
    assert "Gjeld over grensen | Resultat under grensen | Fond under grensen" in text
    assert "178 av 356 kommuner hadde ukorrigert netto lånegjeld over 85 prosent i 2025" in text
    assert "175 av 356 kommuner hadde netto driftsresultat etter bundne fond under 1 prosent i 2025" in text
    assert "108 av 356 kommuner hadde disposisjonsfond med mer- og mindreforbruk under 5 prosent i 2025" in text
    assert "Minst 104 av 356 kommuner bryter ingen av grensene" in text
    assert "samlet 1,82 prosent utenom Oslo og 2,05 prosent for landet" in text
    rests = " ".join(caveats.of(store.read_reference("room_limits").set_index("test_code", drop=False), "debt"))
    assert "korrigert netto lånegjeld, som SSB ikke har" in rests and "øvre grenser" in rests
    assert "sier ikke noe om andre år" in robek.WHAT
    assert "Vi bruker grensene på hvert år for seg; det er vår tolkning." in rests


def test_that_the_limits_are_of_each_year_is_told_as_long_as_the_table_says_so():
    limits = store.read_reference("room_limits").set_index("test_code", drop=False)
    assert limits["source"].str.contains("hvert år for seg, er vår tolkning").all()  # as the table tells its source
    told = " ".join(caveats.of(limits.assign(meant_for="over_time"), "debt"))
    assert caveats.EACH_YEAR in caveats.of(limits, "debt") and caveats.EACH_YEAR not in told


def test_the_chosen_municipality_stands_against_each_limit():
    at = open_page(PAGE, kommune="4014 Kragerø")
    title = re.sub(r"\[([^]]+)\]\([^)]*\)", r"\1", at.title[0].value)  # without what explains its words
    assert title == "Kragerø i 2025: fondet er under KS' grense, gjelden kanskje over, resultatet innenfor"
    assert "Ukorrigert gjeld" in said(at) and "grense: høyst 85\u00a0%" in said(at)
    assert "Kragerø sto i ROBEK per 20.04.2026 (grunn c d)" in spoken(at)


def test_in_a_year_without_the_figures_it_says_so_and_draws_no_chart_of_one():
    at = open_page(PAGE, aar="2024")
    text = said(at)
    assert "Om alle KS' tre grenser brytes i 2024, er åpent for 177 av 356 kommuner" in text
    assert "2 av 3 tester har for få kommuner med tall i 2024" in text and "for 1 av 356 kommuner" in text
    assert "1 av 1 kommune" not in text and "Høyst" not in text
    assert "python" not in text and ".." not in text.split()


def test_names_are_listed_with_size_and_register():
    at = open_page(PAGE)
    labels = [drawer.label for drawer in at.expander]
    assert "Bryter alle tre med ukorrigert gjeld i 2025 (høyst): 57" in labels
    assert "Bryter ingen, selv med ukorrigert gjeld, i 2025 (minst): 104" in labels
    assert "Kommuner i ROBEK per 20.04.2026: 27" in labels


@pytest.fixture(scope="module")
def every_row() -> pd.DataFrame:
    """All municipalities and years of the shipped extract."""

    def read(name):
        return store.read_any(name, PACKAGE)

    results, persons = net_result.results(read), by_class.inhabitants(read("population"))
    shares = three_tests.shares(read("accounts"), units(read))
    return pd.concat(
        three_tests.municipalities(
            shares, result_rows.members(read, results, persons, year, "ks"), read("room_limits"), read("robek"), year
        )
        for year in net_result.years(results)
    )


def test_no_municipality_in_any_year_is_said_to_break_a_limit_on_debt_alone(every_row):
    limits = store.read_reference("room_limits").set_index("test_code")["limit_pct"]
    seen = set()
    for own in every_row[[f"{test}_{part}" for test in three_tests.TESTS for part in ("pct", "fails")]].to_dict(
        "records"
    ):
        told = {test: headlines.outcome(test, own[f"{test}_fails"], limits[test]) for test in three_tests.TESTS}
        debt = MAYBE if own["debt_pct"] > 85 else "innenfor"
        assert told["debt"] == ("kan ikke avgjøres" if pd.isna(own["debt_pct"]) else debt)
        assert (told["result"] == "bryter grensen") == (own["result_pct"] < 1)
        assert (told["fund"] == "bryter grensen") == (own["fund_pct"] < 5)
        seen |= set(told.values())
    assert {MAYBE, "innenfor", "bryter grensen", "kan ikke avgjøres"} == seen


def test_headlines_of_every_year_class_and_with_oslo_claim_no_more_than_their_counts(every_row):
    for year, rows in every_row.groupby("year"):
        for with_oslo in (False, True):
            for row in three_tests.by_class(rows, with_oslo).to_dict("records"):
                for test in three_tests.TESTS:
                    text = headlines.test(row, test, 85, year)
                    assert (text == "") == (row[f"{test}_known"] < headlines.FEWEST)
                    assert not text or int(re.match(r"\d+", text)[0]) == row[f"{test}_failing"]
                    assert not text or ("med tall" in text) == (row[f"{test}_known"] < row["municipalities_of"])
                text = headlines.all_three(row, year)
                whole = row["all_known"] == row["municipalities_of"]
                assert text.startswith(("Høyst", "Ingen") if whole else "Om alle KS' tre")


@pytest.fixture
def without_funds(tmp_path, monkeypatch):
    """The shipped extract as it is where SSB's extract lacks KG21 altogether."""
    for name in ("municipalities", "municipality_changes", "population", "kostra_groups"):
        store.write(name, store.read(name), store.vintage(name), tmp_path)
    frame = store.read("accounts").astype({"concept_code": "str", "status": "str"})
    rows = frame["concept_code"] == "KG21"
    frame.loc[rows, "value_1000nok"], frame.loc[rows, "status"] = None, ".."
    store.write("accounts", conform(EXTRACT["accounts"], frame), store.vintage("accounts"), tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))


def test_a_test_that_cannot_be_made_leaves_the_others_standing(without_funds):
    text = spoken(open_page(PAGE))
    assert "1 av 3 tester har for få kommuner med tall i 2025" in text and "mindreforbruk for 0 av 356 kommuner" in text
    assert "175 av 356 kommuner hadde netto driftsresultat etter bundne fond under 1 prosent i 2025" in text
    assert "Høyst" not in text and "samlet 1,82 prosent utenom Oslo" in text


def test_key_figures_of_the_chosen_stand_beside_its_class_and_ssbs_country():
    at = open_page(PAGE, kommune="1841 Fauske - Fuossko")
    table = at.table[1].value.set_index("Nøkkeltall")
    own, country = table["Fauske 2025"], table["SSB, landet uten Oslo"]
    assert own["Brutto investeringer, %"] == "−0,6\u00a0%" and own["Langsiktig gjeld, %"] == "141,8\u00a0%"
    assert own["Egenfinansiering, %"].startswith("investeringene er ikke over null")
    assert country["Langsiktig gjeld, %"] == "115,4\u00a0% (2024)"
    assert table["Median i gruppen"]["Netto renteeksponering, %"].endswith("(68 av 71)")
    assert "Investeringene i Fauske er under null hos SSB også" in said(at)
    assert "Arbeidskapital i Fauske 2025: " in said(at) and "Arbeidskapital 2025: median" not in said(at)
    everyone = said(open_page(PAGE))
    assert (
        "Arbeidskapital 2025: median fra 11,0 (20\u202f000–59\u202f999) til 24,6 prosent (under 2\u202f000)" in everyone
    )


def test_another_key_figure_is_picked_and_who_lacks_it_is_listed():
    at = open_page(PAGE)
    at.selectbox(key="nokkeltall").set_value("Netto renteeksponering, %").run()
    assert "Netto renteeksponering 2025: median fra" in said(at) and "335 av 356 kommuner" in said(at)
    assert "Netto renteeksponering i 2025, kommuner uten tall: 21" in [drawer.label for drawer in at.expander]
    at.selectbox(key="aar").set_value("2024").run()
    assert "I 2024 har uttrekket dette nøkkeltallet for 4 av 356 kommuner" in said(at)
    assert not at.exception
