"""Every page through AppTest: the figures it says, the choices it takes, and what it says when data is missing."""

import json
import re
import shutil
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from data.advice import command
from data.contract.tables import EXTRACT
from data.extract import store
from data.folder import PACKAGE
from pages.shared import pickers
from pages.shared.markdown import plain

ROOT = Path(__file__).resolve().parents[2]
EXPLAINED = re.compile(r'\[([^\]]*)\]\(#ord-\S+ "[^"]*"\)')  # a word of the glossary, as markdown
TO_COPY = re.compile(r"<p>(.*)</p><button")  # of pages/shared/one_question/skeleton.to_copy
FILES = {
    "oversikt": "result/page",
    "netto-driftsresultat": "result/page",
    "kommunen": "municipality/page",
    "sammenlikn": "municipality/compare/page",
    "kart": "municipality/on_map/page",
    "spredning": "result/size_page",
    "handlingsrom": "room/page",
    "budsjettundersokelsen": "survey/page",
    "pleie-og-omsorg": "care/page",
    "barnehagenormer": "kindergarten/page",
    "befolkning": "population/page",
    "ungt-utenforskap": "youth/page",
    "innovasjon": "innovation/page",
    "debatten": "debate/page",
    "da-og-na": "then_and_now/page",
    "egne-tall": "own_files/page",
    "nytt": "revisions/page",
    "data-og-metode": "sources/page",
}
PAGES = list(FILES)
IN_BOKMAL = {"language-own": "nb"}  # of a municipality that has decided on nynorsk


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def arriving(name: str) -> AppTest:
    """A new session that comes to a page by its address, not run yet: what is asked of it goes in query_params."""
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    at._page_hash = calc_hash("" if name == PAGES[0] else name)  # as the browser asks; switch_page takes a run before
    return at


def open_page(name: str, **state) -> AppTest:
    at = arriving(name)
    for key, value in state.items():
        at.session_state[key] = value
    return _run(at)


def visit(name: str, address: Mapping[str, str | list[str]]) -> AppTest:
    """The page as it is opened by an address with these choices."""
    at = arriving(name)
    for key, value in address.items():
        at.query_params[key] = value
    return _run(at)


def _run(at: AppTest) -> AppTest:
    at.run()
    assert not at.exception, at.exception
    return at


def said(at: AppTest) -> str:
    parts = [*at.title, *at.header, *at.subheader, *at.markdown, *at.caption, *at.warning, *at.error]
    told = "\n".join(part.value for part in parts) + "\n".join(f"{m.label}: {m.value}" for m in at.metric)
    return EXPLAINED.sub(r"\1", told)


def spoken(at: AppTest) -> str:
    """All that the page says, with what to say in the meeting."""
    return f"{said(at)} {meeting(at)} {' '.join(code.value for code in at.code)}"


def meeting(at: AppTest) -> str:
    """What to say in the meeting; "" where the page has nothing to say."""
    found = (TO_COPY.search(box.proto.body) for box in at.get("html"))
    return "".join(unescape(one[1]) for one in found if one)


def figures(at: AppTest) -> list[tuple[str, str, str]]:
    """The figures that bear the answer of a page: label, value, and what it is held against."""
    table = next(part.value for part in at.markdown if part.value.startswith("| "))
    labels, _, values, beside = EXPLAINED.sub(r"\1", table).splitlines()
    return list(zip(*(line.strip("| ").split(" | ") for line in (labels, values, beside)), strict=True))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("chosen", [None, "3222 Lørenskog", "0301 Oslo - Oslove", "4601 Bergen"])
def test_every_page_stands_for_every_kind_of_municipality(name, chosen):
    at = open_page(name, kommune=chosen) if chosen else open_page(name)
    assert len(at.title) == 1


def test_the_first_page_says_the_published_figures():
    at = open_page("oversikt", **{"about-netto-driftsresultat": True})
    text = said(at)
    assert said(at).startswith("Kommunene utenom Oslo hadde 2,1 prosent i 2025, over anbefalte 1,75 prosent")
    assert ("Netto driftsresultat samlet", "2,1\xa0%", "nivået: 1,75\xa0%") in figures(at)
    assert (
        "Merknad fra kilden: «Utdrag av SSBs tall" in text
        and "Merknad fra kilden: «Det er brudd i tidsserien" in text
        and "revidert" in text
    )
    lowest = "Gruppen 2\u202f000–4\u202f999 innbyggere hadde lavest median netto driftsresultat i 2025: 0,1 prosent"
    assert lowest in said(open_page("spredning"))


