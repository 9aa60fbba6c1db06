"""The page about kindergarten norms: both readings, the choices, the calculator, and what it says without figures."""

import json
import shutil

import pytest
from streamlit.testing.v1 import AppTest

from data import catalogue, store
from data.advice import command
from data.kinds import conform
from data.schema import MISSING
from data.tables import EXTRACT
from pages.parts import kindergarten_choices, kindergarten_rows
from pages.parts.kindergarten_year_rows import TABLES
from tests.analysis.test_kindergarten_years import full_time, make_children, make_key_figures
from tests.pages.test_pages import ROOT, open_page, said, shipped_folder  # noqa: F401

PAGE = "barnehagenormer"
BERGEN = "4601 Bergen"


def test_both_readings_for_the_country():
    text = said(open_page(PAGE))
    assert "I 2017 manglet det 2\u202f886 årsverk barnehage for barnehage, 1\u202f245 for landet samlet" in text
    assert "KS, mill. kr i året: 2\u202f009" in text and "Staten, mill. kr i året: 866" in text
    assert "KS og staten er uenige om 1\u202f641 årsverk (1\u202f142 mill. kr)" in text
    assert "gir 2\u202f495 (KS) og 587 (staten) årsverk" in text
    assert "5\u202f762 av 5\u202f864 barnehager er med; 102 uten barn eller uten årsverk er holdt utenfor" in text
    assert "Tysfjord" in text and "Longyearbyen" in text and "Snillfjord" in text


def test_one_municipality_and_who_is_short():
    at = open_page(PAGE, kommune=BERGEN, **{"drawer-kindergartens-4601": True})
    text = said(at)
    assert "Bergen manglet 215 årsverk barnehage for barnehage i 2017, 181 for kommunen samlet" in text
    assert "Espira Ulsetskogen barnehage (6,4)" in text and "181 av 251 barnehager manglet ansatte" in text
    table = next(table.value for table in at.table if "Barnehage" in table.value)
    assert len(table) == 265 and table["Barnehage"][0] == "Espira Ulsetskogen barnehage"
    assert (table["Bemanningsnormen"] == "ikke oppfylt").sum() == 181


def test_where_the_two_sides_agree():
    assert "Her er KS og staten enige" in said(open_page(PAGE, kommune="1151 Utsira"))


def test_a_wage_changes_kroner_and_nothing_else_and_is_marked():
    at = open_page(PAGE)
    assert "Hva om:" not in "".join(info.value for info in at.info)
    at.text_input(key="lonn_kr").set_value("1 000 000").run()
    text = said(at)
    assert "KS, årsverk: 2\u202f886" in text and "KS, mill. kr i året: 2\u202f886" in text
    assert "lønnskostnad per årsverk 1\u202f000\u202f000 (standard 696\u202f000)" in at.info[0].value
    next(button for button in at.button if button.label == "Tilbakestill forutsetningene").click().run()
    assert "KS, mill. kr i året: 2\u202f009" in said(at) and not at.info


def test_the_choices_are_text_in_the_address():
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).switch_page("pages/kindergarten.py")
    at.query_params["oppholdstid"] = "Oppholdstid i landet 2018 (0,9897)"
    at.query_params["norm_over"] = "7"
    at.query_params["sammenlign"] = "2018"
    at.run()
    assert not at.exception
    for told in ("heltidsplasser per barn 0,9897 (standard 1)", "barn over tre per årsverk 7", "sammenligningsår 2018"):
        assert told in at.info[0].value
    assert "Hvert barn er regnet som 0,9897 heltidsplass" in said(at)


@pytest.mark.parametrize(
    ("key", "text", "answer"),
    [("lonn_kr", "mye", "«mye» er ikke et tall"), ("norm_under", "0", "Ugyldig barn under tre per årsverk: 0")],
)
def test_a_choice_that_cannot_be_is_told_and_left_at_its_default(key, text, answer):
    at = open_page(PAGE)
    at.text_input(key=key).set_value(text).run()
    assert any(answer in error.value for error in at.error)
    assert "KS, årsverk: 2\u202f886" in said(at) and not at.info


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({}, "Barnehagen mangler 1 årsverk til bemanningsnormen og 1 pedagogisk leder til pedagognormen"),
        ({"arsverk": "12", "pedagoger": "6"}, "Barnehagen oppfyller begge normene"),
        ({"plasser_under": "15", "arsverk": "11"}, "Barnehagen mangler 1 pedagogisk leder til pedagognormen"),
        ({"barn_over": "36,5"}, "Antall barn må være hele tall"),
        ({"pedagoger": "20"}, "kan ikke være flere årsverk"),
        ({"arsverk": "elleve"}, "«elleve» er ikke et tall"),
    ],
)
def test_the_calculator(fields, answer):
    at = open_page(PAGE)
    for key, text in fields.items():
        at.text_input(key=key).set_value(text)
    assert answer in said(at.run())


