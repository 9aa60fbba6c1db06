"""The page about old and young: country, municipality, another year, and a place that is not projected."""

import dataclasses

import numpy as np
import pytest
import streamlit as st

from charts.drawing.maps import municipality_map, placed
from charts.files.columns.meanings import meaning
from charts.population import old_map
from pages.population import on_map, past, rows
from pages.shared.profile.borders import places
from tests.pages.shared.true_columns import untrue
from tests.pages.test_pages import open_page, shipped_folder, spoken  # noqa: F401

PAGE = "befolkning"


def test_the_country_is_told_with_its_check_values_and_the_projection_with_its_ages():
    text = spoken(open_page(PAGE))
    assert "239 av 357 kommuner har flere eldre enn unge; der bor 30 prosent av innbyggerne" in text
    assert "1\u202f083\u202f060 på 65 år og over og 1\u202f238\u202f634 under 20 år" in text
    assert (
        "Landet: flere på 67 år og over enn under 20 fra 2037 i hovedalternativet" in text
        and "2034 med lav vekst, 2050 med høy" in text
    )
    assert "239 av 357 kommuner har flere eldre enn unge; størst andel: under 2\u202f000 innbyggere" in text.replace(
        "\u00a0", "\u202f"
    ).replace("2 000", "2\u202f000")


def test_a_municipality_is_told_first_and_what_is_not_projected_is_of_the_country():
    text = spoken(open_page(PAGE, kommune="4601 Bergen"))
    assert "Bergen har fortsatt flere unge enn eldre" in text
    assert "Bergen hadde 57 eldre per 100 unge i 2009 og 82 i 2026" in text
    assert "Landet, SSBs framskriving." in text


def test_a_municipality_that_is_projected_has_its_own_curve():
    assert "Skien, SSBs framskriving, hovedalternativet." in spoken(open_page(PAGE, kommune="4003 Skien"))


@pytest.mark.parametrize("ahead, told", [
    ("", "Ti år fram ga åtte framskrivinger samlet 4,8 prosent for mange under 20 år"),
    ("5 år", "Fem år fram ga ti framskrivinger samlet 0,9 prosent for mange under 20 år"),
    ("15 år", "15 år fram ga fem framskrivinger samlet 7,5 prosent for mange under 20 år"),
])  # fmt: skip
def test_earlier_projections_stand_beside_with_how_far_they_were_off(ahead, told):
    text = spoken(open_page(PAGE, kommune="4003 Skien", **({"fram": ahead} if ahead else {})))
    assert told in text and "Landet, hovedalternativet: avvik fra folketallet" in text


def test_the_map_tells_of_the_chosen_municipality_or_of_both_ends():
    text = spoken(open_page(PAGE))
    assert "Flest eldre per 100 unge i " in text and "1. januar 2026, 357 kommuner." in text
    text = spoken(open_page(PAGE, kommune="4601 Bergen", folketall="2020"))
    assert "Bergen: 71 eldre per 100 unge; 158 av 357 kommuner er over 100" in text


def test_without_borders_there_is_no_map(monkeypatch):
    st.cache_resource.clear()  # what the page remembers was made with them
    monkeypatch.setattr("pages.population.on_map.marks", dict)
    assert "Flest eldre per 100 unge" not in spoken(open_page(PAGE))
    st.cache_resource.clear()


def test_without_earlier_projections_the_page_says_so(monkeypatch):
    monkeypatch.setattr("pages.population.rows.years_ahead", list)
    text = spoken(open_page(PAGE))
    assert "Tidligere framskrivinger er ikke med i dataene her" in text and "framskrivinger samlet" not in text


@pytest.mark.parametrize("year, older", [("2009", 22), ("2020", 158), ("2024", 216)])
def test_another_year_is_counted_as_the_method_does(year, older):
    assert f"{older} av 357 kommuner" in spoken(open_page(PAGE, folketall=year))


def test_a_part_of_a_divided_municipality_has_no_curve_before_it_was_made():
    text = spoken(open_page(PAGE, kommune="1580 Haram"))
    assert (
        "Haram har hatt flere eldre enn unge siden 2025" in text
        and "Haram hadde 99 eldre per 100 unge i 2024 og" in text
    )


def test_the_rows_of_every_chart_open_as_a_table_with_norwegian_names():
    names = (
        "eldre-og-unge-ks-2026",
        "eldre-og-unge-over-tid",
        "eldre-og-unge-framover",
        "framskrivinger-mot-det-som-kom",
    )
    at = open_page(PAGE, kommune="4003 Skien", **{f"drawer-{name}": True for name in names})
    heads = [list(table.value.columns) for table in at.table]
    assert len(heads) == 4 and not at.exception
    assert {"Alder", "Utgave av framskrivingen", "År", "Avvik, %"} <= set(heads.pop())
    assert all("Året det snudde" in each for each in heads) and "65 år og over per 100 under 20" in heads[0]


@pytest.mark.parametrize("year", [2009, 2020, 2026])
def test_the_inhabitants_of_the_map_are_of_the_day_of_its_figures(year):
    found = on_map.finding(year, "ks", None)
    assert untrue(found) == [] and "inhabitants_on" in found.columns
    assert found.rows()["inhabitants_on"].tolist() == found.rows()["inhabitants"].tolist()


def test_marks_that_lie_near_each_other_are_drawn_apart_as_the_page_says():
    each = on_map._classed(2026)
    at, true = each[["east_hm", "north_hm"]].to_numpy(), np.array([places()[code] for code in each["region_code"]])
    moved = np.hypot(*(at - true).T) > 0
    assert 0 < np.count_nonzero(moved) < 20 and "er flyttet litt" in old_map.SIGN
    away = np.hypot(*(at[:, None] - at).transpose(2, 0, 1))
    assert away[np.triu_indices(len(at), 1)].min() > placed.NEAREST * 0.98


def test_inhabitants_of_a_day_that_is_not_counted_yet_are_untrue():
    found = on_map.finding(2026, "ks", None)
    later = dataclasses.replace(found, columns=["region_code", "inhabitants"], figure=None)
    assert [wrong.split(":")[0] for wrong in untrue(later)] == ["inhabitants"]


def test_the_map_is_drawn_once_a_year_whatever_the_groups_are(monkeypatch):
    st.cache_resource.clear()
    drawn, dots = [], municipality_map.dots
    monkeypatch.setattr(municipality_map, "dots", lambda *told: drawn.append(1) or dots(*told))
    for classification in ("ks", "kostra", "ks"):
        assert on_map.finding(2020, classification, None) is not None
    assert len(drawn) == 1
    st.cache_resource.clear()


def test_the_source_line_of_the_page_names_who_drew_the_borders():
    at = open_page(PAGE)
    assert "Kartverket" in at.caption[-1].value and "CC BY 4.0" in at.caption[-1].value


@pytest.mark.parametrize("ahead", [5, 10, 15])
def test_the_source_of_earlier_projections_names_those_that_are_drawn(ahead):
    found = past.finding(ahead)
    drawn = sorted(set(found.rows()["vintage"]))
    assert [f"({year})" in found.own_source for year in drawn] == [True] * len(drawn)
    assert found.own_source.count("(") == len(drawn) < len(rows.past()[2])


def test_what_an_age_group_and_an_edition_are_is_said_of_persons_too():
    assert "andel" not in meaning("age_group") and "1. januar som" not in meaning("vintage")
