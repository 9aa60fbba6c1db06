"""The page Nytt og rettet: with one edition as it ships, and with two that differ in planted places."""

import shutil
from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from data.extract import store
from data.folder import PACKAGE
from pages.result import findings
from pages.shared.profile.rows import material
from tests import editions
from tests.pages.test_pages import figures, open_page, said, shipped_folder, spoken  # noqa: F401


@pytest.fixture(scope="module")
def revised(tmp_path_factory):
    return editions.extract(tmp_path_factory.mktemp("revised") / "data")


def tables(at: AppTest, column: str) -> list:
    return [table.value for table in (*at.table, *at.dataframe) if column in table.value]


def test_with_one_edition_it_says_so_and_shows_no_empty_table():
    at = open_page("nytt", **{"drawer-editions": True})
    text = spoken(at)
    assert (
        at.title[0].value
        == "Regnskapet kom 15.06.2026 i SSBs reviderte utgave; ingen tidligere utgave er her å sammenlikne med"
    )
    assert "det er én utgave av hver tabell" in text and not tables(at, "Før")
    assert "er ureviderte" not in text
    (kept,) = tables(at, "Hva")
    assert len(kept) == 6 and set(kept["Hva"]) == {"Første utgave her"}
    (gaps,) = tables(at, "Hvorfor")
    assert [
        "Netto renteeksponering",
        "2025",
        "21 av 357 kommuner",
        "Tallet mangler i uttrekket: 21",
    ] in gaps.values.tolist()
    assert "Ikke hentet, for noen kommune:" in text and "tabell 12367" in text.lower()


def test_a_municipality_is_told_what_it_lacks_with_the_years():
    at = open_page("nytt", kommune="3101 Halden")
    (gaps,) = tables(at, "Hvorfor")
    own = gaps.set_index("Tall").loc["Netto driftsresultat"]
    assert own["År"] == "2015–2023" and own["Hvorfor"].startswith("Uttrekket har ikke kommunens tall")
    assert figures(at)[-1][:2] == ("Mangler nå", "3 av 23") and "Tabellen er ikke med her" not in set(gaps["Hvorfor"])


def test_what_is_not_fetched_is_told_of_the_tables_and_is_no_gap_of_a_municipality():
    at = open_page("nytt", kommune="4601 Bergen")
    assert figures(at)[-1][:2] == ("Mangler nå", "0 av 23") and "Bergen mangler ingen nøkkeltall siste år" in said(at)
    assert "Bergen har alle 23 nøkkeltall siste år." in spoken(at)
    assert "Ikke hentet, for noen kommune:" in said(at) and "ikke er hentet" not in said(at)
    at = open_page("nytt")
    every = material()
    some = {
        code
        for name, one in every.series.items()
        for code, there in zip(every.codes, ~np.isnan(one.value[:, -1]), strict=True)
        if not there and name != "outside_pct"  # of which files have some: its table is not fetched
    }
    label, value = figures(at)[-1][:2]
    assert (label, value) == ("Mangler minst ett tall", f"{len(some)} kommuner") and 0 < len(some) < len(every.codes)
    assert "5 nøkkeltall mangler for noen kommuner siste år" in said(at)
    (gaps,) = tables(at, "Hvorfor")
    assert len(gaps) == 5 and not gaps["Hvorfor"].str.contains("ikke hentet").any()


def test_kommunen_promises_the_figures_that_can_be_had():
    assert open_page("kommunen").title[0].value == "Velg en av 357 kommuner: inntil 24 tall om hver"


def test_hollow_points_are_those_of_the_year_that_is_not_revised_and_say_when_they_will_be(revised, monkeypatch):
    for folder, hollow in ((str(revised), {2025}), ("", set())):
        monkeypatch.setenv("DATA_DIR", folder) if folder else monkeypatch.delenv("DATA_DIR", raising=False)
        found = findings.over_time(2025, False, "4601", "Bergen", None, False, ())
        marked = [
            (int(year), symbol) for trace in found.figure.data if isinstance(getattr(trace.marker, "symbol", None), tuple | list | np.ndarray)
            for year, symbol in zip(trace.x, trace.marker.symbol, strict=True)
        ]  # fmt: skip
        assert {year for year, symbol in marked if "open" in symbol} == hollow and len(marked) > 10
        assert ("Åpent merke: 2025 er urevidert. Revidert utgave: 15. juni 2026." in found.about) == bool(hollow)


def test_two_editions_show_what_changed_and_when_the_rest_is_revised(revised, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(revised))
    at = open_page("nytt")
    text = said(at)
    assert at.title[0].value == "Regnskapstallene kom 15.06.2027. 3 tall er endret siden tabellenes forrige utgave"
    assert (
        "Tallene for 2025 i tabell 12364 er ureviderte. Revidert utgave fra SSB: 15. juni 2026. Punktet er åpent i diagrammene."
        in text
    )
    (ledger,) = tables(at, "Før")
    assert len(ledger) == len(editions.PLANTED)
    assert ledger.loc[0, ["Kommune", "År", "Tall", "Forskjell", "Hva"]].tolist() == [
        "Bergen", "2024", "Brutto driftsinntekter, 1000 kr", "+70\u202f000", "endret",
    ]  # fmt: skip
    at = open_page("nytt", kommune="4601 Bergen")
    (own,) = tables(at, "Før")
    assert len(own) == 3 and "Kommune" not in own
    assert "2 tall for Bergen er endret, 1 kom til eller falt bort" in said(at)


def test_a_second_edition_with_the_same_figures_says_that_none_is_changed(monkeypatch, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    again = replace(store.vintage("accounts", folder), updated="2027-06-15T06:00:00Z", fetched="2027-06-15T07:00:00Z")
    store.write("accounts", store.read("accounts", folder), again, folder)
    assert len(store.vintages("accounts", folder)) == 2
    monkeypatch.setenv("DATA_DIR", str(folder))
    at = open_page("nytt", **{"drawer-editions": True})
    assert at.title[0].value == "Regnskapstallene kom 15.06.2027. Ingen tall er endret i tabellene med tidligere utgave"
    for text in (spoken(at), said(open_page("data-og-metode"))):
        assert (
            "Ingen tall er endret i tabellene med tidligere utgave" in text
            and "én utgave av hver tabell" not in text
            and "har én utgave" not in text
        )


def test_an_older_edition_that_cannot_be_read_costs_that_comparison_alone(revised, monkeypatch, tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(revised, folder)
    older = store.vintages("accounts", folder)[1]
    (folder / older.file).write_bytes(b"")
    monkeypatch.setenv("DATA_DIR", str(folder))
    at = open_page("nytt", **{"drawer-editions": True})
    assert "Endringene er ukjente: forrige utgave kan ikke leses" in at.title[0].value
    assert "Den forrige utgaven av tabell 12364 kan ikke leses" in said(at) and tables(at, "Hvorfor")
