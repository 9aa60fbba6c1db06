"""What CONTRIBUTING.md promises of its first recipes: a measure that is declared is on the pages, in files and in the commands."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st

import analysis.__main__ as command_line
import languages
from analysis.measures import accounts, key_figures, registry
from analysis.measures.measure import Measure
from analysis.profile import named
from data.extract import store
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401

FETCHED = "KOSKG210000"  # a key figure that is fetched
TRIED = {
    "tried_pct": Measure("Prøvetall, %", "%", 1, "Fri egenkapital drift (KG21).", table="key_figures",
                         code=FETCHED, pages=("room",)),
    "tried_share_pct": Measure("Prøveandel, %", "%", 1, "Brutto driftsresultat (AGD18) delt på AGD13.", parts=("AGD18",),
                               pages=("municipality",), group="operating"),
}  # fmt: skip


@pytest.fixture(params=TRIED)
def added(request, monkeypatch):
    """The name of one that is declared, as the recipes have it in their files."""
    name, one = request.param, TRIED[request.param]
    declared = accounts.SHARES_OF_REVENUE if one.parts else key_figures.SSB_KEY_FIGURES
    for among in (declared, registry.MEASURES):
        monkeypatch.setitem(among, name, replace(one))
    st.cache_resource.clear()  # what pages remember was made without it
    yield name
    st.cache_resource.clear()


def rows(*command: str):
    chosen = command_line._parser().parse_args(command)
    return chosen.command.rows(store.read_any, chosen)


@pytest.mark.parametrize("added", ["tried_pct"], indirect=True)
def test_a_declared_key_figure_is_on_the_page_and_in_the_command(added):
    at, label = open_page("handlingsrom", kommune="4601 Bergen"), TRIED[added].label
    (picker,) = [box for box in at.selectbox if label in box.options]
    picker.set_value(label).run()
    assert not at.exception and "Prøvetall i Bergen 2025: 9,1\xa0%, medianen i gruppen" in said(at)
    (table,) = [table.value for table in at.table if "Nøkkeltall" in table.value]
    assert label in set(table["Nøkkeltall"])
    found = rows("key-figures", "--measure", added)
    assert set(found["measure"]) == {added} and found["median_pct"].notna().any()


@pytest.mark.parametrize("added", ["tried_share_pct"], indirect=True)
def test_a_declared_share_of_revenue_is_on_the_municipalitys_page_and_in_the_command(added):
    amounts = store.read("accounts")
    own = amounts[(amounts["region_code"] == "4601") & (amounts["year"] == 2025)].astype({"concept_code": "str"})
    amount = own.set_index("concept_code")["value_1000nok"]
    found = rows("municipality", "4601").set_index("measure").loc[added]
    assert found["value"] == pytest.approx(100 * amount["AGD18"] / amount["AGD13"], rel=1e-12)
    at = open_page("kommunen", kommune="4601 Bergen")
    assert not at.exception and "Prøveandel" in said(at)


@pytest.mark.parametrize("language", [languages.NYNORSK, languages.ENGLISH])
def test_the_name_and_the_formula_of_every_measure_of_a_municipality_are_told_in_every_language(language):
    told = {
        text for name, one in registry.of_municipality().items() for text in (named.name(name, one), one.definition)
    }
    lacking = {text: words for text in sorted(told) if (words := languages.missing(text, language))}
    assert len(told) >= 40 and lacking == {}, f"write these in languages/: {lacking}"


def test_the_recipe_names_the_fetched_concepts_that_no_share_has():
    used = {part for one in accounts.SHARES_OF_REVENUE.values() for part in one.parts}
    told = " ".join((Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8").split())
    (named_there,) = re.findall(r"of table 12364 no share has ([^.]+) yet", told)
    assert set(re.findall(r"\w*\d\w*", named_there)) == accounts.CONCEPTS.keys() - used - {"AGD13"}
