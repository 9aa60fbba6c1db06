"""A text in nynorsk: what is changed, what stands, and what is named as missing."""

import re

import pytest
from hypothesis import given, strategies as st

from languages.nynorsk import lexicon as files, missing_nn, translated_nn
from languages.pieces import words_of

PIECES = [*(bokmal for bokmal, _ in files.pairs("phrases")), *(word for word, _ in files.pairs("words"))]
APART = [
    "1 234,5\xa0%", "−0,3", "2020–2025", "(", ")", ".", ", ", ": ", "«", "»", "**", "\n- ", "<b>", "</b>", "<br>",
    '<a href="?kommune=4601&sprak=nn">', "</a>", "&nbsp;", "[ord](#ord-grense)", "`fra`", "https://ks.no/fra",
    "%{x}: %{text}", "AGD23", "KG31", "regnskap.csv", "/ark/bergen", "--year 2024", "Nore og Uvdal", "Bø", "Sør-Varanger",
]  # fmt: skip
TAG = re.compile(r"<[^>]*>|&\w+;|\(#[^)]*\)|`[^`]*`|https?://\S+|%\{\w+\}|[^\w\s]|[\d_]+")


@pytest.mark.parametrize(
    ("bokmal", "nynorsk"),
    [
        ("Kommunene utenom Oslo hadde 2,1 prosent i 2025", "Kommunane utanom Oslo hadde 2,1 prosent i 2025"),
        ("Ikke", "Ikkje"),
        ("IKKE", "IKKJE"),
        ("Hvor mye vokser utgiftene?", "Kor mykje veks utgiftene?"),
        ("Hvor tallet er fra", "Kvar talet er frå"),
        ("KOSTRA-gruppen og 2025-priser", "KOSTRA-gruppa og 2025-prisar"),
        ("Disse tallene kan ikke vises", "Desse tala kan ikkje visast"),
        ("Holdt opp mot de andre, uten kommunen selv", "Samanlikna med dei andre, utan kommunen sjølv"),
        ("når drift, renter og avdrag er betalt", "når drift, renter og avdrag er betalte"),
        ("kommunene utenom Oslo lagt sammen", "kommunane utanom Oslo lagde saman"),
        ("Er svingningen ikke kjent", "Er svinginga ikkje kjend"),
        ("Siden Kommunen viser det", "Sida Kommunen viser det"),
        ("flere eldre enn unge siden 2022", "fleire eldre enn unge sidan 2022"),
        ("KS' gjeldsgrense gjelder korrigert gjeld", "KS' gjeldsgrense er sett for korrigert gjeld"),
    ],
)
def test_a_text_is_put_into_nynorsk(bokmal, nynorsk):
    assert (translated_nn(bokmal), missing_nn(bokmal)) == (nynorsk, [])


@pytest.mark.parametrize(
    "text",
    [
        "Nore og Uvdal", "Sør-Varanger", "Bergens", "Oslo - Oslove", "Kárášjohka", "Bø i Telemark", "https://ks.no/fra",
        "`python run.py fra`", "?kommune=fra", "regnskap.csv", "/ark/fra", "[](#fra)", "%{fra}", "<code>fra</code>",
        '<a href="fra" class="hver">', "AGD23", "--fra 2024", "&nbsp;", "<style>.hver {color: red}</style>", "OWN\\_FILES",
    ],
)  # fmt: skip
def test_what_is_no_language_stands(text):
    assert (translated_nn(text), missing_nn(text)) == (text, [])


def test_what_a_tag_says_is_put_into_nynorsk_too():
    given = '<svg class="hver" aria-label="Ikke vist for hver"><b title="Fra">Hver</b>'
    assert translated_nn(given) == '<svg class="hver" aria-label="Ikkje vist for kvar"><b title="Frå">Kvar</b>'
    assert missing_nn('<b title="Ukjentord">Hver</b>') == ["Ukjentord"]


def test_a_line_that_is_broken_within_a_phrase_is_broken_in_nynorsk():
    assert translated_nn("Tallene kan<br>ikke\xa0vises") == "Tala kan<br>ikkje\xa0visast"


def test_a_phrase_with_a_linked_or_bold_word_in_it_is_known():
    assert translated_nn("Tallene kan [vises](#ord-fra)") == "Tala kan [visast](#ord-fra)"
    assert translated_nn("Tallene kan **vises**") == "Tala kan **visast**"


def test_a_word_that_is_not_known_stands_and_is_named():
    assert translated_nn("Ikke ukjentord og Ukjentord") == "Ikkje ukjentord og Ukjentord"
    assert missing_nn("Ikke ukjentord, ukjentord og Ukjentord") == ["ukjentord", "Ukjentord"]


def test_a_word_that_depends_on_others_is_missing_alone():
    assert missing_nn("Hvilken?") == ["Hvilken"] and missing_nn("Hvilken kommune?") == []


@given(st.lists(st.sampled_from([*PIECES, *APART]), max_size=12), st.sampled_from([" ", "\n", "\xa0"]))
def test_numbers_signs_tags_and_addresses_stand_in_their_order(pieces, between):
    text = between.join(pieces)
    assert TAG.findall(translated_nn(text)) == TAG.findall(text)


@given(st.text(max_size=200))
def test_any_text_is_taken(text):
    translated_nn(text)
    assert set(missing_nn(text)) <= {text[start:end] for start, end in words_of(text)} or '="' in text


@given(st.sampled_from(PIECES))
def test_what_is_changed_begins_with_a_capital_where_the_text_does(piece):
    assert translated_nn(piece.capitalize())[0] == translated_nn(piece)[0].upper()
