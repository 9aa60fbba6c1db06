"""Numbers and names of before lead the commands on care and on the survey to the municipality of today, and say so."""

import io

import pandas as pd
import pytest

from analysis.__main__ import main

ASKED = {
    "3005": ("3301", "3005 er nå 3301 Drammen"), "0602": ("3301", "0602 Drammen"), "Kautokeino": ("5612", ""),
    "Guovdageaidnu": ("5612", ""), "2011": ("5612", "2011"), "lorenskog": ("3222", ""),
    "0230": ("3222", "0230 er nå 3222 Lørenskog"),
}  # fmt: skip
COMMANDS = {
    "care-growth": ("--from", "2020", "--to", "2025"),
    "budget-survey": ("--year", "2024"),
    "budget-outturn": ("--year", "2024"),
}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("asked", ASKED)
def test_the_rows_are_those_of_today(whole_folder, asked_once, monkeypatch, capsys, name, asked):
    monkeypatch.setenv("DATA_DIR", str(whole_folder))
    code, said = ASKED[asked]
    rows, told = {}, {}
    for text in (asked, code):
        assert main([name, *COMMANDS[name], "--municipality", text]) == 0
        out, told[text] = capsys.readouterr()
        rows[text] = pd.read_csv(io.StringIO(out), dtype=str)
    assert len(rows[code]) > 0 and rows[asked].equals(rows[code])
    if said:
        assert said in told[asked] and code in told[asked]
    assert said == "" or said not in told[code]
