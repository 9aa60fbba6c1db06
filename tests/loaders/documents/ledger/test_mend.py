"""One attempt is enough: all faults at once, with the YAML that mends them; and --dry-run."""

import re

import pytest
import yaml

from data.brought_in import documents
from data.folder import PACKAGE
from loaders.command.main import main
from loaders.documents import bring_in, mapping_values
from loaders.documents.mapping_text import written as as_yaml
from loaders.errors import FileError
from tests.loaders.hostile.folder import everything, made
from tests.loaders.whole_ledger import HEADER, plain, read, rows, written


@pytest.fixture
def folder(tmp_path, monkeypatch):
    there = made(tmp_path / "data")
    known = bring_in.known_municipalities(PACKAGE)
    monkeypatch.setattr(bring_in, "known_municipalities", lambda _: known)
    monkeypatch.setenv("DATA_DIR", str(there))
    return there


def test_several_faults_are_told_at_once():
    lines = [*rows(), ["10100", "x", "20200", "x", "1", "ukjent", 1], ["10100", "x", "19900", "x", "1", 5000, 1],
             ["100-199", "x", "20200", "x", "1", 4321, 1], ["16810", "x", "20200", "x", "1", 77, 1]]  # fmt: skip
    with pytest.raises(FileError) as error:
        read(written(lines), "regnskap.csv")
    text = str(error.value)
    for words in ("filnavnet sier ikke hvilken kommune", "«ukjent» er ikke et beløp", "linje 22 («19900»)",
                  "linje 23 («100-199»)",
                  "linje 24 («16810»)"):  # fmt: skip
        assert words in text
    assert text.startswith("5 feil.") and not error.value.mended
    assert error.value.mend["own_functions"] == ["199"] and "totals" not in error.value.mend


def test_guesses_of_codes_are_not_printed_where_no_key_can_settle_the_classes():
    lines = [["137"[at % 3] + row[0][1:], *row[1:]] for at, row in enumerate(rows())]
    content = written([*lines, ["19990", "x", "20200", "x", "1", 5, 5]])
    with pytest.raises(FileError, match="kontoklassene er(?s:.*)trengs en kolonne med den") as error:
        read(content)
    assert not {"classes", "own_arts", "scope", "sign"} & set(error.value.mend) and not error.value.mended
    given = {"classes": {"7": "1"}, "own_arts": {"999": "990"}}
    with pytest.raises(FileError) as error:
        read(content, mapping=given)
    assert error.value.mend == {}


def test_the_mapping_that_is_printed_comes_back_as_it_was():
    mend = {"columns": {"account": 'Konto "nr": #1', "service": "Tj"}, "own_arts": {"991": "990"},
            "amounts": [{"column": "Beløp: året", "kind": "accounts", "year": 2024}], "municipality": "0301",
            "classes": {"7": "1"}, "own_functions": ["199"], "unit": "1000 kr", "totals": "left-out", "sign": "all-positive"}  # fmt: skip
    text = "\n".join("  " + line for line in as_yaml(mend))
    assert mapping_values.checked(yaml.safe_load(text), "m.yaml") == mend


