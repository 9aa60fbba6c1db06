"""What is made ahead is what a click asks for: the page then makes nothing of that municipality itself."""

import pytest

from pages.shared import cached
from pages.shared.in_use import edition
from serving.ahead import steps as ahead
from tests.pages.test_pages import open_page

CHOSEN, OTHER = ("4601", "Bergen"), ("4640", "Sogndal")
OF_ITSELF = "pages.shared.one_question.glossary.linked"  # a text with its words explained, in no time


@pytest.fixture(autouse=True)
def shipped(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    monkeypatch.setenv("OWN_FILES", "off")
    yield
    for one, nothing in ((edition._held, None), (edition._of_held, None), (edition._is_older, False)):
        one.set(nothing)  # a run of a page has a context of its own, the tests share one


def made_by(work, code: str) -> list[str]:
    """The functions that are asked about a municipality for the first time, by name."""
    edition.begin()
    there = set(edition.remembered()._there)
    work()
    new = set(edition.remembered()._there) - there
    return sorted({name for name, asked in new if code in asked and name != OF_ITSELF})


@pytest.mark.parametrize(("name", "make"), list(zip(("oversikt", "kommunen"), ahead.MAKERS, strict=True)))
def test_a_click_finds_it_all_made(name, make):
    open_page(name)  # what all municipalities share
    assert made_by(lambda: make(*CHOSEN), CHOSEN[0])
    assert made_by(lambda: open_page(name, kommune=" ".join(CHOSEN)), CHOSEN[0]) == []
    assert made_by(lambda: open_page(name, kommune=" ".join(OTHER)), OTHER[0])


def test_the_largest_come_first_on_each_page_in_turn(monkeypatch):
    asked = []
    monkeypatch.setattr(ahead, "MAKERS", [lambda code, name, page=page: asked.append((page, name)) for page in "ab"])
    edition.begin()
    for step in ahead.steps(10**9):
        step()
    assert [page for page, _ in asked] == ["a"] * len(cached.municipalities()) + ["b"] * len(cached.municipalities())
    assert [name for _, name in asked[:3]] == ["Oslo", "Bergen", "Trondheim"]


def test_nothing_is_made_beyond_the_budget(monkeypatch):
    edition.begin()
    made = []

    def make(code, name):
        made.append(edition.remembered().get("a test", code, lambda: "x" * 1000))

    monkeypatch.setattr(ahead, "MAKERS", [make])
    next(ahead.steps(10**9))  # what the order is made of
    for step in ahead.steps(edition.remembered().bytes + 2500):
        step()
    assert len(made) == 3
