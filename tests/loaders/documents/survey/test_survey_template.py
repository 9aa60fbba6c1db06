"""The template: what is in it, and that what is filled in comes back the same."""

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from data.brought_in import survey_answers
from data.folder import PACKAGE
from loaders.documents import bring_in
from loaders.documents.kind import Choices
from loaders.documents.survey import template as survey_template
from loaders.documents.survey.columns import COLUMNS
from loaders.errors import FileError


@pytest.fixture(scope="module")
def known():
    return bring_in.known_municipalities(PACKAGE)


@pytest.fixture(scope="module")
def template(known):
    return survey_template.workbook(known, 2026)


def cells(content: bytes) -> list[list]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Svar").to_python()


def filled(template: bytes, answers: dict[str, dict[str, object]]) -> bytes:
    """A copy of the template with some lines filled in. answers: code to heading to cell."""
    heading, *lines = cells(template)
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "default_date_format": "dd.mm.yyyy"}) as book:
        sheet = book.add_worksheet("Svar")
        sheet.write_row(0, 0, heading)
        for number, line in enumerate(lines, start=1):
            for place, (title, cell) in enumerate(zip(heading, line, strict=True)):
                value = answers.get(line[0], {}).get(title, cell)
                if value != "":
                    sheet.write(number, place, value)
        book.add_worksheet("Veiledning").write_string(0, 0, "Slik fyller du ut")
    return sink.getvalue()


def test_every_municipality_with_code_as_text_and_name(template, known):
    heading, *lines = cells(template)
    assert heading[:-1] == [column.title for column in COLUMNS] and heading[-1].startswith("Kontakt")
    assert len(lines) == 357 and lines[0][:2] == ["0301", "Oslo - Oslove"]
    assert {line[0]: line[1] for line in lines} == known.names
    assert {tuple(line[2:5]) for line in lines} == {(2026.0, "kommunedirektørens forslag", "1000 kr")}


def test_lists_checks_notes_and_frozen_headings(template):
    archive = zipfile.ZipFile(io.BytesIO(template))
    sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<dataValidation ") == 9 and "<pane " in sheet
    for kind in ('type="list"', 'type="decimal"', 'type="whole"', 'type="date"', "kommunedirektørens forslag,vedtatt"):
        assert kind in sheet
    assert archive.read("xl/comments1.xml").decode().count("<comment ") == len(COLUMNS)
    assert "<f>" not in sheet


def test_filled_in_and_imported_gives_the_same_figures(template, known, tmp_path):
    answers = {
        "0301": {"Brutto driftsinntekter": 95_000_000, "Netto driftsresultat": -123_456.5, "Stadium": "vedtatt"},
        "4601": {
            "Brutto driftsinntekter": 30_000_000_000,
            "Netto driftsresultat": 250_000_000,
            "Enhet": "kr",
            "Rapportert dato": date(2025, 11, 20),
            "Bruk av bundne fond": 0,
            "Avsetning til bundne fond": 1_500_000,
        },
        "5612": {"Brutto driftsinntekter": "512 000", "Netto driftsresultat": "−3 100,25", "Disposisjonsfond": 40_000},
    }
    path = tmp_path / "svar.xlsx"
    path.write_bytes(filled(template, answers))
    said = bring_in.one(path, "survey", Choices(), known, tmp_path / "data")[1]
    assert "svar: 3. Linjer uten beløp, hoppet over: 354" in said
    rows = survey_answers.answers(tmp_path / "data").set_index("municipality_code")
    assert rows["revenue_1000nok"].to_dict() == {"0301": 95_000_000, "4601": 30_000_000, "5612": 512_000}
    assert rows["net_result_1000nok"].to_dict() == {"0301": -123_456.5, "4601": 250_000, "5612": -3_100.25}
    assert rows.loc["4601", ["bound_funds_used_1000nok", "bound_funds_allocated_1000nok"]].tolist() == [0, 1500]
    assert rows["stage_code"].to_dict() == {"0301": "adopted", "4601": "proposal", "5612": "proposal"}
    assert rows.loc["4601", "reported_on"].date() == date(2025, 11, 20) and set(rows["budget_year"]) == {2026}


def test_the_template_itself_has_no_answers(template, known, tmp_path):
    (tmp_path / "mal.xlsx").write_bytes(template)
    with pytest.raises(FileError, match="ingen svar er fylt ut"):
        bring_in.one(tmp_path / "mal.xlsx", "survey", Choices(), known, tmp_path / "data")


def test_the_default_name_is_in_the_current_folder_and_nothing_is_overwritten(known, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert survey_template.write(None, known) == 0
    (made,) = tmp_path.iterdir()
    assert made.name.startswith("budsjettundersokelse-20") and made.name in capsys.readouterr().out
    before = made.read_bytes()
    with pytest.raises(FileError, match="finnes fra før og er ikke rørt"):
        survey_template.write(None, known)
    assert made.read_bytes() == before


@pytest.mark.parametrize(("name", "says"), [("mal.csv", "slutter på .xlsx"), ("ingen/mal.xlsx", "kan ikke skrives")])
def test_a_place_that_will_not_do(known, tmp_path, name, says):
    with pytest.raises(FileError, match=says):
        survey_template.write(tmp_path / name, known)
