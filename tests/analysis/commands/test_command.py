"""python -m analysis prints the rows of the charts."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from analysis.__main__ import COMMANDS, main
from data.brought_in import documents
from data.extract import store
from data.folder import PACKAGE


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch, asked_once):
    monkeypatch.delenv("DATA_DIR", raising=False)


def printed(capsys, *arguments) -> list[dict]:
    assert main(list(arguments)) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


NEEDS_MORE = (
    "extract",
    "budget-survey",
    "budget-outturn",
    "care-growth",
    "revisions",
)  # than ships; tested with their own
FIRST = {name: one.columns for name, one in COMMANDS.items() if name not in NEEDS_MORE}


@pytest.mark.parametrize("figure", FIRST)
def test_columns_that_are_promised(capsys, figure):
    whose = ["4601"] * (figure in ("municipality", "calculation", "compare", "compare-years"))
    whose += ["--municipality", "1103"] * (figure == "merger-parts")
    assert list(printed(capsys, figure, *whose)[0])[: len(FIRST[figure])] == FIRST[figure]


@pytest.mark.slow("commands are run on the whole extract")
def test_the_figures_that_are_published(capsys):
    rows = {row["year"]: row for row in printed(capsys, "net-result")}
    assert (round(float(rows["2024"]["value"]), 2), round(float(rows["2025"]["value"]), 2)) == (-0.34, 2.08)
    rows = {row["year"]: row for row in printed(capsys, "net-result", "--municipality", "4601")}
    assert [round(float(rows[year]["value"]), 2) for year in ("2023", "2024", "2025")] == [0.67, -2.45, 1.03]


def test_json_is_unrounded(capsys):
    assert main(["size-spread", "--year", "2024", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["value"] == rows[0]["ndr_pct_weighted"] != round(rows[0]["value"], 6)


@pytest.mark.slow("commands are run on the whole extract")
def test_oslo_is_counted_only_when_asked(capsys):
    assert printed(capsys, "net-result", "--year", "2025")[0]["municipalities"] == "356"
    assert printed(capsys, "net-result", "--year", "2025", "--with-oslo")[0]["municipalities"] == "357"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["net-result", "--year", "1999"], "2024"),
        (["size-spread", "--municipality", "9999"], "4601"),
        (["size-spread", "--size-classes", "x"], "kostra"),
    ],
)
def test_an_unknown_choice_exits_2_and_says_what_exists(capsys, arguments, says):
    assert main(arguments) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("text", ["24", "2024,0", "2_024", "nå", ""])
@pytest.mark.parametrize("command", [["net-result", "--year"], ["care-growth", "--from"], ["care-growth", "--prices"]])
def test_a_year_has_four_digits(capsys, command, text):
    with pytest.raises(SystemExit, match="2"):
        main([*command, text])
    assert f"{command[1]}: «{text}» er ikke et årstall, for eksempel 2024" in capsys.readouterr().err


def test_an_empty_extract_exits_1_and_names_the_command(capsys, monkeypatch, tmp_path: Path):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert main(["net-result"]) == 1
    assert "run.py refresh 12364" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["feilskrevet", "fil"])
def test_a_folder_that_is_not_there_exits_1_and_is_named(capsys, monkeypatch, tmp_path: Path, name):
    (tmp_path / "fil").write_text("x")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / name))
    assert main(["net-result"]) == 1
    error = capsys.readouterr().err
    assert str(tmp_path / name) in error and "Rett DATA_DIR" in error


def test_a_table_that_cannot_be_read_exits_1_and_is_named(capsys, monkeypatch, tmp_path: Path):
    path = copied(tmp_path, monkeypatch) / store.vintage("accounts").file
    path.unlink()
    path.mkdir()
    assert main(["net-result"]) == 1
    assert f"Fikk ikke lest {path}" in capsys.readouterr().err


def test_a_damaged_manifest_is_said_beside_the_rows(capsys, monkeypatch, tmp_path: Path):
    folder = copied(tmp_path, monkeypatch)
    shutil.copy(folder / "manifest.json", folder / "manifest.copy.json")
    (folder / "manifest.json").write_text("{")
    assert main(["net-result", "--year", "2025"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("year,") and "Kopien manifest.copy.json brukes i stedet" in err


def test_a_damaged_table_that_is_done_without_is_said_beside_the_rows(capsys, monkeypatch, tmp_path: Path):
    folder = copied(tmp_path, monkeypatch)
    groups = store.vintage("kostra_groups").file
    (folder / groups).write_bytes(b"")
    assert main(["municipality", "4601"]) == 0
    out, err = capsys.readouterr()
    assert "KOSTRA" not in out and out.count("\n") > 10 and groups in err and "refresh klass-112" in err


@pytest.mark.parametrize(
    ("document", "asked", "said", "never"),
    [
        ("kindergartens-2017", ["debate", "--municipality", "4601"], "tellingen av hver barnehage før normen kan ikke leses her", "ingen barnehage med tall"),
        ("kindergartens-2017", ["debate"], "tellingen av hver barnehage før normen kan ikke leses her", "ingen barnehage med tall"),
        ("kindergartens-2017", ["then-and-now"], "tellingen av hver barnehage før normen, som er her, men ikke kan leses", "ingen barnehage med tall"),
        ("youth-2024-fylkene-og-telemark", ["debate", "--municipality", "4601"], "tallene for dem kan ikke leses her", "13556 er ikke med"),
        ("youth-2024-fylkene-og-telemark", ["municipality", "4601"], "tallene kan ikke leses her", "utenfor,tabellen er ikke med"),
        ("youth-2024-fylkene-og-telemark", ["missing", "--measure", "outside_pct"], "tallene kan ikke leses her", "tabellen er ikke med"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["damaged", "absent"])
def test_figures_of_a_file_that_cannot_be_read_are_said_so_and_those_that_are_not_here_are_said_so(
    capsys, monkeypatch, tmp_path: Path, document, asked, said, never, way
):
    folder = copied(tmp_path, monkeypatch)
    if way == "absent":
        documents.remove(document, folder)
    else:
        (folder / documents.find(document, folder).file).write_bytes(b"")
    assert main(asked) == 0
    out, err = capsys.readouterr()
    assert (said in out) == (way == "damaged") == (f"Dokument {document}: filen " in err)
    assert (
        never not in out
        if way == "damaged"
        else "ikke med her" in out or "skal til: tellingen av hver barnehage før normen." in out
    )


def test_figures_of_a_table_that_cannot_be_read_are_said_so_and_are_no_gap_of_a_municipality(
    capsys, monkeypatch, tmp_path: Path
):
    folder = copied(tmp_path, monkeypatch)
    (folder / store.vintage("key_figures").file).write_bytes(b"")
    why = {row["measure"]: row["reason"] for row in printed(capsys, "municipality", "4601")}
    assert why["investment_pct"] == "tallene kan ikke leses her" and not why["ndr_pct"]
    gaps = printed(capsys, "missing", "--municipality", "4601", "--measure", "investment_pct")
    assert [(row["kind"], row["reason"]) for row in gaps] == [("unread", "tallene kan ikke leses her")]


def copied(tmp_path: Path, monkeypatch) -> Path:
    """A copy of the extract that ships, in use."""
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.mark.parametrize("asked", ["4601", "Bergen", "bergen", "4601 Bergen"])
def test_a_municipality_is_found_by_its_name(capsys, asked):
    (row,) = printed(capsys, "net-result", "--municipality", asked, "--year", "2025")
    assert row["scope"] == "kommunekonsern 4601 Bergen" and round(float(row["distance_nok_per_capita"])) == -774
    assert round(float(row["distance_1000nok"])) == -228328 and float(row["inhabitants"]) == 294860


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("Lørnskog", "Ukjent kommune: Lørnskog. Likner på: 3222 Lørenskog."),
        ("Heroy", "«Heroy» kan være 1515 Herøy eller 1818 Herøy. Skriv nummeret."),
        ("9999", "Ukjent kommune: 9999. Skriv navn eller nummer"),
        ("3005 Bergen", "«3005 Bergen» kan være 3301 Drammen eller 4601 Bergen. Skriv nummeret."),
        ("1507", "1507 Ålesund ble delt i 2024, mellom 1508 Ålesund og 1580 Haram. Skriv nummeret til den du mener."),
    ],
)
def test_the_error_names_the_nearest_and_no_others(capsys, asked, says):
    assert main(["net-result", "--municipality", asked]) == 2
    error = capsys.readouterr().err
    assert says in error and len(error) < 200


def test_misuse_exits_2():
    with pytest.raises(SystemExit) as exit:
        main(["nothing"])
    assert exit.value.code == 2


def test_a_municipality_without_a_figure_is_said(capsys):
    assert main(["net-result", "--municipality", "3222", "--year", "2022"]) == 0
    assert "ikke tall for 3222, slik kommunen er i dag, i 2022" in capsys.readouterr().err
