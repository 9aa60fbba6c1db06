"""What Kommunen tells of the young outside: the figure and where it is from, or why there is none."""

import dataclasses
import re

import numpy as np
import pytest

from analysis.profile.services.youth import OUTSIDE
from charts.level_caveat import FOR_ALL
from pages.municipality import groups, rows
from tests.pages.test_pages import open_page, said, shipped_folder, spoken  # noqa: F401

PAGE = "kommunen"


def test_a_municipality_that_a_file_has_is_told_with_too_few_peers_and_the_files_source():
    text = spoken(open_page(PAGE, kommune="4003 Skien"))
    assert "Unge 15–29 år utenfor arbeid og utdanning var 11,5\u00a0% i 2024; 0 av 9 har tall" in text
    assert (
        "Andelene er fra SSB, tabell 13556, lest i en offentlig gjengivelse (evensrii/Telemark på GitHub), ikke hos SSB selv"
        in text
    )
    assert "13563" not in text


@pytest.mark.parametrize("whom, against, tables", [
    ("4003", "", ["13556"]), ("0301", "", ["13563"]), ("4003", "fylke", ["13556"]), ("4003", "0301", ["13556", "13563"]),
    ("0301", "4003,4001", ["13563", "13556"]), ("4601", "", []), ("4601", "0301", ["13563"]),
])  # fmt: skip
def test_the_source_is_of_the_figures_that_are_told(whom, against, tables):
    assert re.findall(r"tabell (\d{5})", rows.own_source(whom, against)) == tables


def test_without_a_figure_of_anyone_there_is_no_source(monkeypatch):
    found = rows.material()
    one = found.series[OUTSIDE]
    nobody = dataclasses.replace(one, value=np.full(one.value.shape, np.nan))
    monkeypatch.setattr(rows, "material", lambda: dataclasses.replace(found, series={**found.series, OUTSIDE: nobody}))
    assert rows.own_source("4003", "") == ""


def test_those_of_the_same_county_are_beside_it_when_they_are_asked_for():
    text = spoken(open_page(PAGE, kommune="4003 Skien", mot="Samme fylke"))
    assert "1,5 prosentpoeng høyere enn medianen av de andre i Telemark (10,0\u00a0%" in text


@pytest.mark.parametrize("place", ["4601 Bergen", "1151 Utsira"])
def test_one_that_no_file_has_is_told_why(place):
    text = spoken(open_page(PAGE, kommune=place))
    assert "ikke tall, for SSBs tabell 13556 mangler, og kommunen er ikke blant dem som er med her" in text
    assert "Andelene er fra" not in text


@pytest.mark.parametrize("code, name, under", [
    ("5033", "Osen", ["anbefalt nivå 1,75\u00a0% og KS' grense 1\u00a0% er lilla"]), ("4203", "Arendal", ["anbefalt nivå 1,75\u00a0% er lilla"]), ("4601", "Bergen", []),
])  # fmt: skip
def test_the_subtitle_names_the_levels_that_the_strips_do_not(code, name, under):
    first = next(iter(groups.all_of(code, name, "").values())).found
    drawn = str(first.figure.checked().layout.annotations)
    assert re.findall(r"brutto driftsinntekter; (.* er lilla)", first.subtitle) == under
    assert [word in drawn for word in ("median", "anbefalt nivå 1,75", "KS' grense 1")] == [
        True,
        *(word not in " ".join(under) for word in ("nivå", "KS'")),
    ]
    assert "Mørkt felt: midtre halvdel" in first.foot and FOR_ALL in first.foot
    assert re.search(r"KOSTRA-gruppe \d+: .* (innbyggere i 2020|innbygger \(2020\)).*\.$", first.foot)
