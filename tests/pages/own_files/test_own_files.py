"""Egne regnskap og budsjett: the result with its sums, who is shown, and what a damaged file does (little)."""

import io
import shutil

import pandas as pd
import pytest

from data.brought_in import documents
from data.contract.tables import DOCUMENTS
from data.contract.types import conform
from data.folder import PACKAGE
from pages.own_files import document
from pages.shared import markdown
from pages.shared.own_documents import owners, points as own_documents_points
from tests.damaged_tables import with_facts
from tests.own_documents import LINES, NET_PCT, bring
from tests.pages.test_pages import IN_BOKMAL, cut, extract, folder_instead, open_page, said, shipped_folder  # noqa: F401

PAGE = "egne-tall"
BERGEN = {"kommune": "4601 Bergen"}


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory):
    """The shipped extract with documents of Bergen (accounts, group, quarter, budget) and of Sogndal as it was; made once."""
    folder = tmp_path_factory.mktemp("own") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    (folder / "documents.json").unlink(missing_ok=True)
    old, new = [("120", "010", 2400), *LINES[1:]], LINES
    bring(folder, "kostra-4601-0a-2025", ("accounts", 2025), form="0A", lines=old, sha256="11" * 32)
    bring(folder, "kostra-4601-0a-2025", ("accounts", 2025), form="0A", lines=new, sha256="22" * 32,
          checks=["driftsregnskapet går 16 kr i *ubalanse*"], notes=["15 bydeler er summert"])  # fmt: skip
    bring(folder, "kostra-4601-0m-2025", ("accounts", 2025), form="0M", scope="kommunekonsern")
    bring(folder, "kostra-4601-0a-2026-k1", ("accounts", 2026), form="0A", quarter=1)
    bring(folder, "ledger-bergen-2026", ("budget", 2026), ("plan", 2027), file_name="budsjett_*2026*.xlsx")
    bring(folder, "ledger-sogndal", ("accounts", 2011), ("budget", 2013), code="", name="Sogndal")
    return folder


@pytest.fixture
def own(monkeypatch, own_folder, shipped_folder):  # noqa: F811
    """It in use, for tests that only look: not to be written to."""
    monkeypatch.setenv("DATA_DIR", str(own_folder))
    return own_folder


@pytest.fixture
def changed(monkeypatch, tmp_path, own_folder, shipped_folder):  # noqa: F811
    """A copy of it in use, for a test that changes it."""
    folder = shutil.copytree(own_folder, tmp_path / "data")
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder


def tables(at, title: str) -> dict[str, str]:
    """The last column of the table with this heading, by the names in the first."""
    shown = next(table.value for table in at.table if title in table.value)
    return dict(zip(shown.iloc[:, 0], shown[title], strict=True))


def test_an_empty_register_says_what_can_be_brought_in_and_how(extract):  # noqa: F811
    (extract / "documents.json").unlink(missing_ok=True)
    at = open_page(PAGE)
    assert "Ingen egne regnskap eller budsjett er hentet inn" in said(at) and not at.code
    at = open_page(PAGE, **{"drawer-own-how": True})
    assert "KOSTRA-filen" in said(at) and "run.py import" in at.code[0].value and not at.get("plotly_chart")


def test_all_are_shown_when_no_municipality_is_chosen(own):
    text = said(open_page(PAGE))
    assert "Bergen: regnskapet 2025 (kommunekasse) ga 8,1 prosent, budsjettet 2026 (kommunekasse) har 8,1" in text
    assert "Sogndal: regnskapet 2011 ga 8,1 prosent, budsjettet 2013 har 8,1 prosent" in text
    assert "Sogndal 2011–2013: kommunen slik den var den gang" in text


def test_only_the_chosen_municipality_is_shown_and_the_others_are_named(own):
    text = said(open_page(PAGE, **BERGEN))
    assert "Sogndal: regnskapet" not in text and "Hentet inn for andre: Sogndal." in text
    text = said(open_page(PAGE, kommune="4640 Sogndal", **IN_BOKMAL))
    assert "slik den var den gang" in text and "Bergen: regnskapet" not in text
    assert "er hentet inn for Oslo" in said(open_page(PAGE, kommune="0301 Oslo - Oslove"))


