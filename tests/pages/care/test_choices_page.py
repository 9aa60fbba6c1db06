"""The page Pleie og omsorg with the accounts of municipalities: what the address asks for, and what files tell."""

import pytest

from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import Unit
from pages.care import growth, words
from tests.pages.care.test_page import changed
from tests.pages.test_pages import ROOT, said, shipped_folder, visit  # noqa: F401


def address_page(**asked):
    return visit("pleie-og-omsorg", asked)


@pytest.mark.parametrize("code", ["254", "257"])
def test_functions_come_from_the_address_by_code_and_a_split_one_is_joined(filled, code):
    at = address_page(funksjoner=code)
    assert "bare funksjon 254" in changed(at) and "bare funksjon 254, konsern" in said(at)
    assert "257 og 258 er med i 254" in said(at)


@pytest.mark.parametrize(("key", "text"), [("vis", "Atlantis"), ("funksjoner", "999"), ("art", "Tull"), ("maal", "x")])
def test_what_the_address_asks_for_and_is_not_there_is_said_in_sight(filled, key, text):
    at = address_page(**{key: text})
    drawer = next(each for each in at.expander if each.label == "Utgifter og forutsetninger")
    assert any(f"«{text}»" in each.value for each in at.warning) and not drawer.warning and not changed(at)


def test_files_tell_what_was_chosen(filled):
    view = View(
        Choice(functions=("254",)),
        Question(2020, 2025, 2024, (1.0, 5.0, 5.0, 5.0), growth_pct=((2023, 4.5),)),
        Unit("kommune", "4601"),
    )
    assert words.scope(view) == (
        "brutto, konsern, bare funksjon 254, 2024-kroner, egen prisvekst 2023 4,5\u00a0%, enhetskostnader egne "
        "1,00; 5,00; 5,00; 5,00"
    )
    assert "med egen prisvekst 2023 4,5" in words.source(view)
    found = growth.finding(view)
    assert found.file.startswith(
        "oppdiktede-tall-omsorg-vekst-4601-2020-2025-brutto-konsern-bare-funksjon-254-2024-kroner-egen"
    )
    assert "utenom Oslo, brutto, konsern" in words.scope(View(Choice(), Question(2020, 2025, 2025)))
    assert "Kilde" not in found.scope and "egen prisvekst" in found.source


def test_putting_back_puts_back_what_is_beside_the_chart_too(filled):
    at = address_page(maal="Per innbygger", helse="true", oslo="true", funksjoner="254", fra="2021")
    for told in ("utgiftene vist per innbygger", "med helsetjenester", "med Oslo", "bare funksjon 254", "fra 2021"):
        assert told in changed(at)
    at.button(key="care-reset").click().run()
    assert not changed(at) and at.selectbox(key="maal").value == "I alt" and at.selectbox(key="fra").value == "2020"
