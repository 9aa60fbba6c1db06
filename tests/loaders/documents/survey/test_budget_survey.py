"""Answers to the budget survey from CSV and Excel: what is read, what is said, and every rule broken one at a time."""

import io
import re
from datetime import date, datetime

import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given, settings, strategies as st

from data.brought_in import documents, survey_answers
from data.extract import store
from data.municipalities.former import formers
from loaders.documents import bring_in
from loaders.documents.kind import Choices, Known
from loaders.documents.known import moved
from loaders.documents.survey import file as survey_file
from loaders.errors import FileError
from loaders.reading.source_file import SourceFile, open_file

KNOWN = Known(
    {
        "0301": "Oslo - Oslove",
        "1108": "Sandnes",
        "4601": "Bergen",
        "5612": "Guovdageaidnu - Kautokeino",
        "1818": "Herøy (Nordland)",
    },
    {"1102": ("Sandnes", 2020)},
    {"1102": ["1108"]},
    {"4601": 30_000_000.0, "5612": 500_000.0},
    2025,
)
HEADINGS = [
    "Kommunenr.",
    "Kommune",
    "Budsjettår",
    "Stadium",
    "Enhet",
    "Brutto driftsinntekter",
    "Netto driftsresultat",
    "Bruk av bundne fond",
    "Avsetning til bundne fond",
    "Disposisjonsfond",
    "Rapportert dato",
    "Kontakt",
]
BERGEN = ["4601", "Bergen", "2026", "vedtatt", "1000 kr", "31 000 000", "-250 000", "", "", "", "20.11.2025", ""]


def line(**changes) -> list[str]:
    """Bergen's answer with some cells changed, by position: code, name, year, stage, unit, revenue, net, ..."""
    names = ["code", "name", "year", "stage", "unit", "revenue", "net", "used", "allocated", "fund", "day", "contact"]
    cells = dict(zip(names, BERGEN, strict=True)) | changes
    return [cells[name] for name in names]


def csv_file(*lines: list[str], headings=HEADINGS, name="svar.csv", above=()) -> SourceFile:
    text = "\n".join(";".join(cells) for cells in [*above, headings, *lines])
    return SourceFile(name, text.encode(), "0" * 64)


def xlsx_file(*lines: list, headings=HEADINGS, sheets=("Svar",)) -> SourceFile:
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "default_date_format": "dd.mm.yyyy"}) as book:
        for name in sheets:
            sheet = book.add_worksheet(name)
            for number, cells in enumerate([headings, *lines]):
                sheet.write_row(number, 0, cells)
    return SourceFile("svar.xlsx", sink.getvalue(), "0" * 64)


def read(file: SourceFile, known=KNOWN):
    return survey_file.read(file, Choices(), known)


def refused(file: SourceFile, known=KNOWN) -> str:
    with pytest.raises(FileError) as stop:
        read(file, known)
    text = str(stop.value)
    assert one_fault_a_line(text)
    return text


def one_fault_a_line(text: str) -> bool:
    first, *faults = text.split("\n")
    return first.endswith(":") == bool(faults) and all(re.match("  (linje|og) [0-9]", fault) for fault in faults)


def test_one_answer():
    found = read(csv_file(line(used="1 000", allocated="2 500,5")))
    row = found.frame.iloc[0]
    assert (found.id, found.table) == ("survey-2026-4601-adopted", "survey_answers")
    assert (row["revenue_1000nok"], row["net_result_1000nok"]) == (31_000_000, -250_000)
    assert (row["bound_funds_used_1000nok"], row["bound_funds_allocated_1000nok"]) == (1000, 2500.5)
    assert row["reported_on"] == pd.Timestamp("2025-11-20") and pd.isna(row["disposition_fund_1000nok"])
    assert found.facts["municipality_code"] == "4601" and not found.private


def test_several_are_named_after_the_file_and_empty_lines_counted():
    lines = [
        line(),
        line(code="5612", name="Kautokeino", revenue="500 000", net="9 000"),
        ["1108", "Sandnes"] + [""] * 10,
    ]
    found = read(csv_file(*lines, name="Svar høst 2025.csv"))
    assert found.id == "survey-2026-svar-host-2025" and len(found.frame) == 2
    assert found.facts["skipped"] == 1 and "svar: 2. Linjer uten beløp, hoppet over: 1" in found.said