def test_the_sums_lead_to_the_result_by_hand(own):
    sums = tables(open_page(PAGE, **BERGEN), "Regnskap 2025")
    told = {name: float(text.replace("\u202f", "").replace("−", "-")) for name, text in list(sums.items())[:7]}
    a, b, c, d, e, f, g = told.values()
    assert (a, b, c, d, e, f, g) == (3100, 2700, 400, -350, 200, 250, 3100)
    assert (c, f) == (a - b, c + d + e) and f"{100 * f / g:.2f}".replace(".", ",") == "8,06"
    assert sums["Netto driftsresultat i prosent (100 × f / g)"] == "8,06\u00a0%"
    assert sums["Anbefalt nivå i prosent (h)"] == "1,75\u00a0%" and sums["Nivået er satt for"] == "kommunene"
    assert sums["Avstand, prosentpoeng"] == "+6,31" and sums["Sum av alle driftslinjer (skal være 0)"] == "0"


def test_the_level_before_2014_is_that_of_the_whole_sector(own):
    sums = tables(open_page(PAGE, kommune="4640 Sogndal", **IN_BOKMAL), "Regnskap 2011")
    assert (sums["Anbefalt nivå i prosent (h)"], sums["Nivået er satt for"]) == ("3,0\u00a0%", "kommunesektoren samlet")


def test_a_quarter_is_held_to_no_level_and_says_why(own):
    at = open_page(PAGE, **BERGEN)
    sums = tables(at, "Hittil i 2026, 1. kvartal")
    assert sums["Anbefalt nivå i prosent (h)"] == sums["Avstand, prosentpoeng"] == "–"
    assert "1. kvartal, hittil i år: ikke sammenliknbart med et helt år" in said(at)


def test_checks_notes_versions_and_origin_stand_by_the_document(own):
    text = said(open_page(PAGE, **BERGEN))
    assert "driftsregnskapet går 16 kr i \\*ubalanse\\*" in text and "15 bydeler er summert" in text
    assert "SHA-256 222222222222" in text and "Versjon 2; tidligere: fil fil.txt" in text and "09.02.2026" in text
    assert "budsjett\\_\\*2026\\*.xlsx" in text


def test_the_own_target_is_held_against_every_series(own):
    sums = tables(open_page(PAGE, maltall="2,5", **BERGEN), "Budsjett 2026")
    assert sums["Avstand til eget måltall (2,5 %)"] == "+5,56"


def test_the_chart_is_told_in_words_with_the_same_figures(own):
    chart = open_page(PAGE, **BERGEN).get("plotly_chart")[0].proto
    assert "2025 regnskap, kommunekonsern: 8,06" in chart.alt and "2027 økonomiplan, kommunekasse" in chart.alt


def test_the_rows_of_the_chart_say_document_and_sums(own):
    at = open_page(PAGE, **BERGEN, **{"drawer-egne-tall-4601": True})
    rows = next(table.value for table in at.table if "Dokument" in table.value)
    assert rows["Dokument"].nunique() == 4 and rows["Slag og omfang"].iloc[0] == "regnskap, kommunekasse"


def test_the_lines_come_out_as_they_went_in(own):
    raw = document.lines(documents.find("kostra-4601-0a-2025", own))
    back = pd.read_csv(io.BytesIO(raw), sep=";", decimal=",", dtype={"Art": str, "Funksjon": str}, encoding="utf-8-sig")
    assert sorted(zip(back["Funksjon"], back["Art"], back.iloc[:, 5], strict=True)) == sorted(LINES)
    assert set(back["Kilde"]) == {"Kommunens egen fil fil.txt"} and set(back["Slag"]) == {"regnskap"}


def test_many_municipalities_are_closed_until_asked_for(changed):
    for code, name in (("0301", "Oslo"), ("1103", "Stavanger")):
        bring(changed, f"ledger-{code}", ("accounts", 2024), code=code, name=name)
    assert not open_page(PAGE).get("plotly_chart")
    at = open_page(PAGE, **{"drawer-own-0301": True})
    assert len(at.get("plotly_chart")) == 1 and "Oslo: regnskapet 2024 ga 8,1 prosent" in said(at)


