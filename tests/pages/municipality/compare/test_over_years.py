"""Sammenlikn's picture: there whoever is chosen, with the peers in picture and file, and one tap from the front page's."""

import io
from dataclasses import replace
from urllib.parse import parse_qs

import numpy as np
import pandas as pd
import pytest

import languages
from analysis.profile.services.youth import OUTSIDE
from charts import words
from charts.files import spreadsheet
from pages.municipality import groups, rows as municipality_rows
from pages.municipality.compare import over_years
from pages.shared import file_buttons
from tests.pages.test_pages import open_page, said, shipped_folder, spoken, visit  # noqa: F401


def charts(at) -> list[str]:
    return [chart.proto.id for chart in at.get("plotly_chart")]


def test_one_alone_is_beside_its_peers_and_several_are_named(shipped_folder):  # noqa: F811
    at = open_page("sammenlikn", kommune="1108 Sandnes")
    assert "Netto driftsresultat i Sandnes var 2,9\u00a0% i 2025, de andre samlet 3,2\u00a0%" in said(at)
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
    of_year = table[table["År"] == 2024]
    own, others = of_year[of_year["Kommune"] == "Sandnes"].iloc[0], of_year[of_year["Kommune"] != "Sandnes"]
    assert (own["Telleren, de andre samlet"], own["Nevneren, de andre samlet"]) == (
        others["Telleren"].sum(),
        others["Nevneren"].sum(),
    )
    assert own["De andre"] == pytest.approx(100 * others["Telleren"].sum() / others["Nevneren"].sum())
    assert own["Enhet for telleren og nevneren"] == "1000 kr" and own["Samlet eller median"] == "samlet"
    assert "numerator" not in over_years.finding(("1108",), "working_capital_pct", "1108").columns


def test_the_box_that_gives_the_front_pages_picture_leads_to_it(shipped_folder):  # noqa: F811
    from pages.result import findings

    assert findings.over_time(2025, False, "1108", "Sandnes", None, False).other_picture == findings.WITH_OTHERS
    assert findings.over_time(2025, False, None, "", None, False).other_picture == ("", "")


@pytest.mark.parametrize("asked", ["", "storrelse", "fylke", "likest", "1103,5001"])
def test_kommunens_box_leads_to_the_picture_of_each_measure_with_the_same_peers(shipped_folder, asked):  # noqa: F811
    found = groups.all_of("4601", "Bergen", asked)
    views = {view.label: view for group in found.values() for view in group.found.by_year}
    assert len(views) > 10 and {view.code for view in views.values()} == {"4601"}
    assert not any(languages.missing(label, language) for label in views for language in languages.LOCALES)
    beside = municipality_rows.rows("4601", asked).set_index("measure").loc["debt_pct"]
    page, _, query = views["Netto lånegjeld, ukorrigert, år for år"].address.partition("?")
    assert page == "sammenlikn"
    at = visit("sammenlikn", parse_qs(query))
    assert any("over-tid-debt-pct-4601" in each for each in charts(at)) and not at.warning
    told = f"de andre samlet {words.number(beside['peers_value'])}\u00a0%"
    assert told in said(at) and f"Bergen og {beside['peers_called']}" in spoken(at)


def test_the_box_shows_the_ways_and_a_measure_without_a_figure_has_none(shipped_folder):  # noqa: F811
    at = open_page("kommunen", kommune="4601 Bergen", mot="Samme fylke", **{"picture-kommunen-drift-4601": True})
    told = next(one.value for one in at.markdown if "Netto driftsresultat, år for år" in one.value)
    assert "](sammenlikn?kommune=4601&mot=Samme+fylke&tall=Netto+driftsresultat)" in told
    drift = groups.all_of("3301", "Drammen", "")["Drift"].found.by_year  # which has no result of five years
    assert drift and not any("fem år samlet" in view.label for view in drift)