def test_the_estimates_stand_oldest_first_beside_ours():
    at = open_page(PAGE)
    table = next(table.value for table in at.table if "Hvem" in table.value)
    assert table["Hvem"].tolist()[:4] == ["Vi, KS' lesemåte", "Vi, statens lesemåte", "KS", "KS"]
    assert table["Sagt"].tolist()[2:] == ["2017", "2017", "mai 2018", "mai 2018", "desember 2020", "udatert", "udatert"]
    assert table["Omfatter"].tolist()[4] == "ikke sagt" and table["Statens minus anslaget"].tolist()[2] == "+366"


def test_tables_that_are_not_here_are_named_with_the_command():
    at = open_page(PAGE, kommune=BERGEN)
    assert command("refresh", "12056", "13502") in [code.value for code in at.code]
    assert "Landet hadde 5,7 barn per årsverk i 2025, innenfor normen på 6,0" in said(at)


def test_every_chart_has_an_alternative_text_and_numbers():
    charts = open_page(PAGE, kommune=BERGEN).get("plotly_chart")
    assert len(charts) == 6
    assert all(len(chart.proto.alt) > 30 and json.loads(chart.proto.spec)["data"] for chart in charts)


def test_without_the_count_the_rest_stands(monkeypatch, tmp_path):
    shutil.copytree(catalogue.PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "documents*", "raw"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    at = open_page(PAGE, kommune=BERGEN)
    assert command("import", "kindergartens-2017.csv", "--as", "kindergartens") in said(at)
    assert "99 prosent oppfylte bemanningsnormen i 2021" in said(at) and "Regn ut for én barnehage" in said(at)


def test_the_ladder_is_never_lower_on_a_finer_step():
    assumed = kindergarten_choices.default()
    steps = kindergarten_rows.ladder(None, assumed)["shortfall_fte"].round().tolist()
    assert steps == [2886, 1903, 1245]
    own = kindergarten_rows.ladder("4601", assumed)["shortfall_fte"].round().tolist()
    assert own == [215, 181]


@pytest.fixture
def filled(monkeypatch, tmp_path):
    """The shipped extract with tables of our own making: Bergen and Oslo 2017 to 2025, Bergen confidential in 2020."""
    folder = tmp_path / "data"
    shutil.copytree(catalogue.PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    cells, ratios = [], []
    for year in range(2017, 2026):
        for code, ratio in (("4601", 6.6 if year == 2017 else 5.9), ("0301", 5.8)):
            cells += full_time(code, year, 100, 300)
            ratios += [(code, year, ":" if (code, year) == ("4601", 2020) else ratio, 40)]
    for name, frame in zip(TABLES, (make_children(cells), make_key_figures(ratios)), strict=True):
        codes = {
            column: frame[column.replace("_code", "_label")]
            for column in EXTRACT[name].names
            if column[-5:] == "_code" and column not in frame
        }
        store.write(name, conform(EXTRACT[name], frame.assign(**codes)), store.vintage("accounts"), folder)
    monkeypatch.setenv("DATA_DIR", str(folder))


def test_the_years_when_ssbs_tables_are_here(filled):
    at = open_page(PAGE, kommune=BERGEN, aar="2020", **{"drawer-kindergarten-missing": True})
    text = said(at)
    assert "Bergen hadde 5,9 barn per årsverk i 2025, innenfor normen på 6,0" in text
    assert "I 2025 kostet normen Bergen 5,3 mill. kr, målt mot bemanningen i 2017" in text
    assert f"Bergen har ikke tall for 2020: {MISSING[':']}." in text
    assert "(andelen i 2025, 75 prosent)" in text
    costs = next(table.value for table in at.table if "Merkostnad, 1000 kr" in table.value)
    assert costs["År"].tolist() == [str(year) for year in range(2018, 2026)]
    assert costs["Merkostnad, 1000 kr"].tolist()[2] == "–" and costs["Tilskudd til private, 1000 kr"].tolist()[4] == "–"
    names = next(table.value for table in at.table if "Hvorfor" in table.value)
    assert "Bergen (valgt kommune)" in names["Kommune"].tolist() and len(names) == 356


def test_a_reference_year_that_is_not_there_is_told(filled):
    at = open_page(PAGE, kommune=BERGEN)
    at.text_input(key="sammenlign").set_value("2014").run()
    assert "Merkostnaden kan ikke regnes ut fra 2014" in said(at) and "fra 2017 til 2024" in said(at)


def test_files_and_tables_say_the_rows_of_the_charts():
    at = open_page(PAGE, kommune=BERGEN, **{"drawer-motregning-4601": True, "drawer-barn-per-arsverk-storrelse": True})
    ladder = next(table.value for table in at.table if "Regnet under ett" in table.value)
    assert ladder["Mangler, årsverk"].tolist() == ["214,7", "181,4"]
    classes = next(table.value for table in at.table if "Gruppe" in table.value)
    assert classes["Gruppe"].tolist()[-1] == "Landet" and classes["Oppfyller normen, %"].tolist()[-1] == "46,8"
    assert "Et årsverk er regnet til 696\u202f000 kr (Utdanningsforbundet, udatert)" in said(at)