def test_chosen_municipality_is_told_its_distance_and_the_caveat():
    at = open_page("oversikt", kommune="4601 Bergen", **{"about-netto-driftsresultat": True})
    assert said(at).startswith("Bergen hadde 1,0 prosent i 2025, 0,7 prosentpoeng under anbefalt nivå")
    assert figures(at) == [
        ("Netto driftsresultat", "1,0\xa0%", "resten av KOSTRA-gruppe 12: 3,8\xa0%"),
        ("Under nivået", "228 mill. kr", "nivå: 1,75\xa0%"),
        ("Siste fem år", "1,4\xa0%", "siste tre: −0,2\xa0%"),
    ]
    assert "ikke ment som en dom over én kommune" in said(at)


def test_first_page_says_what_the_number_is_in_one_tap():
    at = open_page("oversikt", **{"about-netto-driftsresultat": True})
    assert "igjen av driftsinntektene når drift, renter og avdrag er betalt" in said(at)
    assert any("#ord-netto-driftsresultat" in part.value for part in at.markdown)
    lorenskog = figures(open_page("oversikt", kommune="3222 Lørenskog"))
    assert lorenskog[1][:2] == ("Over nivået", "111 mill. kr")


def test_the_address_of_before_leads_to_the_first_page():
    one, other = (open_page(name, kommune="4601 Bergen") for name in ("oversikt", "netto-driftsresultat"))
    assert said(one) == said(other) and len(other.get("plotly_chart")) == 2


@pytest.mark.parametrize("name", ["oversikt", "netto-driftsresultat"])
def test_oslo_is_told_why_it_is_not_compared(name):
    text = said(open_page(name, kommune="0301 Oslo - Oslove", **{"drawer-of-size": True}))
    assert "Oslo er alene i sin gruppe, og sammenliknes ikke med andre" in text
    assert "Oslo vises ikke" in text


def test_oslo_is_in_the_charts_when_counted_in():
    at = open_page("spredning", kommune="0301 Oslo - Oslove")
    assert "Oslo vises ikke" in said(at) and "utenom Oslo. Oslo vises" not in said(at)
    at.toggle(key="oslo").set_value(True).run()
    assert "Oslo vises ikke" not in said(at)


def test_year_and_target_change_the_net_result_page():
    at = open_page("netto-driftsresultat", kommune="4601 Bergen")
    at.selectbox(key="aar").set_value("2024").run()
    at.text_input(key="maltall").set_value("2,5").run()
    text = said(at)
    assert "Bergen hadde −2,4 prosent i 2024" in text and "4,9 prosentpoeng under eget måltall" in text
    assert "Bergen hadde −2,4 prosent i 2024; 70 prosent av kommunene lå under anbefalt nivå" in text


def test_a_target_that_is_no_number_is_said_and_ignored():
    at = open_page("netto-driftsresultat")
    at.text_input(key="maltall").set_value("to").run()
    assert "«to» er ikke et måltall" in said(at) and not at.exception
    at.text_input(key="maltall").set_value("250").run()
    assert "«250» er ikke et måltall. Skriv prosenten som et tall fra −20 til 20" in said(at)


@pytest.mark.parametrize(
    ("text", "value"),
    [("2,5", 2.5), ("−20", -20), ("20,00 %", 20), ("20,01", None), ("250", None), ("2,555", None), ("1e1", None)],
)
def test_a_target_has_limits(text, value):
    assert pickers.read_target(text) == value


def test_oslo_can_be_counted_in():
    at = open_page("netto-driftsresultat")
    at.toggle(key="oslo").set_value(True).run()
    assert "Kommunene med Oslo hadde 2,3 prosent i 2025" in said(at)


@pytest.mark.parametrize(
    ("label", "group", "median"),
    [
        ("KOSTRA-grupper", "KOSTRA-gruppe 3", "−1,1"),
        ("Små, mellomstore, store (SSB før 2020)", "Mellomstore kommuner", "1,0"),
    ],
)
def test_classification_can_be_changed(label, group, median):
    at = open_page("spredning")
    at.selectbox(key="inndeling").set_value(label).run()
    assert f"{group} hadde lavest median netto driftsresultat i 2025: {median} prosent" in said(at)
    lines = [caption.value for caption in at.caption if caption.value.startswith("Kilde: ")]
    assert len(lines) == 1 and ("Klass 112" in lines[0]) == (label == "KOSTRA-grupper")


