"""Barnehagenormer with SSB's tables 12056 and 13502 here, of our own making: the years, the cost, and every gap."""

import base64
import json
import re
import shutil
from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from charts.drawing import theme
from data.contract.schema import MISSING
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.folder import PACKAGE
from pages.kindergarten import assumptions
from pages.kindergarten.years import extra_cost
from pages.kindergarten.years.rows import TABLES
from tests.analysis.kindergarten.test_years import full_time, make_children, make_key_figures
from tests.pages.kindergarten.test_page import BOXES, without_a_place
from tests.pages.test_pages import ROOT, arriving, open_page, said, shipped_folder  # noqa: F401

PAGE = "barnehagenormer"
BERGEN, UTSIRA, HARAM = "4601 Bergen", "1151 Utsira", "1580 Haram"
RATIOS = {"4601": 6.6, "0301": 5.8, "1508": 6.1, "1580": 6.0, "3222": 6.1, "1806": 5.4, "1151": 6.2}
MARKED = {("4601", 2020): ":", **{("1151", year): ":" for year in range(2019, 2026)}}
ABSENT = {("1580", 2017): "."}


@pytest.fixture
def filled(monkeypatch, years_folder):
    """The extract with a few municipalities in SSB's tables; not to be written to, since all tests share it."""
    monkeypatch.setenv("DATA_DIR", str(years_folder))
    return years_folder


@pytest.fixture(scope="session")
def years_folder(tmp_path_factory):
    """The shipped extract with a few municipalities 2017 to 2025: Bergen confidential in 2020, Utsira from 2019."""
    folder = tmp_path_factory.mktemp("years") / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    cells, ratios = [], []
    for year in range(2017, 2026):
        for code, then in RATIOS.items():
            cells += full_time(code, year, *((3, 5) if code == "1151" else (100, 300)))
            ratio = then if year == 2017 else 5.9
            ratios.append((code, year, (MARKED | ABSENT).get((code, year), ratio), 40))
    for name, frame in zip(TABLES, (make_children(cells), make_key_figures(ratios)), strict=True):
        codes = {
            column: frame[column.replace("_code", "_label")]
            for column in EXTRACT[name].names
            if column[-5:] == "_code" and column not in frame
        }
        edition = store.vintage("accounts", PACKAGE)
        store.write(name, conform(EXTRACT[name], frame.assign(**codes)), edition, folder)
    return folder


def costs(at: AppTest):
    return next(table.value for table in at.table if "Merkostnad, 1000 kr" in table.value)


def test_the_cost_of_the_newest_year_with_its_formula_and_range(filled):
    text = said(open_page(PAGE, kommune=BERGEN))
    assert "Bemanningsnormen koster Bergen 5,3 mill. kr i 2025 utover bemanningen i 2017" in text
    assert "83,3 × (1 − 6,0/6,6) × 696\u202f000 kr = 5,3 mill. kr" in text
    assert "fra 6,55 til 6,65" in text and "mellom 4,9 og 5,7 mill. kr" in text
    assert "Lavest–høyest: 4,9–5,7" in text and "Her er spørsmålet et annet" in text
    assert "Bergen hadde i snitt 5,9 barn per årsverk i 2025, færre enn normens 6" in text
    assert "(kommunens egen andel i 2025, 75 prosent)" in text


def test_the_first_chart_of_the_years_says_how_it_has_gone_and_not_the_answer_again(filled):
    at = open_page(PAGE, kommune=BERGEN)
    assert at.header[0].value == "Bergen gikk fra 6,6 barn per årsverk i 2017 til 5,9 i 2025"
    assert at.title[0].value == "Bergen hadde i snitt 5,9 barn per årsverk i 2025, færre enn normens 6"
    text = said(at)
    assert "Barn per årsverk i Bergen og landet, 2017–2025; 6 av 357 kommuner med tall i 2025." in text
    assert open_page(PAGE).header[0].value.startswith("Landet hadde i snitt 5,7 barn per årsverk hvert år 2020–")


