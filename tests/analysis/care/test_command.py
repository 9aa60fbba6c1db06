"""python -m analysis care-growth prints the rows of the chart, and says who is left out."""

import csv
import io
import json

import pytest

from analysis import __main__ as command
from analysis.care import totals
from analysis.commands import care
from data.errors import MissingTable
from tests import care_frames

PROMISED = (
    "unit,year_from,year_to,nominal_from_1000nok,nominal_to_1000nok,price_1000nok,demography_1000nok,"
    "residual_1000nok,real_growth_pct,municipalities,municipalities_of"
)


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    made = care_frames.random_country(11)
    monkeypatch.setattr(command.store, "read_any", lambda name, folder=None: made(name))


def printed(capsys, *arguments) -> list[dict]:
    assert command.main(["care-growth", *arguments]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_columns_that_are_promised(capsys):
    assert PROMISED.split(",") == totals.GROWTH
    row = printed(capsys)[0]
    assert list(row)[: len(totals.GROWTH)] == totals.GROWTH
    assert (row["unit"], row["year_from"], row["year_to"]) == ("Landet utenom Oslo", "2015", "2025")


def test_parts_are_unrounded_and_add_up(capsys):
    for row in printed(capsys, "--size-classes", "kostra", "--from", "2018", "--to", "2023", "--prices", "2024"):
        parts = sum(float(row[name]) for name in totals.PARTS)
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


def test_what_was_asked_follows_the_rows(capsys):
    row = printed(capsys)[0]
    assert list(row)[len(totals.GROWTH) :][:7] == [*care.ASKED, "older_1000nok", "younger_1000nok"]
    assert [row[name] for name in care.ASKED] == ["2025", "gross", "konsern", "234+253+254+261", "key"]
    assert float(row["older_1000nok"]) + float(row["younger_1000nok"]) == pytest.approx(
        float(row["demography_1000nok"]), abs=0.001
    )
    row = printed(capsys, "--prices", "2023", "--functions", "253", "--weights", "use")[0]
    assert [row[name] for name in care.ASKED] == ["2023", "gross", "konsern", "253", "use"]


@pytest.mark.slow("commands are run on the whole extract")
def test_the_default_is_the_page_s_prices_and_the_formula_s_are_an_option(capsys):
    first = printed(capsys, "--from", "2019", "--to", "2023", "--prices", "2019")[0]
    amount = {name: float(value) for name, value in first.items() if name.endswith("_1000nok")}
    real_to = amount["nominal_to_1000nok"] - amount["price_1000nok"]  # price = nominal(t) - real(t)
    assert amount["residual_1000nok"] == pytest.approx(
        real_to - amount["nominal_from_1000nok"] - amount["demography_1000nok"]
    )
    assert amount["nominal_to_1000nok"] / real_to == pytest.approx(1.1735, abs=0.0001)
    page = printed(capsys, "--from", "2019", "--to", "2023")[0]
    assert page == printed(capsys, "--from", "2019", "--to", "2023", "--prices", "2023")[0]
    for name in ("demography_1000nok", "residual_1000nok"):
        assert float(page[name]) == pytest.approx(amount[name] * 1.1735, rel=0.0001)
    assert command.main(["care-growth", "--from", "2019", "--to", "2023", "--prices", "2019"]) == 0
    assert "2019-kroner. Siden viser 2023-kroner: --prices 2023." in capsys.readouterr().err
    assert command.main(["care-growth", "--from", "2019", "--to", "2023"]) == 0
    assert "2023-kroner, som på siden" in capsys.readouterr().err


@pytest.mark.slow("commands are run on the whole extract")
def test_a_municipality_is_taken_by_number_or_name(capsys):
    by_code, by_name = (printed(capsys, "--municipality", one) for one in ("0301", "sted 0301"))
    assert by_code == by_name and by_name[0]["unit"] == "Sted 0301"
    assert command.main(["care-growth", "--municipality", "Sted 0302"]) == 2
    said = capsys.readouterr().err
    assert "Ukjent kommune: Sted 0302. Likner på: " in said and "0301 Sted 0301" in said and len(said) < 300


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
        (["--municipality", "9999"], "Skriv navn eller nummer"),
        (["--size-classes", "x"], "kostra"),
        (["--functions", "999"], "234"),
        (["--functions", "257", "258"], "Ukjent funksjon: 257, 258. Regnes med i 254 alle år: velg 254."),
        (["--functions", "258", "999"], "velg 254"),
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
    def nothing(name, folder=None):
        raise MissingTable(f"Hent {name} med: hent 12367")

    monkeypatch.setattr(command.store, "read_any", nothing)
    assert command.main(["care-growth"]) == 1
    assert "hent 12367" in capsys.readouterr().err
