"""The page about kindergarten norms: both readings, the choices, the calculator, and what it says without figures."""

import json
import shutil

import pytest
from streamlit.testing.v1 import AppTest

from data import catalogue
from data.advice import command
from pages.parts import kindergarten_choices, kindergarten_rows
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


def test_a_municipality_that_was_split_has_no_figure_per_inhabitant_and_its_class_is_explained():
    text = said(open_page(PAGE, kommune="1580 Haram"))
    assert "per innbygger er ikke regnet ut: folketallet før kommunen ble delt, er et grovt anslag" in text
    assert "Haram, Narvik, Hábmer - Hamarøy, Heim, Hitra, Orkland: etter første folketall etter at" in text
    assert kindergarten_rows.size_class("1580") == "5 000–9 999"


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


def test_files_and_tables_say_the_rows_of_the_charts():
    at = open_page(PAGE, kommune=BERGEN, **{"drawer-motregning-4601": True, "drawer-barn-per-arsverk-storrelse": True})
    ladder = next(table.value for table in at.table if "Regnet under ett" in table.value)
    assert ladder["Mangler, årsverk"].tolist() == ["214,7", "181,4"]
    classes = next(table.value for table in at.table if "Gruppe" in table.value)
    assert classes["Gruppe"].tolist()[-1] == "Landet" and classes["Oppfyller normen, %"].tolist()[-1] == "46,8"
    assert "Et årsverk er regnet til 696\u202f000 kr (Utdanningsforbundet, udatert)" in said(at)