def test_excel_numbers_and_dates():
    cells = [301, "Oslo", 2026, "Vedtatt", 1000, 100_000_000, -1.5e6, None, None, None, datetime(2025, 12, 1), None]
    found = read(xlsx_file(cells))
    assert found.frame["municipality_code"].tolist() == ["0301"]
    assert found.frame["reported_on"].iloc[0].date() == date(2025, 12, 1)
    assert "kommunenumre uten nullen først: 1 (301 er lest som 0301)" in found.said
    assert any(said.startswith("Oslo er tatt inn, men regnes ikke med") for said in found.said)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("0301", "OSLO"),
        ("0301", "Oslove"),
        ("0301", "Oslo kommune"),
        ("5612", "Kautokeino"),
        ("5612", "guovdageaidnu"),
        ("5612", "Guovdageaidnu-Kautokeino"),
        ("5612", "Guovdageaidnu – Kautokeino"),
        ("5612", "Kautokeino/Guovdageaidnu"),
        ("1818", "Herøy"),
        ("1818", "Herøy (Nordland)"),
        ("4601", ""),
    ],
)
def test_names_that_fit(code, name):
    found = read(csv_file(line(code=code, name=name)), Known(KNOWN.names))
    assert found.frame["municipality_code"].tolist() == [code]


@pytest.mark.parametrize(
    ("unit", "revenue", "net"),
    [
        ("kr", "31 000 000 000", "-250 000 000"),
        ("1000 kr", "31000000", "-250000"),
        ("Tusen kr", "31.000.000", "(250 000)"),
        ("hele tusen", "31 000 000", "−250 000"),
        ("1 000 kr", "31 000 000,0", "250 000-"),
    ],
)
def test_units_and_the_ways_to_write_an_amount(unit, revenue, net):
    row = read(csv_file(line(unit=unit, revenue=revenue, net=net))).frame.iloc[0]
    assert (row["revenue_1000nok"], row["net_result_1000nok"]) == (31_000_000, -250_000)


def without(*places: int, row: list[str]) -> list[str]:
    return [cell for place, cell in enumerate(row) if place not in places]


def test_unit_in_the_headings():
    headings = [f"{h} (1000 kr)" if "drifts" in h else h for h in HEADINGS]
    file = csv_file(without(4, row=line()), headings=without(4, row=headings))
    with pytest.raises(FileError, match="Enhet"):  # the fund columns do not say theirs, and nor do the accounts
        read(file, Known(KNOWN.names))
    headings = without(4, 7, 8, 9, row=headings)
    assert read(csv_file(without(4, 7, 8, 9, row=line()), headings=headings)).frame["revenue_1000nok"].iloc[0] == 31e6


def test_year_stage_and_unit_above_the_table():
    above = [["Budsjettår: 2026"], ["Stadium", "Rådmannens forslag"], ["Enhet", "", "1000 kr"], []]
    file = csv_file(without(2, 3, 4, row=line()), headings=without(2, 3, 4, row=HEADINGS), above=above)
    found = read(file)
    assert found.id == "survey-2026-4601-proposal" and found.frame["revenue_1000nok"].iloc[0] == 31e6


@pytest.mark.parametrize(
    ("revenue", "net", "unit"), [("31 000 000", "-250 000", "1000 kr"), ("31000000000", "-250000000", "kr")]
)
def test_a_unit_that_is_not_said_is_told_by_the_accounts_and_said(revenue, net, unit):
    found = read(csv_file(without(4, row=line(revenue=revenue, net=net)), headings=without(4, row=HEADINGS)))
    assert found.frame["net_result_1000nok"].iloc[0] == -250_000
    assert f"enheten står ikke i arket; inntektene ligner regnskapet for 2025 i {unit}" in found.said