def test_what_is_told_of_the_others_is_of_those_with_figures_and_counted_in_the_year_that_is_told(filled):
    at = open_page(PAGE, kommune=BERGEN, ssb_aar="2017")
    text = said(at)
    assert at.header[0].value.startswith("Bergen hadde 6,6 barn per årsverk i 2017; kommunene med tall")
    assert "2017–2025; 6 av 357" not in text and "med tall i 2017." in text and "ommunene samlet hadde" not in text
    country = said(open_page(PAGE, ssb_aar="2018"))
    assert "; 7 av 417 kommuner med tall i 2018." in country and "med tall i 2025" not in country
    assert "ommunene samlet hadde" not in country and re.search(
        r" 2018: \d av \d+ kommuner", country
    )  # of the cost too


def test_the_cost_counts_the_municipalities_of_the_year_that_is_told_alone(filled):
    none, some = (extra_cost.series(None, "", assumptions.default(), year) for year in (2017, 2018))
    assert none.headline == "Merkostnaden regnes bare for årene etter 2017"
    assert not re.search(r"\d+ av \d+|2025: ", none.subtitle), none.subtitle
    assert re.search(r"2018: \d av \d+ kommuner\.", some.subtitle), some.subtitle


OF_ALL = re.compile(r"[Kk]ommunene(?! med tall| er dagens)[^\n]*")  # those of the count are today's


@pytest.mark.parametrize("state", [{}, {"norm_over": "5.5", "norm_under": "2.75"}])
@pytest.mark.parametrize("year", ["2025", "2018", "2017"])
def test_nothing_of_a_few_municipalities_is_said_of_them_all(filled, year, state):
    text = said(open_page(PAGE, **BOXES, ssb_aar=year, **state))
    assert not (found := OF_ALL.search(text)), found
    assert text.count("ommunene med tall") >= 4


def test_the_table_has_every_figure_once_and_a_reason_for_every_gap(filled):
    at = open_page(PAGE, kommune=BERGEN, **{"drawer-merkostnad-bemanningsnorm-4601": True})
    table = costs(at)
    assert table["År"].tolist() == [str(year) for year in range(2018, 2026)]
    assert len(set(table.columns)) == len(table.columns) and "Med tall" not in table and "I alt" not in table
    assert table["Merkostnad, 1000 kr"].tolist()[2] == "–" and table["Tilskudd til private, 1000 kr"].tolist()[4] == "–"
    missing = (table.drop(columns="Hvorfor noe mangler") == "–").any(axis=1)
    assert (missing == (table["Hvorfor noe mangler"] != "")).all() and missing.sum() >= 3
    assert {"csv-merkostnad-bemanningsnorm-4601", "xlsx-merkostnad-bemanningsnorm-4601"} <= {
        button.key for button in at.get("download_button")
    }


def test_the_country_on_both_readings(filled):
    at = open_page(PAGE, **{"drawer-merkostnad-bemanningsnorm-landet": True})
    assert "uten motregning mellom dem, er det **6,2 mill. kr** i 2025" in said(at)
    assert "Med dem under ett er det **4,2 mill. kr**" in said(at)
    assert {"Under ett, 1000 kr", "Med tall", "I alt", "Kommunen betaler, 1000 kr"} <= set(costs(at))


def test_the_year_governs_the_ssb_part_and_stands_in_the_address(filled):
    at = arriving("barnehagenormer")
    at.query_params["ssb_aar"] = "2019"
    at.session_state["kommune"] = BERGEN
    at.session_state["drawer-years-by-class"] = at.session_state["drawer-years-private"] = True
    at.run()
    text = said(at)
    assert "koster Bergen 5,3 mill. kr i 2019" in text and "Bergen hadde i snitt 5,9 barn per årsverk i 2019" in text
    assert "i Bergen gikk i private barnehager i 2019" in text and "nok ansatte samlet i 2019" in text
    assert [expander.label for expander in at.expander if "uten tall fra SSB i 2019" in expander.label]
    assert not [box for box in at.selectbox if box.label == "Regnskapsår"]
    at.selectbox(key="ssb_aar").set_value("2017").run()
    assert "Merkostnaden regnes bare for årene etter 2017" in said(at) and not at.exception


