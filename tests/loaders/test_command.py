"""The command line: help, misuse, status."""

import json

import pytest


def test_status_tells_what_is_there_and_what_is_not(loader):
    loader("refresh", "12364", "klass-131")
    code, out, _ = loader("status")
    assert code == 0 and "12134 (key_figures): ikke hentet" in out
    assert "2025: 5 kommuner med tall" in out
    rows = {row["id"]: row for row in json.loads(loader("status", "--json")[1])}
    assert rows["12364"]["age_days"] == 0 and rows["12364"]["coverage"]["2025"]["municipalities"] == 5
    assert rows["12367"]["vintage"] is None


@pytest.mark.parametrize("arguments", [["--help"], ["refresh", "--help"], ["status", "--help"]])
def test_help_is_in_norwegian(loader, arguments, capsys):
    with pytest.raises(SystemExit):
        loader(*arguments)
    text = capsys.readouterr().out
    assert "Bruk: python -m loaders" in text and "vis denne hjelpen" in text
    assert not any(word in text for word in ("usage", "options", "show this", "positional"))


def test_unknown_tables_and_verbs_are_misuse(loader):
    code, _, err = loader("refresh", "99999")
    assert code == 2 and "99999" in err and "12364 (accounts)" in err
    with pytest.raises(SystemExit) as stop:
        loader("hent")
    assert stop.value.code == 2