def test_many_documents_of_one_municipality_are_closed_until_asked_for(changed):
    for year in (2021, 2022, 2023):
        bring(changed, f"ledger-bergen-{year}", ("accounts", year))
    at = open_page(PAGE, **BERGEN)
    assert len(at.get("plotly_chart")) == 1 and not any("1000 kr" in table.value for table in at.table)
    at = open_page(PAGE, **BERGEN, **{"drawer-ledger-bergen-2022": True})
    assert tables(at, "Regnskap 2022")["Brutto driftsinntekter (g)"] == "3\u202f100"
    assert "7 filer, den siste hentet inn 09.02.2026" in said(at)


def test_only_the_newest_quarter_of_an_open_year_is_on_the_chart_over_time(changed):
    bring(changed, "kostra-4601-0a-2026-k3", ("accounts", 2026), form="0A", quarter=3)
    bring(changed, "kostra-4601-0a-2025-k3", ("accounts", 2025), form="0A", quarter=3)
    names = [point.name for point in own_documents_points.of("4601")[0]]
    assert [name for name in names if "kvartal" in name] == ["egen KOSTRA-fil, 3. kvartal hittil"]
    assert {point.year for point in own_documents_points.of("4601")[0] if point.kind == "quarter"} == {2026}


def test_two_series_of_the_same_kind_and_scope_are_told_apart(changed):
    bring(changed, "ledger-bergen-2025", ("accounts", 2025))
    alt = open_page(PAGE, **BERGEN).get("plotly_chart")[0].proto.alt
    assert "2025 regnskap, kommunekasse (0A)" in alt and "2025 regnskap, kommunekasse (linjefil)" in alt


def test_a_balance_sheet_has_its_sums_and_no_result(changed):
    lines = [("27", "080", 5000), ("411", "200", -4700)]
    one = bring(changed, "kostra-0301-0b-2025", ("accounts", 2025), code="0301", name="Oslo", form="0B", lines=lines)
    frame = documents.rows(one, changed).assign(account_class=pd.Categorical(["2", "2"]))
    documents.add(one, frame, b"", changed)
    at = open_page(PAGE, kommune="0301 Oslo - Oslove")
    assert tables(at, "Balanse 2025")["Differanse (skal være 0)"] == "300"
    assert "Oslo: filene gir ikke noe netto driftsresultat" in said(at) and not at.get("plotly_chart")


def harm_rows(folder):
    path = folder / documents.find("kostra-4601-0m-2025", folder).file
    cut(path)
    return "kostra-4601-0m-2025"


def harm_register(folder):
    cut(folder / "documents.json")
    return "documents.json kan ikke leses"


def folder_as_register(folder):
    folder_instead(folder / "documents.json")
    return "det ligger en mappe"


def harm_facts(folder):
    with_facts(folder, "kostra-4601-0m-2025", facts={"quarter": "1"}, imported="i går")
    return "kostra-4601-0m-2025 har ubrukelig municipality_code"


@pytest.mark.parametrize("harm", [harm_rows, harm_register, folder_as_register, harm_facts])
def test_what_is_damaged_is_told_in_its_place_and_the_charts_of_ssb_stand(changed, harm):
    told = markdown.plain(harm(changed))
    at = open_page(PAGE, **BERGEN)
    assert told in "\n".join(warning.value for warning in at.warning)
    assert "Slik hentes en fil inn" in [box.label for box in at.expander]
    at = open_page("netto-driftsresultat", **BERGEN)
    assert [told in warning.value for warning in at.warning] == [True] and len(at.get("plotly_chart")) == 2
    assert not open_page("netto-driftsresultat").warning


@pytest.mark.parametrize("harm", [harm_rows, harm_facts])
def test_one_damaged_document_leaves_the_others(changed, harm):
    harm(changed)
    at = open_page(PAGE, **BERGEN)
    assert "Bergen: regnskapet 2025" in said(at) and len(at.get("plotly_chart")) == 1
    chart = open_page("netto-driftsresultat", **BERGEN).get("plotly_chart")[0].proto.spec
    assert "Egen KOSTRA-fil, kommunekasse" in chart and "Egen KOSTRA-fil, kommunekonsern" not in chart


