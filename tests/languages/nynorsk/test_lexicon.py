"""The lexicon is sound: each entry says something, says it once, and leaves numbers and signs alone."""

import re

import pytest

from languages.nynorsk import lexicon as files, text
from tests.test_architecture import PRODUCT
from tools import house

WORDS, PHRASES = files.pairs("words"), files.pairs("phrases")
SAME = (files.HERE / "same.txt").read_text(encoding="utf-8").split("\n")[:-1]


def signs(written: str) -> list[str]:
    """All that is neither a letter nor space."""
    return re.findall(r"[^\s\w]|\d", written)


@pytest.mark.parametrize("entries", [[word for word, _ in WORDS], [phrase for phrase, _ in PHRASES], SAME])
def test_each_file_is_in_order_and_has_an_entry_once(entries):
    assert entries == sorted(set(entries))
    assert [entry for entry in entries if entry != entry.lower() or entry != entry.strip()] == []


def test_a_word_is_one_word_that_is_another_in_nynorsk():
    assert [word for word, nynorsk in WORDS if word == nynorsk or not word.isalpha() or not nynorsk] == []


def test_no_word_is_both_the_same_and_another():
    assert set(SAME) & {word for word, _ in WORDS} == set()
    assert [word for word in SAME if not word.isalpha()] == []


def test_a_phrase_keeps_the_signs_and_the_numbers():
    assert [pair for pair in PHRASES if signs(pair[0]) != signs(pair[1])] == []


def test_a_phrase_is_words_with_a_word_first_and_last():
    """What stands before and after its words is no part of it."""
    assert [one for one, _ in PHRASES if not (one[0].isalpha() and one[-1].isalpha())] == []
    assert [one for one, _ in PHRASES if len(files.phrase(one, None).words) < 2] == []


@pytest.fixture(scope="module")
def of_ours() -> set[str]:
    """Every word of a text of ours, in small letters."""
    ours = [*PRODUCT, *(house.ROOT / "data").glob("*.csv"), *(house.ROOT / "pages").glob("page.*")]
    return set(re.findall(r"[^\W\d_]+", "\n".join(path.read_text(encoding="utf-8") for path in ours).lower()))


def test_each_word_stands_in_some_text_of_ours(of_ours):
    """So that one whose texts are gone goes too."""
    assert [word for word, _ in WORDS if word not in of_ours] == []


def test_each_word_of_a_phrase_stands_in_some_text_of_ours(of_ours):
    assert [one for one, _ in PHRASES if not of_ours.issuperset(re.findall(r"[^\W\d_]+", one))] == []


def test_each_phrase_says_what_the_rest_of_the_lexicon_does_not(monkeypatch):
    whole = files.lexicon()
    assert [one for one, _ in PHRASES if says_the_same_without(one, whole, monkeypatch)] == []


def says_the_same_without(bokmal: str, whole: files.Lexicon, monkeypatch) -> bool:
    """Whether its nynorsk is the same, with no word missing, when the phrase is taken out of the lexicon."""
    monkeypatch.setattr(text, "lexicon", lambda: whole)
    given = text.translated_nn(bokmal)
    one = files.phrase(bokmal, None)
    begun = one.words[:2]
    others = [phrase for phrase in whole.phrases[begun] if (phrase.words, phrase.gaps) != one[:2]]
    monkeypatch.setattr(text, "lexicon", lambda: whole._replace(phrases=whole.phrases | {begun: others}))
    return text.translated_nn(bokmal) == given and text.missing_nn(bokmal) == []


def test_a_word_that_is_a_name_too_begins_no_sentence():
    """A name goes before a word. Øyer is one, and the islands of the map are never first."""
    known = files.lexicon()
    named = {one.words for phrases in known.names.values() for one in phrases}
    assert [word for word in known.words if (word.capitalize(),) in named] == ["øyer"]