OWN = [["7" + row[0][1:], *row[1:]] for row in rows()]
SURPLUS = [[*row, "merknad; med skilletegn"] if at % 5 == 0 else row for at, row in enumerate(OWN)]
FILES = {
    "classes of its own, surplus fields and a zero line": written([*SURPLUS, ["99", "x", "0", "x", "1", 0, 0]]),
    "columns of its own names": written(
        rows(), ["Kto", "tekst", "Tj.sted", "tekst", "avd", "Regnskap 2024", "Budsjett 2025"]
    ),
    "short names and a revised budget in front": written(
        [[*row[:5], row[6] + 9_000_000, row[6], row[5]] for row in OWN],
        ["Kto", "Namn", "Tj.", "Tjenestenavn", "Ansvar", "Rev. bud 2025", "Bud. 2025", "Rekn. 2024"],
    ),
    "amounts of its own names": written(rows(), [*HEADER[:5], "Regnskapstall 2024", "Budsjettall 2025"]),
    "classes, a zero line and a function of its own": written(
        [*OWN, ["99", "x", "0", "x", "1", 0, 0], ["71000", "x", "19900", "x", "1", 1000, 1000]]
    ),
    "an original beside a revised": written(rows(), [*HEADER[:5], "Rev. budsjett 2025", "Oppr. budsjett 2025"]),
    **{
        f"{header} beside accounts of its own": written(
            [[f"4{at:05d}", row[0][1:4], *row[2:]] for at, row in enumerate(rows())], ["Konto", header, *HEADER[2:]]
        )
        for header in ("KOSTRA-art", "KOSTRA", "Rapporteringsart", "Statsart", "SSB-kode")
    },
    "arts in the middle, surplus fields and a zero line": written(
        [["50" + row[0][1:4] + "1", *row[1:]] + ["", "merknad"] * (at % 4 == 0) for at, row in enumerate(rows())]
        + [["9XX9", "x", "0", "x", "1", 0, 0]]
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", FILES)
def test_the_mapping_that_a_refusal_prints_takes_the_file_in_at_the_second_attempt(what, folder, tmp_path, capsys):
    path = tmp_path / "sogndal 2024.csv"
    path.write_text(FILES[what], encoding="utf-8")
    before = everything(folder)
    assert main(["import", str(path)]) == 1
    err = capsys.readouterr().err
    assert everything(folder) == before and "Lagre linjene under som sogndal 2024.yaml" in err
    (tmp_path / "sogndal 2024.yaml").write_text(err[err.index("importer på nytt.\n") + 18 :], encoding="utf-8")
    assert main(["import", str(path)]) == 0
    out = capsys.readouterr().out
    rows_ = documents.rows(documents.find(re.search(r", id (\S+),", out)[1], folder), folder)
    from data.brought_in.operating_result import by_series

    assert round(by_series(rows_)["ndr_pct"].iloc[-1], 1) == round(plain()[-1], 1)


def on_screen(text: str, width: int = 120) -> int:
    """Rows that a text takes on a screen of this width."""
    return sum(max(1, -(-len(line) // width)) for line in text.splitlines())


@pytest.mark.parametrize("columns", [4, 12, 20, 25])
def test_a_refusal_fits_a_screen_and_counts_what_is_cut(columns, folder, tmp_path, capsys):
    header = [*HEADER[:5], *(f"Budsjett {2001 + at}" for at in range(columns))]
    lines = [[*row[:5], *["ukjent beløp med lang tekst"] * columns] for row in rows()]
    path = tmp_path / "tall uten navn.csv"
    path.write_text(written([*lines, ["10100", "x", "19900", "x", "1", *[5] * columns]], header), encoding="utf-8")
    assert main(["import", str(path)]) == 1
    err = capsys.readouterr().err
    told = [line for line in err.split("  Lagre linjene")[0].splitlines()[1:] if not line.startswith("  … og ")]
    cut = int((re.search(r"  … og (\d+) til$", err, re.MULTILINE) or [0, 0])[1])
    assert on_screen(err) <= 42 and f"AVVIST. {columns + 2} feil." in err
    assert len(told) + cut == columns + 2 and bool(cut) == (columns > 12)
    assert "filnavnet sier ikke" in err and "linje 21 («19900»)" in err  # those that the mapping mends come first


def test_a_municipality_that_cannot_be_guessed_is_to_be_filled_in():
    with pytest.raises(FileError, match="hvilken kommune") as error:
        read(written(rows()), "regnskap.csv")
    assert "skriv kommunenummeret" in "\n".join(as_yaml(error.value.mend))
    with pytest.raises(FileError, match="kommunen «fyll inn» er ukjent"):
        read(written(rows()), "regnskap.csv", mapping={"municipality": "fyll inn"})
    with pytest.raises(FileError) as error:
        read(written(rows(), above=("Sogndal kommune;;;;;;",)), "regnskap.csv")
    assert error.value.mend == {"municipality": "4640"}


def test_what_is_said_begins_with_the_result_and_fits_a_screen(folder, tmp_path, capsys):
    path = tmp_path / "sogndal.csv"
    path.write_text(written([*rows(), ["Sum", "", "", "", "", 1, 1]]), encoding="utf-8")
    assert main(["import", str(path)]) == 0
    lines = [line.removeprefix("sogndal.csv: ") for line in capsys.readouterr().out.splitlines()]
    assert lines[0].startswith("lest som regnskap eller budsjett, linje for linje: Sogndal")
    assert lines[1].startswith("netto driftsresultat i regnskap 2024: ") and "mill. kr i driftsinntekter" in lines[1]
    assert lines[3].startswith("sist kjent hos SSB (konsern): 2025, −0,93 prosent")
    assert lines[4] == "1 sumlinjer uten konto er utelatt" and len(lines) <= 24


def test_a_dry_run_says_the_same_and_keeps_nothing(folder, tmp_path, capsys):
    path = tmp_path / "sogndal.csv"
    path.write_text(written(rows()), encoding="utf-8")
    before = everything(folder)
    assert main(["import", "--dry-run", str(path)]) == 0
    *dry, tried, would_see = capsys.readouterr().out.splitlines()
    assert everything(folder) == before and "ingenting er lagret. Ville blitt et nytt dokument" in tried
    assert main(["import", str(path)]) == 0
    *said, outcome, who_sees = capsys.readouterr().out.splitlines()
    assert said == dry and "nytt dokument" in outcome and "OWN_FILES" in who_sees and would_see == who_sees
    assert main(["import", "--dry-run", str(path)]) == 0
    assert "Ville blitt uendret" in capsys.readouterr().out
