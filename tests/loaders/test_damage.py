"""Faults on our own side: damaged files, a full disk, a bug, Ctrl-C. Each is told in a line, and nothing is lost."""

import pytest

from data import store
from loaders import failures
from loaders.__main__ import run


@pytest.fixture
def before(loader):
    """A good version of one table in place."""
    loader("refresh", "12364")
    return store.read("accounts", loader.folder)


def test_a_fault_of_ours_is_told_and_kept_with_its_trace(loader, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("oi")

    monkeypatch.setattr("loaders.ssb.parse", broken)
    code, out, err = loader("refresh", "12364", "klass-131")
    assert code == 1 and "uventet ZeroDivisionError: oi" in out and "klass-131 (municipalities): ny versjon" in out
    assert err == "" and "Traceback" in failures.read(loader.folder)["12364"]["traceback"]
    assert "Traceback" in loader("refresh", "12364", "--verbose")[2]


def test_a_damaged_file_is_mended_by_the_next_refresh(loader, before):
    path = loader.folder / store.vintage("accounts", loader.folder).file
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(store.ContractError):
        store.read("accounts", loader.folder)
    assert loader("refresh", "12364")[0] == 0
    assert store.read("accounts", loader.folder).equals(before)


def test_a_manifest_that_is_damaged_is_told_and_left_alone(loader, before):
    path = loader.folder / "manifest.json"
    path.write_text("{", encoding="utf-8")
    code, out, err = loader("refresh", "12364")
    assert code == 1 and "manifest.json" in out and path.read_text(encoding="utf-8") == "{"
    code, out, err = loader("status")
    assert code == 1 and "manifest.json" in err


def test_a_disk_that_refuses_is_told(loader, before, ssb, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    ssb.tables["12364"]["updated"] = "2026-07-01T06:00:00Z"
    monkeypatch.setattr("data.writer.put", full)
    ssb.tables["12364"]["value"][0] += 1
    code, out, _ = loader("refresh", "12364")
    assert code == 1 and "disken svarte OSError: [Errno 28] No space left on device" in out
    assert store.read("accounts", loader.folder).equals(before)


def test_interrupted(loader, monkeypatch, capsys):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("loaders.load.refresh", stop)
    monkeypatch.setattr("sys.argv", ["loaders", "refresh"])
    assert run() == 130
    assert capsys.readouterr().err.strip().startswith("Avbrutt.")
