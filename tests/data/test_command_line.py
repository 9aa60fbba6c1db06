"""What argparse would say in English is said in Norwegian, with the option and the value that were wrong."""

import re

import pytest

from data.command_line import Parser

ENGLISH = re.compile(r"\b(argument|invalid|choice|expected|required|unrecognized|allowed|usage|following)\b")


def parser() -> Parser:
    made = Parser(prog="prøve")
    made.add_argument("file")
    made.add_argument("--year", type=int)
    made.add_argument("--pair", nargs=2)
    made.add_argument("--some", nargs="+")
    made.add_argument("--quiet", action="store_true")
    either = made.add_mutually_exclusive_group()
    either.add_argument("--per-head", action="store_true")
    either.add_argument("--format", choices=("csv", "json"))
    return made


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Mangler file."),
        (["a", "--year"], "--year: trenger en verdi."),
        (["a", "--year", "20x"], "--year: «20x» kan ikke leses."),
        (["a", "--pair", "1"], "--pair: trenger 2 verdier."),
        (["a", "--some"], "--some: trenger minst en verdi."),
        (["a", "--quiet=1"], "--quiet: tar ingen verdi, men fikk «1»."),
        (["a", "--format", "xml"], "--format: «xml» er ikke blant csv, json."),
        (["a", "--per-head", "--format", "csv"], "--format: kan ikke brukes sammen med --per-head."),
        (["a", "--nope", "3"], "Ukjent: --nope 3."),
    ],
)
def test_what_is_wrong_is_said_in_norwegian(arguments, told, capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(arguments)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert told in said and "Hjelp: prøve -h" in said and not ENGLISH.search(said)


def test_one_of_a_group_must_be_there(capsys):
    made = Parser(prog="prøve")
    group = made.add_mutually_exclusive_group(required=True)
    group.add_argument("--all", action="store_true")
    group.add_argument("--one", action="store_true")
    with pytest.raises(SystemExit):
        made.parse_args([])
    assert "Mangler en av --all --one." in capsys.readouterr().err


def test_an_option_that_is_written_again_adds_to_a_list_and_is_refused_where_it_takes_one_value(capsys):
    parser = Parser(prog="x")
    parser.add_argument("words", nargs="*", default=[])
    parser.add_argument("--some", nargs="+", default=[])
    one_of = parser.add_mutually_exclusive_group()
    one_of.add_argument("--year", type=int, default=2025)
    assert parser.parse_args(["a", "b", "--some", "1", "2", "--some", "3", "--year", "2020"]).some == ["1", "2", "3"]
    assert parser.parse_args(["--some", "1"]).some == ["1"] and parser.parse_args([]).some == []
    for years in (["2020", "2021"], ["2020", "2020"], ["2025", "2021"], ["2025", "2025"]):  # the default too
        with pytest.raises(SystemExit):
            parser.parse_args([part for year in years for part in ("--year", year)])
        assert "--year: står flere ganger" in capsys.readouterr().err
    parser.add_argument("--pair", nargs=2)
    with pytest.raises(SystemExit):
        parser.parse_args(["--pair", "1", "2", "--pair", "3", "4"])
    assert "--pair: står flere ganger" in capsys.readouterr().err


def test_what_was_read_before_is_not_given_again_and_a_command_is_held_to_the_same(capsys):
    made = Parser(prog="x")
    commands = made.add_subparsers(dest="command")
    run = commands.add_parser("run")
    run.add_argument("--year", type=int, default=5)
    run.add_argument("--some", nargs="+", default=["a"])
    assert [made.parse_args(["run", "--year", "5"]).year for _ in range(2)] == [5, 5]
    assert made.parse_args(["run", "--some", "b"]).some == ["b"]
    with pytest.raises(SystemExit):
        made.parse_args(["run", "--year", "5", "--year", "3"])
    assert "--year: står flere ganger" in capsys.readouterr().err