def test_a_stage_that_is_not_said_is_assumed_and_said():
    found = read(csv_file(without(3, row=line()), headings=without(3, row=HEADINGS)))
    assert found.frame["stage_code"].tolist() == ["proposal"]
    assert any("lest som kommunedirektørens forslag" in said for said in found.said)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"code": "9999"}, "linje 2, kolonne «Kommunenr.», «9999»: kjenner ikke kommunenummeret"),
        ({"code": ""}, "kommunenummeret mangler"),
        ({"code": "1102", "name": "Sandnes"}, "gikk ut i 2020; bruk 1108 Sandnes"),
        ({"name": "Oslo"}, "linje 2, kolonne «Kommune», «Oslo»: kommunenummer 4601 er Bergen"),
        ({"year": "26"}, "linje 2, kolonne «Budsjettår», «26»: skriv året med fire siffer"),
        ({"year": "2199"}, "året må være fra 2010 til"),
        ({"year": ""}, "skriv året med fire siffer"),
        ({"stage": "kanskje"}, "kolonne «Stadium», «kanskje»"),
        ({"stage": ""}, "kolonne «Stadium»"),
        ({"unit": "mill. kr"}, "kolonne «Enhet», «mill. kr»: skriv 1000 kr eller kr"),
        ({"revenue": "mange"}, "kolonne «Brutto driftsinntekter», «mange»: ikke et lesbart beløp"),
        ({"net": "-0,8 %"}, "kolonne «Netto driftsresultat», «-0,8 %»: ikke et lesbart beløp"),
        ({"net": "-250.000"}, "uten punktum"),
        ({"net": "-0,8"}, "ser ut som prosent"),
        ({"net": ""}, "kolonne «Netto driftsresultat»: beløpet mangler"),
        ({"revenue": ""}, "kolonne «Brutto driftsinntekter»: beløpet mangler"),
        ({"revenue": "0"}, "må være over null"),
        ({"revenue": "-31 000 000"}, "må være over null"),
        ({"revenue": "-250 000", "net": "31 000 000"}, "må være over null"),
        ({"revenue": "250 000", "net": "31 000 000"}, "Er kolonnene eller enhetene byttet om"),
        ({"net": "-250 000 000"}, "større enn inntektene"),
        ({"net": "20 000 000"}, "over halvparten av inntektene"),
        ({"unit": "kr"}, "regnskapet for 2025 hadde 30 000 000 (1000 kr). Er enheten"),
        ({"revenue": "31 000 000 000"}, "Er enheten (kr eller 1000 kr) riktig"),
        (
            {"code": "1108", "name": "", "revenue": "4 000", "net": "30"},
            "ingen kommune har så store eller små inntekter",
        ),
        ({"used": "-5"}, "kolonne «Bruk av bundne fond», «-5»: skriv beløpet uten minus"),
        ({"allocated": "40 000 000"}, "avsetning til bundne fond er større enn inntektene"),
        ({"fund": "abc"}, "kolonne «Disposisjonsfond», «abc»"),
        ({"fund": "40 000 000 000"}, "kolonne «Disposisjonsfond»"),
        ({"day": "i går"}, "kolonne «Rapportert dato», «i går»: ikke en dato"),
        ({"day": "31.02.2025"}, "ikke en dato"),
        ({"day": "20.11.2205"}, "ikke en dato"),
    ],
)
def test_each_rule_broken_names_line_column_and_value(changes, says):
    text = refused(csv_file(line(**changes)))
    assert says in text and text.startswith("1 feil. Ingenting er tatt inn. Rett og importer på nytt:\n  linje 2")


def test_a_code_that_was_in_use_in_the_budget_year_is_fine():
    assert len(read(csv_file(line(code="1102", name="Sandnes", year="2019", day=""))).frame) == 1


def test_duplicates_name_both_lines_but_not_another_stage():
    assert "linje 4, kolonne «Kommunenr.», «4601»: kommunen står også på linje 2" in refused(
        csv_file(line(), line(stage="forslag"), line(net="5 000"))
    )


def test_the_first_ten_faults_and_how_many():
    text = refused(csv_file(*[line(code=f"{9000 + n}") for n in range(25)]))
    assert text.startswith("25 feil.") and "\n  linje 2," in text and text.endswith("\n  og 15 til")
    assert text.count("kjenner ikke") == 10


def test_faults_of_several_rules_on_several_lines_at_once():
    text = refused(csv_file(line(code="9999", net="x"), line(), line(year="x", name="Oslo")))
    assert text.startswith("4 feil.") and text.count("linje 4") == 2


def test_odd_answers_are_taken_in_and_said():
    found = read(csv_file(line(revenue="75 000 000", net="20 000 000")))
    assert "4601 Bergen: inntektene er 2,50 ganger regnskapet. Stemmer det?" in found.said
    assert "4601 Bergen: netto driftsresultat er 26,7 prosent av inntektene. Stemmer det?" in found.facts["checks"]


@pytest.mark.parametrize("contact", [{"contact": "Kari"}, {"name": "Bergen", "day": "", "contact": "kari@bergen.no"}])
def test_contact_details_are_neither_rows_nor_kept(contact, tmp_path):
    (tmp_path / "svar.csv").write_bytes(csv_file(line(**contact)).content)
    said = bring_in.one(tmp_path / "svar.csv", "survey", Choices(), KNOWN, tmp_path / "data")[1]
    assert any("kontaktopplysninger er ikke tatt inn" in one for one in said)
    for path in (tmp_path / "data").rglob("*"):
        assert path.is_dir() or (b"Kari" not in path.read_bytes() and b"kari@" not in path.read_bytes())
    assert not (tmp_path / "data" / documents.ORIGINALS).exists()


def test_a_file_without_contact_details_is_kept_and_the_same_again_changes_nothing(tmp_path):
    (tmp_path / "svar.csv").write_bytes(csv_file(line()).content)
    for expected in ("nytt dokument", "uendret"):
        said = bring_in.one(tmp_path / "svar.csv", "survey", Choices(), KNOWN, tmp_path / "data")[1]
        assert said[-1].startswith(expected)
    assert len(list((tmp_path / "data" / documents.ORIGINALS).iterdir())) == 1
    assert survey_answers.answers(tmp_path / "data")["municipality_code"].tolist() == ["4601"]


