"""Words of the field are explained where they stand, from one file, and nothing else in a text is changed."""

import re

import pytest

from data.extract import store
from pages.shared import provenance
from pages.shared.one_question import chart, glossary
from tests.pages.test_pages import EXPLAINED

WORDS = store.read_reference("glossary").astype(str)


@pytest.mark.parametrize(
    "term",
    ["konsern", "bundne fond", "handlingsrom", "KOSTRA-gruppe", "prosentpoeng", "korrigert netto driftsresultat"],
)
def test_the_words_that_readers_asked_for_are_explained(term):
    assert glossary.linked(f"Om {term}.").startswith(f"Om [{term}](#ord-")


def test_every_form_leads_to_its_own_meaning_once():
    for row in WORDS.itertuples():
        for form in row.forms.split("|"):
            text = f"Vi har {form} og {form}."
            told = glossary.linked(text)
            assert told.count("#ord-") == 1 and row.definition in told and EXPLAINED.sub(r"\1", told) == text


def test_meanings_can_stand_in_a_title_and_have_sources():
    for row in WORDS.itertuples():
        assert not re.search(r'["\\<>\[\]]', row.definition + row.source) and row.definition.endswith(".")
        assert row.source and len(row.definition.split()) <= 32


@pytest.mark.parametrize(
    "text", ["ukorrigert netto lånegjeld", "konsernene", "[median](https://ssb.no)", "Ingen slike ord her."]
)
def test_other_words_and_links_are_left_as_they_are(text):
    assert glossary.linked(text) == text


def test_the_longest_word_is_the_one_that_is_meant():
    told = glossary.linked("Korrigert netto driftsresultat og netto driftsresultat")
    assert "#ord-korrigert-netto-driftsresultat" in told and told.count("#ord-netto-driftsresultat") == 1


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Det er brudd i tidsserien.", "Det er brudd i tidsserien."),
        ("Utdrag av SSBs tall. Tegnet .. betyr at tallet mangler.", f"Utdrag av SSBs tall. {provenance.NOT_THERE}"),
        ("Tegnet . betyr at kommunen ikke har tall.", provenance.NOT_THERE),
        ("Tall for 1. januar. Se SSB.", "Tall for 1. januar. Se SSB."),
    ],
)
def test_signs_of_ssb_are_told_in_words(note, told):
    assert provenance.in_words(note) == told


def test_a_note_of_our_own_is_told_as_ours_and_the_sources_is_not(monkeypatch):
    there = chart.notes(("accounts",))
    assert there and not any(own for _, own in there)  # as the loader wrote them: all came with the figures
    monkeypatch.setattr(chart.extract, "own_notes", lambda _tables: [there[0][0]])
    assert chart.notes(("accounts",)) == [(text, text == there[0][0]) for text, _ in there]
