"""What population alone asks for, on the page: one base year, kroner where they are known, and what is here now."""

import json
import shutil

import pandas as pd
import pytest

from analysis.care.growth import Question
from analysis.care.spending import Choice
from data.contract.tables import EXTRACT
from data.contract.types import conform
from data.extract import store
from data.extract.vintage import Vintage
from pages.care import published
from pages.care.forward import country, municipality, people, population_so_far
from pages.shared import file_buttons, show
from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401

ASKED = Question(2020, 2025, 2025, (1.0, 4.35, 16.86, 59.63))


def chart(at, name: str) -> dict:
    found = next(each for each in at.get("plotly_chart") if each.proto.id.endswith(name))
    return json.loads(found.proto.spec)


def test_both_lines_start_in_the_same_year_and_the_years_of_the_headline_are_on_the_axis():
    at = open_page("pleie-og-omsorg", kommune="4003 Skien")
    spec = chart(at, "omsorg-framover-4003")
    assert {each["x"][0] for each in spec["data"]} == {2025} and {each["y"][0] for each in spec["data"]} == {0}
    assert spec["layout"]["xaxis"]["tickvals"] == [2025, 2030, 2035, 2040]
    assert chart(at, "chart-omsorg-framover")["layout"]["xaxis"]["tickvals"] == [2023, 2030, 2035, 2040]
    assert "både for Skien og landet" in said(at)
    found = municipality.finding(Choice(), ASKED, "4003", "Skien")
    assert "landet 12,3 i 2030 og 43,0 i 2040" in found.about[0]


def test_the_country_in_the_same_year_is_its_inhabitants_of_that_year():
    rows = municipality.municipality(Choice(), ASKED, "4003", "Skien")
    assert set(rows["year_from"]) == {2025} and rows["growth_1000nok"].isna().all()
    people = store.read_any("population")
    people = people[people["year"] == 2026]
    country = rows[(rows["unit"] == "Landet") & (rows["year"] == 2030)].iloc[0]
    weights = [1.0, 4.35, 16.86, 59.63]
    now = [
        people.loc[people["age"].between(*ages), "persons"].sum() for ages in ((0, 66), (67, 79), (80, 89), (90, 200))
    ]
    read, _ = municipality.people.projected()
    then = read[(read["region_code"] == "EAK") & (read["variant_code"] == "main") & (read["year"] == 2031)]
    then = then.set_index("age_group")["persons"].reindex(["0-66", "67-79", "80-89", "90+"])
    need = [sum(w * n for w, n in zip(weights, ages, strict=True)) for ages in (now, then)]
    assert country["need_growth_pct"] == pytest.approx(100 * (need[1] / need[0] - 1))


def test_kroner_where_the_municipality_has_accounts(own_accounts):
    at = open_page("pleie-og-omsorg", kommune="4003 Skien", **{"about-omsorg-framover-4003": True})
    text = said(at)
    assert "Skien: befolkningen alene tilsier" in text and "mill. kroner mer i 2040" in text
    assert "Beløpene er i 2025-kroner" in text and "Skien 10,3 i 2030 og 37,2 i 2040" in text
    rows = municipality.municipality(Choice(), ASKED, "4003", "Skien")
    own = rows[(rows["unit"] == "Skien") & (rows["year"] == 2040)].iloc[0]
    spent = 4 * own_accounts["4003"] * 6 * 1.36
    assert own["growth_1000nok"] == pytest.approx(spent * own["need_growth_pct"] / 100)
    assert own["need_real_1000nok"] == pytest.approx(spent + own["growth_1000nok"])
    assert rows.loc[rows["unit"] == "Landet", "growth_1000nok"].isna().all()


@pytest.fixture
def own_accounts(filled, tmp_path, monkeypatch):
    """A copy of the made-up accounts with Skien among them."""
    folder = shutil.copytree(filled, tmp_path / "data")
    monkeypatch.setenv("DATA_DIR", str(folder))
    rows = store.read("function_accounts")
    skien = rows[rows["region_code"] == "4601"].astype({"region_code": "str", "region_name": "str"})
    skien = skien.assign(region_code="4003", region_name="Skien", value_1000nok=skien["value_1000nok"] * 55 / 290)
    every = pd.concat([rows.astype({"region_code": "str", "region_name": "str"}), skien], ignore_index=True)
    table = EXTRACT["function_accounts"]
    made = Vintage("2026-11-21T13:00:00Z", "2026-06-15T06:00:00Z", {"hash": "b"}, {}, [], "Oppdiktet", revised=True)
    store.write(table.name, conform(table, every), made, folder)
    return {"4003": 55_000}


