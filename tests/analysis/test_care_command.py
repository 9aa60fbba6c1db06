"""python -m analysis care-growth prints the rows of the chart, and says who is left out."""

import csv
import io
import json

import pytest

from analysis import __main__ as command
from analysis import care_rows
from data.contract import MissingTable
from tests import care_frames

PROMISED = (
    "unit,year_from,year_to,nominal_from_1000nok,nominal_to_1000nok,price_1000nok,demography_1000nok,"
    "residual_1000nok,real_growth_pct,municipalities,municipalities_of"
)


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    monkeypatch.setattr(command.store, "read_any", care_frames.random_country(11))


def printed(capsys, *arguments) -> list[dict]:
    assert command.main(["care-growth", *arguments]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_columns_that_are_promised(capsys):
    assert PROMISED.split(",") == care_rows.GROWTH
    row = printed(capsys)[0]
    assert list(row)[: len(care_rows.GROWTH)] == care_rows.GROWTH
    assert (row["unit"], row["year_from"], row["year_to"]) == ("Landet utenom Oslo", "2015", "2025")


def test_parts_are_unrounded_and_add_up(capsys):
    for row in printed(capsys, "--size-classes", "kostra", "--from", "2018", "--to", "2023", "--prices", "2024"):
        parts = sum(float(row[name]) for name in care_rows.PARTS)
        growth = float(row["nominal_to_1000nok"]) - float(row["nominal_from_1000nok"])
        assert parts == pytest.approx(growth, abs=0.001)


def test_choices_change_the_figure(capsys):
    whole = printed(capsys, "--with-oslo")[0]
    others = [
        printed(capsys),
        printed(capsys, "--with-oslo", "--with-health"),
        printed(capsys, "--with-oslo", "--functions", "253", "254"),
        printed(capsys, "--with-oslo", "--weights", "use"),
    ]
    assert all(rows[0]["residual_1000nok"] != whole["residual_1000nok"] for rows in others)


def test_json(capsys):
    assert command.main(["care-growth", "--municipality", "0301", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["unit"] == "Sted 0301"


def test_the_left_out_are_named(capsys):
    assert command.main(["care-growth"]) == 0
    both = capsys.readouterr()
    row = next(csv.DictReader(io.StringIO(both.out)))
    named = [line for line in both.err.splitlines() if line.startswith("Utelatt i begge år: ")]
    assert len(named) == int(row["municipalities_of"]) - int(row["municipalities"]) > 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--from", "1999"], "2015"),
        (["--prices", "1999"], "2013–2026"),
        (["--municipality", "9999"], "0301"),
        (["--size-classes", "x"], "kostra"),
        (["--functions", "999"], "234"),
        (["--art", "x"], "corrected"),
        (["--scope", "x"], "kasse"),
        (["--weights", "x"], "criteria"),
        (["--scope", "kasse"], "Ingen kommune har tall"),
    ],
)
def test_an_unknown_choice_exits_2_and_says_what_exists(capsys, arguments, says):
    assert command.main(["care-growth", *arguments]) == 2
    assert says in capsys.readouterr().err


def test_misuse_exits_2():
    with pytest.raises(SystemExit) as exit:
        command.main(["care-growth", "--municipality", "0301", "--size-classes", "ks"])
    assert exit.value.code == 2


def test_without_the_table_it_exits_1_and_names_the_command(capsys, monkeypatch):
    def nothing(name):
        raise MissingTable(f"Hent {name} med: hent 12367")

    monkeypatch.setattr(command.store, "read_any", nothing)
    assert command.main(["care-growth"]) == 1
    assert "hent 12367" in capsys.readouterr().err
