"""A run is about one edition: asked for once, held to its last file, and what is computed of it goes with it."""

import ast
import pickle
import shutil
import threading
import time
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import streamlit as st

from charts.drawing import theme
from data.extract import edition as extract_edition, store
from data.folder import PACKAGE
from pages.shared import cached, extract
from pages.shared.in_use import copies, edition, own_copy, own_files, weight
from pages.shared.in_use.remembered import Remembered
from pages.shared.language import frames
from tests.pages.test_pages import PAGES, open_page, said, shipped_folder  # noqa: F401
from tests.test_architecture import PRODUCT, tree
from tests.test_hidden_state import dotted


@pytest.fixture(autouse=True)
def as_the_program_remembers(monkeypatch, the_same_figures_remembered_once):
    monkeypatch.setattr(edition, "_remembered", the_same_figures_remembered_once)


@pytest.fixture
def folder(tmp_path, monkeypatch, shipped_folder):  # noqa: F811
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder


def double(folder, fetched="2026-12-01T00:00:00Z"):
    """A new edition of the accounts with twice the result."""
    accounts = store.read("accounts", folder)
    accounts.loc[accounts["concept_code"] == "AGD23", "value_1000nok"] *= 2
    store.write("accounts", accounts, replace(store.vintage("accounts", folder), fetched=fetched), folder)


def in_a_run(function):
    """Called as in the run of a page: in a thread of its own, with the edition of its beginning."""
    found = []

    def run():
        edition.begin()
        found.append(function())

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


@pytest.mark.parametrize("name", PAGES)
def test_a_click_asks_the_disk_for_the_version_once(name, monkeypatch):
    at = open_page(name, kommune="4601 Bergen")
    looked = []
    for one in ("mark", "opened"):
        was = getattr(extract_edition, one)
        monkeypatch.setattr(extract_edition, one, lambda path, was=was: looked.append(path.name) or was(path))
    at.run()
    assert not at.exception and sorted(looked) == ["documents.json", "manifest.copy.json", "manifest.json"]


def test_what_is_written_during_a_run_is_in_the_next(folder):
    def run():
        before = cached.country(2025, False)["value"]
        double(folder)
        (folder / "manifest.copy.json").unlink()
        later = cached.over_time(True)[0].iloc[-1]["ssb_ndr_pct"], extract.fetched("accounts")
        make = edition.of_this_run(lambda: (cached.country(2025, False)["value"], extract.fetched("accounts")))
        return before, cached.country(2025, False)["value"], later[1], make

    before, same, fetched, make = in_a_run(run)
    assert before == same and fetched != "01.12.2026"
    st.cache_resource.clear()  # what was computed of it is let go of; its files are not
    assert make() == (before, fetched)
    assert in_a_run(lambda: (cached.country(2025, False)["value"], extract.fetched("accounts"))) == (
        pytest.approx(2 * before), "01.12.2026",
    )  # fmt: skip


def test_what_is_sent_to_everybody_is_remembered_apart_from_a_run_that_shows_own_files(folder, monkeypatch):
    monkeypatch.setattr(own_files, "shown", lambda: True)

    def run():
        mine, make = edition.remembered(), edition.of_this_run(edition.remembered)
        with edition.published() as there:
            return mine, edition.remembered(), make(), edition._remembered(*there.key)

    mine, sent, made, without = in_a_run(run)
    assert sent is without and sent is not mine and made is mine


def test_few_editions_are_kept(folder):
    def asked():
        return [in_a_run(edition.remembered) for _ in range(2)]

    first = asked()
    assert first[0] is first[1]
    for day in range(1, edition.MOST + 1):
        double(folder, f"2026-12-{day:02d}T00:00:00Z")
        assert asked()[0] is not first[0]
    store_first = edition._remembered(str(folder), "of none")  # one more: the oldest go
    assert store_first is not first[0]