def test_a_municipality_without_projection_sees_what_is_here():
    text = said(open_page("pleie-og-omsorg", kommune="3222 Lørenskog"))
    told = "Befolkningen i Lørenskog tilsier alene 24,8 prosent høyere omsorgsutgifter 2020–\u20602025; landet 9,0"
    assert told in text and "Vår beregning" in text


def test_one_that_was_split_is_told_that_it_cannot_be_compared():
    text = said(open_page("pleie-og-omsorg", kommune="1508 Ålesund"))
    assert "Ålesund er ikke samme kommune som i 2020" in text
    assert "Befolkningen i Ålesund" not in text


def test_the_files_name_the_projection_as_well_as_the_inhabitants(monkeypatch):
    found = municipality.finding(Choice(), ASKED, "4003", "Skien")
    made = []
    monkeypatch.setattr(file_buttons, "_button", lambda label, ending, mime, found, make: made.append((label, make)))
    monkeypatch.setattr(file_buttons.st, "container", show.st.container)
    file_buttons.buttons(found)
    csv = dict(made)["CSV"]().decode("utf-8-sig")
    assert "07459" in csv and "14746" in csv and csv.startswith("Område;")


def test_the_foot_of_the_country_says_which_table_the_projection_is():
    found = country._country(ASKED.base, ASKED.weights, ASKED.growth_pct)
    told = people.projected()[1].removeprefix("SSB, ")
    assert told.startswith("tabell 14746, utgave ") and f"; framskriving: {told} (CC" in found.source_in_picture


def test_of_few_old_people_nothing_is_said_and_nothing_is_drawn():
    """With and without a projection: drawn or said too few of, never both."""
    few, every = 0, store.read("municipalities")["municipality_code"].astype(str).tolist()
    for code in [*every[::70], "1151", "3222", "4003"]:
        found = [municipality.finding(Choice(), ASKED, code, "Stedet")] if municipality.there(code) else []
        if population_so_far.there(code):
            found.append(population_so_far.finding(code, "Stedet", ASKED.weights))
        for each in found:
            too_few = "Stedet" not in each.headline or "for få eldre" in each.headline
            few += too_few
            assert [line.name for line in each.figure.data] == (["Landet"] if too_few else ["Landet", "Stedet"])
            labels = " ".join(note.text for note in each.figure.layout.annotations)
            assert too_few == ("Stedet" not in labels) == ("Stedet tegnes derfor ikke" in each.subtitle)
            assert not too_few or "både for" not in each.subtitle
    assert few


def test_the_years_that_are_not_revised_are_hollow_in_the_published_series():
    found = published.drivers()
    assert (
        "Åpent merke: 2025 er urevidert" in found.subtitle
        and "2025 er urevidert" in published.series(2025, ()).subtitle
    )
    assert len(found.figure.data) == 2
    for line in found.figure.data:
        assert [year for year, mark in zip(line.x, line.marker.symbol, strict=True) if "open" in mark] == [2025]


def test_the_growth_in_prices_that_is_an_estimate_is_told_of_the_series_that_rests_on_it():
    care, health = published.series(2023, ()).about[0].split("Hele helse og omsorg")
    assert "er anslag" not in care and "vår beregning (prisveksten i 2025 er anslag); om det er brutto" in health
    assert published.series(2025, ()).about[0].count("prisveksten i 2025 er anslag") == 2


def test_what_hardly_moves_is_a_sentence():
    at = open_page("pleie-og-omsorg", **{"drawer-care-published": True, "drawer-care-drivers": True})
    text = said(at)
    assert "Pleie og omsorg: 13 prosent 2019–2023. Hele helse og omsorg: 12 prosent 2020–2025." in text
    assert "Utgiftene økte 26 prosent i løpende kroner fra 2009 til 2013, prisvekst medregnet." in text
    assert "Andelen 80+ i institusjon falt fra 11,4 til 9,0 prosent fra 2020 til 2025" in text
    assert "47 prosent av brukerne hjemme var under 67 år i 2025, mot 48 i 2020." in text
    assert len(at.get("plotly_chart")) == 3  # the growth, the years ahead, and the oldest


def test_published_series_are_in_a_drawer_when_every_municipality_is_there(filled):
    at = open_page("pleie-og-omsorg", **{"drawer-care-published": True, "drawer-omsorg-nasjonale-serier": True})
    assert any("tre serier som ikke kan skjøtes" in each.label for each in at.expander)
    assert any("Kilde for tallet" in table.value for table in at.table)
