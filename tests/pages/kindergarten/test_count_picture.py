"""The picture of a municipality at the count: whose the others are, why nothing newer is drawn, and no more than that under it."""

import re
import shutil

import pytest

from data.municipalities.names import plain_name
from pages.kindergarten import answer, assumptions
from pages.kindergarten.count import findings, of_municipalities, rows
from pages.kindergarten.years.rows import TABLES
from pages.shared import cached, extract
from tests.damaged_tables import damage
from tests.pages.kindergarten.test_years_page import filled, years_folder  # noqa: F401
from tests.pages.test_pages import shipped_folder  # noqa: F401

CODES = ("0301", "3222", "4601", "4036", "1151")


def picture(code: str):
    return answer.chart(code, plain_name(cached.municipalities()[code]), assumptions.default(), None)


@pytest.mark.parametrize("code", CODES)
def test_it_says_why_no_newer_figure_of_the_municipality_is_drawn(code):
    found = picture(code)
    assert found.name == of_municipalities.MUNICIPALITIES and str(rows.year()) in found.headline
    assert "den nyeste vi har for hver kommune: SSBs nyere tall (tabell 13502) er ikke med her." in found.foot
    assert len(found.caveat.split()) <= 40


@pytest.mark.parametrize("code", CODES)
def test_what_a_child_is_counted_as_stands_beside_the_chart_and_not_in_its_picture(code):
    counted = assumptions.counted(assumptions.default())
    for found in (picture(code), findings.kindergartens(code, "Bergen", counted)):
        assert "98,97" not in found.foot and any("98,97 prosent av en heltidsplass" in text for text in found.about)


@pytest.mark.parametrize("table", TABLES)
def test_newer_figures_that_cannot_be_read_are_not_said_to_be_absent(monkeypatch, tmp_path, years_folder, table):  # noqa: F811
    folder = tmp_path / "data"
    shutil.copytree(years_folder, folder)
    damage(folder, table, "cut")
    monkeypatch.setenv("DATA_DIR", str(folder))
    assert "SSBs nyere tall (tabell 13502) kan ikke leses her." in picture("4601").foot


def test_where_ssbs_years_are_here_the_count_is_not_said_to_be_the_newest(filled):  # noqa: F811
    counted = assumptions.counted(assumptions.default())
    found = of_municipalities.municipalities("4601", "Bergen", counted)
    assert "sier ikke hvordan det er nå" in found.foot and "13502" not in found.foot


@pytest.mark.parametrize("code", ["", *CODES])
def test_every_count_of_municipalities_is_told_to_be_of_todays(code):
    name = plain_name(cached.municipalities()[code]) if code else ""
    found = of_municipalities.municipalities(code or None, name, assumptions.counted(assumptions.default()))
    today = len(cached.municipalities())
    counts = extract.table("municipality_counts").set_index("year")["municipalities"]
    assert f"dagens {today} kommuner (da {counts[rows.year()]})" in found.subtitle
    assert counts[rows.year()] != today and len(found.headline.split()) <= 15
    assert not re.search(r"(?<!dagens )\b\d+ kommuner|\bkommunene\b", found.headline)