def test_the_table_of_distances_says_its_source():
    at = open_page("oversikt", **{"drawer-distances": True})
    assert "Avstand i kroner er prosentpoengene ganget med brutto driftsinntekter. Egen beregning." in said(at)
    lines = [caption.value for caption in at.caption if caption.value.startswith("Kilde: ")]
    assert len(lines) == 1 and lines[0].startswith("Kilde: Statistisk sentralbyrå, tabell 12364 (15.06.2026, revidert)")
    assert "tabell 07459" in lines[0]


def test_partly_known_year_says_so_and_names_the_missing():
    at = open_page("spredning")
    at.selectbox(key="aar").set_value("2023").run()
    assert "241 av 355 kommuner" in said(at)
    at.session_state["drawer-missing"] = True
    at.run()
    assert any("Drammen" in str(table.value.to_numpy()) for table in at.table)


def test_the_chosen_municipality_says_so_in_the_tables():
    at = open_page("spredning", kommune="4601 Bergen", **{"drawer-spredning-ks-2025": True})
    names = next(list(table.value["Kommune"]) for table in at.table if "Kommune" in table.value)
    assert [name for name in names if "valgt" in name] == ["Bergen (valgt kommune)"] and len(names) == 356


WITHOUT_TARGET = ["result/size_page", "room/page", "survey/page", "care/page", "kindergarten/page", "sources/page"]


@pytest.mark.parametrize("page", WITHOUT_TARGET)
def test_the_own_target_is_not_in_the_address_of_a_page_without_it_and_there_on_the_way_back(page):
    at = open_page("oversikt", kommune="4601 Bergen")
    at.switch_page("pages/result/page.py").run()
    at.text_input(key="maltall").set_value("2,5").run()
    at.switch_page(f"pages/{page}.py").run()
    assert "maltall" not in at.run().query_params and not at.exception  # a browser takes it out at the first
    at.switch_page("pages/result/page.py").run()
    assert at.text_input(key="maltall").value == "2,5" and "1,5 prosentpoeng under eget måltall" in said(at)


@pytest.mark.parametrize("page", ["spredning", "handlingsrom", "budsjettundersokelsen", "data-og-metode"])
def test_a_target_in_a_link_to_a_page_without_it_is_there_on_the_next(page):
    at = arriving(page)
    at.query_params["maltall"] = "3"
    assert "maltall" not in at.run().query_params
    at.switch_page("pages/result/page.py").run()
    assert at.text_input(key="maltall").value == "3"


@pytest.mark.parametrize("asked", ["Lorenskog", "lørenskog", "3222", "3222 Lørenskog"])
def test_an_address_may_ask_for_a_municipality_by_name(asked):
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    at.query_params["kommune"] = asked
    assert at.run().selectbox(key="kommune").value == "3222 Lørenskog"


@pytest.mark.parametrize(
    ("asked", "answer"), [("Heroy", "som kan være 1515 Herøy"), ("Atlantis", "som ikke finnes her")]
)
def test_an_address_that_is_not_understood_is_answered(asked, answer):
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    at.query_params["kommune"] = asked
    at.run()
    assert f"«{asked}», {answer}" in at.warning[0].value and at.selectbox(key="kommune").value is None


@pytest.mark.parametrize("path", ["%C3%B8konomi?aar=2024", "oversikt"])
def test_an_address_without_a_page_is_answered_in_norwegian(path, monkeypatch):
    monkeypatch.setattr(ContextProxy, "url", f"http://localhost:8501/{path}")
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    at.switch_page("pages/shared/not_found.py").run()
    assert at.title[0].value == "Siden finnes ikke" and not at.exception


@pytest.mark.parametrize("name", ["oversikt", "netto-driftsresultat", "spredning"])
def test_charts_carry_an_alternative_text_and_the_numbers(name):
    charts = open_page(name).get("plotly_chart")
    assert charts
    for chart in charts:
        assert len(chart.proto.alt) > 30 and json.loads(chart.proto.spec)["data"]


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_folder_names_the_command_and_shows_no_trace(name, monkeypatch, tmp_path):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    at = open_page(name)
    shown = spoken(at)
    assert "run.py refresh" in shown and not at.get("plotly_chart")


