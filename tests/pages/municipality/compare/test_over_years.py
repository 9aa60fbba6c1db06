"""Sammenlikn's picture: there whoever is chosen, with the peers in picture and file, and one tap from the front page's."""

import io

import pandas as pd

from charts.files import spreadsheet
from pages.municipality.compare import over_years
from pages.shared import file_buttons
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401


def charts(at) -> list[str]:
    return [chart.proto.id for chart in at.get("plotly_chart")]


def test_one_alone_is_beside_its_peers_and_several_are_named(shipped_folder):  # noqa: F811
    at = open_page("sammenlikn", kommune="1108 Sandnes")
    assert "Netto driftsresultat i Sandnes var 2,9\u00a0% i 2025, medianen av de andre 3,0\u00a0%" in said(at)
    assert any("over-tid-ndr-pct-1108" in each for each in charts(at))
    at = open_page("sammenlikn", kommune="1108 Sandnes", kommuner=["4601 Bergen"], tall="Netto lånegjeld, ukorrigert")
    assert any("over-tid-debt-pct-1108-4601" in each for each in charts(at))
    assert not charts(open_page("sammenlikn"))


def test_the_file_has_each_of_the_peers_by_name_in_each_year(shipped_folder):  # noqa: F811
    found = over_years.finding(("1108",), "ndr_pct", "1108")
    book = spreadsheet.excel(found.rows(), found.columns, {}, file_buttons.about(found))
    table = pd.read_excel(io.BytesIO(book), sheet_name="Tall", engine="calamine", dtype={"Nr.": str})
    assert {"Sandnes", "Stavanger", "Bergen", "Trondheim"} < set(table["Kommune"]) and table["Kommune"].iloc[
        0
    ] == "Sandnes"
    assert all(name in found.foot for name in set(table["Kommune"]) - {"Sandnes"})


def test_the_box_that_gives_the_front_pages_picture_leads_to_it(shipped_folder):  # noqa: F811
    from pages.result import findings

    assert findings.over_time(2025, False, "1108", "Sandnes", None, False).other_picture == findings.WITH_OTHERS
    assert findings.over_time(2025, False, None, "", None, False).other_picture == ("", "")


def test_the_unrevised_year_of_every_table_is_hollow_with_its_key(shipped_folder, monkeypatch):  # noqa: F811
    monkeypatch.setattr(over_years.extract, "unrevised", {"population": 2025, "accounts": 2025}.get)
    for measure in ("share_65_pct", "ndr_pct"):
        found = over_years.finding.__wrapped__(("1108",), measure, "1108")
        assert "Åpent merke: 2025 er urevidert." in found.caveat
        assert "circle-open" in [
            symbol for trace in found.figure.plain["data"] for symbol in trace.get("marker", {}).get("symbol", [])
        ]