def test_a_year_without_a_figure_has_the_reason(filled):
    text = said(open_page(PAGE, kommune=BERGEN, ssb_aar="2020"))
    assert f"Bergen har ikke tall for 2020: {MISSING[':']}." in text
    assert "Merkostnaden for Bergen i 2020 kan ikke regnes ut" in text and "Mangler i 2020: tallet er skjermet" in text


def test_who_is_missing_is_counted_by_the_map_of_the_table(filled):
    state = {"drawer-kindergarten-missing": True, "ssb_aar": "2019"}
    names = next(table.value for table in open_page(PAGE, kommune=UTSIRA, **state).table if "Hvorfor" in table.value)
    listed = dict(zip(names["Nr."], names["Hvorfor"], strict=True))
    assert listed["1151"] == MISSING[":"]
    assert not {"1201", "0230", "1504", "1508", "4601"} & set(listed)  # Bergen and the others have figures as of today


def test_the_sources_that_differ_are_said_to(filled):
    text = said(open_page(PAGE, kommune="0301 Oslo - Oslove"))
    assert "De to kildene viser ikke det samme for 2017" in text and "Etter SSBs tall hadde Oslo" in text
    assert "De to kildene" not in said(open_page(PAGE, kommune=BERGEN))


def test_teachers_and_private_share_are_drawn_over_the_years_with_the_need_of_the_norm(filled):
    at = open_page(PAGE, **BOXES, kommune=BERGEN)
    drawn = {chart.proto.alt: json.loads(chart.proto.spec) for chart in at.get("plotly_chart")}
    teachers = next(spec for alt, spec in drawn.items() if "barnehagelærere" in alt)
    assert any("Norm, minst" in note["text"] for note in teachers["layout"]["annotations"])
    assert any("private barnehager" in alt for alt in drawn)
    assert "I Bergen var 40,0 prosent barnehagelærere i 2025; normen krever minst" in said(at)


def test_few_children_are_counted_and_nothing_is_found_of_one_or_two_persons(filled):
    text = said(open_page(PAGE, **BOXES, kommune=UTSIRA, ssb_aar="2018"))
    assert "Normen koster Utsira, med 8 barn, høyst ett årsverk i 2018 utover 2017-bemanningen" in text
    assert "Utsira, med 8 barn, var høyst ett årsverk fra bemanningsnormen i 2018" in text
    assert "I Utsira, med 8 barn, var 0,7 av 1,9 årsverk barnehagelærere i 2018" in text
    assert "5 av 8 barn i Utsira gikk i private barnehager i 2018" in text and "Tallene er av 8 barn" in text


@pytest.mark.parametrize(
    ("label", "year"), [(UTSIRA, "2018"), (HARAM, "2018"), (BERGEN, "2025"), ("1508 Ålesund", "2024")]
)
def test_the_first_headline_tells_the_chart_and_not_the_title_again_and_every_one_says_of_where(filled, label, year):
    at = open_page(PAGE, **BOXES, kommune=label, ssb_aar=year)
    headers = [header.value for header in at.header]
    assert headers[0] != at.title[0].value and year in headers[0] and label[5:] in headers[0], headers[0]
    assert without_a_place(at, label[5:]) == []


def test_what_is_published_and_not_drawn_is_not_in_the_foot(filled):
    assert "andelen som oppfyller normene. SSB, KOSTRA: landets barn per årsverk." in said(open_page(PAGE))


def test_a_split_municipality_says_where_its_series_is_broken(filled):
    text = said(open_page(PAGE, kommune="1508 Ålesund"))
    assert "Brudd i 2024 (deling): tallene for Ålesund før og etter gjelder ikke samme område" in text