def test_one_missing_table_is_named(monkeypatch, tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    folder = tmp_path / "data"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["tables"]["population"]
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    monkeypatch.setenv("DATA_DIR", str(folder))
    assert "07459" in said(open_page("spredning"))
    assert "07459" in said(open_page("data-og-metode", **{"drawer-absent": True}))


@pytest.fixture
def extract(monkeypatch, tmp_path):
    """A copy of the extract that ships, in use."""
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    monkeypatch.setenv("DATA_DIR", str(folder))
    return folder


def lose(path):
    path.unlink()


def cut(path):
    path.write_bytes(b"{")


def folder_instead(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [lose, cut, folder_instead])
@pytest.mark.parametrize("name", ["accounts", "municipalities", "key_figures"])
def test_a_damaged_file_is_an_error_in_words(extract, name, harm):
    path = extract / store.vintage(name).file
    harm(path)
    at, needed = open_page("oversikt"), name != "key_figures"  # of which it shows SSB's own line, where that is here
    assert needed == ("Tallene kan ikke leses" in said(at)) == (plain(path.name) in said(at))
    assert needed != bool(at.get("plotly_chart"))
    at = open_page("data-og-metode")
    assert plain(path.name) in said(at) and "Hva tallene er" in said(at) and "Lisens og etterprøving" in said(at)
    table = EXTRACT[name]
    assert f"**Skadet:** {table.title}" in said(at)
    assert command("refresh", table.table_id) in [code.value for code in at.code]


@pytest.mark.parametrize("harm", [cut, folder_instead])
def test_a_damaged_manifest_is_told_and_method_still_opens(extract, harm):
    harm(extract / "manifest.json")
    text = said(open_page("oversikt"))
    assert "manifest.json" in text and "run.py refresh" in text and "Expecting" not in text
    text = said(open_page("data-og-metode"))
    assert "manifest.json" in text and "Hva tallene er" in text and "Lisens og etterprøving" in text


@pytest.mark.parametrize("name", PAGES)
def test_the_copy_serves_for_a_damaged_manifest_and_it_is_said(extract, name):
    shutil.copy(extract / "manifest.json", extract / "manifest.copy.json")
    cut(extract / "manifest.json")
    at = open_page(name)
    assert "Kopien manifest.copy.json brukes i stedet" in said(at) and len(at.title) == 1
    assert "Tallene kan ikke leses" not in said(at)


@pytest.mark.parametrize("name", PAGES)
def test_a_folder_that_is_not_there_is_named(name, monkeypatch, tmp_path):
    for folder in (tmp_path / "feilskrevet", tmp_path / "fil"):
        (tmp_path / "fil").write_text("x", encoding="utf-8")
        monkeypatch.setenv("DATA_DIR", str(folder))
        text = said(open_page(name))
        assert plain(str(folder)) in text and plain("Rett DATA_DIR") in text


@pytest.mark.parametrize("name", ["oversikt", "spredning"])
def test_a_note_names_everyone_whose_accounts_and_inhabitants_are_of_different_borders(name):
    missing = "Beløp per innbygger mangler i 2019 for Stavanger (1103) og Trondheim (5001): folketallet er bare kjent"
    opened = {f"about-{chart}-{year}": True for chart in ("fordeling", "spredning-ks") for year in (2019, 2025)}
    assert missing in said(open_page(name, aar="2019", **opened))
    assert "Beløp per innbygger mangler i" not in said(open_page(name, aar="2025", **opened))


def test_a_strip_is_not_drawn_of_peers_of_whom_too_few_have_the_figure():
    at = open_page("kommunen", kommune="1508 Ålesund")
    drawn = " ".join(chart.proto.spec for chart in at.get("plotly_chart"))
    assert "Netto driftsresultat etter bundne fond" in drawn and "tre år samlet" not in drawn
    at = open_page("kommunen", kommune="4601 Bergen")
    drawn = " ".join(chart.proto.spec for chart in at.get("plotly_chart"))
    assert "tre år samlet" not in drawn and "4 av 10 har tall blant de andre" in said(at)
