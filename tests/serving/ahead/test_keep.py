"""What is made ahead of the readers: each edition once, in steps that give way, quietly, and until the server ends."""

import logging
import threading
import time
from dataclasses import replace
from itertools import repeat

import pytest

from data.extract import store
from pages.shared.in_use import edition
from serving.ahead import keep, steps as ahead


class Steps:
    """In place of the municipalities: which edition each step was made of."""

    def __init__(self, monkeypatch, count: int = 3, fail: bool = False):
        self.made: list[str] = []
        self.fail = fail
        monkeypatch.setattr(ahead, "steps", lambda most_bytes: repeat(self.step, count))

    def step(self) -> None:
        self.made.append(edition.held().version)
        if self.fail:
            raise ValueError("ingen vits")


@pytest.fixture
def now(monkeypatch):
    """The edition that lies in the folder, which a test may replace; looked at at once, and often."""
    there = [replace(store.at(), version="first")]
    monkeypatch.setattr(edition, "newest", lambda: there[0])
    monkeypatch.setattr(keep, "FIRST_S", 0.01)
    monkeypatch.setattr(keep, "LOOK_S", 0.01)
    monkeypatch.setattr(keep, "BUSY", 100)  # other tests' work is no reader's
    return there


@pytest.fixture
def running():
    """Starts it, and ends it when the test does."""
    ended = threading.Event()
    thread = threading.Thread(target=keep.keep, args=(ended, 1), daemon=True)
    yield lambda: (thread.start(), (ended, thread))[1]
    ended.set()
    thread.join(10)


def wait_for(true) -> None:
    end = time.monotonic() + 10
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    assert true()


def test_each_edition_is_made_once(now, running, monkeypatch):
    steps = Steps(monkeypatch)
    running()
    wait_for(lambda: steps.made == ["first"] * 3)
    time.sleep(0.1)
    assert len(steps.made) == 3
    now[0] = replace(now[0], version="second")
    wait_for(lambda: steps.made == ["first"] * 3 + ["second"] * 3)


def test_what_is_left_of_an_edition_that_was_replaced_is_not_made(now, running, monkeypatch):
    steps = Steps(monkeypatch, 2)
    first = steps.step
    monkeypatch.setattr(steps, "step", lambda: (first(), now.__setitem__(0, replace(now[0], version="second"))))
    running()
    wait_for(lambda: steps.made == ["first", "second", "second"])


def test_an_error_is_logged_once_and_the_next_edition_is_made(now, running, monkeypatch, caplog):
    caplog.set_level(logging.WARNING)
    steps = Steps(monkeypatch, fail=True)
    running()
    wait_for(lambda: steps.made == ["first"])
    time.sleep(0.1)
    assert [record.name for record in caplog.records] == ["serving.ahead.keep"] and steps.made == ["first"]
    steps.fail = False
    now[0] = replace(now[0], version="second")
    wait_for(lambda: steps.made[1:] == ["second"] * 3)


def test_it_goes_on_where_the_edition_could_not_be_found_and_says_so_once(now, running, monkeypatch, caplog):
    caplog.set_level(logging.WARNING)
    steps, looks, found = Steps(monkeypatch), [], edition.begin

    def begin():
        looks.append(1)
        if len(looks) <= 3:
            raise OSError("disken svarer ikke")
        found()

    monkeypatch.setattr(edition, "begin", begin)
    running()
    wait_for(lambda: steps.made == ["first"] * 3)
    assert [record.name for record in caplog.records] == ["serving.ahead.keep"]


def test_it_waits_between_two_steps_as_long_as_readers_ask(now, running, monkeypatch):
    steps = Steps(monkeypatch)
    monkeypatch.setattr(keep, "GIVE_WAY_S", 0.01)
    monkeypatch.setattr(keep, "BUSY", -1)  # less than nobody asks for
    running()
    wait_for(lambda: steps.made == ["first"])
    time.sleep(0.2)
    assert len(steps.made) == 1
    monkeypatch.setattr(keep, "BUSY", 100)
    wait_for(lambda: len(steps.made) == 3)


def test_it_ends_with_the_server_after_the_step_that_it_is_in(now, running, monkeypatch):
    steps = Steps(monkeypatch, 10**9)
    ended, thread = running()
    wait_for(lambda: len(steps.made) > 2)
    ended.set()
    thread.join(10)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("said", "mb"), [("", keep.MOST_MB), (" 40 ", 40), ("mye", keep.MOST_MB), ("-1", keep.MOST_MB)]
)
def test_a_setting_says_how_much_memory_it_may_take(monkeypatch, caplog, said, mb):
    monkeypatch.setenv("SERVE_AHEAD_MB", said)
    assert keep.budget_mb() == mb
    assert [said in record.getMessage() for record in caplog.records] == ([True] if said in ("mye", "-1") else [])


def test_it_can_be_left_out(monkeypatch):
    monkeypatch.setattr(keep, "FIRST_S", 10**3)
    begun = [monkeypatch.setenv("SERVE_AHEAD_MB", said) or _threads(keep.start()) for said in ("0", "2")]
    assert begun == [0, 1]


def _threads(ended: threading.Event) -> int:
    there = [thread for thread in threading.enumerate() if thread.name == "ahead"]
    ended.set()
    for thread in there:
        thread.join(10)
    return len(there)