def test_own_files_open_although_a_table_of_ssb_is_damaged(changed):
    for path in changed.glob("accounts.*.parquet"):
        cut(path)
    assert "Bergen: regnskapet 2025" in said(open_page(PAGE))


def test_the_example_is_called_one_and_closed_and_names_no_municipality_without_files(extract):  # noqa: F811
    at = open_page(PAGE)
    boxes = [box.label for box in at.expander]
    assert not at.get("plotly_chart") and "Sogndal" not in said(at)
    assert [label for label in boxes if "Sogndal" in label] == [boxes[-1]] and boxes[-1].startswith("Eksempel: ")
    at = open_page(PAGE, **{"drawer-example-sogndal": True})
    assert len(at.get("plotly_chart")) == 1 and "Sogndal: regnskapet 2011" in said(at)
    assert "Sogndal" not in said(open_page(PAGE, **BERGEN))


def test_no_command_is_shown_on_a_shared_server(own, monkeypatch):
    monkeypatch.setattr("pages.shared.visitors.audience.is_shared", lambda: True)
    at = open_page(PAGE, **{"drawer-own-how": True})
    assert not at.code and "den som drifter dashbordet" in said(at)


def test_the_net_result_page_draws_own_points_and_says_whose_they_are(own):
    at = open_page("netto-driftsresultat", **BERGEN, **{"drawer-netto-driftsresultat": True, "about-netto-driftsresultat": True})  # fmt: skip
    text = said(at)
    assert "egen KOSTRA-fil, kommunekasse 2025; egen KOSTRA-fil, kommunekonsern 2025" in text
    assert "eget budsjett, kommunekasse 2026" in text and "Et kvartal er ikke sammenliknbart med et helt år" in text
    assert "Kommunens egne filer: fil.txt, hentet inn 09.02.2026" in text and "Ikke publisert av SSB" in text
    rows = next(table.value for table in at.table if "Valgt kommune, slag" in table.value).set_index("År")
    own_rows = rows[rows["Valgt kommune, slag"] == "egen KOSTRA-fil"]
    assert list(own_rows["Valgt kommune, omfang"]) == ["kommunekasse", "kommunekonsern"]
    assert set(own_rows["Valgt kommune, %"]) == {f"{NET_PCT:.2f}".replace(".", ",")}
    assert "kommunens egen fil (kostra-4601-0a-2025)" in set(own_rows["Valgt kommune, kilde"])
    ssb = rows[rows["Valgt kommune, slag"] == "regnskap, SSB"]
    assert set(ssb["Valgt kommune, omfang"]) == {"kommunekonsern"} and ssb.loc["2025", "Valgt kommune, %"] == "1,03"


def answered(folder, code, name, year, stage="proposal"):
    """An answer of one municipality to the budget survey."""
    empty = dict.fromkeys(("bound_funds_used_1000nok", "bound_funds_allocated_1000nok", "disposition_fund_1000nok"))
    answer = {"municipality_code": code, "municipality_name": name, "budget_year": year, "reported_on": None,
              "stage_code": stage, "revenue_1000nok": 5_000_000.0, "net_result_1000nok": 25_000.0}  # fmt: skip
    survey = documents.Document(f"survey-{year}-{code}-{stage}", "survey", f"{name} {year}", "survey_answers", "svar.xlsx",
                                "33" * 32, "2026-11-20T08:00:00Z", {})  # fmt: skip
    return documents.add(survey, conform(DOCUMENTS["survey_answers"], pd.DataFrame([answer | empty])), b"", folder)


def test_an_answer_to_the_budget_survey_is_a_point_with_its_stage(changed):
    answered(changed, "3222", "Lørenskog", 2027)
    text = said(open_page("netto-driftsresultat", kommune="3222 Lørenskog"))
    assert "budsjett, kommunedirektørens forslag 2027" in text and "svar.xlsx, hentet inn 20.11.2026" in text
    assert [(one.year, one.kind, one.scope, one.ndr_pct) for one in own_documents_points.of("3222")[0]] == [
        (2027, "budget", "", 0.5)
    ]


