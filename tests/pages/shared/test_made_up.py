"""Made-up figures say so in every picture, file, page and command, whatever the subject; real ones never do."""

import csv
import io
import json
import shutil
from functools import cache

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from analysis.__main__ import COMMANDS, main
from charts.files import spreadsheet
from data.contract.tables import EXTRACT
from data.extract import made_up, store
from data.folder import PACKAGE
from loaders.ssb import edition
from pages.result import findings, size_findings
from pages.shared import extract as shared_extract, file_buttons, provenance, show
from tests.pages.test_pages import PAGES, open_page, said, shipped_folder  # noqa: F401

NOTE = "Oppdiktede tall til prøving. Ikke offentlig statistikk."


@pytest.fixture(scope="module")
def made_up_folder(tmp_path_factory):
    """The copy of the extract for each choice of tables; made once, so that what pages remember of it lasts."""

    @cache
    def of(*names: str):
        folder = tmp_path_factory.mktemp("made-up") / "data"
        shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
        path = folder / "manifest.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        for name in names:
            manifest["tables"][name][0]["notes"].append({"text": NOTE, "mandatory": False})
        path.write_text(json.dumps(manifest), encoding="utf-8")
        return folder

    return of


@pytest.fixture
def extract(monkeypatch, made_up_folder):
    """A copy of the extract in which the notes of some tables say that their figures are made up; not to be written to."""
    return lambda *names: monkeypatch.setenv("DATA_DIR", str(made_up_folder(*names)))


def texts(figure) -> str:
    return " ".join(annotation.text for annotation in figure.layout.annotations)


@pytest.mark.parametrize("text", [NOTE, "oppdikta tal", "Made-up figures", "made up, for tests"])
def test_a_source_a_note_or_a_title_says_so(text):
    made = store.Vintage("2026-11-21T12:00:00Z", "", {}, {}, [], text)
    assert made_up.is_made_up(made)
    noted = store.Vintage("2026-11-21T12:00:00Z", "", {}, {}, [{"text": text, "mandatory": False}], "SSB")
    assert made_up.is_made_up(noted)
    for where in ("source", "label"):
        notes = edition.notes_of({"id": [], "dimension": {}, where: text})
        assert notes == [{"text": text, "mandatory": True}]
    for line in (provenance.source_line, provenance.short_line, provenance.shortest_line):
        assert line({"accounts": noted}, {"accounts": "tabell 1"}).startswith("OPPDIKTEDE TALL")


def test_nothing_that_ships_is_made_up():
    assert made_up.among(EXTRACT) == [] and shared_extract.made_up() == ""
    assert edition.notes_of({"id": [], "dimension": {}, "source": "Statistisk sentralbyrå", "label": "12364"}) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_it_at_the_top(extract, name):
    extract("accounts")
    assert open_page(name).warning[0].value.startswith("OPPDIKTEDE TALL i tabell 12364, ikke offentlig statistikk")


@pytest.mark.parametrize("name", ["oversikt", "netto-driftsresultat", "spredning", "kommunen"])
def test_every_chart_of_such_figures_says_it_in_the_picture_and_beside_it(extract, name):
    extract("accounts")
    at = open_page(name, **{"kommune": "4601 Bergen"} if name == "kommunen" else {})
    charts = [chart.proto for chart in at.get("plotly_chart")]
    mostly = slice(0, 1) if name == "kommunen" else slice(None)  # the others there are of other tables
    assert charts and all("OPPDIKTEDE TALL" in one.spec and "OPPDIKTEDE TALL" in one.alt for one in charts[mostly])
    sources = [caption.value for caption in at.caption if "Kilde: " in caption.value]
    assert sources and all(line.startswith("OPPDIKTEDE TALL") for line in sources[mostly])


@pytest.mark.parametrize("others", [[], ["1103 Stavanger"]])
def test_every_source_line_of_sammenlikn_says_it_on_the_screen_too(extract, others):
    extract("accounts")
    at = open_page("sammenlikn", kommune="4601 Bergen", **({"kommuner": others} if others else {}))
    sources = [one.value for one in at.caption if "Kilde: " in one.value and "CC" in one.value]
    assert len(sources) == (1 if others else 2) and all(line.startswith("OPPDIKTEDE TALL") for line in sources)


def test_a_chart_of_other_tables_says_nothing(extract):
    extract("kostra_groups")
    assert "OPPDIKTEDE" not in texts(findings.over_time(2025, False, None, "", None, False).figure)
    assert "OPPDIKTEDE" in texts(size_findings.size_strip(2025, "kostra", False, None).figure)


def test_files_say_it_in_name_header_and_every_row(extract):
    extract("accounts")
    found = size_findings.size_strip(2025, "ks", False, None)
    assert found.file.startswith("oppdiktede-tall-spredning")
    last = file_buttons.last_columns(found)
    rows = list(csv.DictReader(io.StringIO(spreadsheet.csv(found.rows(), found.columns, last).decode("utf-8-sig")),
                               delimiter=";"))  # fmt: skip
    assert len(rows) == 356
    for row in rows:
        assert "OPPDIKTEDE TALL" in row["Kilde"] and "tabell 12364" in row["Oppdiktede tall"]
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(spreadsheet.excel(found.rows(), found.columns, last, file_buttons.about(found)))
    )
    head, *cells = book.get_sheet_by_name("Tall").to_python()
    assert "Oppdiktede tall" in head and all("OPPDIKTEDE TALL" in row[head.index("Kilde")] for row in cells)
    assert any("OPPDIKTEDE TALL" in str(row) for row in book.get_sheet_by_name("Om tallene").to_python())


def test_a_picture_carries_the_mark_once_however_often_it_is_used(extract):
    extract("accounts")
    from charts.files import picture as files_picture

    for with_target in (None, 2.0, None):
        found = findings.over_time(2024, False, None, "", with_target, False)
        picture = files_picture.picture(found.figure, found.headline, found.subtitle, found.source)
        assert texts(picture).count("<b>OPPDIKTEDE TALL</b>") == 1 and "OPPDIKTEDE TALL i tabell" in texts(picture)


def test_what_is_not_ssbs_may_be_made_up_too():
    rows = pd.DataFrame({"year": [2025]})
    found = show.Finding("a", "b", None, "c", "d", lambda: rows, ["year"], tables=(), own_source="Kilde: oppdiktet fil")
    assert found.made_up and found.subtitle.startswith("OPPDIKTEDE TALL")


@pytest.mark.parametrize("command", ["net-result", "size-spread", "room-for-manoeuvre"])
def test_commands_say_it_on_stderr_and_in_every_row(extract, capsys, command):
    extract("accounts")
    assert main([command]) == 0
    out, err = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(out)))
    assert err.startswith("OPPDIKTEDE TALL i tabell 12364") and rows
    assert all(row["made_up"].startswith("OPPDIKTEDE TALL") for row in rows)
    assert list(rows[0])[: len(COMMANDS[command].columns)] == COMMANDS[command].columns


def test_a_command_that_reads_other_tables_says_nothing(extract, capsys):
    extract("kostra_groups")
    assert main(["size-spread"]) == 0 and "OPPDIKTEDE" not in "".join(capsys.readouterr())
    assert main(["size-spread", "--size-classes", "kostra", "--format", "json"]) == 0
    assert all(row["made_up"] for row in json.loads(capsys.readouterr().out))
