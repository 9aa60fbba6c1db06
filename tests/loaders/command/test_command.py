"""The command line: help, misuse, status."""

import json
import os
import subprocess
import sys

import pytest

from data.extract import store
from data.folder import PACKAGE
from loaders.network.limits import SETTINGS
from loaders.refresh.journal import checked


def test_status_tells_what_is_there_and_what_is_not(loader):
    loader("refresh", "12364", "klass-131")
    code, out, _ = loader("status")
    assert code == 0 and "12134 (key_figures): ikke hentet" in out
    assert "2025: 5 kommuner med tall" in out
    rows = {row["id"]: row for row in json.loads(loader("status", "--json")[1])}
    assert rows["12364"]["age_days"] == 0 and rows["12364"]["coverage"]["2025"]["municipalities"] == 5
    assert rows["12367"]["vintage"] is None


def test_status_holds_the_files_against_their_checksums(loader):
    loader("refresh", "12364", "klass-131")
    path = loader.folder / store.vintage("accounts", loader.folder).file
    for break_it in (lambda: path.write_bytes(b"rest"), path.unlink, path.mkdir):
        break_it()
        code, out, _ = loader("status")
        assert code == 1 and out.count("SKADET") == 1 and path.name in out
        rows = {row["id"]: row for row in json.loads(loader("status", "--json")[1])}
        assert path.name in rows["12364"]["damage"] and rows["klass-131"]["damage"] == ""


def test_status_tells_when_the_source_was_last_asked(loader, ssb):
    loader("refresh", "12364")
    first = checked.read(loader.folder)["12364"]
    assert first["text"] == "new" and "tidspunktene er UTC" in loader("status")[1]
    loader("refresh", "12364")
    second = checked.read(loader.folder)["12364"]
    assert second["text"] == "unchanged" and second["when"] > first["when"]
    ssb.tables.clear()
    loader("refresh", "12364")
    code, out, _ = loader("status")
    assert code == 1 and f"sist kontrollert hos kilden {second['when'][:10]} {second['when'][11:16]}: uendret" in out
    assert "siste feil" in out and checked.read(loader.folder)["12364"] == second
    loader("parse", "12364")
    assert checked.read(loader.folder)["12364"] == second


def test_status_ends_with_a_fault_when_a_table_is_older_than_its_schedule(loader, monkeypatch):
    loader("refresh", "12364")
    for days, code in (("1", 0), ("0,000000001", 1)):
        monkeypatch.setenv("DATA_MAX_AGE_DAYS", days)
        assert loader("status")[0] == code
        rows = {row["id"]: row for row in json.loads(loader("status", "--json")[1])}
        assert rows["12364"]["too_old"] is bool(code) and rows["12367"]["too_old"] is False
    assert "FOR GAMMEL" in loader("status")[1]
    monkeypatch.setenv("DATA_MAX_AGE_DAYS", "snart")
    code, _, told = loader("status")
    assert code == 1 and "DATA_MAX_AGE_DAYS er «snart»" in told


def test_status_says_so_when_the_figures_lie_there_unlisted(loader):
    loader("refresh", "12364", "klass-131")
    for name in ("manifest.json", "manifest.copy.json"):
        (loader.folder / name).unlink()
    code, out, _ = loader("status")
    assert code == 1 and "OBS: manifest.json og manifest.copy.json mangler" in out and "accounts, municipalities" in out
    assert f"run.py refresh --data {loader.folder}" in out
    code, out, _ = loader("parse")
    assert "Oversikten er laget på nytt" in out
    assert "OBS" not in loader("status")[1]


def test_an_empty_folder_is_no_fault(loader):
    code, out, _ = loader("status")
    assert code == 0 and "OBS" not in out


def test_what_is_not_read_to_the_end_ends_quietly(loader):
    for module in ("loaders", "analysis"):
        arguments = [sys.executable, "-m", module, *(["status"] if module == "loaders" else ["net-result"])]
        environment = {name: text for name, text in os.environ.items() if name != "DATA_DIR"}
        process = subprocess.Popen(
            arguments, cwd=PACKAGE.parent, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        process.stdout.close()
        assert process.stderr.read() == b"" and process.wait(60) == 141
        process.stderr.close()


@pytest.mark.parametrize("arguments", [["--help"], ["refresh", "--help"], ["status", "--help"]])
def test_help_is_in_norwegian(loader, arguments, capsys):
    with pytest.raises(SystemExit):
        loader(*arguments)
    text = capsys.readouterr().out
    assert text.startswith("Bruk: python") and " run.py " in text and "vis denne hjelpen" in text
    assert not any(word in text for word in ("usage", "options", "show this", "positional"))


@pytest.mark.parametrize("arguments", [["--help"], ["refresh", "--help"]])
def test_help_tells_of_every_variable_and_exit_code(loader, arguments, capsys):
    with pytest.raises(SystemExit):
        loader(*arguments)
    text = capsys.readouterr().out
    variables = ["DATA_DIR", "DATA_MAX_AGE_DAYS", "SSB_URL", "KLASS_URL", *(setting.name for setting in SETTINGS)]
    assert (
        all(f"\n  {name} " in text for name in variables)
        and "0: alt gikk bra. 1: noe feilet (status: er skadet" in text
        and "130: avbrutt" in text
    )
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in readme for name in variables) and "130" in readme


def test_unknown_tables_and_verbs_are_misuse(loader):
    code, _, err = loader("refresh", "99999")
    assert code == 2 and "99999" in err and "12364 (accounts)" in err
    with pytest.raises(SystemExit) as stop:
        loader("hent")
    assert stop.value.code == 2