def test_answers_to_the_survey_are_told_where_no_accounts_are(extract):  # noqa: F811
    (extract / "documents.json").unlink(missing_ok=True)
    answered(extract, "4601", "Bergen", 2027)
    answered(extract, "4601", "Bergen", 2026, "adopted")
    text = said(open_page(PAGE, **BERGEN))
    assert "Svar på budsjettundersøkelsen er hentet inn for Bergen (2026 og 2027). Det vises på «Budsjettene»" in text
    assert "Ingen egne regnskap eller budsjett" not in text and "Ingen KOSTRA-fil" in text
    text = said(open_page(PAGE, kommune="3222 Lørenskog"))
    assert "hentet inn for én kommune, men ikke for Lørenskog. De vises på «Budsjettene»" in text
    answered(extract, "3222", "Lørenskog", 2027)
    text = said(open_page(PAGE))
    assert "hentet inn for 2 kommuner. De vises" in text and "Ingen egne regnskap eller budsjett" not in text


def test_damaged_answers_are_not_called_none(extract):  # noqa: F811
    (extract / "documents.json").unlink(missing_ok=True)
    cut(extract / answered(extract, "4601", "Bergen", 2027).file)
    assert "Ingen egne regnskap eller budsjett" not in said(open_page(PAGE, **BERGEN))
    text = said(open_page("budsjettundersokelsen", **BERGEN))
    assert "Svarene som er hentet inn, kan ikke leses" in text and "Ingen svar" not in text


def test_a_damaged_register_is_not_called_an_empty_one(extract):  # noqa: F811
    cut(extract / "documents.json")
    assert "Ingen egne" not in said(open_page(PAGE, **BERGEN))


def test_a_budget_of_another_kind_is_told_where_there_are_no_answers(own):
    text = said(open_page("budsjettundersokelsen", **BERGEN))
    assert "Ingen svar er hentet" in text
    assert "er hentet inn for Bergen, og vises på «Egne regnskap»" in text
    assert "vises på «Egne regnskap»" not in said(open_page("budsjettundersokelsen", kommune="3222 Lørenskog"))


def test_a_municipality_without_files_has_the_chart_as_before(own):
    at = open_page("netto-driftsresultat", kommune="3222 Lørenskog", **{"drawer-netto-driftsresultat": True})
    assert "kommunens egne tall" not in said(at) and "Valgt kommune, slag" not in next(iter(at.table)).value


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a_b*c.csv", "a\\_b\\*c.csv"), ("3. kvartal", "3\\. kvartal"), ("- liste", "\\- liste"),
        (":red[x] <b> $1$", ":\u2060red\\[x\\] \\<b\\> \\$1\\$"), ("www.a.no x@a.no", "www\u2060.a.no x\u2060@a.no"), ("to\nlinjer", "to linjer"), ("Kilde: SSB", "Kilde: SSB"),
    ],
)  # fmt: skip
def test_text_from_a_file_never_becomes_markup(text, safe):
    assert markdown.plain(text) == safe


def test_a_name_keeps_letters_and_loses_signs():
    assert markdown.name("Herøy (Nordland)") == "Herøy (Nordland)"
    assert markdown.name("<b>Ås</b> *2011*_$") == "b Ås /b 2011"


def test_a_file_under_an_old_number_is_the_municipality_of_today(extract):  # noqa: F811
    """Drammen was 3005 until 2023; a file of Drammen before the merger of 2020 is of another municipality."""
    bring(extract, "kostra-3005", ("accounts", 2021), code="3005", name="Drammen", form="0A")
    bring(extract, "ledger-0602", ("accounts", 2018), code="0602", name="Drammen")
    points, wrong = own_documents_points.of("3301")
    assert [point.year for point in points] == [2021] and not wrong
    assert owners.whose(documents.find("kostra-3005")) == ("3301", "Drammen")
    assert owners.whose(documents.find("ledger-0602")) == ("0602", "Drammen")
