"""The lock of the extract: one writer at a time, and the other one says what it waits for."""

import logging
import threading

import pytest
from filelock import FileLock

from data.errors import DataError
from data.extract import files


def test_a_free_lock_is_taken_without_a_word_and_let_go(tmp_path, caplog):
    for _ in range(2):
        with files.locked(tmp_path):
            assert not can_be_taken(tmp_path)
    assert can_be_taken(tmp_path) and caplog.messages == []


def test_a_lock_is_let_go_when_the_work_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), files.locked(tmp_path):
        raise ZeroDivisionError
    assert can_be_taken(tmp_path)


def test_waiting_says_for_what_for_how_long_and_what_then(tmp_path, caplog):
    other = FileLock(tmp_path / ".lock", thread_local=False)
    other.acquire()
    threading.Timer(0.2, other.release).start()
    with caplog.at_level(logging.WARNING), files.locked(tmp_path):
        assert not can_be_taken(tmp_path)
    (told,) = caplog.messages
    assert "Venter på en annen kjøring" in told and "inntil 600 s" in told and "blir stående" in told


def test_a_lock_that_is_never_free_is_an_error_that_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.1)
    with (
        FileLock(tmp_path / ".lock"),
        pytest.raises(DataError, match=r"holdt låsen .lock i 0.1 s\. Kjør på nytt"),
        files.locked(tmp_path),
    ):
        pytest.fail("two writers")


def can_be_taken(folder) -> bool:
    try:
        with FileLock(folder / ".lock", timeout=0):
            return True
    except TimeoutError:
        return False
