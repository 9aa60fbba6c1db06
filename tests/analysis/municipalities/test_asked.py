"""What --municipality means in the table that it is asked of, in every command."""

import csv
import io

import pytest

from analysis.__main__ import main
from analysis.common.asked import UnknownChoice
from analysis.municipalities import asked
from data.extract import store
from data.folder import PACKAGE

SAMPLE = {
    "Kautokeino": "5612", "Guovdageaidnu": "5612", "lorenskog": "3222", "3005 Drammen": "3301", "AARBORTE": "1826",
    "Hattfjelldal": "1826", "Karasjok": "5610", "kárášjohka": "5610", "Herøy (Møre og Romsdal)": "1515",
}  # fmt: skip
COMMANDS = ("net-result", "size-spread", "room-for-manoeuvre", "kindergarten-norms")


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def read(name: str):
    return store.read_any(name, PACKAGE) if name in ("municipalities", "municipality_changes") else store.read_any(name)


def meant(text: str, **there: str) -> tuple[str, str]:
    codes = {code.removeprefix("c"): name for code, name in there.items()}
    return asked.municipality(read, text, codes, codes.values())


TODAY = {"c3301": "Drammen", "c4601": "Bergen", "c1508": "Ålesund", "c1580": "Haram"}


@pytest.mark.parametrize(
    ("text", "also", "code", "says"),
    [
        ("3005", {}, "3301", "3005 er nå 3301 Drammen."),
        ("3005", {"c3005": "Drammen"}, "3301", "3005 er nå 3301 Drammen."),
        ("Drammen", {"c0602": "Drammen", "c3005": "Drammen"}, "3301", ""),
        ("Bergen", {"c1201": "Bergen"}, "4601", ""),
        ("Svelvik", {}, "3301", "0711 Svelvik er en del av 3301 Drammen fra 2020. Radene er for hele 3301 Drammen."),
        (
            "0711",
            {"c0711": "Svelvik"},
            "0711",
            "0711 Svelvik er en del av 3301 Drammen fra 2020. Radene er for 0711 Svelvik selv, fra før det.",
        ),
        ("Ålesund", {"c1507": "Ålesund"}, "1508", ""),
        (
            "1507",
            {"c1507": "Ålesund"},
            "1507",
            (
                "1507 Ålesund ble delt i 2024, mellom 1508 Ålesund og 1580 Haram. Radene er for 1507 Ålesund selv, "
                "fra før det."
            ),
        ),
        ("Sted 9001", {"c9001": "Sted 9001"}, "9001", ""),
    ],
)
def test_which_rows_of_a_table_are_meant_and_what_is_said(text, also, code, says):
    assert meant(text, **TODAY, **also) == (code, says)


def test_a_table_of_old_numbers_is_asked_by_those_of_today():
    assert meant("3301", c3005="Drammen") == ("3005", "") and meant("drammen", c3005="Drammen") == ("3005", "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1507", "mellom 1508 Ålesund og 1580 Haram. Skriv nummeret"),
        ("Oslo", "0301 Oslo er ikke i tallene"),
        ("Bergn", "Ukjent kommune: Bergn. Likner på: 4601 Bergen"),
        ("9998", "Ukjent kommune: 9998"),
    ],
)
def test_what_cannot_be_answered_is_told(text, says):
    with pytest.raises(UnknownChoice, match=says):
        meant(text, **TODAY)


@pytest.mark.slow("commands are run on the whole extract")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_understands_every_way_to_ask(command, capsys, asked_once):
    for text, code in SAMPLE.items():
        assert main([command, "--municipality", text]) == 0
        out, err = capsys.readouterr()
        assert main([command, "--municipality", code]) == 0
        assert capsys.readouterr().out == out and list(csv.reader(io.StringIO(out)))[1:]
        assert ("3005 er nå 3301 Drammen" in err) == text.startswith("3005")
