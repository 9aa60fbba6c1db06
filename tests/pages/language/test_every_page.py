"""Every page in nynorsk, all that opens on it open: the same in the same order as in bokmål, every word known, every number kept.

A word that is missing: write it in languages/nynorsk/words.csv, or in same.txt where it is alike in both; see CONTRIBUTING.md.
"""

import functools
import re
import time

import pytest
from streamlit.testing.v1 import AppTest

import languages
from languages import NYNORSK
from pages.shared import show
from pages.shared.language import st
from pages.shared.one_question import chart
from tests.pages.language.elements import Said, texts
from tests.pages.test_pages import PAGES, arriving

WHOSE = [
    "",
    "4601",
    "0301",
    "4621",
    "3301",
    "1580",
]  # the country; no decision, a county too, nynorsk, merged, without figures
AFTER_FETCHING = (
    "kommunen",
    "budsjettundersokelsen",
    "pleie-og-omsorg",
    "barnehagenormer",
    "debatten",
    "befolkning",
    "nytt",
)
# What others have said or named follows: the notes of a source, kindergartens, somebody's own files.
QUOTED = re.compile(
    r"Merknad fra kilden: |- \*\*Statistisk sentralbyrå|- \d{4} |- årsverk mangler|Regnet slik manglet|Dokument |Last ned linjene|Summene i "
)
NAMES = re.compile(r"(select|multiselect).*/options")  # of municipalities among them
LINK = re.compile(r"[?&]sprak=(?:n[bn]|en)")  # a link to what would be in another language without
MADE_UP = re.compile(r"Sted \d{4}( - Báiki)?")  # the names of whole_folder's municipalities
DIGITS = re.compile(r"[\d−%]")


@pytest.fixture(autouse=True)
def all_open(monkeypatch):
    open_all(monkeypatch)


def open_all(monkeypatch) -> None:
    """What opens beside a chart, and every drawer, is shown at once."""

    def shown(title, _key, fill, **_):
        st.markdown(title)
        fill()

    monkeypatch.setattr(chart, "opened", shown)
    monkeypatch.setattr(show, "closed", shown)


def both(page: str, whose: str) -> tuple[list[Said], list[Said]]:
    """What a page says in bokmål and in nynorsk. The choices on it are the same."""
    said, chosen = [], []
    for language in languages.LANGUAGES:
        at = arriving(page)
        at.query_params["sprak"] = language
        if whose:
            at.query_params["kommune"] = whose
        at.run()
        assert not at.exception, at.exception
        said.append([one for one in _told(at) if one[1] not in languages.WITH_ENGLISH.values()])  # the switch is turned
        chosen.append(
            [(one.key, one.value) for kind in (at.selectbox, at.multiselect, at.toggle, at.text_input) for one in kind]
        )
    assert chosen[0] == chosen[1]
    return said[0], said[1]


def _told(at: AppTest) -> list[Said]:
    return [(where, LINK.sub("", text) if "sprak=" in text else text) for where, text in texts(at)]


def check(bokmal: list[Said], nynorsk: list[Said]) -> None:
    assert [where for where, _ in bokmal] == [where for where, _ in nynorsk]
    unlike, missing, kept = [], {}, []
    for (where, ours), (_, theirs) in zip(bokmal, nynorsk, strict=True):
        as_it_is = "/code_text" in where or ("/options" in where and bool(NAMES.search(where)))
        other_numbers, words, other_text = wrong(ours, theirs, as_it_is)
        if other_numbers:
            unlike.append((ours, theirs))
        if other_text:
            kept.append((where, ours, theirs))
        missing |= dict.fromkeys(words, ours)
    assert unlike == []
    assert kept == [], "written past the functions of pages/shared/language"
    told = "\n".join(f"«{word}» in: {text[:150]}" for word, text in sorted(missing.items()))
    assert not missing, f"write these in languages/nynorsk/words.csv, or in same.txt where they are alike:\n{told}"


@functools.cache  # the same texts stand on page after page
def wrong(ours: str, theirs: str, as_it_is: bool) -> tuple[bool, list[str], bool]:
    """Whether the numbers differ, the words that are missing, and whether it is told otherwise than the language has it."""
    other_numbers = ours != theirs and DIGITS.findall(ours) != DIGITS.findall(theirs)
    if as_it_is or QUOTED.match(ours):
        return other_numbers, [], False
    missing = languages.missing(MADE_UP.sub("", ours), NYNORSK)
    return other_numbers, missing, theirs != languages.translated(ours, NYNORSK)


@pytest.mark.parametrize("whose", WHOSE)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_the_same_in_nynorsk_with_every_word_known(monkeypatch, page, whose):
    monkeypatch.delenv("DATA_DIR", raising=False)
    check(*both(page, whose))


@pytest.mark.parametrize("page", AFTER_FETCHING)
def test_every_page_is_the_same_in_nynorsk_when_all_is_fetched(monkeypatch, whole_folder, page):
    monkeypatch.setenv("DATA_DIR", str(whole_folder))
    check(*both(page, "3301"))


@pytest.mark.parametrize("page", PAGES)
def test_what_is_said_without_figures_is_said_in_nynorsk_too(monkeypatch, tmp_path, page):
    folder = tmp_path.with_name(str(time.time_ns()))  # else its own name would be read as words
    folder.mkdir()
    monkeypatch.setenv("DATA_DIR", str(folder))
    check(*both(page, ""))


def test_a_missing_word_and_a_text_past_the_language_are_told():
    with pytest.raises(AssertionError, match="words.csv"):
        check([("a", "Kråkebolle")], [("a", "Kråkebolle")])
    with pytest.raises(AssertionError, match="written past"):
        check([("a", "Ikke høyere")], [("a", "Ikke høyere")])
    with pytest.raises(AssertionError):
        check([("a", "2,5 %")], [("a", "25 %")])