def test_a_reference_year_that_is_not_there_is_told(filled):
    at = open_page(PAGE, kommune=BERGEN)
    at.text_input(key="sammenlign").set_value("2014").run()
    assert "Merkostnaden kan ikke regnes ut fra 2014" in said(at) and "fra 2017 til 2024" in said(at)


def test_a_municipality_without_the_reference_year_has_the_reason(filled):
    text = said(open_page(PAGE, kommune=HARAM))
    assert "Merkostnaden kan ikke regnes ut fra 2017" in text and "ingen tall for 2017" in text


def test_every_kind_of_municipality_and_year_stands_with_no_empty_chart_and_no_gap_without_a_reason(filled):
    at = open_page(PAGE)
    labels = {label[:4]: label for label in at.selectbox(key="kommune").options}
    for year in ("2025", "2020", "2018", "2017"):
        at.selectbox(key="ssb_aar").set_value(year)
        for code in (*RATIOS, "3205", "5059"):
            at.selectbox(key="kommune").set_value(labels[code]).run()
            assert not at.exception and not at.error, (code, year)
            text = said(at)
            assert "nan" not in text.lower().split(), (code, year)
            assert "–" not in {metric.value for metric in at.metric} or f"Mangler i {year}" in text, (code, year)
            for chart in at.get("plotly_chart"):
                assert any(
                    any(value is not None for value in trace["y"]) if isinstance(trace["y"], list) else trace["y"]
                    for trace in json.loads(chart.proto.spec)["data"]
                ), (code, year, chart.proto.alt)


def test_a_private_share_says_whose_the_default_is(filled):
    at = open_page(PAGE, kommune=BERGEN, privat="30")
    assert (
        "andel i private barnehager 30 prosent (standard kommunens egen andel i 2025, 75 prosent)" in at.info[0].value
    )
    at = open_page(PAGE, kommune="5001 Trondheim - Tråante", privat="30")
    assert "30 prosent (standard landets andel i 2020, 50 prosent)" in at.info[0].value


def _plain(values) -> list[float]:
    """Values of a trace, which a series has as bytes."""
    if isinstance(values, list):
        return values
    return np.frombuffer(base64.b64decode(values["bdata"]), dtype=values["dtype"]).tolist()


def _symbols(at: AppTest) -> dict[str, list[tuple[float, str]]]:
    """The marks of every line of a municipality or of the country over years: year and form, by the text under it."""
    found = {}
    for chart in at.get("plotly_chart"):
        for trace in json.loads(chart.proto.spec)["data"]:
            if trace.get("mode") == "lines+markers" and isinstance(trace["marker"].get("symbol"), list):
                marks = zip(_plain(trace["x"]), trace["marker"]["symbol"], strict=True)
                found[f"{chart.proto.alt} {trace['hovertemplate']} {trace['line']['color']}"] = list(marks)
    return found


@pytest.mark.parametrize("revised", [False, True])
def test_the_own_line_has_hollow_marks_in_the_years_that_are_not_revised(filled, tmp_path, monkeypatch, revised):
    folder = shutil.copytree(filled, tmp_path / "data")
    monkeypatch.setenv("DATA_DIR", str(folder))
    for name in TABLES:
        table, vintage = store.read(name, folder), store.vintage(name, folder)
        newest = {str(year): {"municipalities": 1} for year in range(2017, 2026)}
        store.write(name, table, replace(vintage, revised=revised, coverage=newest), folder)
    at = open_page(PAGE, **BOXES, kommune=BERGEN)
    own = {name: marks for name, marks in _symbols(at).items() if theme.CHOSEN in name}
    assert len(own) == 4, list(own)  # ratio, teachers, private, cost
    for name, marks in own.items():
        assert [year for year, form in marks if form.endswith("-open")] == ([] if revised else [2025]), name
    assert said(at).count("Åpent merke: 2025 er urevidert.") == (4 if not revised else 2)  # the country's own stand