def test_nothing_filled_in():
    assert "ingen svar er fylt ut (1 linjer" in refused(csv_file(["1108", "Sandnes"] + [""] * 10))


def test_a_missing_heading_is_named_and_per_cent_is_no_amount():
    headings = [h + " (%)" if h.startswith("Netto") else h for h in HEADINGS]
    assert "«Netto driftsresultat»" in refused(csv_file(line(), headings=headings))


def test_millions_in_a_heading():
    headings = [h + " (mill. kr)" if h.startswith("Netto") else h for h in HEADINGS]
    assert "kr eller 1000 kr" in refused(csv_file(line(unit=""), headings=without(4, row=headings)))


def test_two_sheets_with_answers():
    assert "flere ark har svar: A, B" in refused(xlsx_file(line(), sheets=("A", "B")))


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (csv_file(line()), True),
        (xlsx_file(line()), True),
        (csv_file(line(), headings=[h.replace("Netto", "Nto") for h in HEADINGS]), True),
        (csv_file(["1", "2"], headings=["konto", "beløp"]), False),
        (SourceFile("a.csv", b"<html><table>", ""), False),
        (SourceFile("a.xlsx", b"PK\x03\x04broken", ""), False),
        (SourceFile("a.bin", bytes(range(256)) * 4, ""), False),
    ],
)
def test_recognised_by_content_alone(file, expected):
    assert survey_file.recognises(file) is expected


CELL = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.floats(),
    st.integers(-(10**12), 10**12).map(str),
    st.sampled_from(
        [cell for cell in BERGEN if cell] + ["0301", "301", "kr", "1,5", "-", "Oslo", "2026", "nan", "1e9", "#REF!"]
    ),
)


@settings(max_examples=150)
@given(st.lists(st.lists(CELL, min_size=12, max_size=12), min_size=1, max_size=4))
def test_any_cells_end_in_an_answer_or_a_clear_error(rows):
    cells = [["" if cell is None else str(cell).replace(";", "").replace('"', "") for cell in row] for row in rows]
    cells = [[" ".join(cell.split()) for cell in row] for row in cells]
    try:
        found = read(csv_file(*cells))
    except FileError as error:
        assert one_fault_a_line(str(error))
        return
    assert (found.frame["revenue_1000nok"] >= found.frame["net_result_1000nok"].abs()).all()


def test_the_file_is_opened_as_it_is(tmp_path):
    path = tmp_path / "svar.csv"
    path.write_bytes(csv_file(line()).content)
    assert read(open_file(path)).id == "survey-2026-4601-adopted"


@pytest.mark.parametrize("place", range(len(HEADINGS)))
@pytest.mark.parametrize("cell", [True, datetime(2025, 1, 2, 3, 4), 1e15, -7, "#N/A", "x" * 5000])
def test_any_kind_of_excel_cell_in_any_column_ends_in_an_answer_or_a_clear_error(place, cell):
    cells = line()
    cells[place] = cell
    try:
        found = read(xlsx_file(cells))
    except FileError as error:
        assert "linje 2" in str(error) and len(str(error)) < 1000
        return
    assert found.frame["municipality_code"].tolist() == ["4601"] and place in (7, 8, 9, 10, 11)


def test_a_unit_that_contradicts_the_heading():
    headings = [h + " (1000 kr)" if h.startswith("Netto") else h for h in HEADINGS]
    assert "overskriften på beløpene sier en annen enhet" in refused(csv_file(line(unit="kr"), headings=headings))
    assert len(read(csv_file(line(), headings=headings)).frame) == 1


def test_an_old_number_of_the_same_municipality_is_todays_and_is_said():
    names = {"3301": "Drammen", "4601": "Bergen"}
    none = pd.DataFrame(columns=["changed_on", "old_code", "old_name", "new_code", "new_name"])
    moves = store.read_reference("municipality_moves")
    former, became = moved(moves, names)
    known = Known(names, former, became, before=formers(names, moves, none))
    found = read(csv_file(line(code="3005", name="Drammen")), known)
    assert found.frame["municipality_code"].tolist() == ["3301"]
    assert found.frame["municipality_name"].tolist() == ["Drammen"] and "3005 er nå 3301 Drammen" in found.said
    both = read(csv_file(line(code="3005 Drammen", name="Drammen")), known)
    assert both.frame["municipality_code"].tolist() == ["3301"]
    with pytest.raises(FileError, match="3301 Drammen"):
        read(csv_file(line(code="0711", name="Svelvik")), known)
    with pytest.raises(FileError, match="kommunen står også på linje"):
        read(csv_file(line(code="3005", name="Drammen"), line(code="3301", name="Drammen")), known)
