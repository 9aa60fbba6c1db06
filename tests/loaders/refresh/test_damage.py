"""Faults on our own side: damaged files, a full disk, a bug, Ctrl-C. Each is told in a line, and nothing is lost."""

import pytest

from data.extract import store
from loaders.__main__ import run
from loaders.refresh.journal import failures


@pytest.fixture
def before(loader):
    """A good version of one table in place."""
    loader("refresh", "12364")
    return store.read("accounts", loader.folder)


def test_a_fault_of_ours_is_told_and_kept_with_its_trace(loader, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("oi")

    monkeypatch.setattr("loaders.ssb.statbank.parse", broken)
    code, out, err = loader("refresh", "12364", "klass-131")
    assert code == 1 and "uventet ZeroDivisionError: oi" in err and "klass-131 (municipalities): ny versjon" in out
    assert "Traceback" not in err and "Traceback" in failures.read(loader.folder)["12364"]["traceback"]
    assert "Traceback" in loader("refresh", "12364", "--verbose")[2]


def test_a_damaged_file_is_mended_by_the_next_refresh(loader, before):
    path = loader.folder / store.vintage("accounts", loader.folder).file
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(store.ContractError):
        store.read("accounts", loader.folder)
    assert loader("refresh", "12364")[0] == 0
    assert store.read("accounts", loader.folder).equals(before)


def test_status_tells_of_a_damaged_manifest(loader, before):
    (loader.folder / "manifest.json").write_text("{", encoding="utf-8")
    code, out, err = loader("status")
    assert code == 1 and "OBS:" in out and "manifest.json er skadet" in out and "12364 (accounts): versjon" in out
    code, out, err = loader("status", "--json")
    assert code == 1 and "manifest.json er skadet" in err and "12364" in out
    (loader.folder / "manifest.copy.json").write_text("{", encoding="utf-8")
    code, out, err = loader("status")
    assert code == 1 and out == "" and "run.py refresh" in err and "Expecting" not in err


def test_a_disk_that_refuses_is_told(loader, before, ssb, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    ssb.tables["12364"]["updated"] = "2026-07-01T06:00:00Z"
    ssb.tables["12364"]["value"][0] += 1
    with monkeypatch.context() as patch:
        patch.setattr("data.extract.files.open", full, raising=False)
        code, _out, err = loader("refresh", "12364")
    assert code == 1 and f"Fikk ikke skrevet {loader.folder}" in err and "disken er full. Frigjør plass" in err
    assert "utfallet kunne ikke lagres" in err and "failures.json: disken er full" in err
    assert store.read("accounts", loader.folder).equals(before) and not list(loader.folder.rglob("*.tmp"))


def test_what_else_the_disk_answers_is_told(loader, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied", "/et/sted")

    monkeypatch.setattr("loaders.ssb.statbank.parse", refuse)
    assert "disken svarte: /et/sted: ingen tilgang. Gi brukeren" in loader("refresh", "12364")[2]


def test_interrupted(loader, monkeypatch, capsys):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("loaders.refresh.one_table.refresh", stop)
    monkeypatch.setattr("sys.argv", ["loaders", "refresh"])
    assert run() == 130
    assert capsys.readouterr().err.strip().startswith("Avbrutt.")