def test_peers_that_are_asked_for_are_in_the_name_of_the_file_and_not_in_the_address_of_several(shipped_folder):  # noqa: F811
    names = [
        over_years.finding(("4601",), "ndr_pct", None, asked).name for asked in ("", "kostra", "fylke", "1103,5001")
    ]
    assert names == [f"over-tid-ndr-pct-4601{end}" for end in ("", "", "-mot-fylke", "-mot-1103-5001")]
    at = visit("sammenlikn", {"kommune": "4601", "kommuner": ["1103 Stavanger"], "mot": "Samme fylke"})
    assert "mot" not in at.query_params and any("over-tid-ndr-pct-4601-1103" in each for each in charts(at))


def test_the_unrevised_year_of_every_table_is_hollow_with_its_key(shipped_folder, monkeypatch):  # noqa: F811
    monkeypatch.setattr(over_years.extract, "unrevised", {"population": 2025, "accounts": 2025}.get)
    for measure in ("share_65_pct", "ndr_pct"):
        found = over_years.finding.__wrapped__(("1108",), measure, "1108")
        assert "Åpent merke: 2025 er urevidert." in found.caveat
        assert "circle-open" in [
            symbol for trace in found.figure.plain["data"] for symbol in trace.get("marker", {}).get("symbol", [])
        ]


def test_some_of_whom_none_has_a_figure_are_told_so_without_a_picture(shipped_folder):  # noqa: F811
    at = open_page(
        "sammenlikn", kommune="3301 Drammen", kommuner=["1508 Ålesund"], tall="Netto driftsresultat, tre år samlet"
    )
    assert "Netto driftsresultat, tre år samlet: uttrekket har ikke tall for Drammen og Ålesund" in said(at)
    assert not charts(at)
    at = open_page("sammenlikn", kommune="3301 Drammen", tall="Netto driftsresultat, fem år samlet")
    assert "fem år samlet: uttrekket har ikke tall for Drammen" in said(at) and not charts(at)
    assert over_years.finding(("3301", "1508"), "ndr_pct_3yr", "3301").rows()["reason"].ne("").all()


def test_the_years_and_the_break_are_those_that_the_picture_has(shipped_folder):  # noqa: F811
    found = over_years.finding(("1508",), "ndr_pct", "1508")
    years = {year for trace in found.figure.plain["data"] if trace.get("name") == "Ålesund" for year in trace["x"]}
    assert years == {2024, 2025} and "2024–2025" in found.subtitle and "Brudd" not in found.caveat
    assert "Brudd i serien mellom 2019 og 2020." in over_years.finding(("1151",), "ndr_pct", "1151").caveat


def test_figures_of_files_alone_have_their_source(shipped_folder, monkeypatch):  # noqa: F811
    found = municipality_rows.material()
    one = found.series[OUTSIDE]
    twice = {name: np.repeat(getattr(one, name)[:, -1:], 2, 1) for name in ("value", "mark", "caveats")}
    two = replace(one, years=(2023, 2024), part=None, whole=None, **twice)
    monkeypatch.setattr(municipality_rows, "material", lambda: replace(found, series=found.series | {OUTSIDE: two}))
    code = next(code for code in found.codes if two.value[found.places[code], -1] > 0)
    drawn = over_years.finding.__wrapped__((code,), OUTSIDE, code)
    assert "SSB, tabell 13563" in drawn.foot and file_buttons.about(drawn) and file_buttons.last_columns(drawn)["Kilde"]


def test_a_choice_of_peers_leaves_the_address_when_a_second_municipality_is_chosen():
    at = visit("sammenlikn", {"kommune": "4601", "mot": "Samme fylke"})
    assert at.selectbox(key="mot").value == "Samme fylke"
    at.multiselect(key="kommuner").set_value(["1103 Stavanger"])
    at.run()
    assert not at.exception and "mot" not in {one.key for one in at.selectbox} and "mot" not in at.query_params