def held(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and dotted(node.func) == "edition.of_this_run"


def reads_nothing(node: ast.expr) -> bool:
    """A word to the framework ("rerun": a new run, with its own edition), or its own sign-in."""
    return isinstance(node, ast.Constant) or dotted(node) == "st.login"


def test_files_and_buttons_are_of_the_run_that_drew_them():
    """What is made after a run, by a click or for a file, holds the edition of the run, wherever in the pages it is."""
    calls = [
        (path.name, node)
        for path in PRODUCT
        if "pages" in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
    ]
    files = [(name, node.args[1]) for name, node in calls if dotted(node.func) == "st.download_button"]
    clicks = [(name, one.value) for name, node in calls for one in node.keywords if str(one.arg).startswith("on_")]
    assert {name for name, made in [*files, *clicks] if held(made)} == {"chosen.py", "file_buttons.py", "pickers.py"}
    assert [name for name, made in files if not held(made)] == []
    assert [name for name, made in clicks if not held(made) and not reads_nothing(made)] == []
    assert {name for name, made in clicks if reads_nothing(made)} == {
        "chart.py", "file_buttons.py", "how.py", "show.py"
    }  # fmt: skip


def test_those_who_ask_the_same_at_once_wait_for_one_computation():
    there, made, got = Remembered(), [], []

    def make():
        time.sleep(0.05)
        made.append(1)
        return object()

    threads = [threading.Thread(target=lambda: got.append(there.get("f", (1,), make))) for _ in range(8)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert len(made) == 1 and len({id(one) for one in got}) == 1 and len(got) == 8


def test_what_is_remembered_is_bounded_in_bytes_and_an_error_is_not_kept():
    there, made = Remembered(most_bytes=2 * weight.of("x" * 1000)), []

    def ask(what):
        return there.get("f", what, lambda: made.append(what) or what * 1000)

    assert [ask(what)[0] for what in "abaca"] == list("abaca") and made == list("abc")
    ask("b")
    assert made == list("abcb") and there.bytes <= there.most_bytes
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            there.get("f", 9, lambda: 1 / 0)
    assert there.get("f", None, lambda: None) is None and there.get("f", None, lambda: 1 / 0) is None
    assert there.get("f", "x", lambda: "x" * 10**6) == "x" * 10**6  # larger than all: shown, and let go of next
    ask("a")
    assert there.bytes <= there.most_bytes


def test_what_is_made_twice_is_counted_once():
    """One that waited for what was let go of at once makes it again, while a third has begun anew."""
    there = Remembered(most_bytes=10**6)
    there.get("f", 1, lambda: there.get("f", 2, lambda: "x" * 1000))
    for _ in range(3):
        there._keep(("f", 1), "y" * 1000)
    assert there.bytes == weight.of("x" * 1000) + weight.of("y" * 1000)


def test_a_result_is_changed_by_nobody():
    """Every kind of change that a function may make of the rows that it was given."""
    frame = pd.DataFrame({"name": pd.Series(["a", "b"], dtype="str"), "n": [1.0, 2.0], "c": pd.Categorical(["x", "y"])})
    kept = {"rows": frame, "texts": ["a"], "pair": (frame["n"], {"b": [1]})}
    was = pickle.dumps(kept)

    def change(given):
        rows, (series, inner) = given["rows"], given["pair"]
        rows.loc[0, "n"], rows["name"], rows.index.name = 9, "z", "changed"
        rows.iloc[1, 2] = "x"
        rows["more"] = 1
        series.iloc[0] = 7
        inner["b"].append(2)
        given["texts"].append("b")
        given.pop("pair")
        rows.columns = ["p", "q", "r", "s"]

    for _ in range(2):
        change(own_copy.of(kept))
        assert pickle.dumps(kept) == was
    with pytest.raises(ValueError, match="read-only"):
        own_copy.of(kept)["rows"]["n"].to_numpy()[0] = 5


def test_a_chart_in_the_dark_and_in_another_language_is_made_once_and_counted(monkeypatch):
    there = Remembered()
    monkeypatch.setattr(edition, "remembered", lambda: there)
    fig = theme.figure(300, "Prosent")
    fig.add_scatter(x=np.zeros(10_000), y=np.zeros(10_000))
    fig.finish()
    dark = copies.of(fig, "dark", theme.dark)
    told = [frames.drawn(one, language) for one in (fig, dark) for language in ("nn", "en")]
    assert len({one.number for one in (fig, dark, *told)}) == 6 and there.bytes > 4.9 * fig.weight()
    assert copies.of(fig, "dark", theme.dark) is dark and frames.drawn(dark, "en") is told[-1]
    assert frames.drawn(fig, "nb") is fig


def test_the_copies_of_charts_are_let_go_of_where_there_is_no_room(monkeypatch):
    fig = theme.figure(300)
    fig.finish()
    there = Remembered(most_bytes=3 * weight.of(fig))
    monkeypatch.setattr(edition, "remembered", lambda: there)
    for _ in range(9):
        copies.of(fig.over(), "dark", lambda one: one)
    assert 0 < there.bytes <= there.most_bytes
